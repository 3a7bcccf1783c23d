/* test_term.c - the real program at a terminal: how it starts, ends, and behaves between.
 *
 * MYOTOME is the program; the library is tests/screen/small. */

#include <ctype.h>
#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "pty.h"

static const char *const HOME_TEXT = "How to read certainty";
static const char *const LIST_TEXT = "Psoas major         deepest";

/* Options: --fresh, so that no test begins where the last one ended. */
static struct pty *start_with(const char *term, const char *const *env, const char *option,
                              const char *value)
{
	const char *argv[] = {getenv("MYOTOME"), "--fresh", option, value, NULL};
	const struct pty_setup setup = {argv, term, env, 80, 24};

	return pty_start(&setup);
}

static struct pty *start(const char *term)
{
	/* For linux curses loads libgpm, which loses ten bytes: no fault of ours to a sanitizer. */
	static const char *const env[] = {"LSAN_OPTIONS=exitcode=0", NULL};
	bool console = strcmp(term, "linux") == 0;
	struct pty *pty = start_with(term, console ? env : NULL, NULL, NULL);

	assert_true(pty_until(pty, HOME_TEXT));
	pty_settle(pty, 50);
	return pty;
}

static void assert_ends(struct pty *pty, int expected)
{
	int status;

	assert_true(pty_wait_ended(pty, &status));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), expected);
	assert_true(pty_is_whole(pty));
}

static void quit(struct pty *pty)
{
	pty_type(pty, "Q");
	assert_ends(pty, 0);
	pty_free(pty);
}

static bool wrote(const struct pty *pty, const char *text)
{
	struct str rest = pty_bytes(pty);

	for (; rest.len > 0; rest.at++, rest.len--)
		if (str_starts(rest, str_of(text)))
			return true;
	return false;
}

static void open_list(struct pty *pty)
{
	pty_type(pty, "1");
	assert_true(pty_until(pty, LIST_TEXT));
	pty_settle(pty, 50);
}

/* Starting and ending. */

static void test_start_and_quit(void **state)
{
	struct pty *pty = start("xterm-256color");
	int x, y;

	(void)state;
	pty_cursor(pty, &x, &y);
	const char *row = pty_screen(pty);
	while (y-- > 0)
		row = strchr(row, '\n') + 1;
	assert_int_equal(*row, '>'); /* the cursor is on what is selected */
	assert_true(pty_on_second_screen(pty));
	assert_true(wrote(pty, "\033[?2004h"));
	assert_true(wrote(pty, "\033[?1006;1000h"));
	pty_type(pty, "q");
	assert_ends(pty, 0);
	pty_free(pty);
}

static void test_terminals(void **state)
{
	static const char *const names[] = {"vt100", "linux", "xterm-256color", "xterm", "tmux-256color",
	                                    "screen"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct pty *pty = start(names[i]);
		open_list(pty);
		pty_type(pty, "\033[Z"); /* a key, or a sequence to be passed over */
		quit(pty);
	}
}

/* Without a terminal that can be moved about on there are words, and no control sequence. */
static void test_no_terminal(void **state)
{
	static const char *const names[] = {"dumb", "", NULL};
	int status;

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct pty *pty = start_with(names[i], NULL, NULL, NULL);
		assert_true(pty_wait_ended(pty, &status));
		assert_true(WIFEXITED(status));
		assert_true(strstr(pty_screen(pty), "uscle") != NULL);
		assert_false(wrote(pty, "\033["));
		pty_free(pty);
	}
	struct pty *pty = start_with("no-such-terminal", NULL, NULL, NULL);
	assert_true(pty_wait_ended(pty, &status));
	assert_true(WIFEXITED(status));
	assert_false(wrote(pty, "\033[?"));
	pty_free(pty);
}

static void test_locales(void **state)
{
	static const char *const plain[] = {"LC_ALL=C", NULL};
	struct pty *pty = start_with("xterm-256color", plain, NULL, NULL);

	(void)state;
	assert_true(pty_until(pty, HOME_TEXT));
	pty_type(pty, "1");
	assert_true(pty_until(pty, "L2-L3"));
	for (size_t i = 0; i < pty_bytes(pty).len; i++)
		assert_true((unsigned char)pty_bytes(pty).at[i] < 0x80);
	pty_type(pty, "\303\251"); /* what is typed may be UTF-8 all the same */
	quit(pty);
	pty = start("xterm-256color");
	pty_type(pty, "1");
	assert_true(pty_until(pty, "L2\u2013L3"));
	quit(pty);
}

