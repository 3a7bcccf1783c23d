/* table.h - rows of a doc as columns, or as records where there is no room for columns.
 *
 * A column is as wide as its widest cell where there is room, never narrower than its longest word,
 * up to a limit.  A record is the row's first cell with the others under it, each behind
 * what the head row calls it. */

#ifndef PAGE_TABLE_H
#define PAGE_TABLE_H

#include "page/lines.h"

/* Lays the table that begins at block FIRST; returns the number of the block after it. */
size_t table_lay(struct flow *flow, size_t first);

#endif
