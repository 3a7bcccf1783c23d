#include "ui/entry_row.h"

#include "find/lookup.h"

struct page_scope page_scope_of(const struct scope *scope)
{
	return (struct page_scope){.library = scope->library, .glyphs = scope->glyphs};
}

void entry_row_more(const struct scope *scope, const struct entry *entry, struct choice *choice)
{
	struct page_scope page = page_scope_of(scope);
	buf_add_str(&choice->note, entry_summary(scope->library, entry));
	page_tag(&page, entry, &choice->tag);
}

int entry_row_match(const struct scope *scope, const struct entry *entry, struct str key)
{
	return (int)lookup_match(scope->library, entry, key);
}
