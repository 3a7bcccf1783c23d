/* test_read_entry.c - one file into the build: what is taken, what is left out, what is said. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"
#include "model/roots.h"

/* What is said of a guide with this inside; EMPTY where nothing is wrong. */
static void said_of(const char *const texts[], const char *want)
{
	struct literal literal = literal_open(texts);

	assert_string_equal(literal_said(&literal), want);
	literal_close(&literal);
}

#define SAID(want, ...) said_of((const char *const[]){__VA_ARGS__, NULL}, want)

static void test_taken(void **state)
{
	(void)state;
	struct literal literal = LITERAL(
		"<muscle id=\"psoas\" region=\" lumbar \" layer=\"deepest\" format=\"1\">\n"
		"  <name>Psoas</name>\n  <summary>Bends\n\t the  hip.</summary>" FACTS "</muscle>");
	const struct library *library = literal.library;
	const struct entry *entry = literal_find(&literal, "psoas");

	assert_string_equal(literal_said(&literal), "");
	assert_non_null(entry);
	const struct node *root = entry_root(library, entry);
	assert_true(str_is(entry_name(library, entry), "Psoas"));
	assert_true(str_is(entry_summary(library, entry), "Bends the hip."));
	assert_true(str_is(node_attr(library, root, AT_REGION), "lumbar"));
	assert_int_equal(node_choice(library, root, AT_LAYER), 3);
	uint32_t roots = 0;
	assert_true(roots_parse(STR("L1-L3"), &roots));
	const struct node *nerve = entry_field(library, entry, EL_NERVE);
	assert_int_equal(node_roots(library, nerve, AT_ROOTS), roots);
	assert_int_equal(node_line(entry_field(library, entry, EL_NAME)), 2);
	literal_close(&literal);
}

