#include "page/page.h"

#include "model/roots.h"
#include "page/fields.h"

#define NONE_YET (~0u) /* no entry's number */

/* What tells an entry from its neighbours, by kind; EL_COUNT ends a list. */
static const enum element previews[KIND_COUNT][6] = {
	[KIND_MUSCLE] = {EL_ORIGIN, EL_INSERTION, EL_NERVE, EL_ARTERY, EL_ACTION, EL_COUNT},
	[KIND_STRUCTURE] = {EL_NERVE_ROOTS, EL_LEVELS, EL_MEMBER, EL_SUPPLIES, EL_ATTACHMENT,
	                    EL_COUNT},
	[KIND_MOVEMENT] = {EL_RANGE, EL_MOVER, EL_COUNT},
	[KIND_TECHNIQUE] = {EL_ABOUT, EL_COUNT},
	[KIND_CONDITION] = {EL_SIGNALS, EL_ASK, EL_PRESENTATION, EL_COUNT},
	[KIND_CLAIM] = {EL_STATEMENT, EL_COUNT},
	[KIND_STUDY] = {EL_TITLE, EL_POPULATION, EL_INTERVENTION, EL_COMPARATOR, EL_COUNT},
	[KIND_GUIDE] = {EL_COUNT},
	[KIND_THEME] = {EL_COUNT},
};

static void show_certainty_lines(struct page *page)
{
	const struct node *node = entry_field(page->library, page->entry, EL_CERTAINTY);

	for (; node != NULL; node = node_again(page->library, node))
		clinic_certainty_line(page, node);
	doc_block(page->doc, BLOCK_GAP, 0);
}

/* What opens a preview and a card: the name, what must be seen first, the sentence. */
static void show_head(struct page *page)
{
	page->foreign = true; /* the list of sources is not here */
	page_title(page);
	show_urgency(page);
	show_verdict(page);
	page_summary(page);
}

struct doc *page_preview(const struct page_scope *scope, const struct entry *entry)
{
	struct page page = page_new(scope, entry);
	const enum element *element = previews[entry_kind(entry)];

	show_head(&page);
	if (entry_kind(entry) == KIND_TECHNIQUE || entry_kind(entry) == KIND_CONDITION)
		show_certainty_lines(&page);
	for (; *element != EL_COUNT; element++)
		page_show(&page, *element);
	for (const struct node *node = entry_field(page.library, entry, EL_INCLUDE); node != NULL;
	     node = node_again(page.library, node))
		clinic_include_line(&page, node);
	return page.doc;
}

static void card_place(struct page *page)
{
	struct buf where = {0};

	page_tag(&(struct page_scope){page->library, page->doc->glyphs}, page->entry, &where);
	if (where.len > 0)
		page_fact(page, STR("What"));
	page_take(page, ROLE_TEXT, &where);
}

static void card_find(struct page *page)
{
	const struct node *palpation = entry_field(page->library, page->entry, EL_PALPATION);
	const struct node *landmark = node_field(page->library, palpation, EL_LANDMARK);
	const struct node *caution = node_field(page->library, palpation, EL_CAUTION);

	if (landmark != NULL) {
		page_fact(page, STR("Find it"));
		page_words(page, landmark);
	}
	for (; caution != NULL; caution = node_again(page->library, caution)) {
		page_fact(page, STR("Caution"));
		page_words(page, caution);
	}
}

/* The absolute ones: a card has no room for all, and names the page that does. */
static void card_cautions(struct page *page)
{
	const struct node *node = entry_field(page->library, page->entry, EL_CONTRAINDICATION);
	bool any = false;

	for (; node != NULL; node = node_again(page->library, node)) {
		if (node_choice(page->library, node, AT_STRENGTH) != 0)
			continue;
		page_fact(page, any ? STR("") : STR("Never"));
		page_words(page, node);
		any = true;
	}
}

static void card_methods(struct page *page)
{
	unsigned count, last = NONE_YET;
	const struct link *links = library_links_to(
		page->library, entry_number(page->library, page->entry), &count);

	for (unsigned i = 0; i < count; i++) {
		const struct entry *from = library_at(page->library, links[i].from);
		const struct node *certainty = entry_field(page->library, from, EL_CERTAINTY);
		if (links[i].element != EL_APPLICATION || links[i].from == last)
			continue;
		page_fact(page, last == NONE_YET ? STR("Methods") : STR(""));
		last = links[i].from;
		page_link(page, from);
		if (certainty == NULL)
			continue;
		doc_add(page->doc, ROLE_DIM, STR(" – "));
		page_add_choice(page, ROLE_CERTAINTY, certainty, AT_LEVEL);
		doc_addf(page->doc, ROLE_CERTAINTY, " certainty: %s",
		         page_certainty_words(node_choice(page->library, certainty, AT_LEVEL)));
	}
}

struct doc *page_card(const struct page_scope *scope, const struct entry *entry)
{
	struct page page = page_new(scope, entry);
	const enum element *element = previews[entry_kind(entry)];

	show_head(&page);
	show_certainty_lines(&page);
	card_place(&page);
	for (; *element != EL_COUNT; element++)
		if (element_info(*element)->look == LOOK_FACT || *element == EL_NERVE ||
		    *element == EL_ACTION || *element == EL_NERVE_ROOTS || *element == EL_MOVER)
			page_show(&page, *element);
	card_find(&page);
	card_cautions(&page);
	card_methods(&page);
	if (entry_kind(entry) == KIND_CONDITION) {
		page_show(&page, EL_ASK);
		page_show(&page, EL_TO_DO);
		page_show(&page, EL_REFER);
	}
	doc_block(page.doc, BLOCK_GAP, 0);
	doc_block(page.doc, BLOCK_PARA, 0);
	doc_addf(page.doc, ROLE_DIM, "All of it: myotome show %.*s",
	         STR_ARG(entry_id(page.library, entry)));
	return page.doc;
}

