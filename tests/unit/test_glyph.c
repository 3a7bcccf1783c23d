/* test_glyph.c - bringing text down to what a terminal shows. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "base/utf8.h"

static void assert_text(enum glyphs level, const char *text, const char *wanted)
{
	struct buf buf = {0};

	buf_add_text(&buf, "");
	glyph_text(&buf, str_of(text), level);
	assert_string_equal(buf.at, wanted);
	buf_free(&buf);
}

static void test_ascii_text(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
		{"", ""},
		{"plain ~ text", "plain ~ text"},
		{"\u00c9lectrode, \u0141\u00f3d\u017a, c\u0153ur, Stra\u00dfe",
	         "Electrode, Lodz, coeur, Strasse"},
		{"e\u0301", "e"},
		{"T12\u2013L4 \u2014 \u201cquoted\u201d, \u2018so\u2019\u2026",
	         "T12-L4 -- \"quoted\", 'so'..."},
		{"p \u2264 0.05, n \u2265 3, 5 \u00b1 2, 2 \u00d7 3",
	         "p <= 0.05, n >= 3, 5 +/- 2, 2 x 3"},
		{"a \u2192 b \u2190 c", "a -> b <- c"},
		{"90\u00b0, 37 \u00b0C", "90 deg, 37 degC"},
		{"\u00bd hour, 1\u00bd hours", "1/2 hour, 1 1/2 hours"}, /* not 11/2 */
		{"m\u00b2, I\u00b2, 10\u00b2, 10\u207b\u00b9\u00b2, CO\u2082",
	         "m2, I2, 10^2, 10^-12, CO2"},
		{"\u00a9 \u00ae \u2122 5 \u20ac", "(C) (R) (TM) 5 EUR"},
		{"5 \u00b5m, 5 \u03bcg, \u03bc-opioid", "5 um, 5 ug, mu-opioid"},
		{"\u03ba = 0.6, \u03b1, \u0394x, \u03ac", "kappa = 0.6, alpha, Deltax, alpha"},
		{"\u03c8\u03cc\u03b1 \u039c\u1fe6\u03c2", "psoa Mus"},
		{"ex\u00adtensor", "extensor"},
		{"5\u00a0kg\u202fx", "5 kg x"},
		{"\u2022 a \u2500\u2502\u250c\u2588", "* a -|+#"},
		{"\u8170\U0001f600", "??"},
		{"a\x1b[2J\xc2\x9b\xe2\x80\xae\xff", "a?[2J???"},
		{"a\tb\nc\r\xe2\x80\xa8"
	         "d",
	         "a b c  d"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_text(GLYPHS_ASCII, rows[i][0], rows[i][1]);
}

static void test_console_text(void **state)
{
	(void)state;
	assert_text(GLYPHS_CONSOLE, "\u00e9 \u2264 \u00b0 \u00bd \u2192 \u2500\u2588",
	            "\u00e9 \u2264 \u00b0 \u00bd \u2192 \u2500\u2588");
	assert_text(GLYPHS_CONSOLE, "\u201ca\u201d \u2013 \u2014 \u2026 \u0142 \u03ba \u00a9",
	            "\"a\" - -- ... l kappa (C)");
	assert_text(GLYPHS_CONSOLE, "\u2022 \u256d\u2501\u256e \u25b8",
	            "\u00b7 \u250c\u2500\u2510 \u25b6");
	assert_text(GLYPHS_CONSOLE, "e\u0301\u8170\x1b", "e??");
}

static void test_unicode_text(void **state)
{
	(void)state;
	assert_text(GLYPHS_UNICODE, "\u201ca\u201d e\u0301 \u8170 \u03ba\u00a0\u2026",
	            "\u201ca\u201d e\u0301 \u8170 \u03ba\u00a0\u2026");
	assert_text(GLYPHS_UNICODE, "a\x1b\x7f\xc2\x9b\xff\xe2\x80\xae",
	            "a\ufffd\ufffd\ufffd\ufffd\ufffd");
	assert_text(GLYPHS_UNICODE, "a\tb\n\u00adc", "a b c");
}

