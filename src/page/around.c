#include "page/page.h"

#include "page/backlinks.h"
#include "page/fields.h"

/* What the field of LINK is called; prose has no name. */
static const char *link_label(const struct link *link)
{
	const char *label = element_info((enum element)link->element)->label;

	if (link->element == EL_CITE)
		return "Cited";
	return label != NULL ? label : "In the text";
}

/* One entry with all the fields by which it links here, each once. */
static unsigned show_linking(struct page *page, const struct link *links, unsigned count,
                             unsigned at)
{
	unsigned from = links[at].from;

	doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
	page_link(page, library_at(page->library, from));
	for (bool first = true; at < count && links[at].from == from; at++) {
		if (!first && links[at].element == links[at - 1].element)
			continue;
		doc_addf(page->doc, ROLE_DIM, "%s%s", first ? " – " : ", ", link_label(&links[at]));
		first = false;
	}
	return at;
}

struct doc *page_links(const struct page_scope *scope, const struct entry *entry)
{
	struct page page = page_new(scope, entry);
	unsigned count;
	const struct link *links = library_links_to(page.library,
	                                            entry_number(page.library, entry), &count);
	int kind = -1;

	doc_labelled(page.doc, BLOCK_TITLE, 0, ROLE_TITLE, STR("What links to"));
	page_link(&page, entry);
	doc_block(page.doc, BLOCK_GAP, 0);
	for (unsigned i = 0; i < count;) {
		int here = (int)entry_kind(library_at(page.library, links[i].from));
		if (here != kind)
			page_heading(&page, 1, str_of(kind_info((enum kind)here)->many));
		kind = here;
		i = show_linking(&page, links, count, i);
	}
	if (count == 0) {
		doc_block(page.doc, BLOCK_PARA, 0);
		doc_add(page.doc, ROLE_TEXT, STR("Nothing in this library links to it."));
	}
	return page.doc;
}

/* A heading with a line for each entry that names this one by ELEMENT. */
static void list_from(struct page *page, const char *heading, enum element element)
{
	struct walk walk = walk_new(page, element);

	page_heading(page, 1, str_of(heading));
	while (walk_on(page, &walk)) {
		doc_block(page->doc, BLOCK_ITEM, 0);
		page_link(page, walk.from);
	}
}

/* The same for what this entry names by ELEMENT; each once where they follow each other. */
static void list_to(struct page *page, const char *heading, enum element element)
{
	const struct node *node = entry_field(page->library, page->entry, element);
	const struct entry *last = NULL;

	page_heading(page, 1, str_of(heading));
	for (; node != NULL; node = node_again(page->library, node)) {
		const struct entry *to = node_ref(page->library, node, AT_TO);
		if (!node_has(page->library, node, AT_TO) || (to != NULL && to == last))
			continue;
		doc_block(page->doc, BLOCK_ITEM, 0);
		page_ref(page, node, AT_TO);
		last = to;
	}
}

/* What a guide takes in, with how urgent it is. */
static void list_includes(struct page *page)
{
	const struct node *node = entry_field(page->library, page->entry, EL_INCLUDE);

	if (node != NULL)
		page_heading(page, 1, STR("In this order"));
	for (; node != NULL; node = node_again(page->library, node))
		clinic_include_line(page, node);
}

static void around_anatomy(struct page *page)
{
	for (int i = 0; i < 3; i++)
		show_around(page, i == 2 ? 2 : 1 - i, true);
	list_from(page, "Used on it", EL_APPLICATION);
	list_to(page, "Nerve", EL_NERVE);
	list_to(page, "Supplies", EL_SUPPLIES);
	list_from(page, "Also supplies", EL_NERVE);
	list_to(page, "Runs between", EL_ATTACHMENT);
	list_to(page, "Origin", EL_ORIGIN);
	list_to(page, "Insertion", EL_INSERTION);
	list_to(page, "Members", EL_MEMBER);
	list_from(page, "Origin of", EL_ORIGIN);
	list_from(page, "Insertion of", EL_INSERTION);
	list_to(page, "Movers", EL_MOVER);
	list_from(page, "Conditions", EL_INVOLVES);
}

struct doc *page_around(const struct page_scope *scope, const struct entry *entry)
{
	struct page page = page_new(scope, entry);

	switch (entry_kind(entry)) {
	case KIND_TECHNIQUE:
		list_to(&page, "Used on", EL_APPLICATION);
		list_to(&page, "Its neighbours", EL_NEIGHBOUR);
		list_from(&page, "Said to help", EL_HELPS);
		list_from(&page, "Studies and claims", EL_CONCERNS);
		break;
	case KIND_CONDITION:
		list_to(&page, "Structures", EL_INVOLVES);
		list_to(&page, "What helps", EL_HELPS);
		list_from(&page, "Studies and claims", EL_CONCERNS);
		break;
	case KIND_STUDY:
	case KIND_CLAIM:
	case KIND_GUIDE:
		list_includes(&page);
		list_to(&page, "About", EL_CONCERNS);
		list_from(&page, "Cited by", EL_CITE);
		break;
	default:
		around_anatomy(&page);
		break;
	}
	return page.doc;
}
