#include "page/evidence.h"

#include <stdlib.h>

#include "base/mem.h"
#include "page/fields.h"

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
	buf_add_text(&design, evidence_design(page->library, study));
	if (n.len > 0)
		buf_addf(&design, ", n = %.*s", STR_ARG(n));
	page_take(page, ROLE_TEXT, &design);
	doc_cell(page->doc);
	add_key_findings(page, study);
	evidence_certainty_cell(page, &(struct finding){study, first});
}

/* The strongest designs come first: AT_DESIGN lists them in that order. */
static void studies_table(struct page *page, const struct study_set *set,
                          struct findings *findings)
{
	int table = page->tables++, left = (int)set->size;

	doc_row(page->doc, table, true);
	evidence_head_cell(page, "Study");
	evidence_head_cell(page, "Design");
	evidence_head_cell(page, "Finding");
	evidence_head_cell(page, "Certainty");
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

	page.foreign = true; /* the list of sources is not here */
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
