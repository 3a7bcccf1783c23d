#include "page/fields.h"

#include <string.h>

#include "model/roots.h"

void show_nerves(struct page *page, const struct node *first)
{
	page_fact(page, STR("Nerve"));
	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		struct buf roots = {0};
		if (node != first)
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		page_ref_words(page, node);
		page_add_roots(page, node, &roots);
		if (roots.len > 0)
			doc_add(page->doc, ROLE_TEXT, STR(" "));
		page_take(page, ROLE_STRONG, &roots);
		if (node_has(page->library, node, AT_SEGMENTAL))
			doc_add(page->doc, ROLE_DIM, STR(", each level by its own"));
	}
}

/* The movement of ACTION, "lumbar lateral flexion", with a link where it has an entry. */
static void add_movement(struct page *page, const struct node *action)
{
	struct buf id = {0}, words = {0};

	buf_add_str(&id, node_attr(page->library, action, AT_JOINT));
	buf_add_char(&id, '-');
	buf_add_str(&id, node_attr(page->library, action, AT_MOVEMENT));
	page_unhyphen(&words, buf_str(&id), false);
	const struct entry *entry = library_find(page->library, buf_str(&id));
	bool link = entry != NULL && entry_kind(entry) == KIND_MOVEMENT;
	doc_link(page->doc, link ? ROLE_LINK : ROLE_TEXT, buf_str(&words),
	         link ? (int)entry_number(page->library, entry) : NO_TARGET);
	buf_free(&id);
	buf_free(&words);
}

/* In the order of AT_SIDE's values. */
static const char *const sides[] = {
	"", " (both sides)", " (one side)", " (same side)", " (to the other side)"};

static void add_actions(struct page *page, const struct node *first, int role)
{
	enum { STEADY = 2 }; /* needs no side, and space is short */
	static const char *const roles[] = {"Prime: ", "Assist: ", "Steady: "};
	bool any = false;

	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		int side = node_choice(page->library, node, AT_SIDE);
		if (node_choice(page->library, node, AT_ROLE) != role)
			continue;
		doc_add(page->doc, any ? ROLE_TEXT : ROLE_DIM,
		        any ? STR("; ") : str_of(roles[role]));
		add_movement(page, node);
		if (side >= 0 && role != STEADY)
			doc_add(page->doc, ROLE_TEXT, str_of(sides[side]));
		any = true;
	}
	if (any)
		doc_add(page->doc, ROLE_TEXT, STR(". "));
}

void show_actions(struct page *page, const struct node *first)
{
	page_fact(page, STR("Action"));
	for (int role = 0; role < 3; role++)
		add_actions(page, first, role);
}

/* What an action's words add stands further down, so that the five facts stay on one screen. */
void show_action_notes(struct page *page)
{
	const struct node *node = entry_field(page->library, page->entry, EL_ACTION);
	bool any = false;

	for (; node != NULL; node = node_again(page->library, node)) {
		if (node_text(page->library, node).len == 0)
			continue;
		if (!any)
			page_heading(page, 1, STR("What it does"));
		any = true;
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		add_movement(page, node);
		doc_add(page->doc, ROLE_TEXT, STR(": "));
		page_words(page, node);
	}
}

/* "deepest layer, posterior abdominal wall"; "nerve, groin"; "hip, sagittal plane" */
void show_place(struct page *page)
{
	static const struct {
		enum attr attr;
		const char *after;
	} parts[] = {{AT_LAYER, " layer"}, {AT_STRUCTURE_TYPE, ""}, {AT_REGION, ""}, {AT_JOINT, ""},
	             {AT_PLANE, " plane"}};
	const struct node *root = entry_root(page->library, page->entry);
	struct buf words = {0};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct str text = node_attr(page->library, root, parts[i].attr);
		if (text.len == 0)
			continue;
		if (words.len > 0)
			buf_add_text(&words, ", ");
		page_unhyphen(&words, text, false);
		buf_add_text(&words, parts[i].after);
	}
	bool muscle = entry_kind(page->entry) == KIND_MUSCLE;
	if (words.len > 0)
		page_fact(page, muscle ? STR("Place") : STR("What"));
	page_take(page, ROLE_TEXT, &words);
}

void show_nerve_roots(struct page *page, const struct node *first)
{
	struct buf roots = {0};

	page_fact(page, STR("Roots"));
	page_add_roots(page, first, &roots);
	page_take(page, ROLE_STRONG, &roots);
	if (node_text(page->library, first).len > 0)
		doc_add(page->doc, ROLE_TEXT, STR(": "));
	page_words(page, first);
}

