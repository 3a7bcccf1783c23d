#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#include "base/mem.h"
#include "base/utf8.h"

struct pty {
	int master;
	int news, orders; /* from and to the parent of the program */
	pid_t parent, program;
	struct termios modes; /* before the program */
	VTerm *vterm;
	VTermScreen *screen;
	int width, height;
	bool second, visible, ended;
	int mouse;
	int status;
	struct buf bytes, text;
};

/* What the parent tells: the program's number, then each of its changes. */
struct news {
	enum { NEWS_STARTED, NEWS_STOPPED, NEWS_ENDED } kind;
	int value;
};

static _Noreturn void give_up(const char *what)
{
	perror(what);
	_exit(99);
}

long long pty_now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

/* The program and its parent. */

static void set_environment(const struct pty_setup *setup)
{
	unsetenv("TERM");
	if (setup->term != NULL)
		setenv("TERM", setup->term, 1);
	for (const char *const *pair = setup->env; pair != NULL && *pair != NULL; pair++)
		putenv((char *)*pair);
}

static void own_group(void)
{
	signal(SIGTTOU, SIG_IGN);
	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpgrp());
	signal(SIGTTOU, SIG_DFL);
}

static void run_program(const struct pty_setup *setup)
{
	own_group();
	signal(SIGHUP, SIG_DFL);
	set_environment(setup);
	execv(setup->argv[0], (char **)setup->argv);
	give_up(setup->argv[0]);
}

static void tell(int to, int kind, int value)
{
	struct news news = {.kind = kind, .value = value};

	if (write(to, &news, sizeof news) != sizeof news)
		_exit(98);
}

static void take_terminal(pid_t group)
{
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDIN_FILENO, group);
}

/* Like a shell with one job: takes the terminal back when it stops, continues it when told. */
static _Noreturn void be_parent(const struct pty_setup *setup, int news, int orders)
{
	int status;
	char order;

	signal(SIGHUP, SIG_IGN);
	pid_t program = fork();
	if (program == 0)
		run_program(setup);
	setpgid(program, program);
	tell(news, NEWS_STARTED, (int)program);
	while (waitpid(program, &status, WUNTRACED) == program && WIFSTOPPED(status)) {
		take_terminal(getpgrp());
		tell(news, NEWS_STOPPED, 0);
		if (read(orders, &order, 1) != 1)
			break;
		take_terminal(program);
		kill(-program, SIGCONT);
	}
	tell(news, NEWS_ENDED, status);
	_exit(0);
}

static void start_parent(struct pty *pty, const struct pty_setup *setup, const char *slave)
{
	int news[2], orders[2];

	if (pipe(news) != 0 || pipe(orders) != 0)
		give_up("pipe");
	for (int i = 0; i < 2; i++) {
		fcntl(news[i], F_SETFD, FD_CLOEXEC);
		fcntl(orders[i], F_SETFD, FD_CLOEXEC);
	}
	pty->parent = fork();
	if (pty->parent == 0) {
		setsid();
		int fd = open(slave, O_RDWR);
		if (fd < 0 || ioctl(fd, TIOCSCTTY, 0) != 0)
			give_up(slave);
		close(pty->master);
		for (int to = 0; to < 3; to++)
			dup2(fd, to);
		if (fd > 2)
			close(fd);
		be_parent(setup, news[1], orders[0]);
	}
	close(news[1]);
	close(orders[0]);
	pty->news = news[0];
	pty->orders = orders[1];
}

/* Takes a piece of news; false when the parent is gone. */
static bool take_news(struct pty *pty, struct news *news)
{
	if (read(pty->news, news, sizeof *news) != sizeof *news)
		return false;
	if (news->kind == NEWS_STARTED)
		pty->program = news->value;
	if (news->kind == NEWS_ENDED) {
		pty->ended = true;
		pty->status = news->value;
	}
	return true;
}

/* The terminal. */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;

	if (property == VTERM_PROP_ALTSCREEN)
		pty->second = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		pty->visible = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		pty->mouse = value->number;
	return 1;
}

static void open_vterm(struct pty *pty)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

	pty->vterm = vterm_new(pty->height, pty->width);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
}

