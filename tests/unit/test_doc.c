/* A doc keeps blocks, runs, cells and plots, with its text brought down to a glyph level. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/mem.h"
#include "page/doc.h"
#include "page/forest.h"

static struct str text_of(const struct doc *doc, uint32_t run)
{
	return doc_text(doc, &doc->runs[run]);
}

static void test_blocks(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_block(doc, BLOCK_TITLE, 0);
	doc_add(doc, ROLE_TITLE, STR("Psoas"));
	doc_labelled(doc, BLOCK_FACT, 0, ROLE_LABEL, STR("Nerve"));
	doc_add(doc, ROLE_TEXT, STR(""));
	doc_link(doc, ROLE_LINK, STR("lumbar plexus"), 7);
	doc_addf(doc, ROLE_DIM, " L%d", 2);
	assert_int_equal(doc->block_count, 2);
	assert_int_equal(doc->blocks[0].run_count, 1);
	const struct doc_block *fact = &doc->blocks[1];
	assert_int_equal(fact->label_count, 1);
	assert_int_equal(fact->run_count, 2);
	assert_true(str_is(text_of(doc, fact->label), "Nerve"));
	assert_true(str_is(text_of(doc, fact->runs), "lumbar plexus"));
	assert_int_equal(doc->runs[fact->runs].target, 7);
	assert_int_equal(doc->runs[fact->runs + 1].target, NO_TARGET);
	assert_true(str_is(buf_str(&doc->text), "PsoasNervelumbar plexus L2"));
	assert_int_equal(fact->at, 5);
	doc_free(doc);
}

static void test_cells(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_row(doc, 3, true);
	doc_cell(doc);
	doc_add(doc, ROLE_LABEL, STR("a"));
	doc_cell(doc);
	doc_cell(doc);
	doc_add(doc, ROLE_LABEL, STR("c"));
	assert_int_equal(doc->blocks[0].cell_count, 3);
	assert_int_equal(doc->blocks[0].table, 3);
	assert_true(doc->blocks[0].head);
	assert_int_equal(doc->cells[1], doc->cells[2]);
	doc_free(doc);
}

static void test_glyphs(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_ASCII);

	doc_block(doc, BLOCK_PARA, 0);
	doc_add(doc, ROLE_TEXT, STR("L1\u2013L3\033"));
	assert_true(str_is(buf_str(&doc->text), "L1-L3?"));
	doc_free(doc);
}

static void test_long_format(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);

	doc_block(doc, BLOCK_PARA, 0);
	doc_addf(doc, ROLE_TEXT, "%*s", 1000, "x");
	assert_int_equal(doc->text.len, 1000);
	doc_free(doc);
}

static void test_plot(void **state)
{
	(void)state;
	struct doc *doc = doc_new(GLYPHS_UNICODE);
	struct forest *forest = forest_new(STR("SMD"));

	forest->left = xstrdup("favours release");
	forest_add(forest, &(struct forest_row){.label = "pain", .figures = "-0.37", .target = 4});
	doc_plot(doc, forest);
	const struct doc_block *plot = &doc->blocks[0];
	assert_int_equal(plot->run_count, PLOT_RUNS + PLOT_ENDS);
	assert_true(str_is(text_of(doc, plot->runs + PLOT_FIGURES), "-0.37"));
	assert_true(str_is(text_of(doc, plot->runs + PLOT_CERTAINTY), ""));
	assert_true(str_is(text_of(doc, plot->runs + PLOT_RUNS + PLOT_LEFT), "favours release"));
	assert_int_equal(doc->runs[plot->runs].target, 4);
	doc_free(doc);
	doc_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_glyphs),
		cmocka_unit_test(test_long_format),
		cmocka_unit_test(test_plot),
	};
	return cmocka_run_group_tests_name("doc", tests, NULL, NULL);
}
