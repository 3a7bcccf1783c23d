#include "page/evidence.h"

#include "page/fields.h"

/* In the order of AT_DESIGN's values. */
static const char *const designs[] = {
	"systematic review", "meta-analysis", "overview of reviews", "guideline", "consensus",
	"randomised trial", "crossover trial", "controlled trial", "pilot trial", "cohort",
	"case-control study", "cross-sectional study", "before-after study", "case series",
	"case report", "diagnostic study", "reliability study", "survey", "qualitative study",
	"laboratory experiment", "animal study", "model", "narrative review", "other"};

const char *evidence_design(const struct library *library, const struct entry *study)
{
	int design = node_choice(library, entry_root(library, study), AT_DESIGN);

	return design >= 0 ? designs[design] : "";
}

void evidence_tag(const struct page *page, const struct entry *study, struct buf *to)
{
	const struct node *root = entry_root(page->library, study);
	struct str year = node_attr(page->library, root, AT_YEAR);
	struct str n = node_attr(page->library, root, AT_N);

	buf_add_text(to, evidence_design(page->library, study));
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

void evidence_head_cell(struct page *page, const char *text)
{
	doc_cell(page->doc);
	doc_add(page->doc, ROLE_LABEL, str_of(text));
}

void evidence_certainty_cell(struct page *page, const struct finding *finding)
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
	evidence_head_cell(page, "Outcome");
	if (times)
		evidence_head_cell(page, "Time");
	evidence_head_cell(page, "Result");
	evidence_head_cell(page, "Certainty");
	for (const struct node *node = first; node != NULL;
	     node = node_again(page->library, node)) {
		doc_row(page->doc, table, false);
		doc_cell(page->doc);
		doc_add(page->doc, ROLE_TEXT, node_attr(page->library, node, AT_OUTCOME));
		if (times) {
			doc_cell(page->doc);
			doc_add(page->doc, ROLE_TEXT, node_attr(page->library, node, AT_TIMEPOINT));
		}
		doc_cell(page->doc);
		add_result(page, node);
		evidence_certainty_cell(page, &(struct finding){page->entry, node});
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
