/* build.h - writes the block that a library is.
 *
 * Layers lie over each other: of entries with one id the last layer's counts; in one layer the
 * first stays and the second is an error.  Nodes are added in the order of the file, a parent
 * before its children; attributes and words belong to the node added last. */

#ifndef LOAD_BUILD_H
#define LOAD_BUILD_H

#include <stdint.h>

#include "base/diag.h"
#include "model/library.h"

struct build;

struct build *build_new(void);
void build_free(struct build *build);

/* Begins the next layer; the first call begins layer 0.  build_drop takes back the layer begun last. */
void build_layer(struct build *build);
void build_drop(struct build *build);

/* Begins an entry of FILE with its root node.  build_undo takes back all since, as if the file had
 * not been there. */
void build_entry(struct build *build, enum kind kind, const char *file, int line);
void build_undo(struct build *build);
void build_id(struct build *build, struct str id);

/* A field below PARENT (0 is the root); returns its number for children of its own. */
unsigned build_node(struct build *build, unsigned parent, enum element element, int line);

/* TEXT as written; VALUE is a choice or a set of roots, whatever the type of ATTR needs.  Ids
 * are resolved by build_seal. */
void build_attr(struct build *build, enum attr attr, struct str text, uint32_t value,
                double number);

/* The words of node NODE: its spans in order.  MARK and NAME as in struct span. */
struct build_span {
	int mark;
	struct str text, name;
};
void build_words(struct build *build, unsigned node, const struct build_span *spans, size_t count);

/* Sorts, numbers, resolves ids, turns links round; returns one block and leaves the build empty.
 * Entries defined twice are told to DIAG. */
struct library *build_seal(struct build *build, struct diag *diag);

#endif
