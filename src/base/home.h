/* home.h - the user's own directories, as the XDG base directory specification has them, and the
 * one way in which a file there is written. */

#ifndef BASE_HOME_H
#define BASE_HOME_H

#include <stdbool.h>

#include "base/str.h"

/* Adds the path of myotome's file NAME below the directory that the environment's VARIABLE names, else
 * below FALLBACK in HOME.  False, and nothing added, where neither is an absolute path. */
bool home_path(const char *variable, const char *fallback, const char *name, struct buf *path);

/* Puts BYTES in the place of the file PATH, by a temporary file and a rename, and makes the folders it
 * needs: a reader sees the old file or the new one, never half of one.  KEEP waits until they are
 * on the disk.  False, with errno, when it cannot; the old file then stands. */
bool home_replace(const char *path, struct str bytes, bool keep);

#endif
