// The system's GNU Scientific Library for Swift: its headers, and accessors for what Swift cannot reach.
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
