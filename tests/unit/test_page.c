/* What pages say, in what order, and where their links lead. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/flow.h"
#include "page/page.h"
#include "small_library.h"

static struct literal small;

static int open_small(void **state)
{
	(void)state;
	small = literal_open(small_entries);
	return small.library == NULL;
}

static int close_small(void **state)
{
	(void)state;
	literal_close(&small);
	return 0;
}

typedef struct doc *compose(const struct page_scope *scope, const struct entry *entry);

static const struct entry *find(const char *id)
{
	const struct entry *entry = library_find(small.library, str_of(id));

	assert_non_null(entry);
	return entry;
}

static struct page_scope scope_of(enum glyphs glyphs)
{
	return (struct page_scope){small.library, glyphs};
}

static char *text_of(struct doc *doc)
{
	struct flow *flow = flow_new(doc, 100, FLOW_PRINT);
	struct buf text = {0};

	buf_add_text(&text, "");
	flow_print(flow, &text);
	flow_free(flow);
	doc_free(doc);
	return text.at;
}

static char *page_text(compose *make, const char *id)
{
	struct page_scope scope = scope_of(GLYPHS_UNICODE);

	return text_of(make(&scope, find(id)));
}

/* WORDS end with NULL; all stand in the text, one after the other. */
static void assert_order(compose *make, const char *id, const char *const words[])
{
	char *text = page_text(make, id);
	const char *at = text;

	for (int i = 0; words[i] != NULL; i++) {
		const char *found = strstr(at, words[i]);
		if (found == NULL)
			fail_msg("\"%s\" does not follow in:\n%s", words[i], text);
		at = found + strlen(words[i]);
	}
	free(text);
}

#define SHOWS(make, id, ...) assert_order(make, id, (const char *const[]){__VA_ARGS__, NULL})

static void assert_without(compose *make, const char *id, const char *words)
{
	char *text = page_text(make, id);

	if (strstr(text, words) != NULL)
		fail_msg("\"%s\" stands in:\n%s", words, text);
	free(text);
}

static void test_muscle(void **state)
{
	(void)state;
	SHOWS(page_compose, "long-flexor", "LONG FLEXOR  musculus flexor longus · LF\n\n",
	      "Bends the hip.\n\n", "Origin     inner half of the rim", "; a missing bone\n",
	      "Insertion  ", "Nerve      the front nerve L1–L3 (L4)\n", "Artery     ",
	      "Action     Prime: hip flexion. Assist: lumbar bending (same side).\n");
	assert_without(page_compose, "long-flexor", "long flexer"); /* a misspelling */
}

/* A relation stated by one of two entries is on both their pages, and once. */
static void test_both_ends(void **state)
{
	(void)state;
	SHOWS(page_compose, "long-flexor", "Over it   Short flexor\n", "Under it  Front nerve");
	SHOWS(page_compose, "short-flexor", "Under it  Long flexor\n");
	SHOWS(page_compose, "long-flexor", "Works with  Short flexor; Far flexor\n");
	SHOWS(page_compose, "short-flexor", "Works with  Long flexor\n");
	SHOWS(page_compose, "rim", "Origin of     Long flexor; Short flexor\n",
	      "Insertion of  Long flexor\n");
	SHOWS(page_compose, "front-nerve", "Supplies  Long flexor\n");
	SHOWS(page_compose, "long-flexor", "Techniques used here\n",
	      "Slow release – very low certainty: we don't know\n");
	SHOWS(page_compose, "slow-release", "Studies  Ash 2020\n",
	      "A press melts knots – not supported\n");
}

