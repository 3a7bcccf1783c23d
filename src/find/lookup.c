#include "find/lookup.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

/* How one name answers to KEY: whole, by its start, or by the start of a later word. */
static enum lookup_match match(struct str name, struct str key)
{
	if (utf8_fold_is(name, key))
		return LOOKUP_WHOLE;
	if (utf8_fold_starts(name, key))
		return LOOKUP_START;
	for (size_t i = 1; i < name.len; i++) {
		bool begins = name.at[i - 1] == ' ' || name.at[i - 1] == '-' || name.at[i - 1] == '(';
		struct str rest = {name.at + i, name.len - i};
		if (begins && utf8_fold_starts(rest, key))
			return LOOKUP_WORD;
	}
	return LOOKUP_NONE;
}

static void better(enum lookup_match *best, enum lookup_match found)
{
	if (found > *best)
		*best = found;
}

enum lookup_match lookup_match(const struct library *library, const struct entry *entry,
                               struct str key)
{
	static const enum element names[] = {EL_SYNONYM, EL_LATIN};
	enum lookup_match best = match(entry_name(library, entry), key);

	better(&best, match(entry_id(library, entry), key));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		for (const struct node *node = entry_field(library, entry, names[i]);
		     node != NULL && best < LOOKUP_WHOLE; node = node_again(library, node))
			better(&best, match(node_text(library, node), key));
	return best;
}

/* Fills MATCHES, one an entry that is shown; returns the best. */
static enum lookup_match match_all(const struct library *library, struct str word,
                                   unsigned char *matches, unsigned count)
{
	enum lookup_match best = LOOKUP_NONE;
	struct buf key = {0};

	utf8_fold(&key, str_trim(word));
	for (unsigned i = 0; i < count && key.len > 0; i++) {
		matches[i] = (unsigned char)lookup_match(library, library_at(library, i), buf_str(&key));
		better(&best, matches[i]);
	}
	buf_free(&key);
	return best;
}

unsigned lookup_all(const struct library *library, struct str word, unsigned *found, unsigned room)
{
	unsigned count = library_first(library, KIND_THEME), total = 0;
	unsigned char *matches = xcalloc(count, 1);
	enum lookup_match best = match_all(library, word, matches, count);
	enum lookup_match least = best == LOOKUP_WHOLE ? LOOKUP_WHOLE : LOOKUP_WORD;

	for (enum lookup_match level = LOOKUP_WHOLE; level >= least; level--)
		for (unsigned i = 0; i < count; i++)
			if (matches[i] == level) {
				if (total < room)
					found[total] = i;
				total++;
			}
	free(matches);
	return total;
}

const struct entry *lookup_one(const struct library *library, struct str word)
{
	const struct entry *entry = library_find(library, str_trim(word));
	unsigned found;

	if (entry == NULL && lookup_all(library, word, &found, 1) == 1)
		entry = library_at(library, found);
	return entry;
}
