#include "columns.h"

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && !defined(PUHUI_NARROW)
#define PUHUI_WIDE
// One loop, compiled for two widths of vectors; the processor is asked at every call, which costs a nanosecond.
// Vectors of 512 bits were no faster, since one half is calculated after the other or the clock falls.
#define PUHUI_WIDTHS(name, parameters, arguments)                                              \
  __attribute__((target("avx2"))) static void name##_wide parameters { name##_loop arguments; } \
  void name parameters {                                                                       \
    if (__builtin_cpu_supports("avx2"))                                                        \
      name##_wide arguments;                                                                   \
    else                                                                                       \
      name##_loop arguments;                                                                   \
  }
#else
#define PUHUI_WIDTHS(name, parameters, arguments) \
  void name parameters { name##_loop arguments; }
#endif
#define PUHUI_LOOP __attribute__((always_inline)) static inline void

#define PUHUI_COLUMN(name, function)                                              \
  PUHUI_LOOP name##_loop(double *restrict values, long count) {                   \
    for (long place = 0; place < count; place++)                                  \
      values[place] = function(values[place]);                                    \
  }                                                                               \
  PUHUI_WIDTHS(name, (double *values, long count), (values, count))

PUHUI_COLUMN(puhui_exponentials, puhui_exponential)
PUHUI_COLUMN(puhui_logarithms, puhui_logarithm)
PUHUI_COLUMN(puhui_logistics, puhui_logistic)

// Numbers that stay in the processor's first cache with their scratch.
enum { puhui_part = 512 };

// One logarithm after the other: both in one loop need more registers than there are.
PUHUI_LOOP puhui_gumbels_loop(double *restrict values, long count) {
  for (long first = 0; first < count; first += puhui_part) {
    long end = count - first < puhui_part ? count : first + puhui_part;
    for (long place = first; place < end; place++) values[place] = -puhui_logarithm(values[place]);
    for (long place = first; place < end; place++) values[place] = -puhui_logarithm(values[place]);
  }
}
PUHUI_WIDTHS(puhui_gumbels, (double *values, long count), (values, count))

// The centre is computed for all and the tails anew, both in vectors.
PUHUI_LOOP puhui_normals_of_part(double *restrict values, long count) {
  short places[puhui_part + 1];
  double tails[puhui_part + 1];
  double roots[puhui_part];
  long found = 0;
  for (long place = 0; place < count; place++) {
    // Always written, counted only if in a tail: a branch would be mispredicted.
    places[found] = place;
    tails[found] = values[place];
    found += __builtin_fabs(values[place] - 0.5) > 0.425;
  }
  for (long place = 0; place < count; place++)
    values[place] = puhui_normal_centre(values[place] - 0.5);
  for (long tail = 0; tail < found; tail++) {
    double beyond = tails[tail] < 0.5 ? tails[tail] : 1 - tails[tail];
    roots[tail] = __builtin_elementwise_sqrt(-puhui_logarithm(beyond));
    double size = puhui_normal_tail(roots[tail] - 1.6);
    tails[tail] = tails[tail] < 0.5 ? -size : size;
  }
  for (long tail = 0; tail < found; tail++) {
    if (roots[tail] > 5) {
      double size = puhui_normal_far_tail(roots[tail] - 5);
      tails[tail] = tails[tail] < 0 ? -size : size;
    }
    values[places[tail]] = tails[tail];
  }
}

PUHUI_LOOP puhui_standard_normals_loop(double *restrict values, long count) {
  for (long first = 0; first < count; first += puhui_part)
    puhui_normals_of_part(values + first, count - first < puhui_part ? count - first : puhui_part);
}
PUHUI_WIDTHS(puhui_standard_normals, (double *values, long count), (values, count))

// A block of Philox4x32-10, each word in the lower half of 64 bits, which is all that the vector multiply reads.
typedef struct {
  uint64_t a, b, c, d;
} puhui_block;

__attribute__((always_inline)) static inline puhui_block puhui_ten_rounds(
    uint32_t first, uint32_t third, puhui_stream stream) {
  uint64_t a = first, b = stream.second, c = third, d = stream.fourth;
  uint32_t left = stream.left, right = stream.right;
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++, left += 0x9E3779B9, right += 0xBB67AE85) {
    uint64_t one = (a & 0xFFFFFFFF) * 0xD2511F53;
    uint64_t two = (c & 0xFFFFFFFF) * 0xCD9E8D57;
    a = (two >> 32) ^ b ^ left;
    b = two;
    c = (one >> 32) ^ d ^ right;
    d = one;
  }
  return (puhui_block){a, b, c, d};
}

