/* main.c - from the command line to the screen or the pipe; how anything is done stands elsewhere. */

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/keys.h"
#include "cli/manual.h"
#include "cli/options.h"
#include "find/lookup.h"
#include "load/read_theme.h"
#include "load/shelf.h"
#include "store/settings.h"
#include "tty/term.h"
#include "ui/app.h"

/* Everything that lives as long as the program. */
struct session {
	struct command_line line;
	const char *program;
	struct library *library;
	struct options options;
	struct keymap *keymap;
	struct diag problems; /* of content, settings and keys */
	struct scope scope;
	struct theme theme;
	enum glyphs glyphs;   /* of the terminal and locale, before settings */
};

static bool open_library(struct session *session)
{
	const struct shelf_order order = {session->program, session->line.content,
	                                  session->line.content_count, true, false, true};

	session->library = shelf_open(&order, &session->problems);
	session->scope.library = session->library;
	if (session->library == NULL)
		cli_tell(&session->problems);
	return session->library != NULL;
}

/* The screen. */

static void load_theme(struct session *session)
{
	const char *name = session->line.theme != NULL ? session->line.theme : session->options.theme;
	const struct entry *entry = library_theme(session->library, str_of(name));

	if (entry == NULL)
		entry = library_theme(session->library, STR("default"));
	theme_init(&session->theme);
	if (entry != NULL)
		theme_read(session->library, entry, &session->theme, "", NULL);
}

static void choose_glyphs(struct session *session)
{
	session->scope.glyphs = session->line.ascii            ? GLYPHS_ASCII
	                        : session->options.glyphs >= 0 ? (enum glyphs)session->options.glyphs
	                                                       : session->glyphs;
}

/* What the app asks of the world outside it.  False when it wants to leave. */
static bool serve(struct session *session, struct app *app, struct term *term)
{
	struct buf text = {0};
	enum request request;

	while ((request = app_take(app, &text)) != REQUEST_NOTHING && request != REQUEST_QUIT) {
		if (request == REQUEST_SUSPEND) {
			term_suspend(term);
		} else if (request == REQUEST_REDRAW) {
			term_redraw(term);
		} else if (request == REQUEST_RELOAD) {
			struct library *old = session->library;
			diag_free(&session->problems);
			if (open_library(session))
				app_refresh(app);
			else
				session->scope.library = session->library = old;
			app_say(app, session->library == old ? _("The content could not be read again")
			             : session->problems.errors > 0 ? _("Read again; for its problems run: myotome check")
			                                            : _("Read again"));
			if (session->library != old)
				library_free(old);
		} else if (request == REQUEST_SET && settings_set(&session->options, buf_str(&text))) {
			session->line.theme = NULL; /* the choice on screen is the newer one */
			if (!settings_save(buf_str(&text)))
				app_say(app, _("Done, but it could not be saved for the next time"));
			choose_glyphs(session);
			load_theme(session);
			term_theme(term, &session->theme, session->scope.glyphs);
			term_mouse(term, session->options.mouse);
			app_refresh(app);
		}
	}
	buf_free(&text);
	return request != REQUEST_QUIT;
}

