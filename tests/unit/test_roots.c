/* test_roots.c - sets of nerve roots. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/roots.h"

static void assert_set(const char *text, uint32_t wanted)
{
	uint32_t set = 0;

	if (!roots_parse(str_of(text), &set))
		fail_msg("\"%s\" is refused", text);
	assert_int_equal(set, wanted);
}

enum {
	T12 = 1 << 19,
	L1 = 1 << 20,
	L2 = 1 << 21,
	L3 = 1 << 22,
	L4 = 1 << 23,
	L5 = 1 << 24,
	S1 = 1 << 25,
};

static void test_parse(void **state)
{
	(void)state;
	assert_set("C1", 1);
	assert_set("Co1", 1u << 30);
	assert_set("C1-Co1", 0x7fffffff);
	assert_set("T12-L3", T12 | L1 | L2 | L3);
	assert_set("L1,L3-L4", L1 | L3 | L4);
	assert_set("L1,L2", L1 | L2);
	assert_set("L4-L4", L4);
	assert_set("L5\u2013S1", L5 | S1);
	assert_set("t12-l1,co1", T12 | L1 | 1u << 30);
}

static void test_refused(void **state)
{
	(void)state;
	static const char *const wrong[] = {
		"",         "L",          "L6",    "C0",    "C9",       "T13",   "S6",  "Co",
		"Co2",      "XI",         "L3-L1", "L3,L1", "L1-L3,L2", "L1,L1", "L1,", ",L1",
		"L1,,L2",   "L1-",        "-L1",   "-",     ",",        " L1",   "L1 ", "L1, L2",
		"L1-L2-L3", "L1\u2014L2", "L11",   "L1-3",  "T012",
	};
	uint32_t set = 42;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (roots_parse(str_of(wrong[i]), &set))
			fail_msg("\"%s\" is accepted", wrong[i]);
	assert_false(roots_parse((struct str){0}, &set));
	assert_int_equal(set, 42);
}

static void test_names(void **state)
{
	(void)state;
	for (int root = 0; root < ROOT_COUNT; root++)
		assert_set(root_name(root), UINT32_C(1) << root);
	assert_string_equal(root_name(19), "T12");
	assert_string_equal(root_name(30), "Co1");
}

static void assert_prints(uint32_t set, const char *wanted)
{
	struct buf buf = {0};

	buf_add_text(&buf, "");
	roots_print(&buf, set);
	assert_string_equal(buf.at, wanted);
	buf_free(&buf);
}

static void test_print(void **state)
{
	(void)state;
	assert_prints(0, "");
	assert_prints(L2, "L2");
	assert_prints(T12 | L1 | L2 | L3, "T12\u2013L3");
	assert_prints(L1 | L3 | L4, "L1, L3\u2013L4");
	assert_prints(1 | 1u << 30, "C1, Co1");
	assert_prints(0x7fffffff, "C1\u2013Co1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_print),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
