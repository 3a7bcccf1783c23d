/* A flow breaks a doc into lines: words, labels, tables, plots, links and places. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "page/flow.h"
#include "page/forest.h"

static void assert_use(const struct doc *doc, int width, enum flow_use use, const char *expected)
{
	struct flow *flow = flow_new(doc, width, use);
	struct buf text = {0};

	flow_print(flow, &text);
	assert_string_equal(text.at != NULL ? text.at : "", expected);
	buf_free(&text);
	flow_free(flow);
}

static void assert_print(const struct doc *doc, int width, const char *expected)
{
	assert_use(doc, width, FLOW_PRINT, expected);
}

static struct doc *para(const char *text)
{
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_block(doc, BLOCK_PARA, 0);
	doc_add(doc, ROLE_TEXT, str_of(text));
	return doc;
}

static void assert_para(const char *text, int width, const char *expected)
{
	struct doc *doc = para(text);

	assert_print(doc, width, expected);
	doc_free(doc);
}

static void test_words(void **state)
{
	(void)state;
	assert_para("", 20, "");
	assert_para("one two three four five six", 20, "one two three four\nfive six\n");
	assert_para("exactly twenty cells", 20, "exactly twenty cells\n");
	assert_para("the nerve roots are L1\u2013L3", 23, "the nerve roots are\nL1\u2013L3\n");
	/* wide and combining characters count what they take */
	assert_para("\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c \u65e5\u672c", 20,
	            "\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c\n\u65e5\u672c\n");
	assert_para("e\u0301e\u0301e\u0301e\u0301 12345 12345 1234", 20,
	            "e\u0301e\u0301e\u0301e\u0301 12345 12345\n1234\n");
}

static void test_long_words(void **state)
{
	(void)state;
	assert_para("a https://example.org/one/two-three", 20,
	            "a\nhttps://example.org/\none/two-three\n");
	assert_para("musculoligamentous-osteoarticular", 20,
	            "musculoligamentous-\nosteoarticular\n");
	assert_para("abcdefghijklmnopqrstuvwxyz", 20, "abcdefghijklmnopqrst\nuvwxyz\n");
	assert_para("\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c", 20,
	            "\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\n\u672c\n");
}

static void test_runs_make_words(void **state)
{
	(void)state;
	struct doc *doc = para("a word of (");

	doc_link(doc, ROLE_LINK, STR("linked words"), 1);
	doc_add(doc, ROLE_TEXT, STR("), more"));
	assert_print(doc, 20, "a word of (linked\nwords), more\n");
	doc_free(doc);
}

static void test_gaps_and_headings(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_block(doc, BLOCK_GAP, 0);
	doc_block(doc, BLOCK_TITLE, 0);
	doc_add(doc, ROLE_TITLE, STR("TITLE"));
	doc_block(doc, BLOCK_GAP, 0);
	doc_block(doc, BLOCK_GAP, 0);
	doc_block(doc, BLOCK_HEADING, 1);
	doc_add(doc, ROLE_HEADING, STR("Empty"));
	doc_block(doc, BLOCK_HEADING, 1);
	doc_add(doc, ROLE_HEADING, STR("Full"));
	doc_block(doc, BLOCK_PARA, 0);
	doc_add(doc, ROLE_TEXT, STR("text"));
	doc_block(doc, BLOCK_GAP, 0);
	doc_block(doc, BLOCK_HEADING, 1);
	doc_add(doc, ROLE_HEADING, STR("Left alone"));
	assert_print(doc, 20, "TITLE\n\nFull\ntext\n");
	assert_print(doc, 40, "TITLE\n\nFull\n  text\n");
	struct flow *flow = flow_new(doc, 40, FLOW_PRINT);
	assert_int_equal(flow_heading_count(flow), 1);
	assert_int_equal(flow_heading(flow, 0)->line, 2);
	assert_true(str_is(flow_heading(flow, 0)->text, "Full"));
	flow_free(flow);
	doc_free(doc);
}

static struct doc *facts(void)
{
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_labelled(doc, BLOCK_FACT, 0, ROLE_LABEL, STR("Origin"));
	doc_add(doc, ROLE_TEXT, STR("the bodies of the vertebrae T12 to L4"));
	doc_labelled(doc, BLOCK_FACT, 0, ROLE_LABEL, STR("Insertion"));
	doc_add(doc, ROLE_TEXT, STR("lesser trochanter"));
	return doc;
}

static void test_facts(void **state)
{
	(void)state;
	struct doc *doc = facts();

	assert_print(doc, 40, "Origin     the bodies of the vertebrae\n"
	                      "           T12 to L4\n"
	                      "Insertion  lesser trochanter\n");
	assert_print(doc, 30, "Origin: the bodies of the\n  vertebrae T12 to L4\n"
	                      "Insertion: lesser trochanter\n");
	assert_use(doc, 80, FLOW_PLAIN, "Origin: the bodies of the vertebrae T12 to L4\n"
	                                "Insertion: lesser trochanter\n");
	doc_free(doc);
}

