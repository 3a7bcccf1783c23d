#include "page/evidence.h"

#include <stdlib.h>

#include "base/mem.h"
#include "page/fields.h"

/* In the order of AT_DESIGN's values. */
static const char *const designs[] = {
	"systematic review", "meta-analysis", "overview of reviews", "guideline", "consensus",
	"randomised trial", "crossover trial", "controlled trial", "pilot trial", "cohort",
	"case-control study", "cross-sectional study", "before-after study", "case series",
	"case report", "diagnostic study", "reliability study", "survey", "qualitative study",
	"laboratory experiment", "animal study", "model", "narrative review", "other"};

static const char *design_of(const struct library *library, const struct entry *study)
{
	int design = node_choice(library, entry_root(library, study), AT_DESIGN);

	return design >= 0 ? designs[design] : "";
}

void evidence_tag(const struct page *page, const struct entry *study, struct buf *to)
{
	const struct node *root = entry_root(page->library, study);
	struct str year = node_attr(page->library, root, AT_YEAR);
	struct str n = node_attr(page->library, root, AT_N);

	buf_add_text(to, design_of(page->library, study));
	if (year.len > 0)
		buf_addf(to, ", %.*s", STR_ARG(year));
	if (n.len > 0)
		buf_addf(to, ", n = %.*s", STR_ARG(n));
}

void show_study(struct page *page, const struct node *title)
{
	/* in the order of AT_READ's values */
	static const char *const reads[] = {"; we read it whole", "; we read its abstract",
	                                    "; known to us by its citation alone"};
	const struct node *root = entry_root(page->library, page->entry);
	int read = node_choice(page->library, root, AT_READ);
	struct buf tag = {0};

	(void)title; /* stands in the citation */
	page_fact(page, STR("Design"));
	evidence_tag(page, page->entry, &tag);
	page_take(page, ROLE_TEXT, &tag);
	if (read >= 0)
		doc_add(page->doc, ROLE_DIM, str_of(reads[read]));
}

/* "p = 0.01", or the sign that stands in the record: "p < 0.001". */
static void add_p(struct page *page, struct str p)
{
	if (p.len == 0)
		return;
	bool sign = (p.at[0] < '0' || p.at[0] > '9') && p.at[0] != '.';
	doc_add(page->doc, ROLE_TEXT, STR(", "));
	doc_addf(page->doc, ROLE_NUMBER, "p %s%.*s", sign ? "" : "= ", STR_ARG(p));
}

static void add_figure(struct page *page, const char *before, struct str text, const char *after)
{
	doc_add(page->doc, ROLE_TEXT, STR(", "));
	doc_addf(page->doc, ROLE_NUMBER, "%s%.*s%s", before, STR_ARG(text), after);
}

static void add_result(struct page *page, const struct node *finding)
{
	/* in the order of AT_FAVOURS's values */
	static const char *const favours[] = {"favours treatment", "favours comparison",
	                                      "favours neither"};
	struct str i2 = node_attr(page->library, finding, AT_I2);
	struct str n = node_attr(page->library, finding, AT_N);
	int whom = node_choice(page->library, finding, AT_FAVOURS);
	struct buf figures = {0};

	finding_figures(page->library, finding, true, &figures);
	bool any = figures.len > 0;
	page_take(page, ROLE_NUMBER, &figures);
	if (node_text(page->library, finding).len > 0) {
		doc_add(page->doc, ROLE_TEXT, any ? STR("; ") : STR(""));
		page_words(page, finding);
		any = true;
	}
	if (whom >= 0)
		doc_addf(page->doc, ROLE_TEXT, "%s%s", any ? ", " : "", favours[whom]);
	add_p(page, node_attr(page->library, finding, AT_P));
	if (i2.len > 0)
		add_figure(page, "I² ", i2, "%");
	if (n.len > 0)
		add_figure(page, "n = ", n, "");
}

static void head_cell(struct page *page, const char *text)
{
	doc_cell(page->doc);
	doc_add(page->doc, ROLE_LABEL, str_of(text));
}

bool evidence_one_time(const struct library *library, const struct node *first)
{
	struct str time = node_attr(library, first, AT_TIMEPOINT);

	for (; first != NULL; first = node_again(library, first))
		if (!str_eq(node_attr(library, first, AT_TIMEPOINT), time))
			return false;
	return true;
}

static void certainty_cell(struct page *page, const struct finding *finding)
{
	struct buf certainty = {0};

	doc_cell(page->doc);
	finding_certainty(page, finding, &certainty);
	page_take(page, ROLE_CERTAINTY, &certainty);
}

