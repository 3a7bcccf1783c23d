/* words.h - what all parts of a page share: fields as words with their links and sources.
 *
 * Only page/ sees this.  A page is written from top to bottom; it knows its entry, its doc, and
 * what kind of section it stands in. */

#ifndef PAGE_WORDS_H
#define PAGE_WORDS_H

#include "page/page.h"

enum section {
	SECTION_TOP,    /* nothing but the head so far */
	SECTION_FACTS,  /* facts that stand under no heading, or under "Further facts" */
	SECTION_HEADED, /* under a heading of its own */
};

struct page {
	const struct library *library;
	const struct entry *entry; /* whose fields are shown; its sources have numbers */
	struct doc *doc;
	enum section section;
	int tables;                /* so far: each has a number */
	bool foreign;              /* the sources of what is shown are not listed here */
};

struct page page_new(const struct page_scope *scope, const struct entry *entry);

/* Headings and facts.  A fact that follows a section of another kind gets a heading. */
void page_heading(struct page *page, int level, struct str text);
void page_fact(struct page *page, struct str label);

/* The name with the Latin name and abbreviations; the summary.  Each has a gap after it. */
void page_title(struct page *page);
void page_summary(struct page *page);

/* The words of NODE with their marks. */
void page_words(struct page *page, const struct node *node);

/* The same, where the field names an entry by to=: the words lead there; without words the name. */
void page_ref_words(struct page *page, const struct node *node);

/* " [Wu 2021] [2]": the study= and source= of a field, unless its words cite them already. */
void page_sources(struct page *page, const struct node *node);

/* "Name: ", then words and sources. */
void page_statement(struct page *page, const struct node *node);

/* ENTRY's name as a link; what an attribute names, or, where it is not there, its id as words. */
void page_link(struct page *page, const struct entry *entry);
void page_ref(struct page *page, const struct node *node, enum attr attr);

/* The word of a closed list for people: "not-graded" is "not graded"; "" for none. */
struct str page_choice(const struct page *page, const struct node *node, enum attr attr,
                       struct buf *to);
void page_add_choice(struct page *page, enum role role, const struct node *node, enum attr attr);

/* Adds TEXT with hyphens as spaces; CAPITAL: the first letter in upper case. */
void page_unhyphen(struct buf *to, struct str text, bool capital);

/* Adds the roots of NODE: "L1–L3 (L4)". */
void page_add_roots(const struct page *page, const struct node *node, struct buf *to);

/* Runs a piece of text through: BUF is empty afterwards. */
void page_take(struct page *page, enum role role, struct buf *buf);

#endif