/* The words of a summary as pieces: "text[em:text]text". */
static void test_words(void **state)
{
	(void)state;
	static const struct {
		const char *xml, *want;
	} rows[] = {
		{"a", "(a)"},
		{" a <em> b </em> c ", "(a )[em:b ](c)"},
		{"<em>a</em>", "[em:a]"},
		{"a<em>b</em><strong>c</strong>", "(a)[em:b][strong:c]"},
		{"a <link to=\"g\">b</link>.", "(a )[link=g:b](.)"},
		{"a <cite study=\"s\"/> <cite source=\"t\"/>", "(a)[cite=s:][cite=t:]"},
		{"<map plate=\"back\" highlight=\"g h\">m</map>", "[map=back:m]"},
		{"a <em>b </em> ", "(a )[em:b]"},
		{"<![CDATA[<]]>&#13;&amp;<!-- c -->d", "(< &d)"},
		{"a\u00a0b", "(a\u00a0b)"},
		{"<cite study=\" s \"/>", "[cite=s:]"},
		{"<em/>", "[em:]"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf text = {0}, got = {0};
		buf_addf(&text, "<guide id=\"g\"><name>G</name><summary>%s</summary></guide>", rows[i].xml);
		struct literal literal = LITERAL(text.at);
		const struct node *node = entry_field(literal.library, literal_find(&literal, "g"),
		                                      EL_SUMMARY);
		struct buf whole = {0};
		buf_add_text(&whole, "");
		for (unsigned k = 0; k < node_spans(literal.library, node); k++) {
			struct span span = node_span(literal.library, node, k);
			buf_addf(&got, span.mark < 0 ? "(" : "[%s", span.mark < 0 ? "" :
			         element_info((enum element)span.mark)->name);
			buf_addf(&got, "%s%.*s%s%.*s%s", span.name.len > 0 ? "=" : "", STR_ARG(span.name),
			         span.mark < 0 ? "" : ":", STR_ARG(span.text), span.mark < 0 ? ")" : "]");
			buf_add_str(&whole, span.text);
		}
		assert_string_equal(got.at, rows[i].want);
		assert_true(str_eq(buf_str(&whole), node_text(literal.library, node)));
		buf_free(&text);
		buf_free(&got);
		buf_free(&whole);
		literal_close(&literal);
	}
}

static void test_no_entry(void **state)
{
	(void)state;
	SAID("1:1: <p> is no kind of entry; begin with one of: muscle structure movement technique "
	     "condition claim study guide theme\n", "<p><name>x</name></p>");
	SAID("1:1: <guide> lacks id; write id=\"\u2026\"\n", "<guide>" HEAD("G") "</guide>");
	SAID("1:1: id=\"G\" is not right; write lower-case letters, digits and single hyphens, at most "
	     "64\n", GUIDE("G", "G", ""));
	SAID("1:1: <guide> lacks <name>; write it\n", "<guide id=\"g\"><summary>s</summary></guide>");
	SAID("1:1: <name> is empty; write its words\n",
	     "<guide id=\"g\"><name> </name><summary>s</summary></guide>");
}

/* Whatever makes an entry none also takes back what was added of it. */
static void test_undone(void **state)
{
	(void)state;
	struct literal literal = LITERAL(GUIDE("a", "A", ""), "<guide id=\"b\">" HEAD("B") "<se",
	                                 "<guide>" HEAD("C") "</guide>", GUIDE("d", "D", ""));

	assert_int_equal(library_count(literal.library), 2);
	assert_true(str_is(entry_name(literal.library, literal_find(&literal, "d")), "D"));
	literal_close(&literal);
}

/* A faulty element or attribute is left out, with all in it; the rest stays. */
static void test_left_out(void **state)
{
	(void)state;
	struct literal literal = LITERAL(
		"<muscle id=\"m\" region=\"r\" layer=\"middle\" colour=\"red\">" HEAD("M") FACTS
		"<nonsense><name>x</name>words</nonsense><latin>one</latin><latin>two</latin></muscle>");
	const struct entry *entry = literal_find(&literal, "m");

	assert_int_equal(literal.diag.errors, 4);
	assert_false(node_has(literal.library, entry_root(literal.library, entry), AT_LAYER));
	const struct node *latin = entry_field(literal.library, entry, EL_LATIN);
	assert_true(str_is(node_text(literal.library, latin), "one"));
	assert_null(node_again(literal.library, latin));
	literal_close(&literal);
}

static void test_elements(void **state)
{
	(void)state;
	SAID("1:1: <name> cannot stand in <p>; write one of: em strong term link cite map\n",
	     GUIDE("g", "G", "<section title=\"t\"><p><name>x</name></p></section>"));
	SAID("1:1: <em> cannot stand in <name>; write words only there\n",
	     "<guide id=\"g\"><name>a<em>b</em></name><summary>s</summary></guide>");
	SAID("1:1: <em> cannot stand in <source>; write nothing there\n",
	     GUIDE("g", "G", "<source id=\"a\" title=\"t\"><em/></source>"));
	SAID("1:1: a second <name> in <guide>; leave one\n", GUIDE("g", "G", "<name>H</name>"));
	SAID("1:1: <list> lacks <item>; write it\n",
	     GUIDE("g", "G", "<section title=\"t\"><list/></section>"));
	SAID("1:1: <em> stands inside <strong>; marks do not nest: close that first\n",
	     GUIDE("g", "G", "<see to=\"g\">a<strong>b<em>c</em></strong></see>"));
	SAID("1:1: words stand loose in <guide>: \"here and there, all over the p\"; put them into one "
	     "of its elements\n", GUIDE("g", "G", " here and there, all over the place "));
	SAID("1:1: <guide> is in a namespace; content has none: take xmlns out\n",
	     "<guide xmlns=\"http://docbook.org/ns/docbook\" id=\"g\"/>");
}

static void test_attributes(void **state)
{
	(void)state;
	SAID("1:1: <em> has no attribute x; it has none\n", GUIDE("g", "G", "<see to=\"g\"><em x=\"\">"
	     "b</em></see>"));
	SAID("1:1: <see> has no attribute study; it knows: to\n",
	     GUIDE("g", "G", "<see to=\"g\" study=\"s\">a</see>"));
	SAID("1:1: <see> lacks to; write to=\"\u2026\"\n", GUIDE("g", "G", "<see>a</see>"));
	SAID("1:1: <cite> names nothing; write study=\"\u2026\" or source=\"\u2026\"\n",
	     GUIDE("g", "G", "<see to=\"g\">a<cite/></see>"));
	SAID("1:1: <link> lacks to; write to=\"\u2026\"\n",
	     GUIDE("g", "G", "<see to=\"g\"><link>a</link></see>"));
	SAID("1:1: to=\"G h\" is not right; write an id of at most 64 bytes\n",
	     GUIDE("g", "G", "<see to=\"g\"><link to=\"G h\">a</link></see>"));
}

/* Each type of attribute: a value that is one, and one that is none. */
static void test_values(void **state)
{
	(void)state;
	static const struct {
		const char *attr, *right, *wrong, *advice;
	} rows[] = {
		{"date", "2026-02", "2026-13", "write 2026, 2026-03 or 2026-03-31"},
		{"date", "2026-02-01", "2026-2", "write 2026, 2026-03 or 2026-03-31"},
		{"level", "low", "good", "write one of: high moderate low very-low none not-graded"},
		{"study", "wu-2021", "Wu 2021", "write the id of a study"},
		{"by", "anything \u2013 at all", NULL, NULL},
	};
	static const struct {
		const char *attr, *right, *wrong, *advice;
	} study_rows[] = {
		{"n", "375", "-1", "write a whole number from 0"},
		{"n", "0", "3.5", "write a whole number from 0"},
		{"year", "2021", "21", "write a year of four digits"},
		{"doi", "10.1000/182", "https://doi.org/10.1000/182",
		 "write the DOI alone, such as 10.1000/182"},
		{"url", "https://a.example", "javascript:alert(1)",
		 "write an address that begins with https://"},
	};
	char text[400], want[200];

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (int k = 0; k < 2 && (k == 0 || rows[i].wrong != NULL); k++) {
			const char *value = k == 0 ? rows[i].right : rows[i].wrong;
			snprintf(text, sizeof text, "<claim id=\"c\" verdict=\"partly\">" HEAD("C") "<certainty "
			         "%s%s=\"%s\"/><statement>s</statement><answer>a</answer></claim>",
			         strcmp(rows[i].attr, "level") == 0 ? "" : "level=\"low\" ", rows[i].attr,
			         value);
			snprintf(want, sizeof want, "1:1: %s=\"%s\" is not right; %s\n", rows[i].attr, value,
			         rows[i].advice);
			SAID(k == 0 ? "" : want, text);
		}
	for (size_t i = 0; i < sizeof study_rows / sizeof *study_rows; i++)
		for (int k = 0; k < 2; k++) {
			const char *value = k == 0 ? study_rows[i].right : study_rows[i].wrong;
			snprintf(text, sizeof text, "<study id=\"s\" design=\"rct\" read=\"abstract\" %s=\"%s\">"
			         HEAD("S") "<title>t</title><author>a</author></study>", study_rows[i].attr,
			         value);
			snprintf(want, sizeof want, "1:1: %s=\"%s\" is not right; %s\n", study_rows[i].attr,
			         value, study_rows[i].advice);
			SAID(k == 0 ? "" : want, text);
		}
}

static void test_ids(void **state)
{
	(void)state;
	static const char *const wrong[] = {"Psoas", "1st", "a--b", "-a", "a-", "a_b", "a b", "\u00e9",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
	static const char *const right[] = {"a", "a-1-b2", "l1",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
	char text[200];

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong + sizeof right / sizeof *right; i++) {
		bool is_right = i < sizeof right / sizeof *right;
		const char *id = is_right ? right[i] : wrong[i - sizeof right / sizeof *right];
		snprintf(text, sizeof text, "<guide id=\"%s\">" HEAD("G") "</guide>", id);
		struct literal literal = LITERAL(text);
		assert_int_equal(library_count(literal.library), is_right);
		assert_int_equal(literal.diag.errors, !is_right);
		literal_close(&literal);
	}
}

/* What a message quotes is cut between characters, and holds nothing a terminal obeys. */
static void test_quoted(void **state)
{
	(void)state;
	struct buf text = {0};

	buf_add_text(&text, "<guide id=\"g\" order=\"");
	for (int i = 0; i < 60; i++)
		buf_add_text(&text, "\u00e9\u00e8");
	buf_addf(&text, "&#x9b;\">" HEAD("G") "</guide>");
	struct literal literal = LITERAL(text.at);
	assert_int_equal(literal.diag.errors, 1);
	assert_null(strstr(literal_said(&literal), "\\x"));
	literal_close(&literal);
	SAID("1:1: order=\"1\\u009b2J\" is not right; write a whole number from 0\n",
	     "<guide id=\"g\" order=\"1&#x9b;2J\">" HEAD("G") "</guide>");
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_taken), cmocka_unit_test(test_words),
		cmocka_unit_test(test_no_entry), cmocka_unit_test(test_undone),
		cmocka_unit_test(test_left_out), cmocka_unit_test(test_elements),
		cmocka_unit_test(test_attributes), cmocka_unit_test(test_values),
		cmocka_unit_test(test_ids), cmocka_unit_test(test_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
