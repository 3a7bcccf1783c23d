/* pty.h - plays a user at a terminal: runs a program in a pseudo-terminal under libvterm.
 *
 * The program is a job of a small shell-like parent, in a session of its own, so that it can be
 * stopped and continued.  Waiting ends after PTY_PATIENCE_MS, since under valgrind all is slow. */

#ifndef TESTS_PTY_H
#define TESTS_PTY_H

#include <stdbool.h>

#include "base/str.h"

enum { PTY_PATIENCE_MS = 20000 };

struct pty;

struct pty_setup {
	const char *const *argv; /* argv[0] is the program's path; NULL-terminated */
	const char *term;        /* TERM; NULL: none */
	const char *const *env;  /* "NAME=VALUE" besides; may be NULL */
	int width, height;
};

struct pty *pty_start(const struct pty_setup *setup);

/* Kills the program if it still runs. */
void pty_free(struct pty *pty);

void pty_send(struct pty *pty, const char *bytes, size_t len);
void pty_type(struct pty *pty, const char *text);
void pty_resize(struct pty *pty, int width, int height);
void pty_signal(struct pty *pty, int number); /* to the program alone */

/* Reads until TEXT stands on the screen, or no longer does.  False when patience ends. */
bool pty_until(struct pty *pty, const char *text);
bool pty_until_gone(struct pty *pty, const char *text);

/* Reads until nothing came for QUIET_MS; returns the bytes that came. */
size_t pty_settle(struct pty *pty, int quiet_ms);

/* Reads until the program stopped or ended.  False when patience ends.  STATUS is waitpid's. */
bool pty_wait_stopped(struct pty *pty);
bool pty_wait_ended(struct pty *pty, int *status);
void pty_continue(struct pty *pty); /* in the foreground again */
void pty_hang_up(struct pty *pty);  /* the terminal goes away */

/* The screen: rows without trailing blanks, each with a line end.  Valid until the next call. */
const char *pty_screen(struct pty *pty);
void pty_cursor(const struct pty *pty, int *x, int *y);

/* Everything written so far, control sequences and all. */
struct str pty_bytes(const struct pty *pty);

/* Whether the terminal is as it was before the program: first screen, visible cursor, no mouse, no
 * bracketed paste, the line discipline's modes.  Says on stderr what is not. */
bool pty_is_whole(struct pty *pty);
bool pty_on_second_screen(const struct pty *pty);

int pty_program(const struct pty *pty); /* its process id */

long long pty_now_us(void);
bool pty_since(struct pty *pty, long long start_us, long long *first_us, long long *last_us,
               int quiet_ms); /* reads until quiet: when the first and the last byte came */

#endif
