#include "model/kind.h"

#include <assert.h>

#include "base/utf8.h"

static const struct attr_info attrs[] = {
#define A(id, name, type, values) [AT_##id] = {name, type, values},
	ATTR_LIST(A)
#undef A
};

static_assert(sizeof attrs / sizeof *attrs == AT_COUNT, "a row for every attribute");

static const struct element_info elements[] = {
#define E(id, name, in, holds, rules, label, look, ...) \
	[EL_##id] = {name, in, holds, rules, label, look, (const short[]){__VA_ARGS__, -1}},
	ELEMENT_LIST(E)
#undef E
};

static_assert(sizeof elements / sizeof *elements == EL_COUNT, "a row for every element");

static const struct kind_info kinds[] = {
	[KIND_MUSCLE] = {EL_MUSCLE, "muscle", "Muscle", "Muscles",
	                 "attachments, nerve, action, palpation"},
	[KIND_STRUCTURE] = {EL_STRUCTURE, "structure", "Structure", "Structures",
	                    "bones, joints, fascia, nerves, vessels"},
	[KIND_MOVEMENT] = {EL_MOVEMENT, "movement", "Movement", "Movements",
	                   "of lumbar spine and hip: who moves what"},
	[KIND_TECHNIQUE] = {EL_TECHNIQUE, "technique", "Technique", "Techniques",
	                    "cautions, method, how sure we are"},
	[KIND_CONDITION] = {EL_CONDITION, "condition", "Condition", "Conditions",
	                    "what helps, when to refer; red flags"},
	[KIND_CLAIM] = {EL_CLAIM, "claim", "Claim", "Claims",
	                "what people say, and what was found"},
	[KIND_STUDY] = {EL_STUDY, "study", "Study", "Studies",
	                "who was studied, what was found"},
	[KIND_GUIDE] = {EL_GUIDE, "guide", "Guide", "Guides",
	                "red flags, certainty, glossary"},
	[KIND_THEME] = {EL_THEME, "theme", "Theme", "Themes", "the looks of the screen"},
};

static_assert(sizeof kinds / sizeof *kinds == KIND_COUNT, "a row for every kind");

const struct attr_info *attr_info(enum attr attr)
{
	return &attrs[attr];
}

const struct element_info *element_info(enum element element)
{
	return &elements[element];
}

/* The reader asks this many thousand times at every start: most rows fall at the first letter. */
static bool is_name(struct str text, const char *name)
{
	return text.len > 0 && text.at[0] == name[0] && str_is(text, name);
}

int element_find(struct str name, int in)
{
	if (in == HOLDS_WORDS)
		in = IN_WORDS;
	if (in <= 0)
		return -1;
	for (int i = 0; i < EL_COUNT; i++)
		if ((elements[i].in & (unsigned)in) != 0 && is_name(name, elements[i].name))
			return i;
	return -1;
}

int attr_find(enum element element, struct str name)
{
	for (const short *attr = elements[element].attrs + 1; *attr >= 0; attr++)
		if (is_name(name, attrs[*attr].name))
			return *attr;
	return -1;
}

bool attr_required(enum element element, enum attr attr)
{
	const short *list = elements[element].attrs;

	for (int i = 1; i <= list[0]; i++)
		if (list[i] == (short)attr)
			return true;
	return false;
}

int attr_value_find(enum attr attr, struct str value)
{
	struct str rest = str_of(attrs[attr].values);

	for (int i = 0; rest.len > 0; i++)
		if (str_eq(str_word(&rest), value))
			return i;
	return -1;
}

struct str attr_value_name(enum attr attr, int value)
{
	struct str rest = value >= 0 ? str_of(attrs[attr].values) : STR("");

	for (; value > 0 && rest.len > 0; value--)
		str_word(&rest);
	return str_word(&rest);
}

const struct kind_info *kind_info(enum kind kind)
{
	return &kinds[kind];
}

int kind_find(struct str name)
{
	struct buf folded = {0};
	int found = -1;

	utf8_fold(&folded, name);
	for (int i = 0; i < KIND_COUNT && found < 0; i++)
		if (str_is(buf_str(&folded), kinds[i].name) ||
		    utf8_fold_is(str_of(kinds[i].many), buf_str(&folded)))
			found = i;
	buf_free(&folded);
	return found;
}

bool kind_is_shown(enum kind kind)
{
	return kind < KIND_THEME;
}
