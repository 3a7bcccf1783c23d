#include "page/words.h"

#include <string.h>

#include "model/roots.h"

struct page page_new(const struct page_scope *scope, const struct entry *entry)
{
	return (struct page){.library = scope->library, .entry = entry,
	                     .doc = doc_new(scope->glyphs)};
}

void page_take(struct page *page, enum role role, struct buf *buf)
{
	doc_add(page->doc, role, buf_str(buf));
	buf_free(buf);
	*buf = (struct buf){0};
}

void page_unhyphen(struct buf *to, struct str text, bool capital)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (i == 0 && capital && c >= 'a' && c <= 'z')
			c = (char)(c - 'a' + 'A');
		buf_add_char(to, c == '-' ? ' ' : c);
	}
}

void page_heading(struct page *page, int level, struct str text)
{
	doc_block(page->doc, BLOCK_HEADING, level);
	doc_add(page->doc, ROLE_HEADING, text);
	page->section = SECTION_HEADED;
}

/* What facts are called that follow a section of another kind, by the first of them. */
static const char *facts_heading(struct str label)
{
	static const struct {
		const char *label, *heading;
	} headings[] = {
		{"Fibres", "Shape and partners"}, {"Shape", "Shape and partners"},
		{"Works with", "Partners"}, {"Works against", "Partners"},
		{"Conditions", "Where it comes up"}, {"Said to help", "Where it comes up"},
		{"Studies", "Where it comes up"}, {"Concerns", "What it is about"},
		{"Structures", "What it involves"},
		{"Also called", "Names and codes"}, {"Codes", "Names and codes"},
	};

	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		if (str_is(label, headings[i].label))
			return headings[i].heading;
	return "Further facts";
}

void page_fact(struct page *page, struct str label)
{
	if (page->section == SECTION_HEADED)
		page_heading(page, 1, str_of(facts_heading(label)));
	page->section = SECTION_FACTS;
	doc_labelled(page->doc, BLOCK_FACT, 0, ROLE_LABEL, label);
}

/* Anatomy has its title in capitals, as plates and tables have; other names may carry a mark or a
 * person in their spelling. */
static void add_title(struct page *page)
{
	struct str name = entry_name(page->library, page->entry);
	bool capitals = entry_kind(page->entry) <= KIND_MOVEMENT;
	struct buf title = {0};

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		buf_add_char(&title, capitals && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
	}
	doc_labelled(page->doc, BLOCK_TITLE, 0, ROLE_TITLE, buf_str(&title));
	buf_free(&title);
}

static bool is_abbreviation(const struct page *page, const struct node *synonym)
{
	int type = node_choice(page->library, synonym, AT_SYNONYM_TYPE);

	return type >= 0 && str_is(attr_value_name(AT_SYNONYM_TYPE, type), "abbreviation");
}

void page_title(struct page *page)
{
	const struct node *latin = entry_field(page->library, page->entry, EL_LATIN);
	const struct node *other = entry_field(page->library, page->entry, EL_SYNONYM);
	bool any = latin != NULL;

	add_title(page);
	doc_add(page->doc, ROLE_LATIN, node_text(page->library, latin));
	for (; other != NULL; other = node_again(page->library, other)) {
		if (!is_abbreviation(page, other))
			continue;
		doc_add(page->doc, ROLE_DIM, any ? STR(" · ") : STR(""));
		doc_add(page->doc, ROLE_DIM, node_text(page->library, other));
		any = true;
	}
	doc_block(page->doc, BLOCK_GAP, 0);
}

void page_summary(struct page *page)
{
	doc_block(page->doc, BLOCK_PARA, 0);
	page_words(page, entry_field(page->library, page->entry, EL_SUMMARY));
	doc_block(page->doc, BLOCK_GAP, 0);
}

static int target_of(const struct page *page, const struct entry *entry)
{
	return entry != NULL ? (int)entry_number(page->library, entry) : NO_TARGET;
}

void page_link(struct page *page, const struct entry *entry)
{
	doc_link(page->doc, ROLE_LINK, entry_name(page->library, entry), target_of(page, entry));
}

void page_ref(struct page *page, const struct node *node, enum attr attr)
{
	const struct entry *entry = node_ref(page->library, node, attr);
	struct buf words = {0};

	if (entry != NULL) {
		page_link(page, entry);
		return;
	}
	page_unhyphen(&words, node_attr(page->library, node, attr), true);
	page_take(page, ROLE_TEXT, &words);
}