/* A part of the words leads to what the field names: its name, else the first clause. */
static void test_links(void **state)
{
	(void)state;
	struct page_scope scope = scope_of(GLYPHS_UNICODE);
	struct doc *doc = page_compose(&scope, find("long-flexor"));
	const char *const texts[] = {"rim", "a small knob of the thigh bone", "front nerve",
	                             "hip flexion"};
	const char *const ids[] = {"rim", "rim", "front-nerve", "hip-flexion"};
	size_t next = 0;

	for (size_t i = 0; i < doc->run_count && next < 4; i++) {
		if (doc->runs[i].target == NO_TARGET)
			continue;
		assert_true(str_is(doc_text(doc, &doc->runs[i]), texts[next]));
		assert_int_equal(doc->runs[i].target,
		                 entry_number(small.library, find(ids[next])));
		next++;
	}
	assert_int_equal(next, 4);
	doc_free(doc);
}

static void test_technique(void **state)
{
	(void)state;
	SHOWS(page_compose, "slow-release",
	      "Certainty for back pain: very low – we don't know (myotome, 2026)\n",
	      "[Ash 2020, low certainty] and no other.", "Cautions\n", "Never\n", "! A clot.",
	      "Only with care", "Thin bones", "Harms seen", "How a session goes\n", "1. Press.",
	      "On each structure\n", "Long flexor · derived [no source]\n", "Untested: ");
}

static void test_condition_and_guide(void **state)
{
	(void)state;
	SHOWS(page_compose, "flag", "A flag\n\n", "│ Emergency: now", "Go now.", "Ask\n",
	      "• Since when?\n", "Do\n");
	SHOWS(page_compose, "red-flags", "First\n", "A flag · Emergency\n", "Ask  Since when?\n",
	      "     Worse?\n", "Do   Send the person now.\n");
}

static void test_claim(void **state)
{
	(void)state;
	SHOWS(page_compose, "press-melts", "[-] Verdict: not supported\n", "It was not shown.",
	      "“Knots melt.”", "Met in     a poster", "What was found\n");
}

static void test_study(void **state)
{
	(void)state;
	SHOWS(page_compose, "ash-2020", "A press, and less pain.",
	      "randomised trial, 2020, n = 40", "Findings\n", "Time: 4 weeks\n",
	      "Outcome  Result", "Certainty\n",
	      "SMD -0.40 (-0.80 to -0.01), favours treatment, p = .04, I² 0%", "low\n",
	      "no difference, favours neither", "SMD, standardised mean difference\n", "●",
	      "-0.40 (-0.80 to -0.01)  low\n", "← favours slow press", "favours rest →\n",
	      "Limits", "Citation\n",
	      "Ash A, Elm B. A trial of a slow press. J Press 2020; 3: 1-9.",
	      "Neither DOI nor PMID: not registered\n");
}

static void test_evidence(void **state)
{
	(void)state;
	SHOWS(page_evidence, "slow-release", "Evidence:  Slow release\n",
	      "very low – we don't know",
	      "Studies of it\n",
	      "Ash 2020  randomised trial, n = 40  pain: SMD -0.40 (-0.80 to -0.01)",
	      "Plots\n", "Ash 2020, pain", "← favours treatment", "favours comparison →\n");
	SHOWS(page_evidence, "press-melts", "Verdict: not supported", "Studies cited on its page\n",
	      "Ash 2020");
	SHOWS(page_evidence, "rim", "No study in this library concerns it.\n");
	assert_true(page_has_evidence(small.library, find("slow-release")));
	assert_true(page_has_evidence(small.library, find("press-melts")));
	assert_true(page_has_evidence(small.library, find("ash-2020")));
	assert_false(page_has_evidence(small.library, find("rim")));
}

static void test_sides(void **state)
{
	(void)state;
	SHOWS(page_around, "long-flexor", "Over it\n", "Short flexor\n", "Under it\n",
	      "Front nerve\n", "Used on it\n", "Slow release\n", "Nerve\n");
	SHOWS(page_around, "slow-release", "Used on\n", "Long flexor\n");
	SHOWS(page_links, "long-flexor", "What links to  Long flexor\n", "Muscles\n",
	      "Short flexor – What lies around it\n", "Movements\n", "Hip flexion – Movers\n",
	      "Slow release – On each structure\n");
	SHOWS(page_preview, "long-flexor", "LONG FLEXOR", "Origin", "Action");
	SHOWS(page_preview, "slow-release", "very low – we don't know");
	SHOWS(page_card, "long-flexor", "What       deep · L1–L3 (L4)\n", "Find it    Beside",
	      "Caution    Stay off what pulsates", "Methods    Slow release – very low certainty",
	      "All of it: myotome show long-flexor\n");
	SHOWS(page_card, "slow-release", "Never  A clot.\n");
}

