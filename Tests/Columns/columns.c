// Writes what the columns of Sources/CColumns give to standard output, bit by bit, and checks them against single
// numbers. `scripts/check-columns.sh` compares what several builds of them write.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "columns.h"

enum { most = 1500 };
static double numbers[most], probabilities[most], results[4 * most];
static long rows[most], list[most];
static uint8_t marks[most];
static int failures;

static void put(const void *bytes, size_t count) { fwrite(bytes, 1, count, stdout); }

static double gumbel(double x) { return -puhui_logarithm(-puhui_logarithm(x)); }

static void check(
    const char *what, void (*column)(double *, long), double (*single)(double), const double *from, long count) {
  memcpy(results, from, count * sizeof(double));
  column(results, count);
  for (long place = 0; place < count; place++) {
    double expected = single(from[place]);
    // Which of the many numbers that are none it is does not matter.
    if (expected != expected && results[place] != results[place]) results[place] = 0;
    else if (memcmp(&expected, results + place, sizeof expected) != 0) {
      fprintf(stderr, "%s of %a: %a, alone %a\n", what, from[place], results[place], expected);
      failures++;
    }
  }
  put(results, count * sizeof(double));
}

int main(void) {
  const double odd[] = {0.0,   -0.0,  1,      -1,
                        708,   -708,  709.78, 710,
                        -709,  1e308, 5e-320, __builtin_inf(),
                        -__builtin_inf(), __builtin_nan("")};
  for (long place = 0; place < most; place++) {
    numbers[place] = place < 14 ? odd[place] : (place - 700) * 0.37;
    probabilities[place] = place == 0 ? 0x1p-33 : place == 1 ? 1e-300 : place / (most + 1.0);
    rows[place] = place * place * 31 + place % 7;
    marks[place] = place % 7 == 3 || place * place % 11 < 4;
  }
  const puhui_stream stream = {12, 0x80650000u, 5, 20180901, 3};
  const long counts[] = {0, 1, 3, 4, 7, 8, 9, 31, 511, 512, 513, 1024, most};
  for (size_t which = 0; which < sizeof counts / sizeof counts[0]; which++) {
    long count = counts[which];
    check("exponential", puhui_exponentials, puhui_exponential, numbers, count);
    check("logarithm", puhui_logarithms, puhui_logarithm, numbers, count);
    check("logistic", puhui_logistics, puhui_logistic, numbers, count);
    check("Gumbel number", puhui_gumbels, gumbel, probabilities, count);
    check("normal quantile", puhui_standard_normals, puhui_standard_normal, probabilities, count);
    puhui_uniforms(results, count, 4294967290u, stream);
    put(results, 4 * count * sizeof(double));
    puhui_uniforms_of_rows(results, count, rows, stream);
    put(results, count * sizeof(double));
    puhui_quads(results, count, rows, stream);
    put(results, 4 * count * sizeof(double));
    long found = puhui_list(list, marks, count, 70);
    put(&found, sizeof found);
    put(list, found * sizeof(long));
  }
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
