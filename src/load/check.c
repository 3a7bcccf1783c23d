#include "load/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/read_theme.h"
#include "model/block.h"
#include "model/entry.h"

/* The entry at hand. */
struct checking {
	const struct library *library;
	const struct entry *entry;
	const char *file;
	struct diag *diag;
};

#define ERROR_AT(at, node, ...) diag_error((at)->diag, (at)->file, node_line(node), __VA_ARGS__)

static bool is_local_source(const struct checking *at, struct str id)
{
	for (const struct node *node = entry_field(at->library, at->entry, EL_SOURCE); node != NULL;
	     node = node_again(at->library, node))
		if (str_eq(node_attr(at->library, node, AT_SOURCE_ID), id))
			return true;
	return false;
}

static void check_study_ref(const struct checking *at, const struct node *node, struct str id,
                            const struct entry *found)
{
	if (found == NULL)
		ERROR_AT(at, node, "there is no study \"%.*s\"; write that study or cite another",
		         STR_ARG(id));
	else if (entry_kind(found) != KIND_STUDY)
		ERROR_AT(at, node, "\"%.*s\" is a %s, not a study; link to it instead", STR_ARG(id),
		         kind_info(entry_kind(found))->name);
}

static void check_source_ref(const struct checking *at, const struct node *node, struct str id)
{
	if (!str_is(id, "none") && !is_local_source(at, id))
		ERROR_AT(at, node, "there is no <source id=\"%.*s\"> in this entry; write it at the end, "
		         "or \"none\"", STR_ARG(id));
}

static void check_attr(const struct checking *at, const struct node *node, enum attr attr)
{
	struct str id = node_attr(at->library, node, attr);
	const struct entry *found = node_ref(at->library, node, attr);

	if (!node_has(at->library, node, attr))
		return;
	switch (attr_info(attr)->type) {
	case ATTR_REF:
		if (found == NULL)
			diag_warn(at->diag, at->file, node_line(node),
			          "no entry \"%.*s\" yet; shown as words", STR_ARG(id));
		break;
	case ATTR_LINK:
		if (found == NULL)
			ERROR_AT(at, node, "no entry \"%.*s\"; write it, or link elsewhere", STR_ARG(id));
		break;
	case ATTR_STUDY:
		check_study_ref(at, node, id, found);
		break;
	case ATTR_SOURCE:
		check_source_ref(at, node, id);
		break;
	default:
		break;
	}
}

static void check_words(const struct checking *at, const struct node *node, bool *cites)
{
	for (unsigned i = 0; i < node_spans(at->library, node); i++) {
		struct span span = node_span(at->library, node, i);
		*cites |= span.mark == EL_CITE;
		if (span.name.len == 0) /* the reader has told, where it should have one */
			continue;
		if (span.mark == EL_LINK && span.ref == NULL)
			ERROR_AT(at, node, "no entry \"%.*s\"; write it, or link elsewhere",
			         STR_ARG(span.name));
		if (span.mark == EL_LINK && span.text.len == 0)
			ERROR_AT(at, node, "a link without words; write what it leads to");
		if (span.mark != EL_CITE || is_local_source(at, span.name))
			continue;
		if (span.ref == NULL)
			ERROR_AT(at, node, "there is no study and no <source> \"%.*s\"; write it, or cite "
			         "another", STR_ARG(span.name));
		else
			check_study_ref(at, node, span.name, span.ref);
	}
}

static void check_node(const struct checking *at, const struct node *node, bool *cites)
{
	const struct element_info *info = element_info(node_element(node));
	bool cited = node_has(at->library, node, AT_STUDY) || node_has(at->library, node, AT_SOURCE);

	for (const short *attr = info->attrs + 1; *attr >= 0; attr++)
		check_attr(at, node, *attr);
	check_words(at, node, &cited);
	for (const struct node *child = node_child(at->library, node); child != NULL;
	     child = node_next(at->library, child))
		check_node(at, child, &cited);
	if ((info->rules & CITES) && !cited)
		ERROR_AT(at, node, "<%s> names no source; add study=\"…\", source=\"…\" or <cite …/>, or "
		         "source=\"none\" where none was found", info->name);
	*cites |= cited;
}

static void check_finding(const struct checking *at, const struct node *node)
{
	double value = 0, low = 0, high = 0;
	bool has_value = node_number(at->library, node, AT_VALUE, &value);
	bool has_low = node_number(at->library, node, AT_LOW, &low);
	bool has_high = node_number(at->library, node, AT_HIGH, &high);

	if (has_low != has_high)
		ERROR_AT(at, node, "half an interval; write both low and high, or neither");
	if (has_low && has_high && low > high)
		ERROR_AT(at, node, "low is above high; exchange them");
	else if (has_value && has_low && has_high && (value < low || value > high) &&
	         !node_has(at->library, node, AT_AS_PRINTED))
		ERROR_AT(at, node, "the value lies outside its own interval; mend it, or write "
		         "as-printed=\"yes\"");
	if (!has_value && !has_low && node_text(at->library, node).len == 0 &&
	    !node_has(at->library, node, AT_P))
		ERROR_AT(at, node, "a finding without a number or words; write one");
	if ((has_value || has_low) && !node_has(at->library, node, AT_MEASURE))
		ERROR_AT(at, node, "a number without its measure; write measure=\"SMD\", \"MD\", \"%%\" …");
}

