#include "page/backlinks.h"

#include "page/fields.h"

struct walk walk_new(const struct page *page, enum element element)
{
	struct walk walk = {.element = element};

	walk.links = library_links_to(page->library, entry_number(page->library, page->entry),
	                              &walk.count);
	return walk;
}

bool walk_on(const struct page *page, struct walk *walk)
{
	while (walk->next < walk->count) {
		const struct link *link = &walk->links[walk->next++];
		bool again = walk->link != NULL && link->from == walk->link->from;
		if (link->element != walk->element || again)
			continue;
		walk->link = link;
		walk->from = library_at(page->library, link->from);
		return true;
	}
	return false;
}

/* Whether the page's entry itself names OTHER by ELEMENT. */
static bool names(const struct page *page, enum element element, const struct entry *other)
{
	const struct node *node = entry_field(page->library, page->entry, element);

	for (; node != NULL; node = node_again(page->library, node))
		if (node_ref(page->library, node, AT_TO) == other)
			return true;
	return false;
}

/* A fact with the names of all that name this entry by ELEMENT and that it does not name itself by
 * OWN; the names may go on a fact that stands already. */
static void add_names(struct page *page, const char *label, enum element element, enum element own,
                      bool begun)
{
	struct walk walk = walk_new(page, element);

	while (walk_on(page, &walk)) {
		if (names(page, own, walk.from))
			continue;
		if (!begun)
			page_fact(page, str_of(label));
		else
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		begun = true;
		page_link(page, walk.from);
	}
}

void show_attached(struct page *page)
{
	add_names(page, "Origin of", EL_ORIGIN, EL_COUNT, false);
	add_names(page, "Insertion of", EL_INSERTION, EL_COUNT, false);
	add_names(page, "An end of", EL_ATTACHMENT, EL_COUNT, false);
	add_names(page, "In the group", EL_MEMBER, EL_COUNT, false);
}

/* A field of this entry by ELEMENT, together with what says the same from the other side. */
static void both_sides(struct page *page, enum element element, enum element other)
{
	const struct node *first = entry_field(page->library, page->entry, element);

	if (first != NULL)
		page_fact(page, str_of(element_info(element)->label));
	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		if (node != first)
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		page_ref(page, node, AT_TO);
		if (node_text(page->library, node).len > 0)
			doc_add(page->doc, ROLE_TEXT, STR(" "));
		page_words(page, node);
	}
	add_names(page, element_info(element)->label, other, element, first != NULL);
}

void show_supplied(struct page *page)
{
	both_sides(page, EL_SUPPLIES, EL_NERVE);
	add_names(page, "Feeds", EL_ARTERY, EL_COUNT, false);
}

void show_partners(struct page *page)
{
	both_sides(page, EL_SYNERGIST, EL_SYNERGIST);
	both_sides(page, EL_ANTAGONIST, EL_ANTAGONIST);
}

/* Whether an action of this muscle leads to MOVEMENT, "hip-flexion". */
static bool has_action(const struct page *page, struct str movement)
{
	const struct node *action = entry_field(page->library, page->entry, EL_ACTION);
	struct buf id = {0};
	bool found = false;

	for (; action != NULL && !found; action = node_again(page->library, action)) {
		buf_clear(&id);
		buf_add_str(&id, node_attr(page->library, action, AT_JOINT));
		buf_add_char(&id, '-');
		buf_add_str(&id, node_attr(page->library, action, AT_MOVEMENT));
		found = str_eq(buf_str(&id), movement);
	}
	buf_free(&id);
	return found;
}

/* Movements that name this muscle and that no action of its own leads to: those it makes, or
 * those it restrains. */
static void add_moves(struct page *page, const char *label, bool restrain)
{
	enum { RESTRAIN = 2 };
	struct walk walk = walk_new(page, EL_MOVER);
	bool any = false;

	while (walk_on(page, &walk)) {
		const struct node *mover = library_link_node(page->library, walk.link);
		if ((node_choice(page->library, mover, AT_MOVER_ROLE) == RESTRAIN) != restrain ||
		    has_action(page, entry_id(page->library, walk.from)))
			continue;
		if (!any)
			page_fact(page, str_of(label));
		else
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		any = true;
		page_link(page, walk.from);
	}
}

void show_moves(struct page *page)
{
	add_moves(page, "Also", false);
	add_moves(page, "Restrains", true);
}

/* In the order of AT_RELATION's values: covers, covered-by, beside. */
static const char *const relation_labels[] = {"Under it", "Over it", "Beside it"};
static const int other_side[] = {1, 0, 2};

/* A relation of one kind: the page's own statements first, then those of others. */
struct around {
	struct page *page;
	int relation;
	bool any, words;  /* words: with what the field says of it */
	bool lines;       /* each on a line of its own */
};

