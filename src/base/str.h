/* str.h - slices of text, and text that grows.
 *
 * A struct str is a borrowed piece of UTF-8: LEN bytes at AT, not NUL-terminated, valid as long as
 * what it was cut from.  Lengths are bytes; for cells see base/utf8.h. */

#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *at;
	size_t len;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).len, (s).at /* for "%.*s" */

struct str str_of(const char *text); /* NULL gives the empty slice */
bool str_eq(struct str a, struct str b);
bool str_is(struct str a, const char *text);
bool str_starts(struct str text, struct str with);
int str_cmp(struct str a, struct str b); /* byte order, shorter first */

/* The slice without spaces, tabs and line ends at both ends. */
struct str str_trim(struct str text);

/* Cuts *REST at the first byte that stands in ENDS: returns what stood before it and leaves what
 * follows in *REST (empty at the end). */
struct str str_cut(struct str *rest, const char *ends);

/* The next word of *REST (words are parted by spaces); empty when there is none. */
struct str str_word(struct str *rest);

/* A whole decimal number in LOW..HIGH.  False, and *VALUE as it was, for anything else. */
bool str_int(struct str text, long low, long high, long *value);

/* Like "-0.50", "12", "1e-3": locale never matters.  False for anything else, inf and nan too. */
bool str_number(struct str text, double *value);

/* Text that grows.  Start with {0}; at is NUL-terminated once something was added; buf_free
 * releases it. */
struct buf {
	char *at;
	size_t len, room;
};

void buf_add(struct buf *buf, const char *bytes, size_t len);
void buf_add_char(struct buf *buf, char c);
void buf_add_str(struct buf *buf, struct str text);
void buf_add_text(struct buf *buf, const char *text);
void buf_addf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_clear(struct buf *buf); /* empty, memory kept */
struct str buf_str(const struct buf *buf); /* borrowed, until the next change */
void buf_free(struct buf *buf);

#endif