/* The Linux console's font has box drawing but no ellipsis. */
static void test_console_glyphs(void **state)
{
	struct pty *pty = start("linux");

	(void)state;
	assert_true(strstr(pty_screen(pty), "\u2502") != NULL);
	open_list(pty);
	assert_true(strstr(pty_screen(pty), "\u2026") == NULL);
	quit(pty);
}

/* Whether any colour was set: 30 to 37, 40 to 47, and the like, but not 39 and 49. */
static bool coloured(const struct pty *pty)
{
	static const char *const starts[] = {"\033[3", "\033[4", "\033[9", "\033[38;", "\033[48;"};
	struct str rest = pty_bytes(pty);

	for (; rest.len > 4; rest.at++, rest.len--)
		for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
			if (str_starts(rest, str_of(starts[i])) && rest.at[3] >= '0' && rest.at[3] <= '8' &&
			    (rest.at[4] == 'm' || rest.at[4] == ';'))
				return true;
	return false;
}

static void test_no_color(void **state)
{
	static const char *const refused[] = {"NO_COLOR=1", NULL}, *const empty[] = {"NO_COLOR=", NULL};
	struct pty *pty = start_with("xterm-256color", refused, "--theme", "high-contrast");

	(void)state;
	assert_true(pty_until(pty, HOME_TEXT));
	assert_false(coloured(pty));
	quit(pty);
	pty = start_with("xterm-256color", empty, "--theme", "high-contrast");
	assert_true(pty_until(pty, HOME_TEXT));
	assert_true(coloured(pty));
	quit(pty);
}

/* Signals. */

static void assert_killed_by(int number, const char *report)
{
	struct pty *pty = start("xterm-256color");
	int status;

	pty_signal(pty, number);
	assert_true(pty_wait_ended(pty, &status));
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), number);
	assert_true(pty_is_whole(pty));
	assert_true(strstr(pty_screen(pty), report) != NULL);
	pty_free(pty);
}

static void test_asked_to_end(void **state)
{
	(void)state;
	assert_killed_by(SIGTERM, "signal");
	assert_killed_by(SIGHUP, "signal");
	assert_killed_by(SIGINT, "signal");
}

/* A sanitizer reports a fault itself and then ends the program with a status of its own. */
static void test_faults(void **state)
{
	static const struct {
		int number;
		const char *name;
	} faults[] = {{SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGABRT, "SIGABRT"}};
	int status;

	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct pty *pty = start("xterm-256color");
		pty_signal(pty, faults[i].number);
		assert_true(pty_wait_ended(pty, &status));
		assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) != 0);
		assert_true(pty_is_whole(pty));
		assert_true(wrote(pty, faults[i].name));
		pty_free(pty);
	}
}

static void assert_suspends(struct pty *pty)
{
	assert_true(pty_wait_stopped(pty));
	assert_true(pty_is_whole(pty));
	pty_continue(pty);
	assert_true(pty_until(pty, HOME_TEXT));
	pty_settle(pty, 50);
	assert_true(pty_on_second_screen(pty));
}

static void test_suspend(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\032");
	assert_suspends(pty);
	pty_signal(pty, SIGTSTP);
	assert_suspends(pty);
	open_list(pty); /* keys are heard again, one by one */
	quit(pty);
}

/* A window that changed its size while nobody looked. */
static void test_resize_while_stopped(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\032");
	assert_true(pty_wait_stopped(pty));
	pty_resize(pty, 120, 40);
	pty_continue(pty);
	assert_true(pty_until(pty, HOME_TEXT));
	pty_settle(pty, 50);
	const char *screen = pty_screen(pty);
	int rows = 0;
	for (const char *at = screen; at < strstr(screen, "Enter open"); at++)
		rows += *at == '\n';
	assert_int_equal(rows, 39); /* the keys stand in the last row */
	quit(pty);
}

static void test_lost_terminal(void **state)
{
	struct pty *pty = start("xterm-256color");
	int status;

	(void)state;
	pty_hang_up(pty);
	assert_true(pty_wait_ended(pty, &status));
	assert_true(WIFSIGNALED(status) ? WTERMSIG(status) == SIGHUP : WEXITSTATUS(status) == 5);
	pty_free(pty);
}

/* In between. */

static void test_sizes(void **state)
{
	static const int sizes[][2] = {{1, 1}, {2, 1}, {1, 2}, {3, 3}, {1, 60}, {200, 1}, {39, 11},
	                               {40, 12}, {60, 16}, {79, 24}, {120, 40}, {300, 100}, {80, 24}};
	struct pty *pty = start("xterm-256color");
	(void)state;
	pty_type(pty, "jk"); /* no message of the start is left */
	pty_settle(pty, 100);
	char *first = strdup(pty_screen(pty));
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		pty_resize(pty, sizes[i][0], sizes[i][1]);
		assert_true(pty_settle(pty, 150) > 0);
		pty_type(pty, "jk");
		pty_settle(pty, 30);
	}
	assert_true(pty_until(pty, HOME_TEXT));
	pty_settle(pty, 100);
	assert_string_equal(pty_screen(pty), first);
	free(first);
	quit(pty);
}

