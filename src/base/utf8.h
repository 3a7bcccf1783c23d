/* utf8.h - the only place that knows code points and their widths.
 *
 * Bytes (size_t len), cells (int width) and code points never mix: the last stay in here and in
 * draw/canvas.  Widths follow Unicode 15: 0 for combining marks and joiners, 2 for wide East Asian
 * characters and emoji, 1 for the rest, without asking the locale. */

#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Takes the first code point off *TEXT, which is not empty.  A byte that starts nothing valid
 * (overlong forms, surrogates and values above U+10FFFF included) is taken alone and gives
 * UTF8_BAD. */
enum { UTF8_BAD = 0xfffd };
uint32_t utf8_next(struct str *text);

/* Writes CODE as 1 to 4 bytes to TO, not terminated; returns how many.  What is no character (a
 * surrogate, above U+10FFFF) is written as UTF8_BAD. */
int utf8_put(char to[4], uint32_t code);

bool utf8_valid(struct str text);

/* Control characters, C1 and DEL too, line and paragraph separators, and the formatting characters
 * that turn text round (U+202A-202E, U+2066-2069, U+200E-200F, U+061C): a terminal never gets
 * them. */
bool utf8_is_control(uint32_t code);

/* Cells: 0, 1 or 2; a control character counts 1, since a sign stands for it. */
int utf8_code_width(uint32_t code);
int utf8_width(struct str text);

/* The longest piece from the start that fits WIDTH cells; never parts a base from its marks. */
struct str utf8_clip(struct str text, int width);

/* CODE without its accents, its case kept: 'E' for U+00C9, 'o' for U+00F8, U+0391 for U+0386.
 * Latin script and Greek; CODE itself for the rest, ligatures and lone marks too. */
uint32_t utf8_base(uint32_t code);

/* Adds TEXT folded for comparing: lower case, without accents, ligatures taken apart, dashes as
 * '-', typographic quotes as ASCII ones, raised and lowered digits as digits, any blank as ' ';
 * marks, joiners and soft hyphens are left out.  Enough for Latin script and Greek; others, and
 * bytes that are not UTF-8, stay as they are.  Folding twice changes nothing. */
void utf8_fold(struct buf *to, struct str text);

/* Whether TEXT, folded, equals or begins with KEY, which is folded already. */
bool utf8_fold_is(struct str text, struct str key);
bool utf8_fold_starts(struct str text, struct str key);

#endif
