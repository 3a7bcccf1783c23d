/* findings.c - gathering findings and saying them in figures; tables and plots stand on it. */

#include "page/evidence.h"

#include <stdlib.h>

#include "base/mem.h"

void findings_take(const struct library *library, struct findings *findings,
                   const struct entry *study)
{
	const struct node *node = entry_field(library, study, EL_FINDING);

	for (; node != NULL; node = node_again(library, node)) {
		if (!node_has(library, node, AT_VALUE))
			continue;
		findings->items = grow(findings->items, &findings->room, findings->count,
		                       sizeof *findings->items);
		findings->items[findings->count++] = (struct finding){study, node};
	}
}

void findings_free(struct findings *findings)
{
	free(findings->items);
	*findings = (struct findings){0};
}

void finding_figures(const struct library *library, const struct node *finding, bool measure,
                     struct buf *to)
{
	if (!node_has(library, finding, AT_VALUE))
		return;
	if (measure && node_has(library, finding, AT_MEASURE)) {
		buf_add_str(to, node_attr(library, finding, AT_MEASURE));
		buf_add_char(to, ' ');
	}
	buf_add_str(to, node_attr(library, finding, AT_VALUE));
	if (!node_has(library, finding, AT_LOW) || !node_has(library, finding, AT_HIGH))
		return;
	buf_add_text(to, " (");
	buf_add_str(to, node_attr(library, finding, AT_LOW));
	buf_add_text(to, " to ");
	buf_add_str(to, node_attr(library, finding, AT_HIGH));
	buf_add_char(to, ')');
}

void finding_certainty(const struct page *page, const struct finding *finding, struct buf *to)
{
	struct buf word = {0};

	page_choice(page, finding->node, AT_CERTAINTY, &word);
	if (word.len == 0)
		page_choice(page, entry_field(page->library, finding->study, EL_CERTAINTY),
		            AT_LEVEL, &word);
	buf_add_text(to, word.len > 0 ? word.at : "not graded");
	buf_free(&word);
}

bool evidence_one_time(const struct library *library, const struct node *first)
{
	struct str time = node_attr(library, first, AT_TIMEPOINT);

	for (; first != NULL; first = node_again(library, first))
		if (!str_eq(node_attr(library, first, AT_TIMEPOINT), time))
			return false;
	return true;
}
