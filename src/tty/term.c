#include "tty/term.h"

#include <curses.h>
#include <langinfo.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "tty/caps.h"
#include "tty/keys.h"
#include "tty/paint.h"
#include "tty/signals.h"

struct term {
	SCREEN *screen;
	struct paint *paint;
	struct keys *keys; /* made after the first frame: see wake_input */
	int width, height;
	bool mouse;
	bool has_next;
	struct event next; /* read ahead by term_pending */
};

enum { ESCAPE_DELAY_MS = 25 };

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

/* Size, opening, closing. */

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

static void fit(struct term *term)
{
	real_size(&term->width, &term->height);
	if (term->width != COLS || term->height != LINES)
		resize_term(term->height, term->width);
	term->width = COLS;
	term->height = LINES;
	paint_fit(term->paint, term->width, term->height);
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
	typeahead(-1); /* a frame that was begun is finished */
	if (getenv("ESCDELAY") == NULL)
		set_escdelay(ESCAPE_DELAY_MS);
}

struct term *term_open(const struct theme *theme, enum glyphs glyphs, bool mouse, unsigned rights,
                       const char **why)
{
	signals_open(rights & LEAVE);
	/* Not initscr, which ends the program where TERM is unknown. */
	SCREEN *screen = newterm(NULL, stdout, stdin);
	if (screen == NULL || caps_string("cup") == NULL) {
		if (screen != NULL) {
			endwin();
			delscreen(screen);
		}
		signals_close();
		*why = "the terminal cannot be opened";
		return NULL;
	}
	struct term *term = xcalloc(1, sizeof *term);
	term->screen = screen;
	term->mouse = mouse;
	set_modes();
	term->paint = paint_new();
	paint_look(term->paint, theme, glyphs);
	fit(term);
	refresh(); /* to the screen of our own; curses knows nothing of what stands on it */
	return term;
}

/* To the screen of before. */
static void leave(const struct term *term)
{
	if (term->keys != NULL)
		set_paste(false);
	paint_leave(term->paint);
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
	paint_free(term->paint);
	free(term);
}

void term_size(const struct term *term, int *width, int *height)
{
	*width = term->width;
	*height = term->height;
}

void term_theme(struct term *term, const struct theme *theme, enum glyphs glyphs)
{
	paint_look(term->paint, theme, glyphs);
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

/* Events. */

static void size_event(struct term *term, struct event *event)
{
	fit(term);
	*event = (struct event){.kind = EVENT_SIZE, .x = term->width, .y = term->height};
}

void term_suspend(struct term *term)
{
	leave(term);
	signals_stop();
	reset_prog_mode();
	if (term->keys != NULL)
		set_paste(true);
	fit(term); /* who is stopped is not told of a new size */
	refresh();
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

/* Showing. */

void term_show(struct term *term, const struct canvas *canvas)
{
	paint_show(term->paint, canvas);
}

void term_redraw(struct term *term)
{
	paint_forget(term->paint);
}