/* The level of a study's certainty, or -1 where nobody graded it. */
static int graded(const struct page *page, const struct entry *study)
{
	const struct node *certainty = entry_field(page->library, study, EL_CERTAINTY);
	int level = node_choice(page->library, certainty, AT_LEVEL);

	if (level < 0 || str_is(attr_value_name(AT_LEVEL, level), "not-graded"))
		return -1;
	return level;
}

/* "[Wu 2021, low certainty]": a figure takes its certainty along. */
static void cite_study(struct page *page, const struct entry *study, struct str id)
{
	struct buf mark = {0};

	buf_add_char(&mark, '[');
	if (study != NULL)
		buf_add_str(&mark, entry_name(page->library, study));
	else
		page_unhyphen(&mark, id, false);
	if (study != NULL && graded(page, study) >= 0) {
		buf_add_text(&mark, ", ");
		page_unhyphen(&mark, attr_value_name(AT_LEVEL, graded(page, study)), false);
		buf_add_text(&mark, " certainty");
	}
	buf_add_char(&mark, ']');
	doc_link(page->doc, ROLE_CITE, buf_str(&mark), target_of(page, study));
	buf_free(&mark);
}

/* The place of source ID in the entry's list, from 1; 0 where it has none. */
static int source_number(const struct page *page, struct str id)
{
	const struct node *source = entry_field(page->library, page->entry, EL_SOURCE);

	for (int number = 1; source != NULL; source = node_again(page->library, source), number++)
		if (str_eq(node_attr(page->library, source, AT_SOURCE_ID), id))
			return number;
	return 0;
}

static void cite(struct page *page, const struct span *span)
{
	int number = span->ref == NULL ? source_number(page, span->name) : 0;

	if (number == 0)
		cite_study(page, span->ref, span->name);
	else if (!page->foreign)
		doc_addf(page->doc, ROLE_DIM, "[%d]", number);
}

static void add_span(struct page *page, const struct span *span)
{
	switch (span->mark) {
	case EL_EM: doc_add(page->doc, ROLE_EM, span->text); break;
	case EL_STRONG: doc_add(page->doc, ROLE_STRONG, span->text); break;
	case EL_TERM: doc_add(page->doc, ROLE_TERM, span->text); break;
	case EL_CITE: cite(page, span); break;
	case EL_LINK:
		doc_link(page->doc, span->ref != NULL ? ROLE_LINK : ROLE_TEXT, span->text,
		         target_of(page, span->ref));
		break;
	default: doc_add(page->doc, ROLE_TEXT, span->text); break;
	}
}

static bool ends_open(struct str text)
{
	return text.len == 0 || text.at[text.len - 1] == ' ' || text.at[text.len - 1] == '(';
}

static bool begins_closed(struct str text)
{
	static const char closing[] = " ,.;:)!?";

	return text.len == 0 || memchr(closing, text.at[0], sizeof closing - 1) != NULL;
}

/* A cite has no text, so the reader keeps one of the two spaces around it at most: it stands
 * between spaces, but for brackets and the points that close. */
static void space_cite(struct page *page, const struct node *node, unsigned index)
{
	if (index == 0)
		return;
	struct span before = node_span(page->library, node, index - 1);
	struct span here = node_span(page->library, node, index);
	bool cite = here.mark == EL_CITE, after = before.mark == EL_CITE;

	if ((cite && (after || !ends_open(before.text))) ||
	    (after && !cite && !begins_closed(here.text)))
		doc_add(page->doc, ROLE_TEXT, STR(" "));
}

void page_words(struct page *page, const struct node *node)
{
	for (unsigned i = 0; i < node_spans(page->library, node); i++) {
		struct span span = node_span(page->library, node, i);
		space_cite(page, node, i);
		add_span(page, &span);
	}
}

/* Whether TEXT at AT goes on as NAME does; case does not matter for ASCII letters. */
static bool says_name(struct str text, size_t at, struct str name)
{
	if (text.len - at < name.len)
		return false;
	for (size_t i = 0; i < name.len; i++) {
		char a = text.at[at + i], b = name.at[i];
		if (a != b && ((a ^ b) != 0x20 || !((a | 0x20) >= 'a' && (a | 0x20) <= 'z')))
			return false;
	}
	return true;
}

