/* page.h - what an entry's page says, and in what order.
 *
 * The order comes from the rows of model/elements.h.  Every function makes a new doc, which the
 * caller frees; none of them fails: an entry with missing fields is a shorter page. */

#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "model/entry.h"
#include "page/doc.h"

/* What docs are made from. */
struct page_scope {
	const struct library *library;
	enum glyphs glyphs;
};

/* The whole page. */
struct doc *page_compose(const struct page_scope *scope, const struct entry *entry);

/* For the pane beside a list: name, summary, and the few facts that tell it from its neighbours. */
struct doc *page_preview(const struct page_scope *scope, const struct entry *entry);

/* For the pane beside a page, until the maps stand there: what lies over, under and beside an
 * anatomical entry, or what an entry is about, with links. */
struct doc *page_around(const struct page_scope *scope, const struct entry *entry);

/* The studies on an entry: certainty, a table, a plot for each measure with two values or an
 * interval.  For a study: its own findings. */
struct doc *page_evidence(const struct page_scope *scope, const struct entry *entry);

/* What links here, by kind and by the field that says so. */
struct doc *page_links(const struct page_scope *scope, const struct entry *entry);

/* The five-second card of the prompt: where it is, how to find it, cautions, methods, certainty. */
struct doc *page_card(const struct page_scope *scope, const struct entry *entry);

/* The front page in words: collections with counts, red flags, where to go on. */
struct doc *page_front(const struct page_scope *scope);

/* One line for a list: "deep · T12, L1–L3" or "meta-analysis, 2021, n = 375" or "" */
void page_tag(const struct page_scope *scope, const struct entry *entry, struct buf *to);

/* Whether page_evidence would show a study. */
bool page_has_evidence(const struct library *library, const struct entry *entry);

/* "helps", "probably helps", "may help", "we don't know": the fixed words of a certainty level. */
const char *page_certainty_words(int level);

#endif
