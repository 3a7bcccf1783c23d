/* fields.h - the elements whose look is their own: one function draws all fellows at once.
 *
 * Each is called with the first field of its name and shows that one and those that follow.  Only
 * page/ sees this; page/page.c says which function belongs to which element. */

#ifndef PAGE_FIELDS_H
#define PAGE_FIELDS_H

#include "page/words.h"

/* page/fields.c: anatomy, and what every kind has */
void show_nerves(struct page *page, const struct node *first);
void show_actions(struct page *page, const struct node *first);
void show_action_notes(struct page *page);
void show_place(struct page *page); /* layer, region, type, joint */
void show_nerve_roots(struct page *page, const struct node *first);
void show_movers(struct page *page, const struct node *first);
void show_palpation(struct page *page, const struct node *first);
void show_parts(struct page *page, const struct node *first);
void show_referral(struct page *page, const struct node *first);
void show_disagreements(struct page *page, const struct node *first);
void show_see(struct page *page, const struct node *first);
void show_codes(struct page *page, const struct node *first);
void show_names(struct page *page); /* lay, former and other names */
void show_sources(struct page *page, const struct node *first);

/* page/clinic.c: techniques, conditions, claims */
void show_urgency(struct page *page); /* first of all on a red flag */
void show_verdict(struct page *page); /* and on a claim */
void show_certainty(struct page *page, const struct node *first);
void show_contraindications(struct page *page, const struct node *first);
void show_applications(struct page *page, const struct node *first);
void show_mechanisms(struct page *page, const struct node *first);
void show_neighbours(struct page *page, const struct node *first);
void show_referring(struct page *page, const struct node *first);
void show_helps(struct page *page, const struct node *first);
void show_tests(struct page *page, const struct node *first);
void show_statement(struct page *page, const struct node *first);
const char *clinic_verdict_words(const struct library *library, const struct entry *claim);
void clinic_certainty_line(struct page *page, const struct node *certainty);
void clinic_urgency_words(struct page *page, const struct node *node);

/* An item that names what INCLUDE takes in, and its urgency. */
void clinic_include_line(struct page *page, const struct node *include);

/* page/guide.c: guides */
void show_includes(struct page *page, const struct node *first);
void show_factors(struct page *page, const struct node *first);
void show_levels(struct page *page, const struct node *first);
void show_definitions(struct page *page, const struct node *first);

/* page/study.c: studies */
void show_study(struct page *page, const struct node *title); /* design and people */
void show_findings(struct page *page, const struct node *first);
void show_citation(struct page *page);
void evidence_tag(const struct page *page, const struct entry *study, struct buf *to);

/* page/backlinks.c: what other entries say of this one */
void show_relations(struct page *page); /* and its own, merged */
void show_attached(struct page *page);
void show_supplied(struct page *page);
void show_moves(struct page *page);
void show_partners(struct page *page);
void show_techniques(struct page *page);
void show_conditions(struct page *page);
void show_claims(struct page *page);
void show_studies(struct page *page);

/* page/page.c: an element by its look; nothing where the entry has none */
void page_show(struct page *page, enum element element);

#endif