/* The part of TEXT that should lead to an entry called NAME: the name itself, else the first
 * clause. */
static struct str link_part(struct str text, struct str name)
{
	for (size_t i = 0; name.len > 0 && i + name.len <= text.len; i++)
		if ((i == 0 || text.at[i - 1] == ' ') && says_name(text, i, name))
			return (struct str){text.at + i, name.len};
	struct str rest = text;
	return str_trim(str_cut(&rest, ",;:.("));
}

/* Sets TEXT so that one part of it is a link to ENTRY. */
static void add_linked(struct page *page, struct str text, const struct entry *entry)
{
	struct str part = link_part(text, entry_name(page->library, entry));
	size_t before = (size_t)(part.at - text.at), after = before + part.len;

	doc_add(page->doc, ROLE_TEXT, (struct str){text.at, before});
	doc_link(page->doc, ROLE_LINK, part, target_of(page, entry));
	doc_add(page->doc, ROLE_TEXT, (struct str){text.at + after, text.len - after});
}

void page_ref_words(struct page *page, const struct node *node)
{
	const struct entry *entry = node_ref(page->library, node, AT_TO);
	bool linked = entry == NULL;

	if (node_text(page->library, node).len == 0) {
		if (node_has(page->library, node, AT_TO))
			page_ref(page, node, AT_TO);
		return;
	}
	for (unsigned i = 0; i < node_spans(page->library, node); i++) {
		struct span span = node_span(page->library, node, i);
		bool plain = span.mark < 0 && str_trim(span.text).len > 0;
		space_cite(page, node, i);
		if (plain && !linked)
			add_linked(page, span.text, entry);
		else
			add_span(page, &span);
		linked |= plain;
	}
}

static bool cites(const struct page *page, const struct node *node, struct str name)
{
	for (unsigned i = 0; i < node_spans(page->library, node); i++) {
		struct span span = node_span(page->library, node, i);
		if (span.mark == EL_CITE && str_eq(span.name, name))
			return true;
	}
	return false;
}

void page_sources(struct page *page, const struct node *node)
{
	struct str study = node_attr(page->library, node, AT_STUDY);
	struct str source = node_attr(page->library, node, AT_SOURCE);

	if (study.len > 0 && !cites(page, node, study)) {
		doc_add(page->doc, ROLE_TEXT, STR(" "));
		cite_study(page, node_ref(page->library, node, AT_STUDY), study);
	}
	if (source.len == 0 || page->foreign || cites(page, node, source))
		return;
	if (str_is(source, "none"))
		doc_add(page->doc, ROLE_DIM, STR(" [no source]"));
	else
		doc_addf(page->doc, ROLE_DIM, " [%d]", source_number(page, source));
}

void page_statement(struct page *page, const struct node *node)
{
	struct str name = node_attr(page->library, node, AT_NAME);

	if (name.len == 0)
		name = node_attr(page->library, node, AT_OWNER);
	if (name.len > 0) {
		doc_add(page->doc, ROLE_STRONG, name);
		doc_add(page->doc, ROLE_TEXT, STR(": "));
	}
	if (node_has(page->library, node, AT_TO))
		page_ref_words(page, node);
	else
		page_words(page, node);
	page_sources(page, node);
}

struct str page_choice(const struct page *page, const struct node *node, enum attr attr,
                       struct buf *to)
{
	int choice = node_choice(page->library, node, attr);

	buf_clear(to);
	if (choice >= 0)
		page_unhyphen(to, attr_value_name(attr, choice), false);
	return buf_str(to);
}

void page_add_choice(struct page *page, enum role role, const struct node *node, enum attr attr)
{
	struct buf words = {0};

	doc_add(page->doc, role, page_choice(page, node, attr, &words));
	buf_free(&words);
}

void page_add_roots(const struct page *page, const struct node *node, struct buf *to)
{
	uint32_t minor = node_roots(page->library, node, AT_MINOR);

	roots_print(to, node_roots(page->library, node, AT_ROOTS));
	if (minor == 0)
		return;
	buf_add_text(to, to->len > 0 ? " (" : "(");
	roots_print(to, minor);
	buf_add_char(to, ')');
}
