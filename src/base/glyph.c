#include "base/glyph.h"

#include <assert.h>

#include "base/glyph_tables.h"
#include "base/utf8.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

enum { ALPHA = 0x3b1, OMEGA = ALPHA + COUNT(greek) - 1, SOFT_HYPHEN = 0xad };

static_assert(sizeof boxes - 1 == 0x25a0 - 0x2500, "a sign for every box and block");

static bool is_plain(uint32_t code)
{
	return code >= 0x20 && code < 0x7f;
}

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* CODE, or what stands for it, in the console's font; 0 where there is nothing like it. */
static uint32_t console_glyph(uint32_t code)
{
	size_t low = 0, high = COUNT(console);

	while (low < high) {
		size_t middle = (low + high) / 2;
		const struct console *row = &console[middle];
		if (code > row->last)
			low = middle + 1;
		else if (code < row->first)
			high = middle;
		else
			return row->to != 0 ? row->to : code;
	}
	return 0;
}

static const struct sign *find_sign(uint32_t code)
{
	size_t low = 0, high = COUNT(signs);

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (code == signs[middle].code)
			return &signs[middle];
		if (code > signs[middle].code)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* The row of a Greek letter, accented or not and of either case; NULL for anything else. */
static const struct greek *find_greek(uint32_t code, bool *capital)
{
	code = utf8_base(code);
	*capital = code >= ALPHA - 0x20 && code <= OMEGA - 0x20 && code != 0x3a2;
	if (*capital)
		code += 0x20;
	return code >= ALPHA && code <= OMEGA ? &greek[code - ALPHA] : NULL;
}

static char ascii_glyph(uint32_t code)
{
	bool capital;
	uint32_t base = utf8_base(code);
	const struct sign *sign = find_sign(code);
	const struct greek *letter = find_greek(code, &capital);

	if (is_plain(base))
		return (char)base;
	if (sign != NULL)
		return sign->one;
	if (letter != NULL)
		return (char)(letter->sound[0] - (capital ? 0x20 : 0));
	if (code >= 0x2500 && code < 0x2500 + sizeof boxes - 1)
		return boxes[code - 0x2500];
	if (code >= 0x2800 && code < 0x2900) /* braille, as a grid of dots */
		return code == 0x2800 ? ' ' : '*';
	return '?';
}

uint32_t glyph_for(uint32_t code, enum glyphs level)
{
	uint32_t glyph = 0;

	if (is_plain(code))
		return code;
	if (utf8_is_control(code))
		return level == GLYPHS_UNICODE ? UTF8_BAD : '?';
	if (level == GLYPHS_UNICODE)
		return code;
	int width = utf8_code_width(code);
	if (width != 1)
		return width == 0 ? 0 : '?';
	if (level == GLYPHS_CONSOLE)
		glyph = console_glyph(code);
	return glyph != 0 ? glyph : (uint32_t)ascii_glyph(code);
}

static void add_code(struct buf *to, uint32_t code)
{
	char bytes[4];

	buf_add(to, bytes, (size_t)utf8_put(bytes, code));
}

/* A Greek word by its sounds, a letter alone by its name; U+03BC before a unit ("μm") is micro. */
static void add_greek(struct buf *to, const struct greek *letter, bool capital, bool in_word,
                      char after)
{
	const char *text = in_word ? letter->sound : letter->name;

	if (!in_word && letter == &greek[0x3bc - ALPHA] && after >= 'A' && after <= 'z')
		text = "u";
	buf_add_char(to, (char)(text[0] - (capital ? 0x20 : 0)));
	buf_add_text(to, text + 1);
}

static void add_sign(struct buf *to, const char *text, uint32_t before)
{
	if ((*text == ' ' || *text == '^') && !is_digit(before))
		text++;
	buf_add_text(to, text);
}

static bool is_greek(uint32_t code)
{
	bool capital;

	return find_greek(code, &capital) != NULL;
}

/* Adds CODE, which LEVEL cannot show and which stands between BEFORE and REST. */
static void add_other(struct buf *to, uint32_t code, uint32_t before, struct str rest,
                      enum glyphs level)
{
	const struct sign *sign = find_sign(code);
	bool capital;
	const struct greek *letter = find_greek(code, &capital);

	if (sign != NULL && sign->text[0] != '\0') {
		add_sign(to, sign->text, before);
	} else if (letter != NULL) {
		char after = rest.len > 0 ? rest.at[0] : '\0';
		bool in_word = is_greek(before) || (rest.len > 0 && is_greek(utf8_next(&rest)));
		add_greek(to, letter, capital, in_word, after);
	} else {
		uint32_t glyph = glyph_for(code, level);
		if (glyph != 0)
			add_code(to, glyph);
	}
}

static bool is_blank(uint32_t code)
{
	return (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

static size_t plain_run(struct str text)
{
	size_t len = 0;

	while (len < text.len && is_plain((unsigned char)text.at[len]))
		len++;
	return len;
}

void glyph_text(struct buf *to, struct str text, enum glyphs level)
{
	uint32_t before = 0;

	while (text.len > 0) {
		size_t run = plain_run(text);
		if (run > 0) {
			buf_add(to, text.at, run);
			before = (unsigned char)text.at[run - 1];
			text = (struct str){text.at + run, text.len - run};
			continue;
		}
		uint32_t code = utf8_next(&text);
		if (is_blank(code))
			buf_add_char(to, ' ');
		else if (code == SOFT_HYPHEN)
			continue;
		else if (glyph_for(code, level) == code || utf8_is_control(code))
			add_code(to, glyph_for(code, level));
		else if (level == GLYPHS_CONSOLE && console_glyph(code) != 0)
			add_code(to, console_glyph(code));
		else
			add_other(to, code, before, text, level);
		before = code;
	}
}
