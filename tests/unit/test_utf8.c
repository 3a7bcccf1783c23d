/* test_utf8.c - code points, widths, folding. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/utf8.h"

static void test_there_and_back(void **state)
{
	(void)state;
	char bytes[4];

	for (uint32_t code = 0; code <= 0x10ffff; code++) {
		struct str text = {bytes, (size_t)utf8_put(bytes, code)};
		uint32_t wanted = code >= 0xd800 && code < 0xe000 ? UTF8_BAD : code;
		if (utf8_next(&text) != wanted || text.len != 0)
			fail_msg("U+%04X is not itself", (unsigned)code);
	}
	assert_int_equal(utf8_put(bytes, 0x110000), 3);
}

static const char *const broken[] = {
	"\x80",
	"\xbf",
	"\xc0\x80",
	"\xc1\xbf",
	"\xe0\x9f\xbf",
	"\xf0\x8f\xbf\xbf",
	"\xed\xa0\x80",
	"\xed\xbf\xbf",
	"\xf4\x90\x80\x80",
	"\xf5\x80\x80\x80",
	"\xfe",
	"\xff",
	"\xc3",
	"\xe2\x82",
	"\xf0\x9f\x92",
	"\xe2(\xa1",
	"\xc3(",
};

static void test_broken(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		struct str text = str_of(broken[i]);
		size_t len = text.len;
		char longer[40] = "some words before it, and ";
		assert_false(utf8_valid(text));
		assert_false(utf8_valid(str_of(strcat(longer, broken[i]))));
		assert_int_equal(utf8_next(&text), UTF8_BAD);
		assert_int_equal(text.len, len - 1);
	}
	struct str cut = {"\xe2\x89\xa5", 2}; /* never looks past the slice */
	assert_int_equal(utf8_next(&cut), UTF8_BAD);
}

static void test_valid(void **state)
{
	(void)state;
	assert_true(utf8_valid(STR("")));
	assert_true(utf8_valid((struct str){0}));
	assert_true(utf8_valid(STR("plain ASCII, rather longer than eight bytes\n\x7f")));
	assert_true(utf8_valid(STR("0 \u00e9 \u2265 \U0001f600 \U0010ffff and some more")));
	assert_true(utf8_valid(STR("\xef\xbf\xbd"))); /* U+FFFD, written as itself */
	assert_true(utf8_valid((struct str){"a\0b", 3}));
}

static void test_control(void **state)
{
	(void)state;
	static const uint32_t is[] = {0,      0x0a,   0x1b,   0x1f,   0x7f,   0x80,
	                              0x85,   0x9b,   0x9f,   0x61c,  0x200e, 0x200f,
	                              0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069};
	static const uint32_t not [] = {0x20,   0x7e,   0xa0,   0xad,   0x61b,  0x61d,  0x200b,
	                                0x200d, 0x2010, 0x2027, 0x202f, 0x2065, 0x206a, 0xfffd};

	for (size_t i = 0; i < sizeof is / sizeof *is; i++)
		assert_true(utf8_is_control(is[i]));
	for (size_t i = 0; i < sizeof not / sizeof *not ; i++)
		assert_false(utf8_is_control(not [i]));
}

