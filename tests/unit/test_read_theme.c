/* test_read_theme.c - from a theme's entry to colours. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "literal.h"
#include "load/read_theme.h"

static struct theme theme;

/* Reads a theme with these roles; what is said of it. */
static char *read_roles(const char *roles)
{
	struct buf text = {0}, said = {0};

	buf_addf(&text, "<theme id=\"t\">" HEAD("T") "\n%s</theme>", roles);
	struct literal literal = LITERAL(text.at);
	const struct entry *entry = library_theme(literal.library, STR("t"));
	assert_non_null(entry);
	theme_read(literal.library, entry, &theme, "t.xml", &literal.diag);
	buf_add_text(&said, literal_said(&literal));
	theme_read(literal.library, entry, &theme, "", NULL);
	literal_close(&literal);
	buf_free(&text);
	return said.at;
}

static void said_is(const char *roles, const char *want)
{
	char *said = read_roles(roles);

	assert_string_equal(said, want);
	free(said);
}

static void test_colours(void **state)
{
	(void)state;
	said_is("<role name=\"link\" fg=\"#5fafff\" bg=\"default\" fg16=\"bright-blue\" "
	        "attr=\"underline bold\"/>", "");
	assert_int_equal(theme.rich[ROLE_LINK].fg, 75);
	assert_int_equal(theme.rich[ROLE_LINK].bg, COLOUR_DEFAULT);
	assert_int_equal(theme.plain[ROLE_LINK].fg, 12);
	assert_int_equal(theme.rich[ROLE_LINK].look, LOOK_BOLD | LOOK_UNDERLINE);
	assert_int_equal(theme.plain[ROLE_LINK].look, LOOK_BOLD | LOOK_UNDERLINE);
}

/* What a theme does not name keeps its own look and the terminal's colours. */
static void test_defaults(void **state)
{
	(void)state;
	said_is("<role name=\"text\" fg=\"red\"/>", "");
	assert_int_equal(theme.rich[ROLE_TEXT].fg, theme.plain[ROLE_TEXT].fg);
	assert_int_equal(theme.rich[ROLE_TITLE].look, LOOK_BOLD);
	assert_int_equal(theme.rich[ROLE_TITLE].fg, COLOUR_DEFAULT);
	said_is("<role name=\"title\" attr=\"none\"/>", "");
	assert_int_equal(theme.rich[ROLE_TITLE].look, 0);
}

/* A faulty row is told and leaves its role as it was. */
static void test_faults(void **state)
{
	(void)state;
	said_is("<role name=\"colour\" fg=\"red\"/>",
	        "t.xml:2: there is no role \"colour\"; see doc/AUTHORING.md for the roles\n");
	said_is("<role name=\"title\" fg=\"red\" attr=\"bold blink\"/>",
	        "t.xml:2: attr is not right; write words of: bold underline reverse dim italic none\n");
	assert_int_equal(theme.rich[ROLE_TITLE].fg, COLOUR_DEFAULT);
	said_is("<role name=\"title\" fg=\"#12345\"/>", "1:2: fg=\"#12345\" is not right; write #rrggbb, "
	        "the name of one of the 16 colours, or default\n");
	said_is("<role name=\"title\" fg16=\"#ffffff\"/>", "t.xml:2: fg16 is not right; write #rrggbb, "
	        "the name of one of the 16 colours, or default\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_colours), cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_faults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
