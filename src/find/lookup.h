/* lookup.h - entries by what people call them.
 *
 * A word is matched with ids, names, synonyms, Latin names and abbreviations, folded: whole
 * matches first, then beginnings of a name, then beginnings of any word in it.  In each of these
 * the order is the library's. */

#ifndef FIND_LOOKUP_H
#define FIND_LOOKUP_H

#include "model/entry.h"

enum lookup_match { LOOKUP_NONE, LOOKUP_WORD, LOOKUP_START, LOOKUP_WHOLE };

/* How well NAME answers to KEY, which is folded. */
enum lookup_match lookup_match(const struct library *library, const struct entry *entry,
                               struct str key);

/* Writes the numbers of at most ROOM best entries to FOUND and returns how many there are in all.
 * A whole match hides the lesser ones: then only whole matches are found. */
unsigned lookup_all(const struct library *library, struct str word, unsigned *found,
                    unsigned room);

/* The one entry that WORD names: an id, the only whole match, or the only match at all; NULL. */
const struct entry *lookup_one(const struct library *library, struct str word);

#endif
