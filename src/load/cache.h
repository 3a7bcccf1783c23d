/* cache.h - a sealed library, kept as a file and mapped.
 *
 * $XDG_CACHE_HOME/myotome/library-KEY holds the block as it is in memory, behind it nothing.  It is
 * taken only when it was made by this version on this kind of machine from just these files, and
 * when every offset in it stays inside it; else it is ignored and written anew.  Two sessions
 * share its pages, and with it libxml2 is not even loaded. */

#ifndef LOAD_CACHE_H
#define LOAD_CACHE_H

#include <stdint.h>

#include "model/library.h"

/* The library of the places KEY whose files are in STATE; NULL where the cache has none that can be
 * trusted. */
struct library *cache_load(uint64_t key, uint64_t state);

/* Keeps LIBRARY, by a temporary file and a rename.  Failing is no fault: the next start reads the
 * sources again.  Marks LIBRARY with STATE. */
void cache_save(struct library *library, uint64_t key, uint64_t state);

#endif
