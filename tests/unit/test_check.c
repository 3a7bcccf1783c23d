/* test_check.c - the rules over the whole library: each broken once, and once kept. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "draw/theme.h"
#include "literal.h"

static void said_of(const char *const texts[], const char *want)
{
	struct literal literal = literal_check(texts);

	assert_string_equal(literal_said(&literal), want);
	literal_close(&literal);
}

#define SAID(want, ...) said_of((const char *const[]){__VA_ARGS__, NULL}, want)
#define GOOD(...) SAID("", __VA_ARGS__)

static void test_references(void **state)
{
	(void)state;
	GOOD(GUIDE("g", "G", "<see to=\"h\">w</see>"), GUIDE("h", "H", ""));
	SAID("1:1: no entry \"h\"; write it, or link elsewhere\n", GUIDE("g", "G", "<see to=\"h\">w</see>"));
	SAID("1:1: no entry \"h\"; write it, or link elsewhere\n",
	     GUIDE("g", "G", "<section title=\"t\"><p><link to=\"h\">w</link></p></section>"));
	SAID("1:1: a link without words; write what it leads to\n",
	     GUIDE("g", "G", "<section title=\"t\"><p><link to=\"g\"/></p></section>"));
	SAID("1:1: warning: no entry \"h\" yet; shown as words\n",
	     STRUCTURE("s", "S", "<relation kind=\"beside\" to=\"h\"/>"));
}

static void test_citations(void **state)
{
	(void)state;
	GOOD(STRUCTURE("s", "S", "<fact study=\"t\">w<cite study=\"t\"/></fact>"), STUDY("t", "T", ""));
	GOOD(STRUCTURE("s", "S", "<fact source=\"b\">w<cite source=\"b\"/></fact>"
	               "<source id=\"b\" title=\"B\"/>"));
	SAID("1:1: there is no study \"t\"; write that study or cite another\n",
	     STRUCTURE("s", "S", "<fact study=\"t\">w</fact>"));
	SAID("1:1: \"s\" is a structure, not a study; link to it instead\n",
	     STRUCTURE("s", "S", "<fact study=\"s\">w</fact>"));
	SAID("1:1: there is no study and no <source> \"t\"; write it, or cite another\n",
	     STRUCTURE("s", "S", "<fact>w<cite study=\"t\"/></fact>"));
	SAID("1:1: \"s\" is a structure, not a study; link to it instead\n",
	     STRUCTURE("s", "S", "<fact>w<cite study=\"s\"/></fact>"));
	SAID("1:1: there is no <source id=\"b\"> in this entry; write it at the end, or \"none\"\n",
	     STRUCTURE("s", "S", "<fact source=\"b\">w</fact>"), GUIDE("g", "G",
	     "<source id=\"b\" title=\"B\"/>"));
	SAID("1:1: a second source \"b\"; give it another id\n",
	     GUIDE("g", "G", "<source id=\"b\" title=\"B\"/><source id=\"b\" title=\"C\"/>"));
}

#define CLAIM(answer) "<claim id=\"c\" verdict=\"partly\">" HEAD("C") "<statement>s</statement>" \
	answer "</claim>"

/* A statement of effect names its source: in its words, as an attribute, or none was found. */
static void test_statements_cite(void **state)
{
	(void)state;
	SAID("1:1: <answer> names no source; add study=\"\u2026\", source=\"\u2026\" or <cite \u2026/>, or "
	     "source=\"none\" where none was found\n", CLAIM("<answer>a</answer>"));
	GOOD(CLAIM("<answer source=\"none\">a</answer>"));
	GOOD(CLAIM("<answer study=\"t\">a</answer>"), STUDY("t", "T", ""));
	GOOD(CLAIM("<answer>a<cite study=\"t\"/></answer>"), STUDY("t", "T", ""));
}

#define STUDY_WITH(attrs, more) "<study id=\"s\" design=\"rct\" " attrs ">" HEAD("S") \
	"<title>t</title><author>a</author>" more "</study>"

static void test_studies(void **state)
{
	(void)state;
	GOOD(STUDY_WITH("year=\"2021\" pmid=\"1\" read=\"abstract\"", ""));
	GOOD(STUDY_WITH("no-year=\"not printed\" no-id=\"a thesis\" read=\"abstract\"", ""));
	SAID("1:1: a study without doi and pmid; write one, or no-id=\"the reason\"\n",
	     STUDY_WITH("year=\"2021\" read=\"abstract\"", ""));
	SAID("1:1: a study without year; write it, or no-year=\"the reason\"\n",
	     STUDY_WITH("pmid=\"1\" read=\"abstract\"", ""));
	SAID("1:1: a finding of a study known by its citation only; read the study, or take the "
	     "finding out\n", STUDY_WITH("year=\"2021\" pmid=\"1\" read=\"citation\"",
	     "<finding outcome=\"pain\">less</finding>"));
}

static void finding(const char *attrs, const char *words, const char *want)
{
	char text[500];

	snprintf(text, sizeof text, STUDY_WITH("year=\"2021\" pmid=\"1\" read=\"abstract\"",
	         "<finding outcome=\"pain\" %s>%s</finding>"), attrs, words);
	SAID(want, text);
}

