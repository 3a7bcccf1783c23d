#include "model/roots.h"

#include <assert.h>

static const char *const names[] = {
	"C1", "C2", "C3", "C4", "C5", "C6", "C7",  "C8",  "T1",  "T2", "T3",
	"T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "L1", "L2",
	"L3", "L4", "L5", "S1", "S2", "S3", "S4",  "S5",  "Co1",
};

static_assert(sizeof names / sizeof *names == ROOT_COUNT, "a name for every root");

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c & ~0x20) : c;
}

static bool is_name(struct str text, const char *name)
{
	size_t i = 0;

	while (i < text.len && name[i] != '\0' && upper(text.at[i]) == upper(name[i]))
		i++;
	return i == text.len && name[i] == '\0';
}

static int find_root(struct str text)
{
	for (int root = 0; root < ROOT_COUNT; root++)
		if (is_name(text, names[root]))
			return root;
	return -1;
}

/* Parts RANGE at its dash, a hyphen or an en dash; *LAST is *FIRST where there is none. */
static void part(struct str range, struct str *first, struct str *last)
{
	const struct str dashes[] = {STR("-"), STR("\u2013")};

	*first = *last = range;
	for (size_t i = 0; i < range.len; i++) {
		struct str rest = {range.at + i, range.len - i};
		for (int d = 0; d < 2; d++)
			if (str_starts(rest, dashes[d])) {
				size_t skip = dashes[d].len;
				*first = (struct str){range.at, i};
				*last = (struct str){rest.at + skip, rest.len - skip};
				return;
			}
	}
}

bool roots_parse(struct str text, uint32_t *set)
{
	uint32_t found = 0;
	int done = -1; /* the last root so far */

	if (text.len > 0 && text.at[text.len - 1] == ',')
		return false;
	do {
		struct str first, last;
		part(str_cut(&text, ","), &first, &last);
		int low = find_root(first), high = find_root(last);
		if (low <= done || high < low)
			return false;
		for (int root = low; root <= high; root++)
			found |= UINT32_C(1) << root;
		done = high;
	} while (text.len > 0);
	*set = found;
	return true;
}

const char *root_name(int root)
{
	assert(root >= 0 && root < ROOT_COUNT);
	return names[root];
}

void roots_print(struct buf *to, uint32_t set)
{
	const char *between = "";

	for (int root = 0; root < ROOT_COUNT; root++) {
		int first = root;
		if ((set >> root & 1) == 0)
			continue;
		while (root + 1 < ROOT_COUNT && (set >> (root + 1) & 1) != 0)
			root++;
		buf_addf(to, "%s%s", between, names[first]);
		if (root > first)
			buf_addf(to, "\u2013%s", names[root]);
		between = ", ";
	}
}