static void add_around(struct around *around, const struct node *node, const struct entry *other)
{
	struct page *page = around->page;

	if (!around->any && around->lines)
		page_heading(page, 1, str_of(relation_labels[around->relation]));
	if (around->lines)
		doc_block(page->doc, BLOCK_ITEM, 0);
	else if (!around->any)
		doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL,
		             str_of(relation_labels[around->relation]));
	else
		doc_add(page->doc, ROLE_TEXT, STR("; "));
	around->any = true;
	if (other != NULL)
		page_link(page, other);
	else
		page_ref(page, node, AT_TO);
	if (!around->words || node_text(page->library, node).len == 0)
		return;
	doc_add(page->doc, ROLE_DIM, STR(" ("));
	page_words(page, node);
	doc_add(page->doc, ROLE_DIM, STR(")"));
}

/* Whether the page's entry states RELATION to OTHER itself. */
static bool states(const struct page *page, int relation, const struct entry *other)
{
	const struct node *node = entry_field(page->library, page->entry, EL_RELATION);

	for (; node != NULL; node = node_again(page->library, node))
		if (node_choice(page->library, node, AT_RELATION) == relation &&
		    node_ref(page->library, node, AT_TO) == other)
			return true;
	return false;
}

void show_around(struct page *page, int relation, bool lines)
{
	struct around around = {page, relation, false, !lines, lines};
	const struct node *node = entry_field(page->library, page->entry, EL_RELATION);
	unsigned count, number = entry_number(page->library, page->entry), last = number;
	const struct link *links = library_links_to(page->library, number, &count);

	for (; node != NULL; node = node_again(page->library, node))
		if (node_choice(page->library, node, AT_RELATION) == relation)
			add_around(&around, node, node_ref(page->library, node, AT_TO));
	for (unsigned i = 0; i < count; i++) {
		const struct entry *from = library_at(page->library, links[i].from);
		node = library_link_node(page->library, &links[i]);
		if (links[i].element != EL_RELATION || links[i].from == last ||
		    node_choice(page->library, node, AT_RELATION) != other_side[relation] ||
		    states(page, relation, from))
			continue;
		add_around(&around, node, from);
		last = links[i].from;
	}
}

static void show_depths(struct page *page)
{
	/* in the order of AT_VIEW's values */
	static const char *const views[] = {"From behind", "From in front", "From the side"};
	const struct node *node = entry_field(page->library, page->entry, EL_DEPTH);

	for (; node != NULL; node = node_again(page->library, node)) {
		int view = node_choice(page->library, node, AT_VIEW);
		if (view < 0 || node_text(page->library, node).len == 0)
			continue;
		doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL, str_of(views[view]));
		page_words(page, node);
	}
}

void show_relations(struct page *page)
{
	page_heading(page, 1, STR("What lies around it"));
	show_around(page, 1, false);
	show_around(page, 0, false);
	show_around(page, 2, false);
	show_depths(page);
}

/* "very low certainty: we don't know", the first that is said of ENTRY. */
static void add_certainty(struct page *page, const struct entry *entry)
{
	const struct node *certainty = entry_field(page->library, entry, EL_CERTAINTY);
	struct buf level = {0};

	if (certainty == NULL)
		return;
	page_choice(page, certainty, AT_LEVEL, &level);
	buf_addf(&level, " certainty: %s",
	         page_certainty_words(node_choice(page->library, certainty, AT_LEVEL)));
	doc_add(page->doc, ROLE_DIM, STR(" – "));
	page_take(page, ROLE_CERTAINTY, &level);
}

void show_techniques(struct page *page)
{
	struct walk walk = walk_new(page, EL_APPLICATION);

	page_heading(page, 1, STR("Techniques used here"));
	while (walk_on(page, &walk)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_link(page, walk.from);
		add_certainty(page, walk.from);
	}
}

void show_conditions(struct page *page)
{
	struct walk walk = walk_new(page, EL_HELPS);

	add_names(page, "Conditions", EL_INVOLVES, EL_COUNT, false);
	for (bool any = false; walk_on(page, &walk); any = true) {
		struct buf level = {0};
		if (!any)
			page_fact(page, STR("Said to help"));
		else
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		page_link(page, walk.from);
		page_choice(page, library_link_node(page->library, walk.link), AT_CERTAINTY,
		            &level);
		doc_addf(page->doc, ROLE_CERTAINTY, " (%s%s)", level.at != NULL ? level.at : "",
		         str_is(buf_str(&level), "not graded") ? "" : " certainty");
		buf_free(&level);
	}
}

void show_claims(struct page *page)
{
	struct walk walk = walk_new(page, EL_CONCERNS);

	page_heading(page, 1, STR("Claims about it"));
	while (walk_on(page, &walk)) {
		if (entry_kind(walk.from) != KIND_CLAIM)
			continue;
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_link(page, walk.from);
		doc_add(page->doc, ROLE_DIM, STR(" – "));
		doc_add(page->doc, ROLE_CERTAINTY,
		        str_of(clinic_verdict_words(page->library, walk.from)));
	}
}

void show_studies(struct page *page)
{
	struct walk walk = walk_new(page, EL_CONCERNS);
	bool any = false;

	while (walk_on(page, &walk)) {
		if (entry_kind(walk.from) != KIND_STUDY)
			continue;
		if (!any)
			page_fact(page, STR("Studies"));
		else
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		any = true;
		page_link(page, walk.from);
	}
}