static void test_code_width(void **state)
{
	(void)state;
	static const struct {
		uint32_t code;
		int width;
	} rows[] = {
		{'a', 1},      {0, 1},       {0x1b, 1},    {0x9b, 1},    {0xad, 1},    {0xe9, 1},
		{0x2ff, 1},    {0x300, 0},   {0x36f, 0},   {0x370, 1},   {0x3b1, 1},   {0x483, 0},
		{0x600, 1},    {0x61c, 1},   {0x93e, 1},   {0x94d, 0},   {0x1100, 2},  {0x1160, 0},
		{0x200b, 0},   {0x200d, 0},  {0x200e, 1},  {0x2013, 1},  {0x2026, 1},  {0x2028, 1},
		{0x202e, 1},   {0x2060, 0},  {0x20d0, 0},  {0x2264, 1},  {0x231a, 2},  {0x2500, 1},
		{0x25a0, 1},   {0x2713, 1},  {0x2705, 2},  {0x2800, 1},  {0x3000, 2},  {0x302a, 0},
		{0x303f, 1},   {0x4e00, 2},  {0xac00, 2},  {0xd7b0, 0},  {0xe000, 1},  {0xfe0f, 0},
		{0xfeff, 0},   {0xff01, 2},  {0xff61, 1},  {0xffe6, 2},  {0xfffd, 1},  {0x11241, 0},
		{0x1f600, 2},  {0x1fae8, 2}, {0x20000, 2}, {0x2fa1d, 2}, {0x3fffd, 2}, {0xe0100, 0},
		{0x10ffff, 1},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (utf8_code_width(rows[i].code) != rows[i].width)
			fail_msg("U+%04X is not %d wide", (unsigned)rows[i].code, rows[i].width);
}

static void test_width(void **state)
{
	(void)state;
	assert_int_equal(utf8_width(STR("")), 0);
	assert_int_equal(utf8_width((struct str){0}), 0);
	assert_int_equal(utf8_width(STR("quadratus lumborum")), 18);
	assert_int_equal(utf8_width(STR("T12\u2013L4")), 6);
	assert_int_equal(utf8_width(STR("e\u0301e\u0301")), 2);
	assert_int_equal(utf8_width(STR("\u8170 L5")), 5);
	assert_int_equal(utf8_width(STR("a\x1b\x80z")), 4);
}

static void assert_clip(const char *text, int width, const char *wanted)
{
	struct str clipped = utf8_clip(str_of(text), width);

	if (!str_is(clipped, wanted))
		fail_msg("\"%s\" in %d cells gives \"%.*s\"", text, width, STR_ARG(clipped));
}

static void test_clip(void **state)
{
	(void)state;
	assert_clip("iliacus", 4, "ilia");
	assert_clip("iliacus", 7, "iliacus");
	assert_clip("iliacus", 99, "iliacus");
	assert_clip("iliacus", 0, "");
	assert_clip("iliacus", -1, "");
	assert_clip("", 5, "");
	assert_clip("ae\u0301\u0302z", 2, "ae\u0301\u0302");
	assert_clip("ae\u0301\u0302z", 1, "a");
	assert_clip("\u8170\u8170", 3, "\u8170");
	assert_clip("\u8170\u8170", 1, "");
	assert_int_equal(utf8_clip((struct str){0}, 3).len, 0);
}

static void test_base(void **state)
{
	(void)state;
	static const uint32_t rows[][2] = {
		{'A', 'A'},      {0xc9, 'E'},    {0xf8, 'o'},     {0x142, 'l'},
		{0x17e, 'z'},    {0x21b, 't'},   {0x1ef3, 'y'},   {0x386, 0x391},
		{0x3cc, 0x3bf},  {0x3cb, 0x3c5}, {0x1f18, 0x395}, {0x1fec, 0x3a1},
		{0x1ffc, 0x3a9}, {0xe6, 0xe6},   {0xdf, 0xdf},    {0xd7, 0xd7},
		{0x301, 0x301},  {0x3b1, 0x3b1}, {0x416, 0x416},  {0x1f600, 0x1f600}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(utf8_base(rows[i][0]), rows[i][1]);
}

static const struct {
	const char *text, *folded;
} folds[] = {
	{"", ""},
	{"Gluteus MEDIUS [@`{", "gluteus medius [@`{"},
	{"\u00c9LECTRO-\u00e9", "electro-e"},
	{"e\u0301E\u0301", "ee"},
	{"Sj\u00f8gaard \u0141\u00f3d\u017a \u015eahin \u1ed8", "sjogaard lodz sahin o"},
	{"\u0152dema \u00c6 \u00df \u1e9e \ufb01bre \u00de", "oedema ae ss ss fibre th"},
	{"T12\u2013L4 \u2014 \u22125", "t12-l4 - -5"},
	{"\u2018a\u2019 \u201cb\u201d 5\u2032 \u00abc\u00bb", "'a' \"b\" 5' \"c\""},
	{"\u03a8\u03cc\u03b1\u03c2 \u0391\u03a9", "\u03c8\u03bf\u03b1\u03c3 \u03b1\u03c9"},
	{"\u1f40\u03c3\u03c6\u1fe6\u03c2", "\u03bf\u03c3\u03c6\u03c5\u03c3"},
	{"\u00b5\u03bc\u03ba\u03f0", "\u03bc\u03bc\u03ba\u03ba"},
	{"I\u00b2 10\u00b9\u2074 CO\u2082", "i2 1014 co2"},
	{"a\u00a0b\u2009c\u00addef", "a b cdef"},
	{"\u0416\u8170\U0001f600", "\u0416\u8170\U0001f600"}, /* other scripts stay */
	{"\xff"
         "A\xc3",
         "\xff"
         "a\xc3"},
};

static void test_fold(void **state)
{
	(void)state;
	struct buf buf = {0};

	for (size_t i = 0; i < sizeof folds / sizeof *folds; i++) {
		buf_clear(&buf);
		utf8_fold(&buf, str_of(folds[i].text));
		assert_string_equal(buf.at, folds[i].folded);
		assert_true(utf8_fold_is(str_of(folds[i].text), str_of(folds[i].folded)));
		assert_true(utf8_fold_starts(str_of(folds[i].text), str_of(folds[i].folded)));
	}
	utf8_fold(&buf, (struct str){0});
	buf_free(&buf);
}

static void test_fold_adds(void **state)
{
	(void)state;
	struct buf buf = {0};

	buf_add_text(&buf, "Kept:");
	utf8_fold(&buf, STR("NEW"));
	assert_string_equal(buf.at, "Kept:new");
	buf_free(&buf);
}

static void test_fold_twice(void **state)
{
	(void)state;
	struct buf once = {0}, twice = {0};
	char bytes[4];

	for (uint32_t code = 0; code < 0x20000; code++) {
		buf_clear(&once);
		buf_clear(&twice);
		utf8_fold(&once, (struct str){bytes, (size_t)utf8_put(bytes, code)});
		utf8_fold(&twice, buf_str(&once));
		if (!str_eq(buf_str(&once), buf_str(&twice)) || !utf8_valid(buf_str(&once)))
			fail_msg("U+%04X folds to \"%s\"", (unsigned)code, once.at);
	}
	buf_free(&once);
	buf_free(&twice);
}

static void test_fold_is(void **state)
{
	(void)state;
	assert_true(utf8_fold_is(STR("PSOAS"), STR("psoas")));
	assert_false(utf8_fold_is(STR("psoas major"), STR("psoas")));
	assert_false(utf8_fold_is(STR("psoa"), STR("psoas")));
	assert_false(utf8_fold_is(STR("psoat"), STR("psoas")));
	assert_true(utf8_fold_is(STR("cafe\u0301"), STR("cafe")));
	assert_false(utf8_fold_is(STR("\u0153"), STR("o")));
	assert_true(utf8_fold_is(STR(""), STR("")));
	assert_true(utf8_fold_is((struct str){0}, (struct str){0}));
	assert_false(utf8_fold_is(STR("a"), STR("")));
}

static void test_fold_starts(void **state)
{
	(void)state;
	assert_true(utf8_fold_starts(STR("Psoas Major"), STR("psoas m")));
	assert_false(utf8_fold_starts(STR("Psoas"), STR("psoas m")));
	assert_false(utf8_fold_starts(STR("Iliopsoas"), STR("psoas")));
	assert_true(utf8_fold_starts(STR("\u0153dema"), STR("o")));
	assert_false(utf8_fold_starts(STR("\u0153dema"), STR("a")));
	assert_false(utf8_fold_starts(STR("\u0153"), STR("oed")));
	assert_true(utf8_fold_starts(STR("x"), STR("")));
	assert_true(utf8_fold_starts((struct str){0}, STR("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_there_and_back), cmocka_unit_test(test_broken),
		cmocka_unit_test(test_valid),          cmocka_unit_test(test_control),
		cmocka_unit_test(test_code_width),     cmocka_unit_test(test_width),
		cmocka_unit_test(test_clip),           cmocka_unit_test(test_base),
		cmocka_unit_test(test_fold),           cmocka_unit_test(test_fold_adds),
		cmocka_unit_test(test_fold_twice),     cmocka_unit_test(test_fold_is),
		cmocka_unit_test(test_fold_starts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