static void test_findings(void **state)
{
	(void)state;
	finding("", "less pain", "");
	finding("measure=\"SMD\" value=\"-0.4\" low=\"-0.6\" high=\"-0.1\"", "", "");
	finding("measure=\"SMD\" value=\"-0.6\" low=\"-0.6\" high=\"-0.1\"", "", "");
	finding("measure=\"SMD\" low=\"-0.6\" high=\"-0.1\"", "a range alone", "");
	finding("", "", "1:1: a finding without a number or words; write one\n");
	finding("value=\"1\"", "", "1:1: a number without its measure; write measure=\"SMD\", "
	        "\"MD\", \"%\" \u2026\n");
	finding("measure=\"MD\" value=\"1\" low=\"0\"", "",
	        "1:1: half an interval; write both low and high, or neither\n");
	finding("measure=\"MD\" value=\"1\" low=\"2\" high=\"0\"", "",
	        "1:1: low is above high; exchange them\n");
	finding("measure=\"MD\" value=\"3\" low=\"0\" high=\"2\"", "",
	        "1:1: the value lies outside its own interval; mend it, or write as-printed=\"yes\"\n");
	finding("measure=\"MD\" value=\"3\" low=\"0\" high=\"2\" as-printed=\"yes\"", "", "");
}

#define CONDITION(attrs, more) "<condition id=\"c\" " attrs ">" HEAD("C") more "</condition>"

static void test_red_flags(void **state)
{
	(void)state;
	GOOD(CONDITION("type=\"condition\"", ""));
	GOOD(CONDITION("type=\"red-flag\" urgency=\"urgent\"", "<action source=\"none\">go</action>"));
	SAID("1:1: a red flag without <action>; write what to do\n"
	     "1:1: a red flag without urgency; write emergency, urgent or prompt\n",
	     CONDITION("type=\"red-flag\"", ""));
}

static void test_disagreements(void **state)
{
	(void)state;
	GOOD(GUIDE("g", "G", "<disagreement topic=\"t\"><says>a</says><says>b</says></disagreement>"));
	SAID("1:1: only one side of a disagreement; add the other <says>\n",
	     GUIDE("g", "G", "<disagreement topic=\"t\"><says>a</says></disagreement>"));
}

static void test_summary(void **state)
{
	(void)state;
	char text[400], words[142];

	for (int len = SUMMARY_MAX; len <= SUMMARY_MAX + 1; len++) {
		memset(words, 'a', (size_t)len);
		words[len] = '\0';
		snprintf(text, sizeof text, "<guide id=\"g\"><name>G</name><summary>%s</summary></guide>",
		         words);
		SAID(len > SUMMARY_MAX ? "1:1: warning: the summary is 141 characters long; keep it under "
		     "140\n" : "", text);
	}
}

/* A theme of all roles, each with ATTRS, but LACKING. */
static void theme(const char *id, const char *attrs, int lacking, const char *want)
{
	struct buf text = {0};

	buf_addf(&text, "<theme id=\"%s\">" HEAD("T"), id);
	for (int role = 0; role < ROLE_COUNT; role++)
		if (role != lacking)
			buf_addf(&text, "<role name=\"%s\" %s/>", role_name((enum role)role), attrs);
	buf_add_text(&text, "</theme>");
	struct literal literal = literal_check((const char *const[]){text.at, NULL});
	if (*want == '\0')
		assert_string_equal(literal_said(&literal), "");
	else
		assert_string_equal(strstr(literal_said(&literal), want) != NULL ? want : literal.said, want);
	literal_close(&literal);
	buf_free(&text);
}

static void test_themes(void **state)
{
	(void)state;
	theme("t", "", -1, "");
	theme("t", "attr=\"bold\"", -1, "");
	theme("t", "fg=\"white\" bg=\"black\"", -1, "");
	theme("t", "fg=\"green\" bg=\"black\"", -1, "");
	theme("t", "", ROLE_LINK, "1:1: the role link is missing; write <role name=\"link\" \u2026/>\n");
	theme("t", "fg=\"#333333\" bg=\"black\"", -1, "1:1: role text: contrast 1.6 in 256 colours is under "
	      "4.5; choose fg and bg further apart, and name both\n");
	theme("t", "fg=\"white\"", -1, "role text: contrast 0.0 in 256 colours");
	theme("t", "fg=\"white\" bg=\"black\" fg16=\"blue\"", -1, "in 16 colours is under 4.5");
	theme("high-contrast", "fg=\"green\" bg=\"black\"", -1, "is under 7.0");
	theme("t", "attr=\"blink\"", -1,
	      "1:1: attr is not right; write words of: bold underline reverse dim italic none\n");
}

/* Only what lies at FIRST_LAYER or above is checked. */
static void test_layers(void **state)
{
	(void)state;
	struct literal literal = LITERAL(GUIDE("a", "A", "<see to=\"x\">w</see>"), "",
	                                 GUIDE("b", "B", "<see to=\"y\">w</see>"));

	check_library(literal.library, 1, &literal.diag);
	assert_string_equal(literal_said(&literal), "3:1: no entry \"y\"; write it, or link elsewhere\n");
	literal_close(&literal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_references), cmocka_unit_test(test_citations),
		cmocka_unit_test(test_statements_cite), cmocka_unit_test(test_studies),
		cmocka_unit_test(test_findings), cmocka_unit_test(test_red_flags),
		cmocka_unit_test(test_disagreements), cmocka_unit_test(test_summary),
		cmocka_unit_test(test_themes), cmocka_unit_test(test_layers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