static void test_items_and_notes(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_labelled(doc, BLOCK_ITEM, 0, ROLE_DIM, STR("9."));
	doc_add(doc, ROLE_TEXT, STR("nine is a number too"));
	doc_labelled(doc, BLOCK_ITEM, 0, ROLE_DIM, STR("10."));
	doc_add(doc, ROLE_TEXT, STR("ten"));
	doc_labelled(doc, BLOCK_NOTE, 0, ROLE_CAUTION, STR("Caution"));
	doc_add(doc, ROLE_TEXT, STR("not over the kidney"));
	assert_print(doc, 20, "9.  nine is a number\n    too\n10. ten\n"
	                      "\u2502 Caution not over\n\u2502 the kidney\n");
	assert_use(doc, 40, FLOW_PLAIN, "9.  nine is a number too\n10. ten\n"
	                                "Caution not over the kidney\n");
	doc_free(doc);
}

static void test_line(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_block(doc, BLOCK_LINE, 0);
	doc_add(doc, ROLE_TEXT, STR("twelve cells"));
	doc_add(doc, ROLE_DIM, STR(" and some that are cut"));
	assert_print(doc, 20, "twelve cells and so\u2026\n");
	assert_print(doc, 40, "twelve cells and some that are cut\n");
	doc_free(doc);
}

static void add_row(struct doc *doc, bool head, const char *const cells[3])
{
	doc_row(doc, 0, head);
	for (int i = 0; i < 3; i++) {
		doc_cell(doc);
		doc_add(doc, head ? ROLE_LABEL : ROLE_TEXT, str_of(cells[i]));
	}
}

static struct doc *table(void)
{
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	add_row(doc, true, (const char *const[]){"Outcome", "Result", "Certainty"});
	add_row(doc, false, (const char *const[]){"pain after treatment", "-0.37", "low"});
	add_row(doc, false, (const char *const[]){"disability", "", "very low"});
	return doc;
}

static void test_table(void **state)
{
	(void)state;
	struct doc *doc = table();

	assert_print(doc, 60, "Outcome               Result  Certainty\n"
	                      "\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500"
	                      "\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500"
	                      "\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500"
	                      "\u2500\u2500\u2500\u2500\u2500\u2500\n"
	                      "pain after treatment  -0.37   low\n"
	                      "disability                    very low\n");
	assert_print(doc, 20, "pain after treatment\n  Result: -0.37\n  Certainty: low\n"
	                      "disability\n  Certainty: very\n    low\n");
	assert_use(doc, 80, FLOW_PLAIN, "pain after treatment\n  Result: -0.37\n"
	                                "  Certainty: low\ndisability\n  Certainty: very low\n");
	doc_free(doc);
}

static void test_table_shares(void **state)
{
	(void)state;
	struct doc *doc = table();
	struct flow *flow = flow_new(doc, 32, FLOW_PRINT);
	struct buf text = {0};

	flow_print(flow, &text);
	struct str rest = buf_str(&text), line = str_cut(&rest, "\n");
	assert_true(str_is(line, "Outcome        Result  Certainty"));
	str_cut(&rest, "\n");
	assert_true(str_is(str_cut(&rest, "\n"), "pain after     -0.37   low"));
	assert_true(str_is(str_cut(&rest, "\n"), "treatment"));
	buf_free(&text);
	flow_free(flow);
	doc_free(doc);
}

static struct doc *plot(void)
{
	struct doc *doc = doc_new(GLYPHS_ASCII);
	struct forest *forest = forest_new(STR("SMD"));

	forest->left = xstrdup("favours release");
	forest_add(forest, &(struct forest_row){
		"pain", "-0.50 (-1.00 to 0.00)", "low", -0.5, -1, 0, true, true, 3});
	doc_plot(doc, forest);
	return doc;
}

static void test_plot(void **state)
{
	(void)state;
	struct doc *doc = plot();

	assert_print(doc, 58, "pain  |-----------o----------|  -0.50 (-1.00 to 0.00)  low\n"
	                      "      -1                     0  SMD\n"
	                      "      <- favours release\n");
	assert_print(doc, 46, "pain, low\n"
	                      "|----------o----------|  -0.50 (-1.00 to 0.00)\n"
	                      "-1                    0  SMD\n"
	                      "<- favours release\n");
	assert_print(doc, 32, "pain, low\n  -0.50 (-1.00 to 0.00)\n"
	                      "|---------------o--------------|\n"
	                      "-1                             0\n"
	                      "<- favours release\n");
	assert_use(doc, 58, FLOW_PLAIN, "");
	doc_free(doc);
}

static struct doc *links(void)
{
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_block(doc, BLOCK_PARA, 0);
	doc_link(doc, ROLE_LINK, STR("psoas major"), 5);
	doc_add(doc, ROLE_TEXT, STR(" ("));
	doc_link(doc, ROLE_LINK, STR("quadratus lumborum"), 6);
	doc_add(doc, ROLE_TEXT, STR(")"));
	return doc;
}