static void findings_table(struct page *page, const struct node *first)
{
	bool times = !evidence_one_time(page->library, first);
	int table = page->tables++;

	if (!times && node_has(page->library, first, AT_TIMEPOINT)) {
		doc_block(page->doc, BLOCK_PARA, 0);
		doc_add(page->doc, ROLE_DIM, STR("Time: "));
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, first, AT_TIMEPOINT));
	}
	doc_row(page->doc, table, true);
	head_cell(page, "Outcome");
	if (times)
		head_cell(page, "Time");
	head_cell(page, "Result");
	head_cell(page, "Certainty");
	for (const struct node *node = first; node != NULL; node = node_again(page->library, node)) {
		doc_row(page->doc, table, false);
		doc_cell(page->doc);
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, node, AT_OUTCOME));
		if (times) {
			doc_cell(page->doc);
			doc_add(page->doc, ROLE_TEXT, node_attr(page->library, node, AT_TIMEPOINT));
		}
		doc_cell(page->doc);
		add_result(page, node);
		certainty_cell(page, &(struct finding){page->entry, node});
	}
}

void show_findings(struct page *page, const struct node *first)
{
	struct findings findings = {0};

	page_heading(page, 1, STR("Findings"));
	findings_table(page, first);
	findings_take(page->library, &findings, page->entry);
	findings_plot(page, &findings, true);
	findings_free(&findings);
}

static void add_authors(struct page *page)
{
	const struct node *author = entry_field(page->library, page->entry, EL_AUTHOR);

	for (bool any = false; author != NULL; author = node_again(page->library, author)) {
		doc_add(page->doc, ROLE_TEXT, any ? STR(", ") : STR(""));
		page_words(page, author);
		any = true;
	}
	doc_add(page->doc, ROLE_TEXT, STR(". "));
}

/* "Frontiers in Medicine 2021; 8: 697986." */
static void add_journal(struct page *page)
{
	const struct node *root = entry_root(page->library, page->entry);
	const struct node *journal = entry_field(page->library, page->entry, EL_JOURNAL);
	struct str volume = node_attr(page->library, journal, AT_VOLUME);
	struct str pages = node_attr(page->library, journal, AT_PAGES);
	struct str year = node_attr(page->library, root, AT_YEAR);

	doc_add(page->doc, ROLE_EM, node_text(page->library, journal));
	if (year.len > 0)
		doc_addf(page->doc, ROLE_TEXT, "%s%.*s", journal != NULL ? " " : "", STR_ARG(year));
	else if (node_has(page->library, root, AT_NO_YEAR))
		doc_addf(page->doc, ROLE_TEXT, " (no year: %.*s)",
		         STR_ARG(node_attr(page->library, root, AT_NO_YEAR)));
	if (volume.len > 0)
		doc_addf(page->doc, ROLE_TEXT, "; %.*s", STR_ARG(volume));
	if (pages.len > 0)
		doc_addf(page->doc, ROLE_TEXT, ": %.*s", STR_ARG(pages));
	doc_add(page->doc, ROLE_TEXT, STR("."));
}

static void add_identifier(struct page *page, const char *label, enum attr attr)
{
	struct str text = node_attr(page->library, entry_root(page->library, page->entry), attr);

	if (text.len > 0)
		doc_addf(page->doc, ROLE_TEXT, " %s%.*s", label, STR_ARG(text));
}

void show_citation(struct page *page)
{
	const struct node *title = entry_field(page->library, page->entry, EL_TITLE);

	if (title == NULL)
		return;
	page_heading(page, 1, STR("Citation"));
	doc_block(page->doc, BLOCK_PARA, 0);
	add_authors(page);
	page_words(page, title);
	doc_add(page->doc, ROLE_TEXT, STR(". "));
	add_journal(page);
	add_identifier(page, "doi:", AT_DOI);
	add_identifier(page, "PMID ", AT_PMID);
	add_identifier(page, "", AT_URL);
	add_identifier(page, "Neither DOI nor PMID: ", AT_NO_ID);
}

/* A set of studies, as a flag for each in the order of the library. */
struct study_set {
	const struct library *library;
	unsigned first, count, size;
	bool *has;
};

static struct study_set set_new(const struct library *library)
{
	unsigned count = library_count_of(library, KIND_STUDY);

	return (struct study_set){library, library_first(library, KIND_STUDY), count, 0,
	                          xcalloc(count, sizeof(bool))};
}

static void set_add(struct study_set *set, const struct entry *study)
{
	if (study == NULL || entry_kind(study) != KIND_STUDY)
		return;
	unsigned at = entry_number(set->library, study) - set->first;
	set->size += !set->has[at];
	set->has[at] = true;
}

static void add_concerning(struct study_set *set, const struct entry *entry)
{
	unsigned count;
	const struct link *links = library_links_to(set->library, entry_number(set->library, entry),
	                                            &count);

	for (unsigned i = 0; i < count; i++)
		if (links[i].element == EL_CONCERNS)
			set_add(set, library_at(set->library, links[i].from));
}

static void add_cited(struct study_set *set, const struct node *node)
{
	set_add(set, node_ref(set->library, node, AT_STUDY));
	for (unsigned i = 0; i < node_spans(set->library, node); i++)
		set_add(set, node_span(set->library, node, i).ref);
	for (node = node_child(set->library, node); node != NULL;
	     node = node_next(set->library, node))
		add_cited(set, node);
}

