// sqlite3_config takes a varying number of arguments, which Swift can't call.
#include <sqlite3.h>

/// Gives up counting allocated bytes, for which every allocation and release takes a lock. Before SQLite's first use; SQLITE_MISUSE after it.
static inline int sqlite3_without_memory_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
