/* command.h - everything a user can do, one row each.
 *
 * Keys, the foot line, the help, the palette, the manual page and what a kiosk may do all come from
 * this table.  Columns: the command's number; its name, for the palette and the keys file; the
 * right it needs; the places where its keys work, as bits; its keys, those before the bar work in a
 * kiosk too; its help.  A row's first key is the one that is shown. */

#ifndef UI_COMMAND_H
#define UI_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* What the place grants.  A kiosk grants FREE and nothing else. */
enum right { FREE = 1, LEAVE = 2, RUN = 4, WRITE = 8, RIGHTS_ALL = 15 };

/* Where keys work: the kinds of view.  A prompt takes every character first. */
enum where {
	AT_HOME_VIEW = 1,
	AT_LIST = 2,
	AT_PAGE = 4,     /* any doc: page, evidence, what links here, the side pane */
	AT_CHOICES = 8,  /* outline, help, palette, settings: pick one and it happens */
	AT_PROMPT = 16,  /* a line of typing has the keyboard */
	ANYWHERE = 32,   /* in all of them, but not in a prompt */
};

/* Not gettext yet: the marks keep the texts findable. */
#define N_(text) text
#define _(text) text

/*    id         name           right  where       keys                           help */
#define COMMAND_LIST(C) \
	C(DOWN,      "down",        FREE,  ANYWHERE,   "Down | j",                    N_("Next line or item")) \
	C(UP,        "up",          FREE,  ANYWHERE,   "Up | k",                      N_("Previous line or item")) \
	C(OPEN,      "open",        FREE,  ANYWHERE,   "Enter Right | l",             N_("Open, follow the link")) \
	C(PARENT,    "leave",       FREE,  ANYWHERE,   "Left | h",                    N_("Leave to where it was opened from")) \
	C(NEXT_LINK, "next-link",   FREE,  ANYWHERE,   "Tab |",                       N_("Next link")) \
	C(PREV_LINK, "prev-link",   FREE,  ANYWHERE,   "S-Tab |",                     N_("Previous link")) \
	C(PAGE_DOWN, "page-down",   FREE,  ANYWHERE | AT_PROMPT, "Space PgDn |",      N_("A screen down")) \
	C(PAGE_UP,   "page-up",     FREE,  ANYWHERE | AT_PROMPT, "PgUp | b",          N_("A screen up")) \
	C(HALF_DOWN, "half-down",   FREE,  ANYWHERE,   "| d C-d",                     N_("Half a screen down")) \
	C(HALF_UP,   "half-up",     FREE,  ANYWHERE,   "| u C-u",                     N_("Half a screen up")) \
	C(TOP,       "top",         FREE,  ANYWHERE,   "Home | g",                    N_("To the top")) \
	C(END,       "end",         FREE,  ANYWHERE,   "End | G",                     N_("To the end")) \
	C(DIGIT,     "link-digit",  FREE,  AT_PAGE | AT_HOME_VIEW | AT_CHOICES, "1 2 3 4 5 6 7 8 9 |", \
	                                                                              N_("Open what shows this digit")) \
	C(HINTS,     "hints",       FREE,  AT_PAGE,    "| f",                         N_("Number every link on screen, type one")) \
	C(OUTLINE,   "outline",     FREE,  AT_PAGE,    "| o",                         N_("Outline of this page")) \
	C(EVIDENCE,  "evidence",    FREE,  ANYWHERE,   "e |",                         N_("Evidence for what is shown")) \
	C(BACKLINKS, "links-here",  FREE,  ANYWHERE,   "| B",                         N_("What links here")) \
	C(NEXT,      "next-page",   FREE,  AT_PAGE,    "| J",                         N_("Next page of this collection")) \
	C(PREVIOUS,  "prev-page",   FREE,  AT_PAGE,    "| K",                         N_("Previous page of this collection")) \
	C(LEVEL_UP,  "level-up",    FREE,  ANYWHERE,   "| ,",                         N_("Up one level")) \
	C(BACK,      "back",        FREE,  ANYWHERE,   "Backspace | H M-Left",        N_("Back in history")) \
	C(FORWARD,   "forward",     FREE,  ANYWHERE,   "| L M-Right",                 N_("Forward in history")) \
	C(FILTER,    "filter",      FREE,  AT_LIST | AT_CHOICES | AT_HOME_VIEW, \
	  "/ |",                                                                      N_("Filter this list")) \
	C(PANE,      "next-pane",   FREE,  ANYWHERE,   "| P F6",                      N_("To the other pane")) \
	C(RED_FLAGS, "red-flags",   FREE,  ANYWHERE,   "! |",                         N_("Red flags: what must not be missed")) \
	C(HELP,      "help",        FREE,  ANYWHERE | AT_PROMPT, "? F1 |",            N_("Help for this place")) \
	C(PALETTE,   "palette",     RUN,   ANYWHERE,   "| :",                         N_("Run a command by name")) \
	C(SETTINGS,  "settings",    FREE,  ANYWHERE,   "F2 | S",                      N_("Settings: theme, characters, mouse")) \
	C(START,     "home",        FREE,  ANYWHERE,   "0 |",                         N_("Start screen")) \
	C(CANCEL,    "cancel",      FREE,  ANYWHERE | AT_PROMPT, "Esc | C-g C-c",     N_("Step out of what is on top")) \
	C(CLOSE,     "close",       LEAVE, ANYWHERE,   "| q",                         N_("Close this view; at the start screen, leave")) \
	C(QUIT,      "quit",        LEAVE, ANYWHERE,   "| Q F10",                     N_("Leave myotome")) \
	C(RELOAD,    "reload",      RUN,   ANYWHERE,   "| R F5",                      N_("Read the content again")) \
	C(REDRAW,    "redraw",      FREE,  ANYWHERE | AT_PROMPT, "| C-l",             N_("Draw the screen again")) \
	C(SUSPEND,   "suspend",     LEAVE, ANYWHERE | AT_PROMPT, "| C-z",             N_("Suspend to the shell")) \
	/* inside a prompt */ \
	C(ACCEPT,    "accept",      FREE,  AT_PROMPT,  "Enter |",                     N_("Take it")) \
	C(RUB,       "rub-out",     FREE,  AT_PROMPT,  "Backspace |",                 N_("Rub out a character")) \
	C(RUB_WORD,  "rub-word",    FREE,  AT_PROMPT,  "| C-w",                       N_("Rub out a word")) \
	C(RUB_LINE,  "rub-line",    FREE,  AT_PROMPT,  "| C-u",                       N_("Rub out the line")) \
	C(RUB_AFTER, "rub-after",   FREE,  AT_PROMPT,  "Delete |",                    N_("Delete the character here")) \
	C(LINE_HOME, "line-start",  FREE,  AT_PROMPT,  "Home | C-a",                  N_("To the start of the line")) \
	C(LINE_END,  "line-end",    FREE,  AT_PROMPT,  "End | C-e",                   N_("To the end of the line")) \
	C(LINE_LEFT, "line-left",   FREE,  AT_PROMPT,  "Left |",                      N_("A character back")) \
	C(LINE_RIGHT, "line-right", FREE,  AT_PROMPT,  "Right |",                     N_("A character on")) \
	C(HIT_DOWN,  "hit-down",    FREE,  AT_PROMPT,  "Down |",                      N_("Next hit")) \
	C(HIT_UP,    "hit-up",      FREE,  AT_PROMPT,  "Up |",                        N_("Previous hit")) \
	/* what comes without a key: no name a user could type */ \
	C(INSERT,    NULL,          FREE,  AT_PROMPT,  "",                            NULL) \
	C(POINT,     NULL,          FREE,  ANYWHERE | AT_PROMPT, "",                  NULL) \
	C(WHEEL,     NULL,          FREE,  ANYWHERE | AT_PROMPT, "",                  NULL) \
	C(IDLE,      NULL,          FREE,  ANYWHERE | AT_PROMPT, "",                  NULL)