bool page_has_evidence(const struct library *library, const struct entry *entry)
{
	struct study_set set = set_new(library);

	if (entry_kind(entry) == KIND_STUDY)
		set_add(&set, entry);
	add_concerning(&set, entry);
	if (set.size == 0)
		add_cited(&set, entry_root(library, entry));
	free(set.has);
	return set.size > 0;
}

/* Up to three figures with what they are of; without any, the study's plain sentence. */
static void add_key_findings(struct page *page, const struct entry *study)
{
	enum { FEW = 3 };
	const struct node *node = entry_field(page->library, study, EL_FINDING);
	int shown = 0;

	for (; node != NULL && shown < FEW; node = node_again(page->library, node)) {
		struct buf figures = {0};
		if (!node_has(page->library, node, AT_VALUE))
			continue;
		doc_add(page->doc, ROLE_TEXT, shown > 0 ? STR("; ") : STR(""));
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, node, AT_OUTCOME));
		doc_add(page->doc, ROLE_TEXT, STR(": "));
		finding_figures(page->library, node, true, &figures);
		page_take(page, ROLE_NUMBER, &figures);
		shown++;
	}
	if (shown == 0)
		page_words(page, entry_field(page->library, study, EL_SUMMARY));
}

static void study_row(struct page *page, int table, const struct entry *study)
{
	const struct node *root = entry_root(page->library, study);
	const struct node *first = entry_field(page->library, study, EL_FINDING);
	struct str n = node_attr(page->library, root, AT_N);
	struct buf design = {0};

	while (first != NULL && !node_has(page->library, first, AT_VALUE))
		first = node_again(page->library, first);
	doc_row(page->doc, table, false);
	doc_cell(page->doc);
	page_link(page, study);
	doc_cell(page->doc);
	buf_add_text(&design, design_of(page->library, study));
	if (n.len > 0)
		buf_addf(&design, ", n = %.*s", STR_ARG(n));
	page_take(page, ROLE_TEXT, &design);
	doc_cell(page->doc);
	page->foreign = true;
	add_key_findings(page, study);
	page->foreign = false;
	certainty_cell(page, &(struct finding){study, first});
}

/* The strongest designs come first: AT_DESIGN lists them in that order. */
static void studies_table(struct page *page, const struct study_set *set,
                          struct findings *findings)
{
	int table = page->tables++, left = (int)set->size;

	doc_row(page->doc, table, true);
	head_cell(page, "Study");
	head_cell(page, "Design");
	head_cell(page, "Finding");
	head_cell(page, "Certainty");
	for (int design = -1; left > 0; design++)
		for (unsigned i = 0; i < set->count; i++) {
			const struct entry *study = library_at(set->library, set->first + i);
			if (!set->has[i] ||
			    node_choice(set->library, entry_root(set->library, study), AT_DESIGN) !=
			            design)
				continue;
			study_row(page, table, study);
			findings_take(set->library, findings, study);
			left--;
		}
}

static void evidence_about(struct page *page)
{
	struct study_set concerning = set_new(page->library), cited = set_new(page->library);
	struct findings findings = {0}, others = {0};

	add_concerning(&concerning, page->entry);
	add_cited(&cited, entry_root(page->library, page->entry));
	for (unsigned i = 0; i < cited.count; i++)
		if (cited.has[i] && concerning.has[i]) {
			cited.has[i] = false;
			cited.size--;
		}
	if (concerning.size > 0) {
		page_heading(page, 1, STR("Studies of it"));
		studies_table(page, &concerning, &findings);
	}
	if (cited.size > 0) {
		page_heading(page, 1, concerning.size > 0 ? STR("Also cited on its page")
		                                          : STR("Studies cited on its page"));
		studies_table(page, &cited, &others);
	}
	const struct findings *plotted = concerning.size > 0 ? &findings : &others;
	if (plotted->count > 0)
		page_heading(page, 1, STR("Plots"));
	findings_plot(page, plotted, false);
	if (concerning.size + cited.size == 0) {
		doc_block(page->doc, BLOCK_PARA, 0);
		doc_add(page->doc, ROLE_TEXT, STR("No study in this library concerns it."));
	}
	findings_free(&findings);
	findings_free(&others);
	free(concerning.has);
	free(cited.has);
}

struct doc *page_evidence(const struct page_scope *scope, const struct entry *entry)
{
	struct page page = page_new(scope, entry);

	doc_labelled(page.doc, BLOCK_TITLE, 0, ROLE_TITLE, STR("Evidence:"));
	page_link(&page, entry);
	doc_block(page.doc, BLOCK_GAP, 0);
	if (entry_kind(entry) == KIND_STUDY) {
		page_summary(&page);
		page_show(&page, EL_TITLE);
		page_show(&page, EL_CERTAINTY);
		page_show(&page, EL_FINDING);
		page_show(&page, EL_LIMIT);
	} else {
		show_verdict(&page);
		page_show(&page, EL_CERTAINTY);
		evidence_about(&page);
	}
	return page.doc;
}