static long now_ms(void)
{
	struct timespec now = {0};

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Draw, show, wait, do.  Every waiting event is taken before the next drawing.  Returns the signal
 * that ended it, 0 for none, -1 where the terminal was lost. */
static int loop(struct session *session, struct app *app, struct term *term)
{
	struct canvas *canvas = NULL;
	struct event event;
	int width = 0, height = 0, signal_ = 0;
	bool there = true;

	do {
		int now_width, now_height;
		term_size(term, &now_width, &now_height);
		if (canvas == NULL || now_width != width || now_height != height) {
			canvas_free(canvas);
			canvas = canvas_new(width = now_width, height = now_height);
			app_event(app, &(struct event){.kind = EVENT_SIZE, .x = width, .y = height});
		}
		canvas_clear(canvas);
		app_settle(app);
		app_draw(app, canvas);
		term_show(term, canvas);
		do {
			there = term_wait(term, app_wait_ms(app), &event, &signal_);
			event.ms = now_ms();
			if (there)
				app_event(app, &event);
		} while (there && term_pending(term));
	} while (there && serve(session, app, term));
	canvas_free(canvas);
	return there ? 0 : signal_ > 0 ? signal_ : -1;
}

static void remember(const struct session *session, const struct app *app)
{
	struct buf place = {0};

	app_place(app, &place);
	if (session->options.reopen && place.len > 0)
		state_save(buf_str(&place));
	buf_free(&place);
}

/* Where to begin: the words' entry or entries, else where the user was. */
static bool first_target(const struct session *session, struct buf *target)
{
	unsigned found;
	struct buf word = {0};

	cli_words(&session->line, &word);
	const struct entry *entry = lookup_one(session->library, buf_str(&word));
	bool known = true;
	if (word.len == 0)
		buf_add_text(target, "home");
	else if (entry != NULL)
		buf_add_str(target, entry_id(session->library, entry));
	else if (lookup_all(session->library, buf_str(&word), &found, 1) > 0)
		buf_addf(target, "pick:%s", word.at);
	else
		known = false;
	if (!known)
		cli_fail(EXIT_NOTHING, word.at, "nothing goes by this name; try: myotome list");
	buf_free(&word);
	return known;
}

static int end_screen(int ended)
{
	if (ended < 0)
		return cli_fail(EXIT_SYSTEM, "terminal", "lost; start myotome again in another");
	if (ended > 0) {
		fprintf(stderr, "myotome: ended by signal %d (%s)\n", ended, strsignal(ended));
		signal(ended, SIG_DFL);
		raise(ended);
	}
	return EXIT_FOUND;
}

static struct app *open_app(struct session *session, const struct term *term, struct str target)
{
	struct buf place = {0};
	int width, height;

	term_size(term, &width, &height);
	struct app *app = app_new(&session->scope, width, height, target);
	if (session->line.word_count == 0 && session->options.reopen && !session->line.fresh) {
		state_load(&place);
		if (place.len > 0)
			app_restore(app, buf_str(&place));
	}
	if (session->problems.errors > 0)
		app_say(app, _("Part of the content, settings or keys was left out; see: myotome check"));
	buf_free(&place);
	return app;
}

static int explore(struct session *session)
{
	struct buf target = {0};
	const char *why;

	if (!first_target(session, &target)) {
		buf_free(&target);
		return EXIT_NOTHING;
	}
	load_theme(session);
	struct term *term = term_open(&session->theme, session->scope.glyphs, session->options.mouse,
	                              session->scope.rights, &why);
	if (term == NULL) {
		buf_free(&target);
		return cli_fail(EXIT_TERMINAL, why, "no screen can be opened here; try: myotome show");
	}
	struct app *app = open_app(session, term, buf_str(&target));
	int ended = loop(session, app, term);
	remember(session, app);
	app_free(app);
	term_close(term);
	buf_free(&target);
	return end_screen(ended);
}

static int open_or_print(struct session *session, const struct cli *cli)
{
	const struct command_line *line = &session->line;

	if (!isatty(STDOUT_FILENO) || line->format != FORMAT_TEXT)
		return line->plain && line->word_count > 0 ? cli_show(cli) : cli_card(cli);
	if (!line->linear && !cli_env("ACCESSIBLE") && cli->terminal)
		return explore(session);
	if (!line->linear && !isatty(STDIN_FILENO))
		return cli_fail(EXIT_TERMINAL, "standard input",
		                "no keys can be read here; try: myotome show");
	int status = line->word_count > 0 ? cli_show(cli) : cli_front(cli);
	puts("\nTo go on: myotome show ENTRY, myotome list [KIND], myotome --help");
	return status;
}

static int run(struct session *session)
{
	enum action action = session->line.action;

	if (action == ACTION_HELP)
		options_print_help(stdout);
	else if (action == ACTION_VERSION)
		puts("myotome " PACKAGE_VERSION);
	else if (action == ACTION_KEYS)
		keys_print(stdout, RIGHTS_ALL);
	else if (action == ACTION_MAN)
		manual_print(stdout);
	else if (action == ACTION_COMPLETION && !completion_print(stdout, session->line.shell))
		return cli_fail(EXIT_USAGE, session->line.shell, "not known; write bash, zsh or fish");
	else if (action == ACTION_CHECK)
		return cli_check(&session->line, session->program);
	if (action != ACTION_OPEN && action != ACTION_SHOW && action != ACTION_LIST &&
	    action != ACTION_COMPLETE)
		return EXIT_FOUND;
	session->keymap = keymap_new(false);
	session->scope.keymap = session->keymap;
	settings_load(&session->options, &session->problems);
	keys_load(session->keymap, &session->problems);
	choose_glyphs(session);
	if (!open_library(session))
		return EXIT_SYSTEM;
	if (session->line.theme != NULL &&
	    library_theme(session->library, str_of(session->line.theme)) == NULL)
		return cli_fail(EXIT_USAGE, session->line.theme, "no such theme; try: myotome list theme");
	if (!isatty(STDERR_FILENO) || !isatty(STDOUT_FILENO) || action != ACTION_OPEN)
		cli_tell(&session->problems);
	const char *why;
	const struct cli cli = {&session->line, session->library, session->scope.glyphs,
	                        isatty(STDOUT_FILENO) && term_usable(&why)};
	if (action == ACTION_COMPLETE)
		return cli_complete(&cli);
	return action == ACTION_SHOW ? cli_show(&cli)
	       : action == ACTION_LIST ? cli_list(&cli) : open_or_print(session, &cli);
}

/* A reader of our output that went away has read enough: that is no error. */
static void leave_quietly(int signal_)
{
	(void)signal_;
	_exit(EXIT_FOUND);
}

/* A full disk is one. */
static int finish_output(int status)
{
	errno = 0;
	if (fflush(stdout) != 0 || ferror(stdout))
		return cli_fail(EXIT_SYSTEM, "standard output",
		                errno != 0 ? strerror(errno) : "it could not be written");
	return status;
}

int main(int argc, char **argv)
{
	struct session session = {.program = argv[0]};
	int status = EXIT_USAGE;

	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	signal(SIGPIPE, leave_quietly);
	settings_init(&session.options);
	session.glyphs = term_glyphs();
	session.scope.options = &session.options;
	session.scope.rights = RIGHTS_ALL;
	if (options_parse(&session.line, argc, argv))
		status = finish_output(run(&session));
	keymap_free(session.keymap);
	library_free(session.library);
	diag_free(&session.problems);
	options_free(&session.line);
	return status;
}