static void test_text_adds(void **state)
{
	(void)state;
	struct buf buf = {0};

	buf_add_text(&buf, "9");
	glyph_text(&buf, STR("\u00b0"), GLYPHS_ASCII); /* what BUF ends with is another text */
	glyph_text(&buf, (struct str){0}, GLYPHS_ASCII);
	assert_string_equal(buf.at, "9deg");
	buf_free(&buf);
}

static void test_single(void **state)
{
	(void)state;
	static const struct {
		uint32_t code, ascii, console;
	} rows[] = {
		{'a', 'a', 'a'},       {0xe9, 'e', 0xe9},     {0x142, 'l', 'l'},
		{0xc6, 'A', 0xc6},     {0x2014, '-', '-'},    {0x2026, '.', '.'},
		{0x2264, '<', 0x2264}, {0x2192, '>', 0x2192}, {0x2500, '-', 0x2500},
		{0x2502, '|', 0x2502}, {0x253c, '+', 0x253c}, {0x2550, '=', 0x2550},
		{0x2551, '|', 0x2551}, {0x2571, '/', '/'},    {0x2572, '\\', '\\'},
		{0x257f, '|', 0x2502}, {0x2501, '-', 0x2500}, {0x254b, '+', 0x253c},
		{0x2580, '"', 0x2580}, {0x2588, '#', 0x2588}, {0x2591, '.', 0x2591},
		{0x2592, ':', 0x2592}, {0x2593, '#', 0x2593}, {0x259f, '#', '#'},
		{0x2800, ' ', ' '},    {0x28ff, '*', '*'},    {0x2022, '*', 0xb7},
		{0x3b1, 'a', 'a'},     {0x3a9, 'O', 'O'},     {0xad, '-', 0xad},
		{0x301, 0, 0},         {0x200b, 0, 0},        {0x4e00, '?', '?'},
		{0x416, '?', '?'},     {0x1b, '?', '?'},      {0x202e, '?', '?'},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (glyph_for(rows[i].code, GLYPHS_ASCII) != rows[i].ascii ||
		    glyph_for(rows[i].code, GLYPHS_CONSOLE) != rows[i].console)
			fail_msg("U+%04X", (unsigned)rows[i].code);
	}
	assert_int_equal(glyph_for(0x4e00, GLYPHS_UNICODE), 0x4e00);
	assert_int_equal(glyph_for(0x301, GLYPHS_UNICODE), 0x301);
	assert_int_equal(glyph_for(0x1b, GLYPHS_UNICODE), UTF8_BAD);
}

/* Whatever comes, an ASCII terminal gets printable ASCII, and no cell changes its width. */
static void test_every_code(void **state)
{
	(void)state;
	struct buf buf = {0};
	char bytes[4];

	for (uint32_t code = 0; code < 0x20000; code++) {
		uint32_t glyph = glyph_for(code, GLYPHS_ASCII),
			 console = glyph_for(code, GLYPHS_CONSOLE);
		int width = utf8_code_width(code);
		if (glyph == 0 ? width != 0 : glyph < 0x20 || glyph > 0x7e || width == 0)
			fail_msg("U+%04X gives U+%04X", (unsigned)code, (unsigned)glyph);
		if (console != 0 && utf8_code_width(console) != 1)
			fail_msg("U+%04X gives U+%04X", (unsigned)code, (unsigned)console);
		/* What the console shows stays what it is when it is asked for again. */
		if (console != 0 && glyph_for(console, GLYPHS_CONSOLE) != console)
			fail_msg("U+%04X gives U+%04X", (unsigned)code, (unsigned)console);
		buf_clear(&buf);
		glyph_text(&buf, (struct str){bytes, (size_t)utf8_put(bytes, code)}, GLYPHS_ASCII);
		for (size_t i = 0; i < buf.len; i++)
			if (buf.at[i] < 0x20 || buf.at[i] > 0x7e)
				fail_msg("U+%04X is written \"%s\"", (unsigned)code, buf.at);
	}
	buf_free(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ascii_text),   cmocka_unit_test(test_console_text),
		cmocka_unit_test(test_unicode_text), cmocka_unit_test(test_text_adds),
		cmocka_unit_test(test_single),       cmocka_unit_test(test_every_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
