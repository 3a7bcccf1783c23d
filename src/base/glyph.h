/* glyph.h - what a terminal's font can show, and what stands for the rest.
 *
 * All text inside the program is Unicode.  On its way out it is brought down to one of three
 * levels: plain ASCII, what fonts of the Linux console share (Latin-1, box drawing, a few signs),
 * or all. */

#ifndef BASE_GLYPH_H
#define BASE_GLYPH_H

#include <stdint.h>

#include "base/str.h"

enum glyphs { GLYPHS_ASCII, GLYPHS_CONSOLE, GLYPHS_UNICODE, GLYPHS_COUNT };

/* One character of the same width that LEVEL can show: CODE itself where it can, else a look-alike
 * ("e" for U+00E9, "-" for a dash or rule, "|", "+", ">"), '?' where there is none.  Below
 * GLYPHS_UNICODE no mark and no wide character can be shown: 0 stands for a mark, which is to be
 * left out, and a '?' of one cell for a wide one, whose other cell the caller blanks. */
uint32_t glyph_for(uint32_t code, enum glyphs level);

/* Adds TEXT as LEVEL can show it; here one character may become several ("<=" for U+2264,
 * "..." for an ellipsis, "alpha" for a Greek letter alone), so use it before anything is measured.
 * Control characters become '?' (U+FFFD where LEVEL is GLYPHS_UNICODE); line ends and tabs become
 * spaces; soft hyphens are left out. */
void glyph_text(struct buf *to, struct str text, enum glyphs level);

#endif