static void test_mouse(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\033[<0;5;7M\033[<0;5;7m"); /* the row of the muscles */
	assert_true(pty_until(pty, LIST_TEXT));
	pty_type(pty, "\033[<2;5;5M\033[<2;5;5m\033[<35;9;9M"); /* neither other buttons nor moves */
	pty_type(pty, "\033[<0;4;1M\033[<0;4;1m");             /* the first step of the trail */
	assert_true(pty_until(pty, HOME_TEXT));
	quit(pty);
}

/* Terminals without the newer form say it in three bytes. */
static void test_old_mouse(void **state)
{
	struct pty *pty = start("screen");

	(void)state;
	pty_type(pty, "\033[M %'\033[M#%'");
	assert_true(pty_until(pty, LIST_TEXT));
	quit(pty);
}

static void test_escape_is_quick(void **state)
{
	struct pty *pty = start("xterm-256color");
	long long first, last, begin;

	(void)state;
	open_list(pty);
	pty_type(pty, "/");
	pty_settle(pty, 100);
	begin = pty_now_us();
	pty_type(pty, "\033");
	assert_true(pty_since(pty, begin, &first, &last, 500));
	assert_true(first < 400000); /* 25 ms, and slow machines */
	assert_true(pty_until(pty, LIST_TEXT));
	quit(pty);
}

/* Sequences of keys that the terminal's entry lacks do nothing, least of all letter by letter. */
static void test_unknown_sequences(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\033[1;6A\033[27;5;113~\033[57344u\033Oz\033[[Q\033[I");
	assert_int_equal(pty_settle(pty, 200), 0);
	open_list(pty);
	pty_type(pty, "\033[1;3D"); /* Alt and Left: back */
	assert_true(pty_until(pty, HOME_TEXT));
	quit(pty);
}

/* The first Escape empties the line, the next one leaves it. */
static void leave_filter(struct pty *pty)
{
	assert_true(pty_until_gone(pty, "/ filter")); /* as the foot says in the list itself */
	for (int i = 0; i < 2 && strstr(pty_screen(pty), "/ filter") == NULL; i++) {
		pty_type(pty, "\033");
		pty_settle(pty, 200);
	}
	assert_true(pty_until(pty, "/ filter"));
}

static void test_paste(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\033[200~Q1\rq\033[201~"); /* no prompt: nothing happens */
	pty_settle(pty, 200);
	open_list(pty);
	pty_type(pty, "/\033[200~qua\033[201~");
	assert_true(pty_until_gone(pty, LIST_TEXT));
	assert_true(pty_until(pty, "Quadratus lumborum"));
	leave_filter(pty);
	quit(pty);
}

/* A paste whose end never comes is over after a second. */
static void test_paste_without_end(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\033[200~QQQ");
	pty_settle(pty, 1500);
	open_list(pty);
	quit(pty);
}

/* Bytes that are no UTF-8 are passed over, and the keys after them are heard. */
static void test_broken_input(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_type(pty, "\377\376\200\303\303\342\202\364\220\200\200\300\257\355\240\200\302\205");
	pty_send(pty, "\0", 1);
	assert_int_equal(pty_settle(pty, 200), 0);
	open_list(pty);
	pty_type(pty, "/\377p\303");
	pty_settle(pty, 50);
	pty_type(pty, "\266"); /* the rest of a letter comes late */
	assert_true(pty_until(pty, "p\u00f6"));
	leave_filter(pty);
	quit(pty);
}

/* What keys that arrive together come to is drawn once: here to nothing at all. */
static void test_many_keys_at_once(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	open_list(pty);
	pty_type(pty, "j");
	size_t once = pty_settle(pty, 200);
	assert_true(once > 0);
	pty_type(pty, "k");
	pty_settle(pty, 200);
	for (int i = 0; i < 10; i++)
		pty_type(pty, "jkjkjkjkjk");
	assert_true(pty_settle(pty, 300) < 25 * once);
	char keys[100];
	for (size_t i = 0; i < sizeof keys; i++)
		keys[i] = i % 2 ? 'k' : 'j';
	pty_send(pty, keys, sizeof keys);
	assert_true(pty_settle(pty, 300) < 3 * once);
	quit(pty);
}

/* Whether what was written since FROM scrolls or repeats: not every emulator can. */
static bool scrolls_or_repeats(struct str bytes, size_t from)
{
	for (size_t i = from; i + 2 < bytes.len; i++) {
		if (bytes.at[i] != 27 || bytes.at[i + 1] != '[')
			continue;
		for (i += 2; i < bytes.len && (bytes.at[i] == ';' || isdigit((unsigned char)bytes.at[i]));)
			i++;
		if (i < bytes.len && strchr("STbLM", bytes.at[i]) != NULL)
			return true;
	}
	return false;
}

/* The screen without its last row, where a message lasts until the next key; the caller frees it. */
static char *above_foot(struct pty *pty)
{
	char *copy = strdup(pty_screen(pty));

	copy[strlen(copy) - 1] = '\0';
	*strrchr(copy, '\n') = '\0';
	return copy;
}

/* What the differences add up to is what drawing it all anew shows. */
static void test_differences(void **state)
{
	static const char *const keys[] = {
		"j", "j", "\r", " ", "b", "\t", "\t", "P", "j", "P", "e", "?", "up", "\033", "S", "\033",
		"H", "H", "/", "q", "u", "\033", "!", " ", "0", "j", "\r", "f", "\033", "o", "\033", "B",
	};
	struct pty *pty = start("xterm-256color");

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		size_t from = pty_bytes(pty).len;
		pty_type(pty, keys[i]);
		pty_settle(pty, 60);
		assert_false(scrolls_or_repeats(pty_bytes(pty), from));
		char *seen = above_foot(pty);
		pty_type(pty, "\014");
		pty_settle(pty, 60);
		char *anew = above_foot(pty);
		assert_string_equal(seen, anew);
		free(anew);
		free(seen);
	}
	pty_free(pty);
}

/* Context switches of the program so far; -1 where the system does not tell. */
static long switches(const struct pty *pty)
{
	char path[64], line[256];
	long count, sum = -1;

	snprintf(path, sizeof path, "/proc/%d/status", pty_program(pty));
	FILE *file = fopen(path, "r");
	while (file != NULL && fgets(line, sizeof line, file) != NULL)
		if (sscanf(line, "voluntary_ctxt_switches: %ld", &count) == 1)
			sum = count;
	if (file != NULL)
		fclose(file);
	return sum;
}

static void test_idle(void **state)
{
	struct pty *pty = start("xterm-256color");

	(void)state;
	pty_settle(pty, 300);
	long before = switches(pty);
	assert_int_equal(pty_settle(pty, 1500), 0);
	assert_int_equal(switches(pty), before);
	quit(pty);
}

/* A place for the program to look for its data, with the small library as content. */
static int set_up(void **state)
{
	static char place[] = "/tmp/myotome-tty-XXXXXX";
	const char *sources = getenv("srcdir");
	char content[PATH_MAX], link_[PATH_MAX + 16], name[PATH_MAX];

	if (getenv("MYOTOME") == NULL || mkdtemp(place) == NULL)
		return -1;
	snprintf(name, sizeof name, "%s/tests/screen/small", sources != NULL ? sources : ".");
	if (realpath(name, content) == NULL)
		return -1;
	snprintf(link_, sizeof link_, "%s/content", place);
	if (symlink(content, link_) != 0)
		return -1;
	snprintf(name, sizeof name, "%s/themes", sources != NULL ? sources : ".");
	if (realpath(name, content) == NULL)
		return -1;
	snprintf(link_, sizeof link_, "%s/themes", place);
	if (symlink(content, link_) != 0)
		return -1;
	setenv("MYOTOME_DATADIR", place, 1);
	setenv("HOME", place, 1);
	*state = place;
	return 0;
}

static int tear_down(void **state)
{
	char command[PATH_MAX];

	snprintf(command, sizeof command, "rm -rf '%s'", (const char *)*state);
	return system(command);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_start_and_quit),
		cmocka_unit_test(test_terminals),
		cmocka_unit_test(test_no_terminal),
		cmocka_unit_test(test_locales),
		cmocka_unit_test(test_console_glyphs),
		cmocka_unit_test(test_no_color),
		cmocka_unit_test(test_asked_to_end),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_suspend),
		cmocka_unit_test(test_resize_while_stopped),
		cmocka_unit_test(test_lost_terminal),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_mouse),
		cmocka_unit_test(test_old_mouse),
		cmocka_unit_test(test_escape_is_quick),
		cmocka_unit_test(test_unknown_sequences),
		cmocka_unit_test(test_paste),
		cmocka_unit_test(test_paste_without_end),
		cmocka_unit_test(test_broken_input),
		cmocka_unit_test(test_many_keys_at_once), cmocka_unit_test(test_differences),
		cmocka_unit_test(test_idle),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
