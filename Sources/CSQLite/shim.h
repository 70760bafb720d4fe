// The system's SQLite library, and a call that needs a constant which is a cast.
#ifndef PUHUI_CSQLITE_SHIM_H
#define PUHUI_CSQLITE_SHIM_H

#include <sqlite3.h>

static inline int puhui_bind_text(sqlite3_stmt *statement, int place, const char *text) {
  return sqlite3_bind_text(statement, place, text, -1, SQLITE_TRANSIENT);
}

#endif
