#include "page/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "page/forest.h"

/* Measures without a unit: their values may stand on one axis whatever was measured. */
static const struct {
	const char *name, *meaning;
} measures[] = {
	{"smd", "standardised mean difference"}, {"g", "Hedges' g"}, {"hedges' g", NULL},
	{"d", "Cohen's d"}, {"cohen's d", NULL}, {"or", "odds ratio"}, {"rr", "relative risk"},
	{"hr", "hazard ratio"}, {"odds ratio", NULL}, {"relative risk", NULL}, {"risk ratio", NULL},
	{"hazard ratio", NULL}, {"kappa", "agreement beyond chance"},
	{"es", "effect size"},
};

static int measure_find(struct str name)
{
	for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
		if (utf8_fold_is(name, str_of(measures[i].name)))
			return (int)i;
	return -1;
}

/* -1: a smaller value favours the treatment, 1: a larger one, 0: the record does not say. */
static int direction(const struct library *library, const struct finding *finding)
{
	enum { INTERVENTION, COMPARATOR };
	int favours = node_choice(library, finding->node, AT_FAVOURS);
	double value = 0;
	double none = forest_is_ratio(node_attr(library, finding->node, AT_MEASURE)) ? 1 : 0;

	if (!node_number(library, finding->node, AT_VALUE, &value) || value == none)
		return 0;
	if (favours != INTERVENTION && favours != COMPARATOR)
		return 0;
	return (value < none) == (favours == INTERVENTION) ? -1 : 1;
}

static bool share_axis(const struct library *library, const struct finding *a,
                       const struct finding *b)
{
	struct str measure = node_attr(library, a->node, AT_MEASURE);

	if (!str_eq(measure, node_attr(library, b->node, AT_MEASURE)) ||
	    direction(library, a) != direction(library, b))
		return false;
	return measure_find(measure) >= 0 ||
	       str_eq(node_attr(library, a->node, AT_OUTCOME),
	              node_attr(library, b->node, AT_OUTCOME));
}

static bool has_interval(const struct library *library, const struct finding *finding)
{
	return node_has(library, finding->node, AT_LOW) &&
	       node_has(library, finding->node, AT_HIGH);
}

/* A group is those findings whose mark is its number. */
struct grouping {
	const struct findings *findings;
	int *marks;
	int count;
};

static bool worth_a_plot(const struct library *library, const struct grouping *groups, int group)
{
	int values = 0;

	for (size_t i = 0; i < groups->findings->count; i++) {
		const struct finding *finding = &groups->findings->items[i];
		if (groups->marks[i] != group)
			continue;
		if (has_interval(library, finding))
			return true;
		values += measure_find(node_attr(library, finding->node, AT_MEASURE)) >= 0;
	}
	return values >= 2;
}

static struct grouping group(const struct library *library, const struct findings *findings)
{
	struct grouping groups = {findings, xcalloc(findings->count, sizeof(int)), 0};

	for (size_t i = 0; i < findings->count; i++) {
		if (groups.marks[i] != 0)
			continue;
		groups.marks[i] = ++groups.count;
		for (size_t j = i + 1; j < findings->count; j++)
			if (groups.marks[j] == 0 &&
			    share_axis(library, &findings->items[i], &findings->items[j]))
				groups.marks[j] = groups.count;
	}
	return groups;
}

/* "favours myofascial release" where the record's words are short, else "favours treatment". */
static char *favours(const struct page *page, bool alone, enum element element, const char *other)
{
	enum { SHORT = 24 };
	const struct node *field = entry_field(page->library, page->entry, element);
	struct str words = node_text(page->library, field);
	struct buf text = {0};

	buf_add_text(&text, "favours ");
	if (alone && words.len > 0 && utf8_width(words) <= SHORT)
		buf_add_str(&text, words);
	else
		buf_add_text(&text, other);
	return text.at;
}

static void name_ends(const struct page *page, bool alone, int direction, struct forest *forest)
{
	if (direction == 0)
		return;
	char *treatment = favours(page, alone, EL_INTERVENTION, "treatment");
	char *comparison = favours(page, alone, EL_COMPARATOR, "comparison");
	forest->left = direction < 0 ? treatment : comparison;
	forest->right = direction < 0 ? comparison : treatment;
}

static void add_row(const struct page *page, const struct finding *finding, bool alone,
                    struct forest *forest)
{
	struct str outcome = node_attr(page->library, finding->node, AT_OUTCOME);
	struct str time = node_attr(page->library, finding->node, AT_TIMEPOINT);
	struct buf label = {0}, figures = {0}, certainty = {0};
	struct forest_row row = {.has_interval = has_interval(page->library, finding),
	                         .target = NO_TARGET};

	if (!alone)
		row.target = (int)entry_number(page->library, finding->study);
	if (!alone)
		buf_add_str(&label, entry_name(page->library, finding->study));
	if (!alone && outcome.len > 0)
		buf_add_text(&label, ", ");
	buf_add_str(&label, outcome);
	if (time.len > 0 && alone &&
	    !evidence_one_time(page->library,
	                       entry_field(page->library, finding->study, EL_FINDING)))
		buf_addf(&label, ", %.*s", STR_ARG(time));
	finding_figures(page->library, finding->node, false, &figures);
	finding_certainty(page, finding, &certainty);
	row.label = label.at;
	row.figures = figures.at;
	row.certainty = certainty.at;
	row.has_value = node_number(page->library, finding->node, AT_VALUE, &row.value);
	node_number(page->library, finding->node, AT_LOW, &row.low);
	node_number(page->library, finding->node, AT_HIGH, &row.high);
	forest_add(forest, &row);
	buf_free(&label);
	buf_free(&figures);
	buf_free(&certainty);
}

/* "SMD, standardised mean difference"; what has a unit says of what it is. */
static void plot_heading(struct page *page, const struct finding *first)
{
	struct str measure = node_attr(page->library, first->node, AT_MEASURE);
	struct str outcome = node_attr(page->library, first->node, AT_OUTCOME);
	int known = measure_find(measure);
	struct buf text = {0};

	buf_add_str(&text, measure.len > 0 ? measure : STR("Values"));
	if (known >= 0 && measures[known].meaning != NULL)
		buf_addf(&text, ", %s", measures[known].meaning);
	if (known < 0)
		buf_addf(&text, ", %.*s", STR_ARG(outcome));
	page_heading(page, 2, buf_str(&text));
	buf_free(&text);
}

static void plot_group(struct page *page, const struct grouping *groups, int number, bool alone)
{
	const struct finding *first = NULL;
	struct forest *forest = NULL;

	for (size_t i = 0; i < groups->findings->count; i++) {
		const struct finding *finding = &groups->findings->items[i];
		if (groups->marks[i] != number)
			continue;
		if (first == NULL) {
			first = finding;
			forest = forest_new(node_attr(page->library, finding->node, AT_MEASURE));
			name_ends(page, alone, direction(page->library, finding), forest);
		}
		add_row(page, finding, alone, forest);
	}
	if (forest == NULL)
		return;
	plot_heading(page, first);
	doc_plot(page->doc, forest);
}

void findings_plot(struct page *page, const struct findings *findings, bool alone)
{
	struct grouping groups = group(page->library, findings);

	for (int i = 1; i <= groups.count; i++)
		if (worth_a_plot(page->library, &groups, i))
			plot_group(page, &groups, i, alone);
	free(groups.marks);
}
