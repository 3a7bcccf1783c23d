/* test_kind.c - the tables of kinds, elements and attributes, and looking things up in them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "model/kind.h"

static void test_kinds(void **state)
{
	(void)state;
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		const struct kind_info *info = kind_info((enum kind)kind);
		assert_int_equal(kind_find(str_of(info->name)), kind);
		assert_int_equal(kind_find(str_of(info->many)), kind);
		assert_string_equal(element_info(info->element)->name, info->name);
		assert_int_equal(element_info(info->element)->in, IN_LIBRARY);
		assert_int_equal(element_info(info->element)->holds, 1 << kind);
		assert_true(attr_required(info->element, AT_ID));
	}
	assert_int_equal(kind_find(STR("STUDIES")), KIND_STUDY);
	assert_int_equal(kind_find(STR("musc")), -1);
	assert_int_equal(kind_find(STR("")), -1);
	assert_true(kind_is_shown(KIND_GUIDE));
	assert_false(kind_is_shown(KIND_THEME));
}

static void test_elements(void **state)
{
	(void)state;
	assert_int_equal(element_find(STR("muscle"), IN_LIBRARY), EL_MUSCLE);
	assert_int_equal(element_find(STR("action"), IN_MUSCLE), EL_ACTION);
	assert_int_equal(element_find(STR("action"), IN_CONDITION), EL_TO_DO);
	assert_int_equal(element_find(STR("action"), IN_STUDY), -1);
	assert_int_equal(element_find(STR("Muscle"), IN_LIBRARY), -1);
	assert_int_equal(element_find(STR("em"), IN_WORDS), EL_EM);
	assert_int_equal(element_find(STR("em"), HOLDS_TEXT), -1);
	assert_int_equal(element_find(STR("em"), HOLDS_NOTHING), -1);
}

/* What an element holds, handed on as it stands, finds what may be in it. */
static void test_words_hold_marks(void **state)
{
	(void)state;
	assert_int_equal(element_find(STR("cite"), element_info(EL_P)->holds), EL_CITE);
	assert_int_equal(element_find(STR("p"), element_info(EL_P)->holds), -1);
	assert_int_equal(element_find(STR("p"), element_info(EL_SECTION)->holds), EL_P);
}

/* A name means one thing in one place; an element that holds others can hold at least one. */
static void test_element_table(void **state)
{
	(void)state;
	for (int i = 0; i < EL_COUNT; i++) {
		const struct element_info *a = element_info((enum element)i);
		int inside = 0;
		assert_true(a->in != 0);
		for (int k = 0; k < EL_COUNT; k++) {
			const struct element_info *b = element_info((enum element)k);
			if (k != i && (a->in & b->in) != 0 && strcmp(a->name, b->name) == 0)
				fail_msg("two elements <%s> in one place", a->name);
			inside += a->holds > 0 && (b->in & (unsigned)a->holds) != 0;
		}
		if (a->holds > 0 && inside == 0)
			fail_msg("nothing can stand in <%s>", a->name);
	}
}

static void test_attr_table(void **state)
{
	(void)state;
	for (int i = 0; i < EL_COUNT; i++) {
		const struct element_info *info = element_info((enum element)i);
		int count = 0;
		for (const short *attr = info->attrs + 1; *attr >= 0; attr++, count++) {
			assert_true(*attr < AT_COUNT);
			if (attr_find((enum element)i,
			              str_of(attr_info((enum attr) * attr)->name)) != *attr)
				fail_msg("<%s> has two of %s=", info->name,
				         attr_info((enum attr) * attr)->name);
		}
		if (info->attrs[0] > count)
			fail_msg("<%s> requires more attributes than it has", info->name);
	}
	for (int i = 0; i < AT_COUNT; i++)
		assert_true((attr_info((enum attr)i)->type == ATTR_ONE_OF) ==
		            (attr_info((enum attr)i)->values != NULL));
}

static void test_attrs(void **state)
{
	(void)state;
	assert_int_equal(attr_find(EL_MUSCLE, STR("id")), AT_ID);
	assert_int_equal(attr_find(EL_SOURCE, STR("id")), AT_SOURCE_ID);
	assert_int_equal(attr_find(EL_CONDITION, STR("type")), AT_CONDITION_TYPE);
	assert_int_equal(attr_find(EL_MUSCLE, STR("type")), -1);
	assert_int_equal(attr_find(EL_EM, STR("id")), -1);
	assert_true(attr_required(EL_MUSCLE, AT_LAYER));
	assert_false(attr_required(EL_MUSCLE, AT_LANG));
	assert_false(attr_required(EL_MUSCLE, AT_DOI));
}

static void test_values(void **state)
{
	(void)state;
	assert_int_equal(attr_value_find(AT_LAYER, STR("superficial")), 0);
	assert_int_equal(attr_value_find(AT_LAYER, STR("deepest")), 3);
	assert_int_equal(attr_value_find(AT_LAYER, STR("deep")), 2);
	assert_int_equal(attr_value_find(AT_LAYER, STR("dee")), -1);
	assert_int_equal(attr_value_find(AT_LAYER, STR("")), -1);
	assert_int_equal(attr_value_find(AT_LAYER, STR("deep deepest")), -1);
	assert_int_equal(attr_value_find(AT_NAME, STR("deep")), -1);
	assert_true(str_is(attr_value_name(AT_LAYER, 0), "superficial"));
	assert_true(str_is(attr_value_name(AT_LAYER, 3), "deepest"));
	assert_true(str_is(attr_value_name(AT_LAYER, 4), ""));
	assert_true(str_is(attr_value_name(AT_NAME, 0), ""));
	/* An absent attribute is -1; its name must not be the first of the list. */
	assert_true(str_is(attr_value_name(AT_LAYER, -1), ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_elements),
		cmocka_unit_test(test_words_hold_marks),
		cmocka_unit_test(test_element_table),
		cmocka_unit_test(test_attr_table),
		cmocka_unit_test(test_attrs),
		cmocka_unit_test(test_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