enum command {
#define C(id, name, right, where, keys, help) CMD_##id,
	COMMAND_LIST(C)
#undef C
	CMD_COUNT,
	CMD_NONE = CMD_COUNT
};

struct command_info {
	const char *name; /* NULL: not for users */
	enum right right;
	unsigned where;
	const char *keys;
	const char *help;
};

/* What goes with a command: a text (INSERT), or a number: the digit, the hot number (POINT), the
 * lines of the wheel (negative: up). */
struct arg {
	int number;
	struct str text;
};

const struct command_info *command_info(enum command command);
int command_find(struct str name); /* by its name; -1 */
bool command_allowed(enum command command, unsigned rights);

/* The table of keys in force: the one of the rows, changed by the user's keys file. */
struct keymap;

/* KIOSK leaves only the keys before the bar. */
struct keymap *keymap_new(bool kiosk);
void keymap_free(struct keymap *keymap);

/* Takes one line of the keys file, "command = key key" or "command = none", in place of the
 * command's keys.  False, with a one-line reason in WHY that names LINE and, for a clash, the
 * other line, when it cannot: nothing has then changed.  Keys clash where both commands would hear
 * them; to swap two, free one of them first. */
bool keymap_change(struct keymap *keymap, struct str command, struct str keys, int line,
                   struct buf *why);

/* What KEY does in WHERE (one bit), then ANYWHERE (unless in a prompt); CMD_NONE.  In a prompt keys
 * that type a character type it: see key_is_text. */
enum command keymap_command(const struct keymap *keymap, uint32_t key, unsigned where);

/* Adds the keys of COMMAND as people read them, at most MOST of them, parted by " "; empty if none. */
void keymap_keys(const struct keymap *keymap, enum command command, int most, struct buf *to);

/* The first key of COMMAND that is heard in WHERE; KEY_NONE_. */
uint32_t keymap_first(const struct keymap *keymap, enum command command, unsigned where);

/* Which of COMMAND's keys KEY is, from 1; 0 for none.  It is the digit of DIGIT. */
int keymap_place(const struct keymap *keymap, enum command command, uint32_t key);

#endif
