/* entry_row.h - an entry as a row of a list, the same in every list. */

#ifndef UI_ENTRY_ROW_H
#define UI_ENTRY_ROW_H

#include "page/page.h"
#include "ui/choices.h"

struct page_scope page_scope_of(const struct scope *scope);

/* The entry's summary and tag. */
void entry_row_more(const struct scope *scope, const struct entry *entry, struct choice *choice);

/* How well it answers to KEY, which is folded: see choices_rows. */
int entry_row_match(const struct scope *scope, const struct entry *entry, struct str key);

#endif
