/* test_options.c - the command line: what is taken, what is refused, and the help. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/manual.h"
#include "cli/options.h"

static struct command_line line;

static char said[200]; /* by the last parse, on standard error */

/* Splits TEXT at blanks and parses it. */
static bool parse(const char *text)
{
	static char words[400]; /* the line borrows from it */
	char *argv[20] = {(char *)"myotome"};
	int argc = 1, old = dup(STDERR_FILENO);
	FILE *file = tmpfile();

	strcpy(words, text);
	for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " "))
		argv[argc++] = word;
	dup2(fileno(file), STDERR_FILENO);
	options_free(&line);
	optind = 0; /* GNU and musl: begin anew */
	bool parsed = options_parse(&line, argc, argv);
	dup2(old, STDERR_FILENO);
	close(old);
	rewind(file);
	said[fread(said, 1, sizeof said - 1, file)] = '\0';
	fclose(file);
	return parsed;
}

static int teardown(void **state)
{
	(void)state;
	options_free(&line);
	return 0;
}

static void test_nothing(void **state)
{
	(void)state;
	assert_true(parse(""));
	assert_int_equal(line.action, ACTION_OPEN);
	assert_int_equal(line.word_count, 0);
	assert_int_equal(line.content_count, 0);
	assert_int_equal(line.width, 0);
	assert_int_equal(line.limit, -1);
	assert_int_equal(line.format, FORMAT_TEXT);
	assert_null(line.theme);
}

static void test_actions(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum action action;
		int words;
	} rows[] = {
		{"ql", ACTION_OPEN, 1}, {"iliac crest", ACTION_OPEN, 2}, {"show ql", ACTION_SHOW, 1},
		{"show psoas major", ACTION_SHOW, 2}, {"list", ACTION_LIST, 0},
		{"list muscles", ACTION_LIST, 1}, {"check", ACTION_CHECK, 0},
		{"check a b c", ACTION_CHECK, 3}, {"--help", ACTION_HELP, 0}, {"-h", ACTION_HELP, 0},
		{"--version", ACTION_VERSION, 0}, {"-V", ACTION_VERSION, 0}, {"--keys", ACTION_KEYS, 0},
		{"--man", ACTION_MAN, 0}, {"show", -1, 0}, {"list muscles and", -1, 0},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(parse(rows[i].text), rows[i].action != (enum action)-1);
		if (rows[i].action == (enum action)-1)
			continue;
		assert_int_equal(line.action, rows[i].action);
		assert_int_equal(line.word_count, rows[i].words);
	}
}

static void test_options(void **state)
{
	(void)state;
	assert_true(parse("--content a show --content=b --plain --ascii --linear --fresh --width 32 "
	                  "--theme mono --limit=0 --json x"));
	assert_int_equal(line.action, ACTION_SHOW);
	assert_int_equal(line.content_count, 2);
	assert_string_equal(line.content[0], "a");
	assert_string_equal(line.content[1], "b");
	assert_true(line.plain && line.ascii && line.linear && line.fresh);
	assert_int_equal(line.width, 32);
	assert_int_equal(line.limit, 0);
	assert_string_equal(line.theme, "mono");
	assert_int_equal(line.format, FORMAT_JSON);
	assert_true(parse("--tsv list"));
	assert_int_equal(line.format, FORMAT_TSV);
}

/* "--" ends the options: what follows are words. */
static void test_end_of_options(void **state)
{
	(void)state;
	assert_true(parse("-- --plain"));
	assert_int_equal(line.word_count, 1);
	assert_false(line.plain);
}

static void test_refused(void **state)
{
	(void)state;
	static const char *const rows[] = {"--colour", "--width", "--width 19", "--width 1001",
		"--width x", "--width 80x", "--width=", "--limit -1", "--limit 1.5", "--plain=yes",
		"--content", "-x", "-hx", "-xh", "--t"};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_false(parse(rows[i]));
	assert_true(parse("--width 20"));
	assert_true(parse("--width 1000"));
}

/* What was refused is named, in one line. */
static void test_message(void **state)
{
	(void)state;
	static const struct {
		const char *given, *said;
	} rows[] = {
		{"-xh", "myotome: -x: no such option; try: myotome --help\n"},
		{"--width=3", "myotome: 3: not a whole number from 20 to 1000; try: myotome --help\n"},
		{"-\x1b", "myotome: -\ufffd: no such option; try: myotome --help\n"},
		{"--\x1b[31m\xff", "myotome: --\ufffd[31m\ufffd: no such option; try: myotome --help\n"},
		{"--content", "myotome: --content: needs a value; try: myotome --help\n"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_false(parse(rows[i].given));
		assert_string_equal(said, rows[i].said);
	}
}

static void test_help(void **state)
{
	(void)state;
	char *text;
	size_t len, rows = 0, width = 0;
	FILE *to = open_memstream(&text, &len);

	options_print_help(to);
	fclose(to);
	for (size_t i = 0, start = 0; i < len; i++)
		if (text[i] == '\n') {
			rows++;
			width = i - start > width ? i - start : width;
			start = i + 1;
		}
	assert_true(rows <= 24);
	assert_true(width <= 80);
	assert_non_null(strstr(text, "--content DIR"));
	assert_null(strstr(text, "--man "));
	free(text);
}

/* The manual follows the same tables. */
static void test_man(void **state)
{
	(void)state;
	char *text;
	size_t len;
	FILE *to = open_memstream(&text, &len);

	manual_print(to);
	fclose(to);
	assert_non_null(strstr(text, ".It Fl -content Ar DIR\n"));
	assert_non_null(strstr(text, "links-here"));
	assert_non_null(strstr(text, ".It Cm check [DIR...]\n"));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing), cmocka_unit_test(test_actions),
		cmocka_unit_test(test_options), cmocka_unit_test(test_end_of_options),
		cmocka_unit_test(test_refused), cmocka_unit_test(test_message),
		cmocka_unit_test(test_help), cmocka_unit_test(test_man),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}