static void front_flags(struct page *page)
{
	const struct entry *guide = library_find(page->library, STR("red-flags"));

	if (guide == NULL)
		return;
	page_heading(page, 1, STR("Red flags first"));
	for (const struct node *node = entry_field(page->library, guide, EL_INCLUDE); node != NULL;
	     node = node_again(page->library, node))
		clinic_include_line(page, node);
	doc_block(page->doc, BLOCK_PARA, 0);
	doc_add(page->doc, ROLE_DIM, STR("myotome show red-flags"));
}

static void front_collections(struct page *page)
{
	page_heading(page, 1, STR("Collections"));
	doc_row(page->doc, page->tables, true);
	static const char *const heads[] = {"Collection", "Entries", "Print the list"};
	for (int i = 0; i < 3; i++) {
		doc_cell(page->doc);
		doc_add(page->doc, ROLE_LABEL, str_of(heads[i]));
	}
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		unsigned count = library_count_of(page->library, (enum kind)kind);
		if (!kind_is_shown((enum kind)kind) || count == 0)
			continue;
		doc_row(page->doc, page->tables, false);
		doc_cell(page->doc);
		doc_add(page->doc, ROLE_TEXT, str_of(kind_info((enum kind)kind)->many));
		doc_cell(page->doc);
		doc_addf(page->doc, ROLE_NUMBER, "%u", count);
		doc_cell(page->doc);
		doc_addf(page->doc, ROLE_TEXT, "myotome list %s", kind_info((enum kind)kind)->name);
	}
	page->tables++;
}

struct doc *page_front(const struct page_scope *scope)
{
	struct page page = page_new(scope, NULL);

	doc_labelled(page.doc, BLOCK_TITLE, 0, ROLE_TITLE, STR("MYOTOME"));
	doc_block(page.doc, BLOCK_GAP, 0);
	doc_block(page.doc, BLOCK_PARA, 0);
	doc_add(page.doc, ROLE_TEXT,
	        STR("The lower back: its muscles and their neighbours, the hands-on techniques "
	            "used on them, and what the evidence says."));
	front_flags(&page);
	front_collections(&page);
	page_heading(&page, 1, STR("How to go on"));
	doc_labelled(page.doc, BLOCK_FACT, 0, ROLE_LABEL, STR("myotome show ENTRY"));
	doc_add(page.doc, ROLE_TEXT, STR("prints an entry"));
	doc_labelled(page.doc, BLOCK_FACT, 0, ROLE_LABEL, STR("myotome WORD"));
	doc_add(page.doc, ROLE_TEXT, STR("prints the card of what the word names best"));
	doc_labelled(page.doc, BLOCK_FACT, 0, ROLE_LABEL, STR("myotome --help"));
	doc_add(page.doc, ROLE_TEXT, STR("says the rest"));
	return page.doc;
}

/* The layer and the roots of all its nerves; what only some sources give stands in brackets. */
static void tag_muscle(const struct page *page, struct buf *to)
{
	const struct node *root = entry_root(page->library, page->entry);
	const struct node *nerve = entry_field(page->library, page->entry, EL_NERVE);
	uint32_t roots = 0, minor = 0;

	page_unhyphen(to, node_attr(page->library, root, AT_LAYER), false);
	for (; nerve != NULL; nerve = node_again(page->library, nerve)) {
		roots |= node_roots(page->library, nerve, AT_ROOTS);
		minor |= node_roots(page->library, nerve, AT_MINOR);
	}
	minor &= ~roots;
	if (to->len > 0 && roots != 0)
		buf_add_text(to, " · ");
	roots_print(to, roots);
	if (minor == 0)
		return;
	buf_add_text(to, " (");
	roots_print(to, minor);
	buf_add_char(to, ')');
}

/* Attributes of the root, with " · " between them. */
static void tag_attrs(const struct page *page, enum attr first, enum attr second, struct buf *to)
{
	const struct node *root = entry_root(page->library, page->entry);

	page_unhyphen(to, node_attr(page->library, root, first), false);
	if (to->len > 0 && node_has(page->library, root, second))
		buf_add_text(to, " · ");
	page_unhyphen(to, node_attr(page->library, root, second), false);
}

static void tag_technique(const struct page *page, struct buf *to)
{
	const struct node *certainty = entry_field(page->library, page->entry, EL_CERTAINTY);
	int level = node_choice(page->library, certainty, AT_LEVEL);

	if (level < 0)
		return;
	page_unhyphen(to, attr_value_name(AT_LEVEL, level), false);
	buf_addf(to, " certainty: %s", page_certainty_words(level));
}

void page_tag(const struct page_scope *scope, const struct entry *entry, struct buf *to)
{
	struct page page = {.library = scope->library, .entry = entry};

	switch (entry_kind(entry)) {
	case KIND_MUSCLE: tag_muscle(&page, to); break;
	case KIND_STRUCTURE: tag_attrs(&page, AT_STRUCTURE_TYPE, AT_REGION, to); break;
	case KIND_MOVEMENT: tag_attrs(&page, AT_JOINT, AT_PLANE, to); break;
	case KIND_TECHNIQUE: tag_technique(&page, to); break;
	case KIND_CONDITION: tag_attrs(&page, AT_CONDITION_TYPE, AT_URGENCY, to); break;
	case KIND_CLAIM:
		buf_add_text(to, clinic_verdict_words(page.library, entry));
		break;
	case KIND_STUDY: evidence_tag(&page, entry, to); break;
	default: break;
	}
}
