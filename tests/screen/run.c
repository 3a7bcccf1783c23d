/* run.c - plays NAME.keys at the explorer without a terminal and compares what is then on its
 * screen with NAME.screen; with GENERATE=1 it writes that file instead.
 *
 * A .keys file has a word and its argument on each line; # begins a comment:
 *
 *     size 80x24          the window (80x24 unless said)
 *     library small       a directory beside the .keys file
 *     glyphs ascii        or console, unicode (the default)
 *     kiosk               grants FREE alone, with a kiosk's keys
 *     start WORDS         the target to open
 *     place WORDS         the target and place to come back to, as app_place gave them
 *     press KEY KEY ...   names as in ui/key.h
 *     type TEXT           a key each character
 *     paste TEXT          all at once
 *     click X,Y   wheel X,Y,LINES   size 40x12      at any time
 *     look                one more screen, here; there is always one at the end
 *     text                only the text of the screens that follow, not the roles
 *
 * A screen is the text, the roles as letters, the cursor, and the place to come back to. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "load/shelf.h"
#include "store/settings.h"
#include "ui/app.h"
#include "ui/key.h"

struct play {
	const char *file;
	int line;
	int width, height;
	bool kiosk, roles;
	struct options options;
	struct scope scope;
	enum glyphs glyphs; /* of the terminal */
	struct library *library;
	struct keymap *keymap;
	struct buf start;
	struct app *app; /* NULL until the first event */
	struct buf screens;
};

static _Noreturn void fail(const struct play *play, const char *what, struct str word)
{
	fprintf(stderr, "%s:%d: %s: %.*s\n", play->file, play->line, what, STR_ARG(word));
	exit(2);
}

static void numbers(const struct play *play, struct str text, const char *parts, int *to)
{
	for (struct str rest = text; rest.len > 0; to++) {
		long value;
		if (!str_int(str_cut(&rest, parts), -10000, 10000, &value))
			fail(play, "numbers wanted", text);
		*to = (int)value;
	}
}

static void open_library(struct play *play, struct str name)
{
	struct diag diag = {0};
	struct buf path = {0};
	const char *slash = strrchr(play->file, '/');
	if (slash)
		buf_add(&path, play->file, (size_t)(slash - play->file) + 1);
	buf_add_str(&path, name);
	library_free(play->library);
	play->library = shelf_open_one(path.at, &diag);
	if (diag.errors > 0 || !play->library) {
		diag_print(&diag, stderr);
		fail(play, "not to be used", name);
	}
	diag_free(&diag);
	buf_free(&path);
}

static void set_scope(struct play *play)
{
	play->scope = (struct scope){
		.library = play->library,
		.keymap = play->keymap,
		.options = &play->options,
		.rights = play->kiosk ? FREE : RIGHTS_ALL,
		.glyphs = play->options.glyphs < 0 ? play->glyphs
		                                   : (enum glyphs)play->options.glyphs,
	};
}

static struct app *app_of(struct play *play)
{
	if (play->app)
		return play->app;
	if (!play->library)
		fail(play, "no library yet", STR(""));
	play->keymap = keymap_new(play->kiosk);
	set_scope(play);
	play->app = app_new(&play->scope, play->width, play->height, buf_str(&play->start));
	return play->app;
}

/* What main.c would do. */
static void serve(struct play *play)
{
	static const char *const names[] = {
		[REQUEST_QUIT] = "quit",
		[REQUEST_SUSPEND] = "suspend",
		[REQUEST_RELOAD] = "reload",
		[REQUEST_REDRAW] = "redraw",
	};
	struct buf text = {0};
	for (enum request asked; (asked = app_take(play->app, &text)) != REQUEST_NOTHING;) {
		if (asked != REQUEST_SET) {
			buf_addf(&play->screens, "asked to %s\n", names[asked]);
			continue;
		}
		buf_addf(&play->screens, "asked to set %s\n", text.at);
		if (!settings_set(&play->options, buf_str(&text)))
			fail(play, "no setting", buf_str(&text));
		set_scope(play);
		app_refresh(play->app);
	}
	buf_free(&text);
}

static void send(struct play *play, const struct event *event)
{
	app_event(app_of(play), event);
	serve(play);
}

static void press(struct play *play, struct str names)
{
	for (struct str name; (name = str_word(&names)).len > 0;) {
		uint32_t key = key_parse(name);
		if (key == KEY_NONE_)
			fail(play, "no key", name);
		send(play, &(struct event){.kind = EVENT_KEY, .key = key});
	}
}

static void type(struct play *play, struct str text)
{
	while (text.len > 0)
		send(play, &(struct event){.kind = EVENT_KEY, .key = utf8_next(&text)});
}