static void test_front(void **state)
{
	(void)state;
	struct page_scope scope = scope_of(GLYPHS_UNICODE);
	char *text = text_of(page_front(&scope));

	assert_non_null(strstr(text, "! A flag – Emergency\n"));
	assert_non_null(strstr(text, "Muscles     2        myotome list muscle\n"));
	assert_null(strstr(text, "Themes"));
	free(text);
}

static void assert_tag(const char *id, const char *expected)
{
	struct page_scope scope = scope_of(GLYPHS_UNICODE);
	struct buf tag = {0};

	buf_add_text(&tag, "");
	page_tag(&scope, find(id), &tag);
	assert_string_equal(tag.at, expected);
	buf_free(&tag);
}

static void test_tags(void **state)
{
	(void)state;
	assert_tag("long-flexor", "deep · L1–L3 (L4)");
	assert_tag("rim", "landmark · pelvis");
	assert_tag("hip-flexion", "hip · sagittal");
	assert_tag("slow-release", "very low certainty: we don't know");
	assert_tag("flag", "red flag · emergency");
	assert_tag("press-melts", "not supported");
	assert_tag("ash-2020", "randomised trial, 2020, n = 40");
	assert_tag("red-flags", "");
	assert_string_equal(page_certainty_words(0), "helps");
	assert_string_equal(page_certainty_words(2), "may help");
	assert_string_equal(page_certainty_words(-1), "");
}

/* The five facts of a muscle stand on a small screen: 49 columns, 20 lines. */
static void test_first_screen(void **state)
{
	(void)state;
	struct page_scope scope = scope_of(GLYPHS_UNICODE);
	struct doc *doc = page_compose(&scope, find("long-flexor"));
	struct flow *flow = flow_new(doc, 49, FLOW_SCREEN);
	uint32_t last = 0;

	for (size_t i = 0; i < doc->block_count; i++)
		if (doc->blocks[i].label_count > 0 &&
		    str_is(doc_text(doc, &doc->runs[doc->blocks[i].label]), "Action"))
			last = doc->runs[doc->blocks[i].runs + doc->blocks[i].run_count - 1].at;
	assert_true(last > 0);
	assert_true(flow_line_of(flow, last) < 20);
	flow_free(flow);
	doc_free(doc);
}

/* In ASCII everything is ASCII, at any width, for every view of every entry. */
static void test_ascii(void **state)
{
	(void)state;
	struct page_scope scope = scope_of(GLYPHS_ASCII);
	compose *const makers[] = {page_compose, page_preview, page_around, page_evidence,
	                           page_links, page_card};

	for (unsigned i = 0; i < library_first(small.library, KIND_THEME); i++)
		for (size_t m = 0; m < sizeof makers / sizeof *makers; m++) {
			char *text = text_of(makers[m](&scope, library_at(small.library, i)));
			for (const char *c = text; *c != '\0'; c++)
				assert_true(*c == '\n' || (*c >= ' ' && *c <= '~'));
			free(text);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_muscle),
		cmocka_unit_test(test_both_ends),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_technique),
		cmocka_unit_test(test_condition_and_guide),
		cmocka_unit_test(test_claim),
		cmocka_unit_test(test_study),
		cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_front),
		cmocka_unit_test(test_tags),
		cmocka_unit_test(test_first_screen),
		cmocka_unit_test(test_ascii),
	};
	return cmocka_run_group_tests_name("page", tests, open_small, close_small);
}
