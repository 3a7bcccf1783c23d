#include "page/fields.h"

#include "model/roots.h"

/* The fields ELEMENT of an included entry: the label once, then text under text. */
static void include_fields(struct page *page, const struct entry *entry, enum element element)
{
	const struct node *first = entry_field(page->library, entry, element);

	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL,
		             node == first ? str_of(element_info(element)->label) : STR(""));
		page_words(page, node);
		page_sources(page, node);
	}
}

static void show_include(struct page *page, const struct node *include)
{
	const struct entry *entry = node_ref(page->library, include, AT_LINK_TO);

	if (entry == NULL)
		return;
	page_heading(page, 1, STR(""));
	page_link(page, entry);
	const struct node *root = entry_root(page->library, entry);
	if (node_has(page->library, root, AT_URGENCY))
		doc_add(page->doc, ROLE_DIM, STR(" · "));
	clinic_urgency_words(page, root);
	page->foreign = true;
	include_fields(page, entry, EL_ASK);
	include_fields(page, entry, EL_LOOK_FOR);
	include_fields(page, entry, EL_TO_DO);
	page->foreign = false;
}

void show_includes(struct page *page, const struct node *first)
{
	for (; first != NULL; first = node_again(page->library, first))
		show_include(page, first);
}

void show_factors(struct page *page, const struct node *first)
{
	doc_block(page->doc, BLOCK_GAP, 0);
	for (; first != NULL; first = node_again(page->library, first)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_statement(page, first);
	}
}

void show_levels(struct page *page, const struct node *first)
{
	doc_block(page->doc, BLOCK_GAP, 0);
	for (; first != NULL; first = node_again(page->library, first)) {
		struct buf root = {0};
		roots_print(&root, node_roots(page->library, first, AT_ROOT));
		doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL, buf_str(&root));
		buf_free(&root);
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, first, AT_NAME));
		if (node_text(page->library, first).len > 0)
			doc_add(page->doc, ROLE_TEXT, STR(": "));
		page_words(page, first);
		page_sources(page, first);
	}
}

void show_definitions(struct page *page, const struct node *first)
{
	doc_block(page->doc, BLOCK_GAP, 0);
	for (; first != NULL; first = node_again(page->library, first)) {
		const struct entry *entry = node_ref(page->library, first, AT_TO);
		doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_TERM,
		             node_attr(page->library, first, AT_TERM));
		page_words(page, first);
		if (entry == NULL)
			continue;
		doc_add(page->doc, ROLE_DIM, STR(" See "));
		page_link(page, entry);
		doc_add(page->doc, ROLE_DIM, STR("."));
	}
}
