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

#endif
