// What this machine takes for work that is the same everywhere: one line a yardstick, a name and nanoseconds.
// Loops are as plain as can be: a number is drawn or computed and added up.
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { numbers = 5000000, elements = 20000000 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(void) {
  gsl_rng *taus = gsl_rng_alloc(gsl_rng_taus2), *twister = gsl_rng_alloc(gsl_rng_mt19937);
  double sum = 0, start = now();
  for (long i = 0; i < numbers; i++) sum += gsl_ran_gaussian_ziggurat(taus, 1);
  printf("normal_taus2 %.3f\n", (now() - start) / numbers);
  start = now();
  for (long i = 0; i < numbers; i++) sum += gsl_ran_gaussian_ziggurat(twister, 1);
  printf("normal_mt19937 %.3f\n", (now() - start) / numbers);
  start = now();
  volatile double result;
  for (long i = 0; i < numbers; i++) result = exp(i * 1e-7);
  printf("exp %.3f\n", (now() - start) / numbers);
  double *a = calloc(elements, sizeof *a), *b = calloc(elements, sizeof *b), *c = calloc(elements, sizeof *c);
  if (!a || !b || !c) return 1;
  for (long i = 0; i < elements; i++) a[i] = b[i] = c[i] = i;
  start = now();
  for (long i = 0; i < elements; i++) a[i] = b[i] + 3 * c[i];
  // Nanoseconds for the 24 bytes of an element.
  printf("triad %.3f\n", (now() - start) / elements);
  return sum + result + a[elements / 2] == 0;
}