static void set_size(struct pty *pty, int width, int height)
{
	struct winsize size = {.ws_col = (unsigned short)width, .ws_row = (unsigned short)height};

	pty->width = width;
	pty->height = height;
	ioctl(pty->master, TIOCSWINSZ, &size);
}

struct pty *pty_start(const struct pty_setup *setup)
{
	struct pty *pty = xcalloc(1, sizeof *pty);
	struct news news;

	pty->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (pty->master < 0 || grantpt(pty->master) != 0 || unlockpt(pty->master) != 0)
		give_up("pseudo-terminal");
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	const char *slave = ptsname(pty->master);
	int held = open(slave, O_RDWR | O_NOCTTY); /* or the size would be forgotten */
	set_size(pty, setup->width, setup->height);
	tcgetattr(held, &pty->modes);
	pty->visible = true;
	open_vterm(pty);
	start_parent(pty, setup, slave);
	if (!take_news(pty, &news))
		give_up("program");
	close(held);
	return pty;
}

void pty_free(struct pty *pty)
{
	if (pty == NULL)
		return;
	if (!pty->ended)
		kill(pty->program, SIGKILL);
	close(pty->orders);
	waitpid(pty->parent, NULL, 0);
	if (pty->master >= 0)
		close(pty->master);
	close(pty->news);
	vterm_free(pty->vterm);
	buf_free(&pty->bytes);
	buf_free(&pty->text);
	free(pty);
}

/* Reads what is there within WAIT_MS; -1 when the terminal is closed, 0 when nothing came. */
static int read_some(struct pty *pty, int wait_ms)
{
	struct pollfd fd = {.fd = pty->master, .events = POLLIN};
	char bytes[65536];

	if (poll(&fd, 1, wait_ms) <= 0)
		return 0;
	ssize_t got = read(pty->master, bytes, sizeof bytes);
	if (got <= 0)
		return got < 0 && errno == EINTR ? 0 : -1;
	buf_add(&pty->bytes, bytes, (size_t)got);
	vterm_input_write(pty->vterm, bytes, (size_t)got);
	return (int)got;
}

void pty_send(struct pty *pty, const char *bytes, size_t len)
{
	if (write(pty->master, bytes, len) != (ssize_t)len)
		perror("pty_send");
}

void pty_type(struct pty *pty, const char *text)
{
	pty_send(pty, text, strlen(text));
}

void pty_resize(struct pty *pty, int width, int height)
{
	vterm_set_size(pty->vterm, height, width);
	set_size(pty, width, height);
}

void pty_signal(struct pty *pty, int number)
{
	kill(pty->program, number);
}

static bool until(struct pty *pty, const char *text, bool there)
{
	long long end = pty_now_us() + PTY_PATIENCE_MS * 1000LL;

	while ((strstr(pty_screen(pty), text) != NULL) != there) {
		if (pty_now_us() > end || read_some(pty, 100) < 0) {
			read_some(pty, 0);
			if ((strstr(pty_screen(pty), text) != NULL) == there)
				return true;
			fprintf(stderr, "%s \"%s\" on this screen:\n%s", there ? "no" : "still", text,
			        pty_screen(pty));
			return false;
		}
	}
	return true;
}

bool pty_until(struct pty *pty, const char *text)
{
	return until(pty, text, true);
}

bool pty_until_gone(struct pty *pty, const char *text)
{
	return until(pty, text, false);
}

bool pty_since(struct pty *pty, long long start_us, long long *first_us, long long *last_us,
               int quiet_ms)
{
	bool any = false;

	while (read_some(pty, quiet_ms) > 0) {
		*last_us = pty_now_us() - start_us;
		if (!any)
			*first_us = *last_us;
		any = true;
	}
	return any;
}

size_t pty_settle(struct pty *pty, int quiet_ms)
{
	size_t before = pty->bytes.len;

	while (read_some(pty, quiet_ms) > 0)
		;
	return pty->bytes.len - before;
}