void show_movers(struct page *page, const struct node *first)
{
	static const char *const labels[] = {"Prime movers", "Assist", "Restrain"};

	for (int role = 0; role < 3; role++) {
		bool any = false;
		for (const struct node *node = first; node != NULL;
		     node = node_again(page->library, node)) {
			if (node_choice(page->library, node, AT_MOVER_ROLE) != role)
				continue;
			if (!any)
				page_fact(page, str_of(labels[role]));
			else
				doc_add(page->doc, ROLE_TEXT, STR("; "));
			page_ref(page, node, AT_TO);
			any = true;
		}
	}
}

/* Fields inside another field, as facts; cautions as notes behind them. */
void show_palpation(struct page *page, const struct node *first)
{
	static const enum element facts[] = {EL_POSITION, EL_LANDMARK, EL_CONFIRM};

	page_heading(page, 1, STR("Find it by hand"));
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		const struct node *node = node_field(page->library, first, facts[i]);
		if (node == NULL)
			continue;
		doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL,
		             str_of(element_info(facts[i])->label));
		page_words(page, node);
	}
	for (const struct node *node = node_field(page->library, first, EL_CAUTION); node != NULL;
	     node = node_again(page->library, node)) {
		doc_labelled(page->doc, BLOCK_NOTE, 0, ROLE_CAUTION, STR("Caution:"));
		page_words(page, node);
	}
}

void show_parts(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("Parts"));
	for (; first != NULL; first = node_again(page->library, first)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_statement(page, first);
	}
}

void show_referral(struct page *page, const struct node *first)
{
	/* in the order of AT_TESTED's values */
	static const char *const tested[] = {
		"By convention; not tested.", "From a series of cases.", "Measured.", "Disputed."};
	int how = node_choice(page->library, first, AT_TESTED);
	const struct node *point = node_field(page->library, first, EL_TRIGGER_POINT);

	page_heading(page, 1, str_of(element_info(EL_REFERRAL)->label));
	doc_block(page->doc, BLOCK_PARA, 0);
	if (how >= 0) {
		doc_add(page->doc, ROLE_CERTAINTY, str_of(tested[how]));
		doc_add(page->doc, ROLE_TEXT, STR(" "));
	}
	page_words(page, node_field(page->library, first, EL_PATTERN));
	page_sources(page, first);
	for (; point != NULL; point = node_again(page->library, point)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_words(page, point);
	}
}

static void show_disagreement(struct page *page, const struct node *topic)
{
	const struct node *says = node_field(page->library, topic, EL_SAYS);
	const struct node *print = node_field(page->library, topic, EL_SUGGESTED);

	doc_block(page->doc, BLOCK_PARA, 0);
	doc_add(page->doc, ROLE_STRONG, node_attr(page->library, topic, AT_TOPIC));
	for (; says != NULL; says = node_again(page->library, says)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_statement(page, says);
	}
	if (print == NULL)
		return;
	doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("="));
	doc_add(page->doc, ROLE_DIM, STR("We print: "));
	page_words(page, print);
}

void show_disagreements(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("Where sources differ"));
	for (; first != NULL; first = node_again(page->library, first))
		show_disagreement(page, first);
}

void show_see(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("See also"));
	for (; first != NULL; first = node_again(page->library, first)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_ref(page, first, AT_LINK_TO);
		if (node_text(page->library, first).len > 0)
			doc_add(page->doc, ROLE_TEXT, STR(": "));
		page_words(page, first);
	}
}

void show_codes(struct page *page, const struct node *first)
{
	page_fact(page, STR("Codes"));
	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		if (node != first)
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		doc_add(page->doc, ROLE_DIM, node_attr(page->library, node, AT_SYSTEM));
		doc_add(page->doc, ROLE_TEXT, STR(" "));
		page_words(page, node);
	}
}

void show_names(struct page *page)
{
	const struct node *node = entry_field(page->library, page->entry, EL_SYNONYM);
	bool any = false;

	for (; node != NULL; node = node_again(page->library, node)) {
		struct buf type = {0};
		page_choice(page, node, AT_SYNONYM_TYPE, &type);
		bool shown = !str_is(buf_str(&type), "misspelling") &&
		             !str_is(buf_str(&type), "abbreviation");
		buf_free(&type);
		if (!shown)
			continue;
		if (!any)
			page_fact(page, STR("Also called"));
		else
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		page_words(page, node);
		any = true;
	}
}

void show_sources(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("Sources"));
	for (int number = 1; first != NULL; first = node_again(page->library, first), number++) {
		struct buf label = {0};
		buf_addf(&label, "[%d]", number);
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, buf_str(&label));
		buf_free(&label);
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, first, AT_TITLE));
		if (node_has(page->library, first, AT_URL))
			doc_add(page->doc, ROLE_TEXT, STR(" "));
		doc_add(page->doc, ROLE_DIM, node_attr(page->library, first, AT_URL));
	}
}
