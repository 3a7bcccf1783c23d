/* roots.h - spinal nerve roots, as sets.
 *
 * A set is a bit per root, in the order C1-C8 T1-T12 L1-L5 S1-S5 Co1 (bit 0 is C1).  In XML a set
 * is written in that order as ranges parted by commas, "T12-L3" or "L1,L3-L4"; on the screen the
 * hyphen is an en dash. */

#ifndef MODEL_ROOTS_H
#define MODEL_ROOTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum { ROOT_COUNT = 31 };

/* Parses TEXT; either dash will do, and lower case.  False where a root does not exist, a range
 * runs backwards or the order is wrong; *SET is then unchanged. */
bool roots_parse(struct str text, uint32_t *set);

/* "C1" .. "S5", "Co1"; ROOT is a bit number. */
const char *root_name(int root);

/* Adds SET as ranges with en dashes and ", " between them. */
void roots_print(struct buf *to, uint32_t set);

#endif
