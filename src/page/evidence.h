/* evidence.h - findings gathered from studies, for a table and for plots.
 *
 * Figures are printed as the study's record has them, never converted; only findings that share a
 * measure and a direction share a plot, and only those that share a unit, an axis. */

#ifndef PAGE_EVIDENCE_H
#define PAGE_EVIDENCE_H

#include "page/words.h"

struct finding {
	const struct entry *study;
	const struct node *node;
};

struct findings {
	struct finding *items;
	size_t count, room;
};

/* Adds those of STUDY that have a value. */
void findings_take(const struct library *library, struct findings *findings,
                   const struct entry *study);

/* A plot for each measure that has an interval, or two values of a known measure.  ALONE: all are
 * of the page's own study, and rows are named by their outcome. */
void findings_plot(struct page *page, const struct findings *findings, bool alone);
void findings_free(struct findings *findings);

/* Adds "SMD -0.37 (-0.67 to -0.08)"; nothing where there is no value. */
void finding_figures(const struct library *library, const struct node *finding, bool measure,
                     struct buf *to);

/* Whether FIRST and the findings after it have the same time, which need not stand in each row. */
bool evidence_one_time(const struct library *library, const struct node *first);

/* Adds the certainty of a finding, its study's where it has none of its own: "not graded". */
void finding_certainty(const struct page *page, const struct finding *finding, struct buf *to);

/* "randomised trial" */
const char *evidence_design(const struct library *library, const struct entry *study);

/* Cells of a table: one of its head, and the certainty of a finding. */
void evidence_head_cell(struct page *page, const char *text);
void evidence_certainty_cell(struct page *page, const struct finding *finding);

#endif