static void check_study(const struct checking *at)
{
	const struct node *root = entry_root(at->library, at->entry);
	bool citation = str_is(node_attr(at->library, root, AT_READ), "citation");

	if (!node_has(at->library, root, AT_DOI) && !node_has(at->library, root, AT_PMID) &&
	    !node_has(at->library, root, AT_NO_ID))
		ERROR_AT(at, root, "a study without doi and pmid; write one, or no-id=\"the reason\"");
	if (!node_has(at->library, root, AT_YEAR) && !node_has(at->library, root, AT_NO_YEAR))
		ERROR_AT(at, root, "a study without year; write it, or no-year=\"the reason\"");
	for (const struct node *node = entry_field(at->library, at->entry, EL_FINDING); node != NULL;
	     node = node_again(at->library, node)) {
		check_finding(at, node);
		if (citation)
			ERROR_AT(at, node, "a finding of a study known by its citation only; read the "
			         "study, or take the finding out");
	}
}

static void check_disagreements(const struct checking *at)
{
	for (const struct node *node = entry_field(at->library, at->entry, EL_DISAGREEMENT);
	     node != NULL; node = node_again(at->library, node)) {
		const struct node *says = node_field(at->library, node, EL_SAYS);
		if (says != NULL && node_again(at->library, says) == NULL)
			ERROR_AT(at, node, "only one side of a disagreement; add the other <says>");
	}
}

static void check_condition(const struct checking *at)
{
	const struct node *root = entry_root(at->library, at->entry);

	if (!str_is(node_attr(at->library, root, AT_CONDITION_TYPE), "red-flag"))
		return;
	if (!node_has(at->library, root, AT_URGENCY))
		ERROR_AT(at, root, "a red flag without urgency; write emergency, urgent or prompt");
	if (entry_field(at->library, at->entry, EL_TO_DO) == NULL)
		ERROR_AT(at, root, "a red flag without <action>; write what to do");
}

static void check_sources(const struct checking *at)
{
	for (const struct node *node = entry_field(at->library, at->entry, EL_SOURCE); node != NULL;
	     node = node_again(at->library, node)) {
		struct str id = node_attr(at->library, node, AT_SOURCE_ID);
		for (const struct node *other = node_again(at->library, node); other != NULL;
		     other = node_again(at->library, other))
			if (str_eq(node_attr(at->library, other, AT_SOURCE_ID), id))
				ERROR_AT(at, other, "a second source \"%.*s\"; give it another id",
				         STR_ARG(id));
	}
}

static bool names_colours(const struct style styles[ROLE_COUNT])
{
	for (int role = 0; role < ROLE_COUNT; role++)
		if (styles[role].fg != COLOUR_DEFAULT || styles[role].bg != COLOUR_DEFAULT)
			return true;
	return false;
}

/* The entry's element for ROLE, or NULL. */
static const struct node *role_node(const struct checking *at, int role)
{
	const struct node *node = entry_field(at->library, at->entry, EL_ROLE);

	while (node != NULL && !str_is(node_attr(at->library, node, AT_NAME), role_name(role)))
		node = node_again(at->library, node);
	return node;
}

/* A colour needs a background of the theme's own, or nobody knows how it reads. */
static void check_contrast(const struct checking *at, const struct style styles[ROLE_COUNT],
                           const char *depth)
{
	bool high = str_is(entry_id(at->library, at->entry), "high-contrast");
	double least = high ? CONTRAST_HIGH : CONTRAST_MIN;

	if (!names_colours(styles))
		return;
	for (int role = 0; role < ROLE_COUNT; role++) {
		double contrast = theme_contrast(styles[role]);
		if (contrast < least)
			ERROR_AT(at, role_node(at, role), "role %s: contrast %.1f in %s colours is under "
			         "%.1f; choose fg and bg further apart, and name both",
			         role_name(role), contrast, depth, least);
	}
}

static void check_theme(const struct checking *at)
{
	struct theme theme;

	theme_read(at->library, at->entry, &theme, at->file, at->diag);
	for (int role = 0; role < ROLE_COUNT; role++)
		if (role_node(at, role) == NULL)
			ERROR_AT(at, entry_root(at->library, at->entry), "the role %s is missing; write "
			         "<role name=\"%s\" …/>", role_name(role), role_name(role));
	check_contrast(at, theme.rich, "256");
	check_contrast(at, theme.plain, "16");
}

static void check_entry(const struct checking *at)
{
	const struct node *root = entry_root(at->library, at->entry);
	struct str summary = entry_summary(at->library, at->entry);
	bool cites = false;

	check_node(at, root, &cites);
	check_sources(at);
	check_disagreements(at);
	if (utf8_width(summary) > SUMMARY_MAX)
		diag_warn(at->diag, at->file, node_line(root),
		          "the summary is %d characters long; keep it under %d", utf8_width(summary),
		          SUMMARY_MAX);
	switch (entry_kind(at->entry)) {
	case KIND_STUDY:
		check_study(at);
		break;
	case KIND_CONDITION:
		check_condition(at);
		break;
	case KIND_THEME:
		check_theme(at);
		break;
	default:
		break;
	}
}

void check_library(const struct library *library, unsigned first_layer, struct diag *diag)
{
	for (unsigned i = 0; i < library_count(library); i++) {
		const struct entry *entry = library_at(library, i);
		struct arena scratch = {0};
		struct str file = block_text(library, entry->file);
		struct checking at = {library, entry, arena_copy(&scratch, file.at, file.len), diag};
		if (entry->layer >= first_layer)
			check_entry(&at);
		arena_free(&scratch);
	}
}
