#include "page/page.h"

#include <assert.h>

#include "page/fields.h"

/* Elements that draw themselves. */
typedef void show(struct page *page, const struct node *first);

static show *const own[EL_COUNT] = {
	[EL_CERTAINTY] = show_certainty,
	[EL_NERVE] = show_nerves,
	[EL_ACTION] = show_actions,
	[EL_NERVE_ROOTS] = show_nerve_roots,
	[EL_MOVER] = show_movers,
	[EL_CONTRAINDICATION] = show_contraindications,
	[EL_APPLICATION] = show_applications,
	[EL_MECHANISM] = show_mechanisms,
	[EL_NEIGHBOUR] = show_neighbours,
	[EL_PALPATION] = show_palpation,
	[EL_PART] = show_parts,
	[EL_REFERRAL] = show_referral,
	[EL_DISAGREEMENT] = show_disagreements,
	[EL_REFER] = show_referring,
	[EL_HELPS] = show_helps,
	[EL_TEST] = show_tests,
	[EL_STATEMENT] = show_statement,
	[EL_TITLE] = show_study,
	[EL_FINDING] = show_findings,
	[EL_INCLUDE] = show_includes,
	[EL_FACTOR] = show_factors,
	[EL_ROOT_LEVEL] = show_levels,
	[EL_DEFINE] = show_definitions,
	[EL_SEE] = show_see,
	[EL_CODE] = show_codes,
	[EL_SOURCE] = show_sources,
};

/* Parts of a page that no single element makes: the last element before them, and the kinds that
 * have them.  Those of one element stand in the order of these rows. */
static const struct {
	enum element after;
	unsigned kinds;
	void (*show)(struct page *page);
} derived[] = {
	{EL_ACTION, IN_MUSCLE, show_moves},
	{EL_ACTION, IN_MUSCLE, show_place},
	{EL_LEVELS, IN_STRUCTURE, show_place},
	{EL_ATTACHMENT, IN_STRUCTURE, show_attached},
	{EL_ATTACHMENT, IN_STRUCTURE, show_supplied},
	{EL_MOVER, IN_MOVEMENT, show_place},
	{EL_MOVER, IN_MUSCLE | IN_STRUCTURE, show_techniques},
	{EL_PALPATION, IN_MUSCLE, show_action_notes},
	{EL_RELATION, IN_MUSCLE | IN_STRUCTURE, show_relations},
	{EL_SHAPE, IN_MUSCLE, show_partners},
	{EL_VARIANT, IN_ANATOMY, show_conditions},
	{EL_VARIANT, IN_ANATOMY, show_studies},
	{EL_VARIANT, IN_ANATOMY, show_claims},
	{EL_SEE, IN_TECHNIQUE, show_conditions},
	{EL_SEE, IN_TECHNIQUE | IN_CONDITION, show_studies},
	{EL_SEE, IN_TECHNIQUE | IN_CONDITION, show_claims},
	{EL_SEE, IN_ENTRY, show_names},
	{EL_CODE, IN_STUDY, show_citation},
};

static void show_fact(struct page *page, const struct node *first)
{
	page_fact(page, str_of(element_info(node_element(first))->label));
	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		if (node != first)
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		page_statement(page, node);
	}
}

/* A list of one item needs no bullet. */
static void show_items(struct page *page, const struct node *first)
{
	bool many = node_again(page->library, first) != NULL;

	page_heading(page, 1, str_of(element_info(node_element(first))->label));
	for (; first != NULL; first = node_again(page->library, first)) {
		if (many)
			doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		else
			doc_block(page->doc, BLOCK_PARA, 0);
		page_statement(page, first);
	}
}

static void number_item(struct page *page, int number, int level)
{
	struct buf label = {0};

	buf_addf(&label, "%d.", number);
	doc_labelled(page->doc, BLOCK_ITEM, level, ROLE_DIM, buf_str(&label));
	buf_free(&label);
}

static void show_numbers(struct page *page, const struct node *first)
{
	page_heading(page, 1, str_of(element_info(node_element(first))->label));
	for (int number = 1; first != NULL; first = node_again(page->library, first), number++) {
		number_item(page, number, 0);
		page_statement(page, first);
	}
}

static void show_paragraphs(struct page *page, const struct node *first)
{
	page_heading(page, 1, str_of(element_info(node_element(first))->label));
	for (; first != NULL; first = node_again(page->library, first)) {
		doc_block(page->doc, BLOCK_PARA, 0);
		page_statement(page, first);
		doc_block(page->doc, BLOCK_GAP, 0);
	}
}

static void show_list(struct page *page, const struct node *list)
{
	bool steps = node_element(list) == EL_STEPS;
	int number = 1;

	for (const struct node *item = node_child(page->library, list); item != NULL;
	     item = node_next(page->library, item)) {
		if (steps)
			number_item(page, number++, 0);
		else
			doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_words(page, item);
	}
	doc_block(page->doc, BLOCK_GAP, 0);
}