static void test_links(void **state)
{
	(void)state;
	struct doc *doc = links();
	struct flow *flow = flow_new(doc, 25, FLOW_SCREEN);

	assert_int_equal(flow_link_count(flow), 2);
	const struct flow_link *first = flow_link(flow, 0), *second = flow_link(flow, 1);
	assert_int_equal(first->column, 1); /* column 0 is for the digit */
	assert_int_equal(first->width, 11);
	assert_int_equal(first->target, 5);
	assert_int_equal(second->line, 0);
	assert_int_equal(second->column, 15); /* after "(" and a cell of its own */
	assert_int_equal(second->width, 9);
	assert_int_equal(second->last_line, 1);
	flow_free(flow);
	doc_free(doc);
}

static void test_draw(void **state)
{
	(void)state;
	struct doc *doc = links();
	struct flow *flow = flow_new(doc, 25, FLOW_SCREEN);
	struct canvas *canvas = canvas_new(25, 2);
	struct buf text = {0};
	int x, y;

	flow_draw(flow, &(struct flow_style){.focus = 1, .first_digit = 0}, canvas);
	canvas_dump(canvas, false, &text);
	assert_string_equal(text.at, "1psoas major (2quadratus\n lumborum)\n");
	assert_int_equal(canvas_cell(canvas, 3, 0).hot, 1);
	assert_int_equal(canvas_cell(canvas, 3, 1).hot, 2);
	assert_int_equal(canvas_cell(canvas, 3, 1).role, ROLE_FOCUS);
	assert_int_equal(canvas_cell(canvas, 12, 0).hot, 0);
	assert_true(canvas_cursor_at(canvas, &x, &y));
	assert_int_equal(x, 15);
	assert_int_equal(y, 0);
	canvas_clear(canvas);
	buf_clear(&text);
	flow_draw(flow, &(struct flow_style){.top = 1, .focus = 1, .first_digit = -1}, canvas);
	canvas_dump(canvas, false, &text);
	assert_string_equal(text.at, " lumborum)\n\n");
	assert_false(canvas_cursor_at(canvas, &x, &y));
	buf_free(&text);
	canvas_free(canvas);
	flow_free(flow);
	doc_free(doc);
}

/* Every line can be found again by its offset, at this width and at another. */
static void assert_places(const struct doc *doc, int width)
{
	struct flow *flow = flow_new(doc, width, FLOW_SCREEN);
	uint32_t before = 0;

	for (int i = 0; i < flow_height(flow); i++) {
		uint32_t at = flow_offset_of(flow, i);
		assert_true(at >= before);
		assert_true(flow_line_of(flow, at) >= i - 1);
		before = at;
	}
	assert_int_equal(flow_line_of(flow, 0), 0);
	assert_int_equal(flow_offset_of(flow, -1), flow_offset_of(flow, 0));
	flow_offset_of(flow, 1000);
	flow_line_of(flow, 1000000);
	flow_free(flow);
}

static void test_places(void **state)
{
	(void)state;
	struct doc *doc = para("one two three four five six seven eight nine ten eleven");
	struct flow *wide = flow_new(doc, 40, FLOW_PRINT), *narrow = flow_new(doc, 20, FLOW_PRINT);

	assert_int_equal(flow_line_of(narrow, flow_offset_of(wide, 1)), 2);
	assert_int_equal(flow_line_of(wide, flow_offset_of(narrow, 1)), 0);
	flow_free(wide);
	flow_free(narrow);
	doc_free(doc);
	struct doc *(*const makers[])(void) = {facts, table, plot, links};
	for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
		doc = makers[i]();
		for (int width = 20; width < 70; width += 7)
			assert_places(doc, width);
		doc_free(doc);
	}
}

/* Whatever the width, nothing stands outside it. */
static void test_widths(void **state)
{
	(void)state;
	struct doc *(*const makers[])(void) = {facts, table, plot, links};

	for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
		struct doc *doc = makers[i]();
		for (int width = 20; width < 100; width++) {
			struct flow *flow = flow_new(doc, width, FLOW_SCREEN);
			for (int line = 0; line < flow_height(flow); line++)
				for (int n = 0; n < flow_piece_count(flow, line); n++) {
					struct flow_piece piece = flow_piece(flow, line, n);
					assert_int_equal(piece.width, utf8_width(piece.text));
					assert_true(piece.column > 0);
					assert_true(piece.column + piece.width <= width);
				}
			flow_free(flow);
		}
		doc_free(doc);
	}
}

static void test_nothing(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);
	struct flow *flow = flow_new(doc, 3, FLOW_SCREEN);

	assert_int_equal(flow_height(flow), 0);
	assert_int_equal(flow_width(flow), 20);
	assert_int_equal(flow_line_of(flow, 5), 0);
	assert_int_equal(flow_offset_of(flow, 5), 0);
	flow_free(flow);
	flow_free(NULL);
	doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_long_words),
		cmocka_unit_test(test_runs_make_words),
		cmocka_unit_test(test_gaps_and_headings),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_items_and_notes),
		cmocka_unit_test(test_line),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_table_shares),
		cmocka_unit_test(test_plot),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_draw),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_widths),
		cmocka_unit_test(test_nothing),
	};
	return cmocka_run_group_tests_name("flow", tests, NULL, NULL);
}
