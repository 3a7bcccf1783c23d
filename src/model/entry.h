/* entry.h - reading one entry: its fields, their attributes, their words.
 *
 * A field is a node: an element of the table in model/kind.h with its attributes and, by what the
 * table says it holds, words or further nodes.  All text is valid UTF-8 with single spaces; it may
 * hold control characters, which whoever prints it must tame.  A NULL node is an absent field:
 * every accessor takes it and answers "nothing". */

#ifndef MODEL_ENTRY_H
#define MODEL_ENTRY_H

#include <stdint.h>

#include "model/library.h"

unsigned entry_number(const struct library *library, const struct entry *entry);
enum kind entry_kind(const struct entry *entry);
struct str entry_id(const struct library *library, const struct entry *entry);
struct str entry_name(const struct library *library, const struct entry *entry);
struct str entry_summary(const struct library *library, const struct entry *entry);

/* The entry's own element, for its attributes. */
const struct node *entry_root(const struct library *library, const struct entry *entry);

/* The first field called ELEMENT, and the next of the same name; NULL after the last. */
const struct node *entry_field(const struct library *library, const struct entry *entry,
                               enum element element);
const struct node *node_again(const struct library *library, const struct node *node);

/* All children in the order of the file: for (n = node_child(...); n; n = node_next(...)). */
const struct node *node_child(const struct library *library, const struct node *parent);
const struct node *node_next(const struct library *library, const struct node *node);
/* The first child called ELEMENT, or NULL. */
const struct node *node_field(const struct library *library, const struct node *parent,
                              enum element element);

enum element node_element(const struct node *node);
int node_line(const struct node *node); /* in its file, from 1 */

/* Attributes.  The text is as written; the rest is typed by the table.  Absent: empty, false, -1,
 * 0 or NULL. */
bool node_has(const struct library *library, const struct node *node, enum attr attr);
struct str node_attr(const struct library *library, const struct node *node, enum attr attr);
bool node_number(const struct library *library, const struct node *node, enum attr attr,
                 double *value);
uint32_t node_roots(const struct library *library, const struct node *node, enum attr attr);
int node_choice(const struct library *library, const struct node *node, enum attr attr);
/* The entry a ref, study or link names; NULL too where it names one that is not there. */
const struct entry *node_ref(const struct library *library, const struct node *node,
                             enum attr attr);

/* The words of a node without their marks, as one slice. */
struct str node_text(const struct library *library, const struct node *node);

/* The words in pieces: what lies between marks has mark -1.  A cite has no text of its own. */
struct span {
	int mark;        /* EL_EM EL_STRONG EL_TERM EL_LINK EL_CITE EL_MAP, or -1 */
	struct str text;
	struct str name; /* what a link, cite or map names, as written; else empty */
	const struct entry *ref; /* NULL: none, not there, or a source of this entry */
};
unsigned node_spans(const struct library *library, const struct node *node);
struct span node_span(const struct library *library, const struct node *node, unsigned index);

#endif
