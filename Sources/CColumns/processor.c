// A program that was built for wider vectors says so on a processor that lacks them, before any of them is used.
#if defined(__x86_64__) && defined(__AVX2__)
#include <unistd.h>

__attribute__((constructor, target("arch=x86-64"))) static void puhui_check_processor(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") &&
      __builtin_cpu_supports("bmi2"))
    return;
  static const char message[] =
      "puhui: this build needs a processor with AVX2; `make build PORTABLE=1` makes one that does not.\n";
  (void)!write(2, message, sizeof message - 1);
  _exit(1);
}
#endif
