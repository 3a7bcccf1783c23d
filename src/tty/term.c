#include "tty/term.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "base/mem.h"
#include "tty/caps.h"
#include "tty/keys.h"
#include "tty/signals.h"

struct term {
	SCREEN *screen;
	struct keys *keys;       /* made after the first frame: see wake_input */
	struct theme theme;
	enum glyphs glyphs;
	bool colour, own_colours; /* own: the terminal has colours "as it was" */
	bool mouse;
	bool hidden;             /* the cursor */
	bool has_next;
	struct event next;       /* read ahead by term_pending */
	struct {
		attr_t attrs;
		short pair;
	} look[ROLE_COUNT];
	int width, height;
	struct cell *shown;      /* width * height; width 255 where unknown */
	cchar_t *row;            /* room for one */
};

enum { ESCAPE_DELAY_MS = 25, UNKNOWN = 255 };

/* Where we stand in term_wait. */
enum { NOTHING, EVENT, GONE };

enum glyphs term_glyphs(void)
{
	const char *name = getenv("TERM");

	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		return GLYPHS_ASCII;
	if (name != NULL && (strcmp(name, "linux") == 0 || strncmp(name, "linux-", 6) == 0))
		return GLYPHS_CONSOLE;
	return GLYPHS_UNICODE;
}

bool term_usable(const char **why)
{
	if (!isatty(STDIN_FILENO)) {
		*why = "standard input is not a terminal";
		return false;
	}
	if (!isatty(STDOUT_FILENO)) {
		*why = "standard output is not a terminal";
		return false;
	}
	return caps_usable(why);
}

/* ---- how roles look ---- */

static attr_t attrs_of(unsigned look)
{
	return (look & LOOK_BOLD ? A_BOLD : 0) | (look & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
	       (look & LOOK_REVERSE ? A_REVERSE : 0) | (look & LOOK_DIM ? A_DIM : 0) |
	       (look & LOOK_ITALIC ? A_ITALIC : 0);
}

static void set_colours(struct term *term, int role, struct style style)
{
	attr_t attrs = attrs_of(style.look);

	/* With eight colours bright is bold, and grounds are never bright. */
	if (COLORS < 16 && style.fg > 7) {
		style.fg -= 8;
		attrs |= A_BOLD;
	}
	if (COLORS < 16 && style.bg > 7)
		style.bg -= 8;
	if (!term->own_colours && style.fg == COLOUR_DEFAULT)
		style.fg = COLOR_WHITE;
	if (!term->own_colours && style.bg == COLOUR_DEFAULT)
		style.bg = COLOR_BLACK;
	int pair = alloc_pair(style.fg, style.bg);
	term->look[role].attrs = attrs;
	term->look[role].pair = (short)(pair > 0 ? pair : 0);
}

/* Without colour a role that has some in its theme falls back on its own attributes: what the theme
 * tells apart by colour alone would be lost. */
static void set_plain(struct term *term, int role, struct style style)
{
	struct theme bare;

	if (style.fg != COLOUR_DEFAULT || style.bg != COLOUR_DEFAULT) {
		theme_init(&bare);
		style = bare.plain[role];
	}
	term->look[role].attrs = attrs_of(style.look);
	term->look[role].pair = 0;
}

static void set_looks(struct term *term)
{
	bool rich = term->colour && COLORS >= 256;

	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style style = rich ? term->theme.rich[role] : term->theme.plain[role];
		if (term->colour && (style.fg != COLOUR_DEFAULT || style.bg != COLOUR_DEFAULT))
			set_colours(term, role, style);
		else
			set_plain(term, role, style);
	}
}

static void start_colours(struct term *term)
{
	const char *refused = getenv("NO_COLOR");

	if ((refused != NULL && *refused != '\0') || !has_colors())
		return;
	start_color();
	term->own_colours = use_default_colors() == OK;
	term->colour = COLORS >= 8;
}

/* ---- size, opening, closing ---- */

/* Curses would believe LINES and COLUMNS first; the terminal knows better. */
static void real_size(int *width, int *height)
{
	struct winsize size;

	*width = COLS;
	*height = LINES;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
		*width = size.ws_col;
		*height = size.ws_row;
	}
}

static void prepare_emergency(const struct term *term)
{
	struct buf bytes = {0};

	caps_leave(&bytes, term->height);
	signals_restore(buf_str(&bytes));
	buf_free(&bytes);
}

static void forget(struct term *term)
{
	for (size_t i = 0; i < (size_t)term->width * (size_t)term->height; i++)
		term->shown[i] = (struct cell){.width = UNKNOWN};
}

