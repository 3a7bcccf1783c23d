#include "page/fields.h"

/* The fixed words of doc/AUTHORING.md, in the order of AT_LEVEL's values. */
const char *page_certainty_words(int level)
{
	static const char *const words[] = {"helps", "probably helps", "may help", "we don't know",
	                                    "we don't know", "not graded"};

	return level >= 0 && level < (int)(sizeof words / sizeof *words) ? words[level] : "";
}

/* In the order of AT_URGENCY's values. */
static const char *const urgency_names[] = {"Emergency", "Urgent", "Prompt"};
static const char *const urgency_words[] = {
	"now, by the local emergency number or the emergency department.", "a doctor today.",
	"a doctor within days to weeks."};

static enum role urgency_role(int urgency)
{
	return urgency <= 0 ? ROLE_DANGER : ROLE_CAUTION;
}

void clinic_urgency_words(struct page *page, const struct node *node)
{
	int urgency = node_choice(page->library, node, AT_URGENCY);

	if (urgency >= 0)
		doc_add(page->doc, urgency_role(urgency), str_of(urgency_names[urgency]));
}

void clinic_include_line(struct page *page, const struct node *include)
{
	const struct entry *entry = node_ref(page->library, include, AT_LINK_TO);

	if (entry == NULL)
		return;
	const struct node *root = entry_root(page->library, entry);
	bool urgent = node_has(page->library, root, AT_URGENCY);
	doc_labelled(page->doc, BLOCK_ITEM, 0, urgent ? ROLE_DANGER : ROLE_DIM,
	             urgent ? STR("!") : STR("•"));
	page_link(page, entry);
	if (urgent)
		doc_add(page->doc, ROLE_DIM, STR(" – "));
	clinic_urgency_words(page, root);
}

void show_urgency(struct page *page)
{
	const struct node *root = entry_root(page->library, page->entry);
	int urgency = node_choice(page->library, root, AT_URGENCY);
	struct buf label = {0};

	if (urgency < 0)
		return;
	buf_addf(&label, "%s:", urgency_names[urgency]);
	doc_labelled(page->doc, BLOCK_NOTE, 0, urgency_role(urgency), buf_str(&label));
	doc_add(page->doc, ROLE_TEXT, str_of(urgency_words[urgency]));
	doc_block(page->doc, BLOCK_GAP, 0);
	buf_free(&label);
}

const char *clinic_verdict_words(const struct library *library, const struct entry *claim)
{
	/* in the order of AT_VERDICT's values */
	static const char *const verdicts[] = {"supported", "partly supported", "not supported",
	                                       "contradicted", "no evidence found"};
	int verdict = node_choice(library, entry_root(library, claim), AT_VERDICT);

	return verdict >= 0 ? verdicts[verdict] : "";
}

void show_verdict(struct page *page)
{
	static const char marks[] = "+~-x?"; /* a mark besides the colour */
	const struct node *root = entry_root(page->library, page->entry);
	int verdict = node_choice(page->library, root, AT_VERDICT);

	if (verdict < 0)
		return;
	doc_block(page->doc, BLOCK_PARA, 0);
	doc_addf(page->doc, ROLE_CERTAINTY, "[%c] Verdict: %s", marks[verdict],
	         clinic_verdict_words(page->library, page->entry));
	doc_block(page->doc, BLOCK_GAP, 0);
}

static void add_grader(struct page *page, const struct node *certainty)
{
	struct str by = node_attr(page->library, certainty, AT_BY);
	struct str date = node_attr(page->library, certainty, AT_DATE);

	if (by.len + date.len == 0)
		return;
	doc_addf(page->doc, ROLE_DIM, " (%.*s%s%.*s)", STR_ARG(by),
	         by.len > 0 && date.len > 0 ? ", " : "", STR_ARG(date));
}

void clinic_certainty_line(struct page *page, const struct node *node)
{
	struct str question = node_attr(page->library, node, AT_FOR);
	const char *words = page_certainty_words(node_choice(page->library, node, AT_LEVEL));
	struct buf level = {0};

	doc_block(page->doc, BLOCK_PARA, 0);
	doc_add(page->doc, ROLE_LABEL, STR("Certainty"));
	if (question.len > 0)
		doc_addf(page->doc, ROLE_LABEL, " for %.*s", STR_ARG(question));
	doc_add(page->doc, ROLE_TEXT, STR(": "));
	page_choice(page, node, AT_LEVEL, &level);
	doc_add(page->doc, ROLE_CERTAINTY, buf_str(&level));
	if (!str_is(buf_str(&level), words))
		doc_addf(page->doc, ROLE_CERTAINTY, " – %s", words);
	buf_free(&level);
	add_grader(page, node);
}

/* For a study the level alone: whether something helps is no question of one study. */
static void study_certainty(struct page *page, const struct node *node)
{
	page_fact(page, STR("Certainty"));
	page_add_choice(page, ROLE_CERTAINTY, node, AT_LEVEL);
	add_grader(page, node);
	if (node_text(page->library, node).len > 0)
		doc_add(page->doc, ROLE_TEXT, STR(". "));
	page_words(page, node);
	page_sources(page, node);
}

void show_certainty(struct page *page, const struct node *first)
{
	for (; first != NULL; first = node_again(page->library, first)) {
		if (entry_kind(page->entry) == KIND_STUDY) {
			study_certainty(page, first);
			continue;
		}
		clinic_certainty_line(page, first);
		doc_block(page->doc, BLOCK_PARA, 0);
		page_words(page, first);
		page_sources(page, first);
		doc_block(page->doc, BLOCK_GAP, 0);
	}
}