// (word + 1/2) / 2^32, exactly: the word in the lower bits of a number at 2^20, less 2^20 - 2^-33.
__attribute__((always_inline)) static inline double puhui_uniform(uint64_t word) {
  return puhui_number((word & 0xFFFFFFFF) | 0x4130000000000000) - (0x1p20 - 0x1p-33);
}

PUHUI_LOOP puhui_uniforms_loop(
    double *restrict values, long blocks, uint32_t first, puhui_stream stream) {
#pragma clang loop interleave_count(2)
  for (long place = 0; place < blocks; place++) {
    puhui_block block = puhui_ten_rounds(first + (uint32_t)place, stream.third, stream);
    values[4 * place] = puhui_uniform(block.a);
    values[4 * place + 1] = puhui_uniform(block.b);
    values[4 * place + 2] = puhui_uniform(block.c);
    values[4 * place + 3] = puhui_uniform(block.d);
  }
}
PUHUI_WIDTHS(
    puhui_uniforms, (double *values, long blocks, uint32_t first, puhui_stream stream),
    (values, blocks, first, stream))

PUHUI_LOOP puhui_uniforms_of_rows_loop(
    double *restrict values, long count, const long *restrict rows, puhui_stream stream) {
#pragma clang loop interleave_count(2)
  for (long place = 0; place < count; place++) {
    puhui_block block = puhui_ten_rounds((uint32_t)(rows[place] >> 2), stream.third, stream);
    uint64_t even = rows[place] & 2 ? block.c : block.a;
    uint64_t odd = rows[place] & 2 ? block.d : block.b;
    values[place] = puhui_uniform(rows[place] & 1 ? odd : even);
  }
}
PUHUI_WIDTHS(
    puhui_uniforms_of_rows,
    (double *values, long count, const long *rows, puhui_stream stream),
    (values, count, rows, stream))

PUHUI_LOOP puhui_quads_loop(
    double *restrict values, long count, const long *restrict rows, puhui_stream stream) {
  double *restrict second_word = values + count;
  double *restrict third_word = values + 2 * count;
  double *restrict fourth_word = values + 3 * count;
#pragma clang loop interleave_count(2)
  for (long place = 0; place < count; place++) {
    puhui_block block = puhui_ten_rounds((uint32_t)rows[place], stream.third, stream);
    values[place] = puhui_uniform(block.a);
    second_word[place] = puhui_uniform(block.b);
    third_word[place] = puhui_uniform(block.c);
    fourth_word[place] = puhui_uniform(block.d);
  }
}
PUHUI_WIDTHS(
    puhui_quads, (double *values, long count, const long *rows, puhui_stream stream),
    (values, count, rows, stream))

static long puhui_list_from(
    long *list, const uint8_t *is_met, long place, long count, long first, long found) {
  // Always written, counted only if met: a branch on luck would be mispredicted.
  for (; place < count; place++) {
    list[found] = first + place;
    found += is_met[place];
  }
  return found;
}

#ifdef PUHUI_WIDE
typedef uint8_t puhui_bytes __attribute__((vector_size(8)));
typedef long puhui_rows __attribute__((vector_size(64)));

// Eight places at a time: the numbers 0 to 7 of those that are met are packed together, then widened.
__attribute__((target("avx2,bmi2,popcnt"))) static long puhui_list_wide(
    long *restrict list, const uint8_t *restrict is_met, long count, long first) {
  long found = 0, place = 0;
  for (; place + 8 <= count; place += 8) {
    uint64_t met;
    __builtin_memcpy(&met, is_met + place, 8);
    uint64_t steps = __builtin_ia32_pext_di(0x0706050403020100, met * 255);
    puhui_bytes bytes = (puhui_bytes)steps;
    puhui_rows rows = __builtin_convertvector(bytes, puhui_rows) + (first + place);
    __builtin_memcpy(list + found, &rows, sizeof rows);
    found += __builtin_popcountll(met);
  }
  return puhui_list_from(list, is_met, place, count, first, found);
}

// The first two generations of Zen take a hundred times as long for `pext`.
static int puhui_packs_fast(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && !__builtin_cpu_is("znver1") &&
         !__builtin_cpu_is("znver2");
}

long puhui_list(long *list, const uint8_t *is_met, long count, long first) {
  return puhui_packs_fast()
             ? puhui_list_wide(list, is_met, count, first)
             : puhui_list_from(list, is_met, 0, count, first, 0);
}
#else
long puhui_list(long *list, const uint8_t *is_met, long count, long first) {
  return puhui_list_from(list, is_met, 0, count, first, 0);
}
#endif
