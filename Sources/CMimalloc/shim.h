#include <mimalloc.h>

/// Keeps freed memory for the process, which will want it again at once.
static inline void mi_keep_memory(void) {
#if MI_MALLOC_VERSION >= 210
  mi_option_set(mi_option_purge_delay, -1);
#else
  mi_option_disable(mi_option_allow_decommit);
#endif
}