static void fit(struct term *term)
{
	real_size(&term->width, &term->height);
	if (term->width != COLS || term->height != LINES)
		resize_term(term->height, term->width);
	term->width = COLS;
	term->height = LINES;
	free(term->shown);
	free(term->row);
	term->shown = xcalloc((size_t)term->width * (size_t)term->height, sizeof *term->shown);
	term->row = xcalloc((size_t)term->width, sizeof *term->row);
	forget(term);
	prepare_emergency(term);
}

static void set_paste(bool on)
{
	const char *bytes = caps_string(on ? "BE" : "BD");

	if (bytes == NULL)
		return;
	putp(bytes); /* through stdio, which curses does not use for the rest */
	fflush(stdout);
}

static void set_modes(void)
{
	raw(); /* C-c, C-z and C-\ are keys like others */
	noecho();
	nonl(); /* Enter is C-m, and the cursor may go down by a line feed */
	idlok(stdscr, TRUE);
	if (getenv("ESCDELAY") == NULL)
		set_escdelay(ESCAPE_DELAY_MS);
}

struct term *term_open(const struct theme *theme, enum glyphs glyphs, bool mouse, unsigned rights,
                       const char **why)
{
	if (!term_usable(why))
		return NULL;
	signals_open(rights & LEAVE);
	SCREEN *screen = newterm(NULL, stdout, stdin);
	if (screen == NULL) {
		signals_close();
		*why = "the terminal cannot be opened";
		return NULL;
	}
	struct term *term = xcalloc(1, sizeof *term);
	term->screen = screen;
	term->mouse = mouse;
	term->theme = *theme;
	term->glyphs = glyphs;
	set_modes();
	start_colours(term);
	set_looks(term);
	fit(term);
	return term;
}

/* To the screen of before; where there is only one, the prompt gets an empty line. */
static void leave(const struct term *term)
{
	if (term->keys != NULL)
		set_paste(false);
	if (caps_string("rmcup") == NULL) {
		mvhline(term->height - 1, 0, ' ', term->width);
		move(term->height - 1, 0);
		refresh();
	}
	endwin();
}

void term_close(struct term *term)
{
	if (term == NULL)
		return;
	leave(term);
	keys_free(term->keys);
	delscreen(term->screen);
	signals_close();
	free(term->shown);
	free(term->row);
	free(term);
}

void term_size(const struct term *term, int *width, int *height)
{
	*width = term->width;
	*height = term->height;
}

void term_theme(struct term *term, const struct theme *theme, enum glyphs glyphs)
{
	term->theme = *theme;
	term->glyphs = glyphs;
	set_looks(term);
	forget(term);
}

static void listen_mouse(const struct term *term)
{
	/* All of them: curses waits for the next one when it drops one. */
	mousemask(term->mouse ? ALL_MOUSE_EVENTS : 0, NULL);
	mouseinterval(0);
}

void term_mouse(struct term *term, bool on)
{
	term->mouse = on;
	if (term->keys != NULL)
		listen_mouse(term);
}

/* What only input needs is asked of the terminal after the first frame stands. */
static void wake_input(struct term *term)
{
	if (term->keys != NULL)
		return;
	term->keys = keys_new();
	set_paste(true);
	if (term->mouse)
		listen_mouse(term);
}

/* ---- events ---- */

static void size_event(struct term *term, struct event *event)
{
	fit(term);
	clearok(stdscr, TRUE);
	*event = (struct event){.kind = EVENT_SIZE, .x = term->width, .y = term->height};
}

void term_suspend(struct term *term)
{
	leave(term);
	signals_stop();
	reset_prog_mode();
	if (term->keys != NULL)
		set_paste(true);
	forget(term);
	clearok(stdscr, TRUE);
}

/* What signals ask for. */
static int heed_signals(struct term *term, struct event *event, int *signal_)
{
	unsigned bits = signals_take(signal_);

	if (*signal_ != 0)
		return GONE;
	if (bits & SIGNALS_STOP)
		term_suspend(term);
	else if (bits & SIGNALS_CONTINUED)
		reset_prog_mode(); /* a shell may have changed them while we were stopped */
	if (bits == 0)
		return NOTHING;
	size_event(term, event);
	return EVENT;
}

static bool next_event(struct term *term, struct event *event)
{
	if (term->has_next) {
		term->has_next = false;
		*event = term->next;
		return true;
	}
	return keys_next(term->keys, event);
}

/* False when the terminal is gone; otherwise READY says whether bytes wait. */
static bool wait_bytes(int timeout_ms, bool *ready)
{
	struct pollfd fds[] = {{.fd = STDIN_FILENO, .events = POLLIN},
	                       {.fd = signals_fd(), .events = POLLIN}};
	int count = 0;

	*ready = poll(fds, 2, timeout_ms) > 0 && (fds[0].revents & POLLIN);
	if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		return false;
	/* Readable without a byte to read is the end. */
	return !*ready || ioctl(STDIN_FILENO, FIONREAD, &count) != 0 || count > 0;
}

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static int left_ms(const struct term *term, int timeout_ms, long long since)
{
	long long left = -1;

	if (timeout_ms >= 0)
		left = timeout_ms - (now_ms() - since);
	if (timeout_ms >= 0 && left < 0)
		left = 0;
	if (keys_pasting(term->keys) && (left < 0 || left > KEYS_PASTE_MS))
		left = KEYS_PASTE_MS;
	return (int)left;
}

