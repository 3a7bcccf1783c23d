/* backlinks.h - what other entries say of the page's own.
 *
 * Only page/ sees this. */

#ifndef PAGE_BACKLINKS_H
#define PAGE_BACKLINKS_H

#include "page/words.h"

/* Steps through the entries that name the page's entry by ELEMENT, each once: links are ordered
 * by where they come from. */
struct walk {
	const struct link *links;
	unsigned count, next;
	unsigned element;
	const struct link *link;
	const struct entry *from;
};

struct walk walk_new(const struct page *page, enum element element);
bool walk_on(const struct page *page, struct walk *walk); /* false at the end */

/* What lies over, under or beside: RELATION is a value of AT_RELATION, as this entry would say it.
 * LINES: a heading and a line each, else one fact. */
void show_around(struct page *page, int relation, bool lines);

#endif