/* Reads on, since a program whose output nobody takes never stops or ends. */
static bool wait_news(struct pty *pty, struct news *news)
{
	long long end = pty_now_us() + PTY_PATIENCE_MS * 1000LL;
	struct pollfd fd = {.fd = pty->news, .events = POLLIN};

	while (pty_now_us() < end) {
		if (pty->master >= 0)
			read_some(pty, 0);
		if (poll(&fd, 1, 10) > 0) {
			bool told = take_news(pty, news);
			if (pty->master >= 0)
				pty_settle(pty, 20);
			return told;
		}
	}
	fprintf(stderr, "the program neither stopped nor ended:\n%s", pty_screen(pty));
	return false;
}

bool pty_wait_stopped(struct pty *pty)
{
	struct news news;

	return wait_news(pty, &news) && news.kind == NEWS_STOPPED;
}

bool pty_wait_ended(struct pty *pty, int *status)
{
	struct news news;

	if (!wait_news(pty, &news) || news.kind != NEWS_ENDED)
		return false;
	*status = pty->status;
	return true;
}

void pty_continue(struct pty *pty)
{
	if (write(pty->orders, "c", 1) != 1)
		perror("pty_continue");
}

void pty_hang_up(struct pty *pty)
{
	close(pty->master);
	pty->master = -1;
}

static void add_row(struct pty *pty, int y)
{
	struct buf *text = &pty->text;
	size_t start = text->len;

	for (int x = 0; x < pty->width; x++) {
		VTermScreenCell cell;
		char bytes[4];
		if (!vterm_screen_get_cell(pty->screen, (VTermPos){.row = y, .col = x}, &cell))
			continue;
		if (cell.chars[0] == (uint32_t)-1) /* the right half of a wide character */
			continue;
		if (cell.chars[0] == 0)
			buf_add_char(text, ' ');
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
			buf_add(text, bytes, (size_t)utf8_put(bytes, cell.chars[i]));
	}
	while (text->len > start && text->at[text->len - 1] == ' ')
		text->len--;
	buf_add_char(text, '\n');
}

const char *pty_screen(struct pty *pty)
{
	buf_clear(&pty->text);
	for (int y = 0; y < pty->height; y++)
		add_row(pty, y);
	return pty->text.at;
}

void pty_cursor(const struct pty *pty, int *x, int *y)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(pty->vterm), &at);
	*x = at.col;
	*y = at.row;
}

struct str pty_bytes(const struct pty *pty)
{
	return buf_str(&pty->bytes);
}

/* Whether the last of both sequences that was written is OFF (or none was). */
static bool last_is_off(const struct pty *pty, const char *on, const char *off)
{
	struct str rest = buf_str(&pty->bytes);
	bool is_on = false;

	for (; rest.len > 0; rest.at++, rest.len--) {
		if (str_starts(rest, str_of(on)))
			is_on = true;
		else if (str_starts(rest, str_of(off)))
			is_on = false;
	}
	return !is_on;
}

static bool modes_are_back(const struct pty *pty)
{
	struct termios now;

	if (tcgetattr(pty->master, &now) != 0)
		return true; /* some systems forget them with the last user */
	return now.c_iflag == pty->modes.c_iflag && now.c_oflag == pty->modes.c_oflag &&
	       now.c_lflag == pty->modes.c_lflag;
}

bool pty_is_whole(struct pty *pty)
{
	const struct {
		bool holds;
		const char *what;
	} facts[] = {
		{!pty->second, "the second screen is still on"},
		{pty->visible, "the cursor is still hidden"},
		{pty->mouse == VTERM_PROP_MOUSE_NONE, "the mouse is still heard"},
		{last_is_off(pty, "\033[?1000h", "\033[?1000l"), "mouse mode 1000 is still on"},
		{last_is_off(pty, "\033[?1006;1000h", "\033[?1006;1000l"), "mouse mode 1006 is still on"},
		{last_is_off(pty, "\033[?2004h", "\033[?2004l"), "bracketed paste is still on"},
		{last_is_off(pty, "\033[?1h", "\033[?1l"), "the keypad still sends codes"},
		{modes_are_back(pty), "the line discipline has other modes"},
	};
	bool whole = true;

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		if (!facts[i].holds)
			fprintf(stderr, "%s\n", facts[i].what);
		whole = whole && facts[i].holds;
	}
	return whole;
}

bool pty_on_second_screen(const struct pty *pty)
{
	return pty->second;
}

int pty_program(const struct pty *pty)
{
	return (int)pty->program;
}