bool term_wait(struct term *term, int timeout_ms, struct event *event, int *signal_)
{
	long long since = timeout_ms >= 0 ? now_ms() : 0;

	wake_input(term);
	for (;;) {
		bool ready;
		int found = heed_signals(term, event, signal_);
		if (found != NOTHING)
			return found == EVENT;
		if (next_event(term, event))
			return true;
		int wait_ms = left_ms(term, timeout_ms, since);
		if (!wait_bytes(wait_ms, &ready) && !signals_pending())
			return false;
		if (ready || wait_ms < 0 || signals_pending())
			continue;
		if (keys_pasting(term->keys) && wait_ms == KEYS_PASTE_MS) {
			keys_end_paste(term->keys, event);
			return true;
		}
		if (left_ms(term, timeout_ms, since) == 0) {
			*event = (struct event){.kind = EVENT_IDLE};
			return true;
		}
	}
}

bool term_pending(struct term *term)
{
	if (term->keys == NULL)
		return false;
	if (!term->has_next)
		term->has_next = keys_next(term->keys, &term->next);
	return term->has_next || signals_pending();
}

/* ---- showing ---- */

/* A character that the C library gives another width would shift all after it. */
static wchar_t shown_as(uint32_t code, int width, enum glyphs glyphs)
{
	if (code < 0x7f)
		return (wchar_t)code;
	code = glyph_for(code, glyphs);
	if (wcwidth((wchar_t)code) != width)
		code = glyph_for(code, GLYPHS_ASCII);
	return (wchar_t)code;
}

static void add_cell(struct term *term, const struct cell *cell, int *count)
{
	wchar_t text[4] = {shown_as(cell->code, cell->width, term->glyphs)};
	int len = 1;

	for (int i = 0; i < 2 && cell->marks[i] != 0; i++) {
		uint32_t mark = glyph_for(cell->marks[i], term->glyphs);
		if (mark != 0 && wcwidth((wchar_t)mark) == 0)
			text[len++] = (wchar_t)mark;
	}
	attr_t attrs = term->look[cell->role].attrs;
	short pair = term->look[cell->role].pair;
	setcchar(&term->row[(*count)++], text, attrs, pair, NULL);
	if (cell->width == 2 && text[0] < 0x80) /* a sign of one cell stands for it */
		setcchar(&term->row[(*count)++], L" ", attrs, pair, NULL);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->code == b->code && a->role == b->role && a->width == b->width &&
	       a->marks[0] == b->marks[0] && a->marks[1] == b->marks[1];
}

/* Remembers row Y of CANVAS and says which cells of it changed. */
static bool changed(struct term *term, const struct canvas *canvas, int y, int *first, int *last)
{
	struct cell *shown = &term->shown[(size_t)y * (size_t)term->width];

	*first = -1;
	for (int x = 0; x < term->width; x++) {
		struct cell cell = canvas_cell(canvas, x, y);
		if (same(&cell, &shown[x]))
			continue;
		if (*first < 0)
			*first = x;
		*last = x;
		shown[x] = cell;
	}
	return *first >= 0;
}

/* Hands the row from FIRST to LAST to curses, which finds out again what to write: it also knows
 * when the terminal can scroll instead. */
static void show_row(struct term *term, int y, int first, int last)
{
	const struct cell *shown = &term->shown[(size_t)y * (size_t)term->width];
	int count = 0;

	while (first > 0 && shown[first].width == 0)
		first--;
	for (int x = first; x <= last; x++)
		if (shown[x].width != 0)
			add_cell(term, &shown[x], &count);
	mvadd_wchnstr(y, first, term->row, count);
}

static void show_cursor(struct term *term, const struct canvas *canvas)
{
	int x, y;
	bool hidden = !canvas_cursor_at(canvas, &x, &y) || x >= term->width || y >= term->height;

	if (!hidden)
		move(y, x);
	if (hidden != term->hidden)
		curs_set(hidden ? 0 : 1);
	term->hidden = hidden;
}

void term_show(struct term *term, const struct canvas *canvas)
{
	int first, last;

	for (int y = 0; y < term->height; y++)
		if (changed(term, canvas, y, &first, &last))
			show_row(term, y, first, last);
	show_cursor(term, canvas);
	refresh();
}

void term_redraw(struct term *term)
{
	forget(term);
	clearok(stdscr, TRUE);
}