static void show_table(struct page *page, const struct node *table)
{
	int number = page->tables++;

	if (node_has(page->library, table, AT_TITLE)) {
		doc_block(page->doc, BLOCK_PARA, 0);
		doc_add(page->doc, ROLE_STRONG, node_attr(page->library, table, AT_TITLE));
	}
	for (const struct node *row = node_child(page->library, table); row != NULL;
	     row = node_next(page->library, row)) {
		doc_row(page->doc, number, node_has(page->library, row, AT_HEAD));
		for (const struct node *cell = node_child(page->library, row); cell != NULL;
		     cell = node_next(page->library, cell)) {
			doc_cell(page->doc);
			page_words(page, cell);
		}
	}
	doc_block(page->doc, BLOCK_GAP, 0);
}

/* A note's paragraphs and the items of its lists, behind the bar; the first says what it is. */
static void show_note_parts(struct page *page, const struct node *parent, enum role role,
                            const char **label)
{
	for (const struct node *node = node_child(page->library, parent); node != NULL;
	     node = node_next(page->library, node)) {
		if (element_info(node_element(node))->holds != HOLDS_WORDS) {
			show_note_parts(page, node, role, label);
			continue;
		}
		doc_labelled(page->doc, BLOCK_NOTE, 0, role, str_of(*label));
		*label = "–";
		page_words(page, node);
	}
}

static void show_note(struct page *page, const struct node *note)
{
	/* in the order of AT_NOTE_KIND's values */
	static const char *const labels[] = {"Tip:", "Caution:", "Danger:"};
	static const enum role roles[] = {ROLE_TIP, ROLE_CAUTION, ROLE_DANGER};
	int kind = node_choice(page->library, note, AT_NOTE_KIND);
	const char *label = kind >= 0 ? labels[kind] : "Note:";

	show_note_parts(page, note, kind >= 0 ? roles[kind] : ROLE_TIP, &label);
	doc_block(page->doc, BLOCK_GAP, 0);
}

static void show_block(struct page *page, const struct node *node, int depth)
{
	switch ((int)node_element(node)) {
	case EL_SECTION:
		page_heading(page, depth < 3 ? depth : 3, node_attr(page->library, node, AT_TITLE));
		for (const struct node *child = node_child(page->library, node); child != NULL;
		     child = node_next(page->library, child))
			show_block(page, child, depth + 1);
		break;
	case EL_LIST:
	case EL_STEPS: show_list(page, node); break;
	case EL_TABLE: show_table(page, node); break;
	case EL_NOTE: show_note(page, node); break;
	default:
		doc_block(page->doc, BLOCK_PARA, 0);
		page_words(page, node);
		doc_block(page->doc, BLOCK_GAP, 0);
		break;
	}
}

static void show_blocks(struct page *page, const struct node *first)
{
	doc_block(page->doc, BLOCK_GAP, 0);
	for (; first != NULL; first = node_again(page->library, first))
		show_block(page, first, 1);
}

void page_show(struct page *page, enum element element)
{
	static show *const looks[] = {
		[LOOK_FACT] = show_fact,
		[LOOK_ITEMS] = show_items,
		[LOOK_NUMBERS] = show_numbers,
		[LOOK_WORDS] = show_paragraphs,
		[LOOK_BLOCKS] = show_blocks,
		[LOOK_OWN] = NULL,
	};
	const struct node *first = entry_field(page->library, page->entry, element);
	enum look look = element_info(element)->look;
	show *with = look == LOOK_OWN ? own[element] : looks[look];

	if (first != NULL && with != NULL)
		with(page, first);
}

/* Fields that a derived part shows together with what others say. */
static bool is_merged(enum element element)
{
	return element == EL_SUPPLIES || element == EL_SYNERGIST || element == EL_ANTAGONIST ||
	       element == EL_MET;
}

/* A guide is prose with rows in it, in the order of its file; rows of one name stand together. */
static void show_in_order(struct page *page)
{
	const struct node *node = node_child(page->library, entry_root(page->library, page->entry));
	bool shown[EL_COUNT] = {false};

	for (; node != NULL; node = node_next(page->library, node)) {
		enum element element = node_element(node);
		bool prose = element == EL_SECTION || element == EL_NOTE;
		bool rows = element == EL_INCLUDE || element == EL_FACTOR ||
		            element == EL_ROOT_LEVEL || element == EL_DEFINE;
		if (prose)
			show_block(page, node, 1);
		else if (rows && !shown[element])
			page_show(page, element);
		shown[element] = true;
	}
	page_show(page, EL_DISAGREEMENT);
	page_show(page, EL_CONCERNS);
	page_show(page, EL_SEE);
	show_names(page);
	page_show(page, EL_SOURCE);
}

static void show_all(struct page *page)
{
	unsigned kind = 1u << entry_kind(page->entry);
	const size_t count = sizeof derived / sizeof *derived;
	size_t next = 0;

	for (int element = 0; element < EL_COUNT; element++) {
		if ((element_info((enum element)element)->in & kind) != 0 &&
		    !is_merged((enum element)element))
			page_show(page, (enum element)element);
		for (; next < count && (int)derived[next].after == element; next++)
			if ((derived[next].kinds & kind) != 0)
				derived[next].show(page);
	}
	assert(next == count);
}

struct doc *page_compose(const struct page_scope *scope, const struct entry *entry)
{
	struct page page = page_new(scope, entry);

	page_title(&page);
	show_urgency(&page);
	show_verdict(&page);
	page_summary(&page);
	if (entry_kind(entry) == KIND_GUIDE)
		show_in_order(&page);
	else
		show_all(&page);
	return page.doc;
}
