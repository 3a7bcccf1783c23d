/* read_entry.h - one file of content into the build, by the tables of model/kind.h. */

#ifndef LOAD_READ_ENTRY_H
#define LOAD_READ_ENTRY_H

#include "load/build.h"
#include "load/xml.h"

/* Adds the entry in BYTES, the contents of FILE.  Everything wrong is told to DIAG with what to write
 * instead.  A file that is not well-formed, or whose entry has no kind, id or name, adds
 * nothing; any other fault leaves out only the faulty element or attribute.  False when anything
 * was wrong. */
bool entry_read(struct build *build, struct xml *xml, const char *file, struct str bytes,
                struct diag *diag);

#endif
