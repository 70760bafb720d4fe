// The system's NetCDF library, and constants that Swift cannot import because they are casts.
#ifndef PUHUI_CNETCDF_SHIM_H
#define PUHUI_CNETCDF_SHIM_H

#include <netcdf.h>

static inline int puhui_nc_create_flags(void) { return NC_NETCDF4 | NC_CLOBBER; }
static inline double puhui_nc_fill(void) { return NC_FILL_DOUBLE; }

#endif
