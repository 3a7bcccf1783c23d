#include "ui/docs.h"

#include "ui/entry_row.h"

typedef struct doc *compose(const struct page_scope *scope, const struct entry *entry);

static const struct {
	struct str prefix;
	compose *compose;
} docs[] = {
	[DOC_PAGE] = {{"", 0}, page_compose},
	[DOC_EVIDENCE] = {{"evidence:", 9}, page_evidence},
	[DOC_LINKS] = {{"links:", 6}, page_links},
	[DOC_AROUND] = {{"around:", 7}, page_around},
	[DOC_PREVIEW] = {{"preview:", 8}, page_preview},
};

enum { DOC_COUNT = sizeof docs / sizeof docs[0] };

/* What a collection holds, for the pane beside its row. */
static struct doc *compose_kind(const struct scope *scope, struct str name)
{
	int kind = kind_find(name);
	if (kind < 0 || !kind_is_shown(kind))
		return NULL;
	const struct library *library = scope->library;
	struct doc *doc = doc_new(scope->glyphs);
	unsigned first = library_first(library, kind), count = library_count_of(library, kind);
	doc_block(doc, BLOCK_TITLE, 0);
	doc_add(doc, ROLE_TITLE, str_of(kind_info(kind)->many));
	doc_block(doc, BLOCK_PARA, 0);
	doc_add(doc, ROLE_DIM, str_of(kind_info(kind)->about));
	doc_block(doc, BLOCK_GAP, 0);
	for (unsigned i = 0; i < count && i < 100; i++) {
		doc_block(doc, BLOCK_LINE, 0);
		doc_link(doc, ROLE_LINK, entry_name(library, library_at(library, first + i)),
		         (int)(first + i));
	}
	return doc;
}

/* What stands around an entry may be nothing: then its collection does. */
struct doc *docs_compose(const struct scope *scope, enum doc_kind kind, struct str name)
{
	if (kind == DOC_KIND)
		return compose_kind(scope, name);
	const struct entry *entry = library_find(scope->library, name);
	struct page_scope page = page_scope_of(scope);
	struct doc *doc = entry ? docs[kind].compose(&page, entry) : NULL;
	if (!doc || kind != DOC_AROUND || doc->block_count > 0)
		return doc;
	doc_free(doc);
	return compose_kind(scope, str_of(kind_info(entry_kind(entry))->name));
}

struct doc *docs_of_target(const struct scope *scope, struct str target)
{
	for (int kind = DOC_COUNT - 1; kind >= 0; kind--) {
		struct str prefix = docs[kind].prefix;
		if (str_starts(target, prefix))
			return docs_compose(scope, kind,
			                    (struct str){target.at + prefix.len,
			                                 target.len - prefix.len});
	}
	return NULL;
}
