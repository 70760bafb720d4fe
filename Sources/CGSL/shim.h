// The system's GNU Scientific Library: headers, and accessors for what Swift cannot reach.
#ifndef PUHUI_CGSL_SHIM_H
#define PUHUI_CGSL_SHIM_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

// GSL exports these types as mutable global pointers, which Swift 6 refuses to read.
static inline const gsl_qrng_type *puhui_qrng_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_qrng_type *puhui_qrng_halton(void) { return gsl_qrng_halton; }
static inline const gsl_qrng_type *puhui_qrng_reverse_halton(void) { return gsl_qrng_reversehalton; }
static inline const gsl_multimin_fminimizer_type *puhui_nelder_mead(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}

#if defined(__x86_64__)
typedef unsigned long long puhui_lanes __attribute__((vector_size(32)));
typedef double puhui_numbers __attribute__((vector_size(32), aligned(8)));

static inline int puhui_has_wide_vectors(void) {
  return __builtin_cpu_supports("avx2");
}

// Four blocks of Philox4x32-10 side by side: a word in the lower half of each lane, as `BlockPair` in Swift.
typedef struct {
  puhui_lanes a, b, c, d;
} puhui_blocks;

__attribute__((target("avx2"), always_inline)) static inline puhui_blocks puhui_round(
    puhui_blocks at, unsigned long long left, unsigned long long right) {
  puhui_lanes first = (at.a & 0xFFFFFFFF) * 0xD2511F53;
  puhui_lanes second = (at.c & 0xFFFFFFFF) * 0xCD9E8D57;
  return (puhui_blocks){(second >> 32) ^ at.b ^ left, second, (first >> 32) ^ at.d ^ right, first};
}

// `Philox.uniform`: the word in the lower bits of a number at 2^20, less 2^20 - 2^-33.
__attribute__((target("avx2"), always_inline)) static inline puhui_numbers puhui_uniform(
    puhui_lanes words) {
  puhui_lanes bits = (words & 0xFFFFFFFF) | 0x4130000000000000;
  return (puhui_numbers)bits - (0x1p20 - 0x1p-33);
}

// The sixteen numbers of four blocks, one block after the other.
__attribute__((target("avx2"), always_inline)) static inline void puhui_store(
    puhui_numbers *to, puhui_blocks at) {
  puhui_numbers a = puhui_uniform(at.a), b = puhui_uniform(at.b);
  puhui_numbers c = puhui_uniform(at.c), d = puhui_uniform(at.d);
  puhui_numbers ab = __builtin_shufflevector(a, b, 0, 4, 2, 6);
  puhui_numbers cd = __builtin_shufflevector(c, d, 0, 4, 2, 6);
  puhui_numbers ab_odd = __builtin_shufflevector(a, b, 1, 5, 3, 7);
  puhui_numbers cd_odd = __builtin_shufflevector(c, d, 1, 5, 3, 7);
  to[0] = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
  to[1] = __builtin_shufflevector(ab_odd, cd_odd, 0, 1, 4, 5);
  to[2] = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  to[3] = __builtin_shufflevector(ab_odd, cd_odd, 2, 3, 6, 7);
}

// Uniforms of consecutive blocks, eight blocks at a time.
__attribute__((target("avx2"))) static inline void puhui_philox_uniforms(
    double *out, long groups, unsigned x, unsigned y, unsigned z, unsigned w, unsigned left,
    unsigned right) {
  for (long group = 0; group < groups; group++, x += 8, out += 32) {
    puhui_blocks one = {
        {x, x + 1u, x + 2u, x + 3u}, {y, y, y, y}, {z, z, z, z}, {w, w, w, w}};
    puhui_blocks two = one;
    two.a = (puhui_lanes){x + 4u, x + 5u, x + 6u, x + 7u};
    unsigned long long key0 = left, key1 = right;
    for (int round = 0; round < 10; round++, key0 += 0x9E3779B9, key1 += 0xBB67AE85) {
      one = puhui_round(one, key0, key1);
      two = puhui_round(two, key0, key1);
    }
    puhui_store((puhui_numbers *)out, one);
    puhui_store((puhui_numbers *)out + 4, two);
  }
}
#endif

#endif