static void look(struct play *play)
{
	struct buf *to = &play->screens, place = {0};
	struct canvas *canvas = canvas_new(play->width, play->height);
	app_settle(app_of(play));
	app_draw(play->app, canvas);
	canvas_dump(canvas, play->roles, to);
	app_place(play->app, &place);
	buf_addf(to, "place %.*s\n", STR_ARG(buf_str(&place)));
	buf_free(&place);
	canvas_free(canvas);
}

static void resize(struct play *play, struct str text)
{
	int size[2] = {80, 24};
	numbers(play, text, "x", size);
	play->width = size[0];
	play->height = size[1];
	if (play->app)
		send(play, &(struct event){.kind = EVENT_SIZE, .x = size[0], .y = size[1]});
}

static void point(struct play *play, struct str text, int kind)
{
	int at[3] = {0};
	struct event event = {0};
	numbers(play, text, ",", at);
	event.kind = kind;
	event.x = at[0];
	event.y = at[1];
	event.lines = at[2];
	send(play, &event);
}

static void do_line(struct play *play, struct str line)
{
	struct str rest = line, word = str_word(&rest);
	rest = str_trim(rest);
	if (word.len == 0 || word.at[0] == '#')
		return;
	if (str_is(word, "size"))
		resize(play, rest);
	else if (str_is(word, "library"))
		open_library(play, rest);
	else if (str_is(word, "glyphs"))
		play->glyphs = str_is(rest, "ascii") ? GLYPHS_ASCII
		               : str_is(rest, "console") ? GLYPHS_CONSOLE : GLYPHS_UNICODE;
	else if (str_is(word, "kiosk"))
		play->kiosk = true;
	else if (str_is(word, "start"))
		buf_add_str(&play->start, rest);
	else if (str_is(word, "place"))
		app_restore(app_of(play), rest);
	else if (str_is(word, "press"))
		press(play, rest);
	else if (str_is(word, "type"))
		type(play, rest);
	else if (str_is(word, "paste"))
		send(play, &(struct event){.kind = EVENT_TEXT, .text = rest});
	else if (str_is(word, "click"))
		point(play, rest, EVENT_CLICK);
	else if (str_is(word, "wheel"))
		point(play, rest, EVENT_WHEEL);
	else if (str_is(word, "look"))
		look(play);
	else if (str_is(word, "text"))
		play->roles = false;
	else
		fail(play, "no such word", word);
}

static bool read_file(const char *path, struct buf *to)
{
	FILE *from = fopen(path, "r");
	char some[4096];
	if (!from)
		return false;
	for (size_t got; (got = fread(some, 1, sizeof some, from)) > 0;)
		buf_add(to, some, got);
	return fclose(from) == 0;
}

static void play_file(struct play *play)
{
	struct buf text = {0};
	if (!read_file(play->file, &text))
		fail(play, "cannot be read", str_of(play->file));
	for (struct str rest = buf_str(&text); rest.len > 0;) {
		play->line++;
		do_line(play, str_cut(&rest, "\n"));
	}
	look(play);
	buf_free(&text);
}

/* The lines that differ, as far as they stand in the same place. */
static void print_difference(struct str wanted, struct str got)
{
	for (int line = 1; wanted.len > 0 || got.len > 0; line++) {
		struct str a = str_cut(&wanted, "\n"), b = str_cut(&got, "\n");
		if (!str_eq(a, b))
			printf("%4d -%.*s\n     +%.*s\n", line, STR_ARG(a), STR_ARG(b));
	}
}

static bool write_file(const char *path, struct str text)
{
	FILE *to = fopen(path, "w");
	bool done = to && fwrite(text.at, 1, text.len, to) == text.len;
	return to && fclose(to) == 0 && done;
}

static int compare(struct play *play)
{
	struct buf path = {0}, wanted = {0};
	buf_add(&path, play->file, strlen(play->file) - strlen(".keys"));
	buf_add_text(&path, ".screen");
	struct str got = buf_str(&play->screens);
	bool same = read_file(path.at, &wanted) && str_eq(got, buf_str(&wanted));
	if (!same && getenv("GENERATE"))
		same = write_file(path.at, got);
	else if (!same)
		print_difference(buf_str(&wanted), got);
	buf_free(&wanted);
	buf_free(&path);
	return same ? 0 : 1;
}

int main(int argc, char **argv)
{
	struct play play = {.width = 80, .height = 24, .roles = true, .glyphs = GLYPHS_UNICODE};
	size_t len = argc == 2 ? strlen(argv[1]) : 0;
	if (len < 6 || strcmp(argv[1] + len - 5, ".keys") != 0) {
		fprintf(stderr, "usage: run NAME.keys\n");
		return 2;
	}
	play.file = argv[1];
	settings_init(&play.options);
	play_file(&play);
	int status = compare(&play);
	app_free(play.app);
	keymap_free(play.keymap);
	library_free(play.library);
	buf_free(&play.start);
	buf_free(&play.screens);
	return status;
}
