// Loops over columns in the widest vectors that the processor has; the numbers are the same in all.
#ifndef PUHUI_COLUMNS_H
#define PUHUI_COLUMNS_H

#include "elementary.h"

// Each replaces the numbers of a column by a function of them.
void puhui_exponentials(double *values, long count);
void puhui_logarithms(double *values, long count);
void puhui_logistics(double *values, long count);
// Probabilities by standard Gumbel numbers.
void puhui_gumbels(double *values, long count);
// Probabilities by standard normal quantiles.
void puhui_standard_normals(double *values, long count);

// What Philox4x32-10 needs besides the first word of the counter: the others, and the key.
typedef struct {
  uint32_t second, third, fourth, left, right;
} puhui_stream;

// Uniforms of consecutive blocks, four numbers each, counting in the first word.
void puhui_uniforms(double *values, long blocks, uint32_t first, puhui_stream stream);

// The same numbers of some rows: word `row % 4` of block `row / 4`.
void puhui_uniforms_of_rows(double *values, long count, const long *rows, puhui_stream stream);

// All four uniforms of blocks at some rows; word k of the block of row i goes to `values[k * count + i]`.
void puhui_quads(double *values, long count, const long *rows, puhui_stream stream);

// Writes down, from `first` on, the numbers of the places where `is_met` is 1 and not 0, and says how many. There is
// room for as many numbers as places.
long puhui_list(long *list, const uint8_t *is_met, long count, long first);

// Asks the processor to fetch what stands at an address and will be read soon.
static inline void puhui_fetch(const void *address) { __builtin_prefetch(address); }

#endif
