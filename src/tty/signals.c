#include "tty/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/mem.h"

enum { RESTORE_MAX = 512 };

static void on_note(int number);
static void on_end(int number);
static void on_fault(int number);

static const struct watched {
	int number;
	void (*handler)(int);
	bool keyboard; /* ignored where nobody may leave */
	const char *report;
} watched[] = {
	{SIGWINCH, on_note, false, NULL},
	{SIGCONT, on_note, false, NULL},
	{SIGTSTP, on_note, true, NULL},
	{SIGINT, on_end, true, NULL},
	{SIGQUIT, on_end, true, NULL},
	{SIGTERM, on_end, false, "myotome: ended by SIGTERM\n"},
	{SIGHUP, on_end, false, "myotome: ended by SIGHUP\n"},
	{SIGSEGV, on_fault, false, "myotome: ended by a fault: SIGSEGV\n"},
	{SIGBUS, on_fault, false, "myotome: ended by a fault: SIGBUS\n"},
	{SIGABRT, on_fault, false, "myotome: ended by a fault: SIGABRT\n"},
	{SIGFPE, on_fault, false, "myotome: ended by a fault: SIGFPE\n"},
	{SIGILL, on_fault, false, "myotome: ended by a fault: SIGILL\n"},
};

enum { WATCHED_COUNT = sizeof watched / sizeof *watched, STACK_SIZE = 32768 };

/* A handler gets no argument, so all it needs stands here. */
static struct {
	volatile sig_atomic_t open, ended, resized, stop, continued;
	int ear, mouth; /* both ends of a pipe */
	char restore[RESTORE_MAX];
	size_t restore_len;
	bool has_modes;
	struct termios modes;
	struct sigaction old[WATCHED_COUNT];
	char *stack; /* a fault may be a full stack */
} state;

static void write_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(fd, bytes, len);
		if (done < 0 && errno != EINTR)
			return;
		if (done > 0) {
			bytes += done;
			len -= (size_t)done;
		}
	}
}

/* Safe in a handler, and harmless when the screen was left already. */
static void emergency(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, old;

	if (!state.open)
		return;
	state.open = 0;
	write_all(STDOUT_FILENO, state.restore, state.restore_len);
	/* In the background, setting modes would stop the process before it can end. */
	sigaction(SIGTTOU, &ignore, &old);
	if (state.has_modes)
		tcsetattr(STDIN_FILENO, TCSANOW, &state.modes);
	sigaction(SIGTTOU, &old, NULL);
}

static size_t place_of(int number)
{
	size_t i = 0;

	while (i < WATCHED_COUNT - 1 && watched[i].number != number)
		i++;
	return i;
}

/* Ends as without us: a sanitizer's handler, a core file, a status that names the signal. */
static void on_fault(int number)
{
	size_t i = place_of(number);

	emergency();
	if (watched[i].report != NULL)
		write_all(STDERR_FILENO, watched[i].report, strlen(watched[i].report));
	sigaction(number, &state.old[i], NULL);
	raise(number);
}

static void wake(void)
{
	int saved = errno;
	ssize_t done = write(state.mouth, "", 1);

	(void)done; /* a full pipe wakes as well */
	errno = saved;
}

static void on_note(int number)
{
	if (number == SIGWINCH)
		state.resized = 1;
	else if (number == SIGTSTP)
		state.stop = 1;
	else
		state.continued = 1;
	wake();
}

/* The program ends in its own time; asked twice, at once. */
static void on_end(int number)
{
	if (state.ended == number && number != SIGHUP)
		on_fault(number);
	state.ended = number;
	wake();
}

static void open_pipe(void)
{
	int ends[2];

	if (pipe(ends) != 0)
		die("no pipe for signals");
	for (int i = 0; i < 2; i++) {
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
		fcntl(ends[i], F_SETFL, O_NONBLOCK);
	}
	state.ear = ends[0];
	state.mouth = ends[1];
}

static void open_stack(void)
{
	stack_t stack = {.ss_size = STACK_SIZE};

	state.stack = xmalloc(STACK_SIZE);
	stack.ss_sp = state.stack;
	sigaltstack(&stack, NULL);
}

static void watch(size_t i, bool leave)
{
	struct sigaction action = {.sa_handler = watched[i].handler, .sa_flags = SA_RESTART};

	sigemptyset(&action.sa_mask);
	if (watched[i].handler == on_fault)
		action.sa_flags = SA_ONSTACK | SA_NODEFER;
	if (watched[i].keyboard && !leave)
		action.sa_handler = SIG_IGN;
	sigaction(watched[i].number, &action, &state.old[i]);
	/* Who started us under nohup or in the background meant it. */
	if (state.old[i].sa_handler == SIG_IGN && watched[i].handler == on_end)
		sigaction(watched[i].number, &state.old[i], NULL);
}

void signals_open(bool leave)
{
	static bool hooked;

	state.ended = state.resized = state.stop = state.continued = 0;
	state.restore_len = 0;
	state.has_modes = tcgetattr(STDIN_FILENO, &state.modes) == 0;
	open_pipe();
	open_stack();
	for (size_t i = 0; i < WATCHED_COUNT; i++)
		watch(i, leave);
	if (!hooked) {
		die_hook(emergency);
		atexit(emergency);
	}
	hooked = true;
	state.open = 1;
}

void signals_restore(struct str bytes)
{
	state.restore_len = bytes.len < RESTORE_MAX ? bytes.len : RESTORE_MAX;
	memcpy(state.restore, bytes.at, state.restore_len);
}

void signals_close(void)
{
	stack_t none = {.ss_flags = SS_DISABLE};

	state.open = 0;
	for (size_t i = 0; i < WATCHED_COUNT; i++)
		sigaction(watched[i].number, &state.old[i], NULL);
	sigaltstack(&none, NULL);
	free(state.stack);
	close(state.ear);
	close(state.mouth);
}

int signals_fd(void)
{
	return state.ear;
}

bool signals_pending(void)
{
	return state.ended != 0 || state.resized || state.stop || state.continued;
}

unsigned signals_take(int *ended)
{
	char bytes[16];
	unsigned bits = 0;

	*ended = state.ended;
	if (!signals_pending())
		return 0;
	/* First the pipe, then the notes: what comes between wakes once too often, never too seldom. */
	while (read(state.ear, bytes, sizeof bytes) > 0)
		;
	if (state.resized)
		bits |= SIGNALS_RESIZED;
	if (state.stop)
		bits |= SIGNALS_STOP;
	if (state.continued)
		bits |= SIGNALS_CONTINUED;
	state.resized = state.stop = state.continued = 0;
	return bits;
}

void signals_stop(void)
{
	struct sigaction plain = {.sa_handler = SIG_DFL}, ours;

	sigaction(SIGTSTP, &plain, &ours);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	state.continued = state.stop = 0;
}
