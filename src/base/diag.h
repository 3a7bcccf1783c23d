/* diag.h - problems with content, as "file:line: what is wrong; what to write instead".
 *
 * Everything that reads content reports here and goes on.  Nothing is printed before diag_print:
 * the explorer shows a count, `myotome check` shows all. */

#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stdio.h>

enum severity { WARNING, ERROR };

struct diag_item {
	enum severity severity;
	int line;   /* 0: the whole file */
	char *file; /* as it was given, but escaped like the text; never NULL */
	char *text; /* one line; utf8_is_control's signs and what is not UTF-8 are escaped */
};

/* Start with {0}. */
struct diag {
	struct diag_item *items;
	size_t count, room, errors;
	size_t dropped; /* how many more there were than DIAG_MAX */
};

/* Both format a message; diag_error returns false, so that reporting and leaving are one line.
 * After DIAG_MAX problems the rest are counted and not kept. */
enum { DIAG_MAX = 10000 };
bool diag_error(struct diag *diag, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void diag_warn(struct diag *diag, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Orders by file, then line, then text. */
void diag_sort(struct diag *diag);

/* One line each, "file:line: text" or "file:line: warning: text", and how many were dropped. */
void diag_print(const struct diag *diag, FILE *to);

void diag_free(struct diag *diag);

#endif