void show_contraindications(struct page *page, const struct node *first)
{
	static const char *const groups[] = {"Never", "Only with care, and ask first"};
	static const char *const marks[] = {"!", "•"};

	page_heading(page, 1, STR("Cautions"));
	for (int strength = 0; strength < 2; strength++) {
		page_heading(page, 2, str_of(groups[strength]));
		for (const struct node *node = first; node != NULL;
		     node = node_again(page->library, node)) {
			if (node_choice(page->library, node, AT_STRENGTH) != strength)
				continue;
			doc_labelled(page->doc, BLOCK_ITEM, 0,
			             strength == 0 ? ROLE_DANGER : ROLE_CAUTION,
			             str_of(marks[strength]));
			page_statement(page, node);
		}
	}
}

static void show_application(struct page *page, const struct node *application)
{
	static const enum element facts[] = {EL_POSITION, EL_CONTACT, EL_DIRECTION, EL_DOSE};
	/* in the order of AT_BASIS's values */
	static const char *const basis[] = {"as stated", "derived", "by convention"};
	int how = node_choice(page->library, application, AT_BASIS);

	page_heading(page, 2, STR(""));
	page_ref(page, application, AT_TO);
	if (how >= 0)
		doc_addf(page->doc, ROLE_DIM, " · %s", basis[how]);
	page_sources(page, application);
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		for (const struct node *node = node_field(page->library, application, facts[i]);
		     node != NULL; node = node_again(page->library, node)) {
			doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL,
			             str_of(element_info(facts[i])->label));
			page_statement(page, node);
		}
	for (const struct node *node = node_field(page->library, application, EL_CAUTION);
	     node != NULL; node = node_again(page->library, node)) {
		doc_labelled(page->doc, BLOCK_NOTE, 0, ROLE_CAUTION, STR("Caution:"));
		page_words(page, node);
	}
}

void show_applications(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("On each structure"));
	for (; first != NULL; first = node_again(page->library, first))
		show_application(page, first);
}

void show_mechanisms(struct page *page, const struct node *first)
{
	/* in the order of AT_SUPPORT's values */
	static const char *const support[] = {"Supported: ", "Partly supported: ",
	                                      "Not supported: ", "Untested: "};

	page_heading(page, 1, STR("How it might work"));
	for (; first != NULL; first = node_again(page->library, first)) {
		int how = node_choice(page->library, first, AT_SUPPORT);
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		if (how >= 0)
			doc_add(page->doc, ROLE_CERTAINTY, str_of(support[how]));
		page_statement(page, first);
	}
}

void show_neighbours(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("How it differs"));
	for (; first != NULL; first = node_again(page->library, first)) {
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_ref(page, first, AT_TO);
		doc_add(page->doc, ROLE_TEXT, STR(": "));
		page_words(page, first);
	}
}

void show_referring(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("When to refer"));
	for (int urgency = 0; urgency < 3; urgency++)
		for (const struct node *node = first; node != NULL;
		     node = node_again(page->library, node)) {
			if (node_choice(page->library, node, AT_URGENCY) != urgency)
				continue;
			doc_labelled(page->doc, BLOCK_ITEM, 0, urgency_role(urgency), STR("!"));
			clinic_urgency_words(page, node);
			doc_add(page->doc, ROLE_TEXT, STR(": "));
			page_words(page, node);
		}
}

void show_helps(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("What helps"));
	for (; first != NULL; first = node_again(page->library, first)) {
		struct buf level = {0};
		doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
		page_unhyphen(&level, node_attr(page->library, first, AT_CERTAINTY), true);
		if (!str_is(buf_str(&level), "Not graded"))
			buf_add_text(&level, " certainty");
		buf_add_text(&level, ": ");
		page_take(page, ROLE_CERTAINTY, &level);
		page_statement(page, first);
	}
}

static void show_test(struct page *page, const struct node *test)
{
	static const enum element parts[] = {EL_HOW, EL_MEANING};

	doc_labelled(page->doc, BLOCK_ITEM, 0, ROLE_DIM, STR("•"));
	doc_add(page->doc, ROLE_STRONG, node_attr(page->library, test, AT_NAME));
	doc_add(page->doc, ROLE_TEXT, STR(". "));
	for (size_t i = 0; i < 2; i++) {
		const struct node *part = node_field(page->library, test, parts[i]);
		page_words(page, part);
		if (part != NULL)
			doc_add(page->doc, ROLE_TEXT, STR(" "));
	}
	if (node_has(page->library, test, AT_ACCURACY)) {
		doc_add(page->doc, ROLE_LABEL, STR("Accuracy: "));
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, test, AT_ACCURACY));
		doc_add(page->doc, ROLE_TEXT, STR("."));
	}
	page_sources(page, test);
}

void show_tests(struct page *page, const struct node *first)
{
	page_heading(page, 1, STR("Tests"));
	for (; first != NULL; first = node_again(page->library, first))
		show_test(page, first);
}

void show_statement(struct page *page, const struct node *first)
{
	const struct node *met = entry_field(page->library, page->entry, EL_MET);

	page_fact(page, STR("The claim"));
	doc_add(page->doc, ROLE_TEXT, STR("“"));
	page_words(page, first);
	doc_add(page->doc, ROLE_TEXT, STR("”"));
	if (met != NULL)
		page_fact(page, STR("Met in"));
	for (const struct node *node = met; node != NULL; node = node_again(page->library, node)) {
		if (node != met)
			doc_add(page->doc, ROLE_TEXT, STR("; "));
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, node, AT_WHERE));
	}
}
