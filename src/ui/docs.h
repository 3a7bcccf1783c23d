/* docs.h - targets that are texts to read, and how each is composed. */

#ifndef UI_DOCS_H
#define UI_DOCS_H

#include "page/page.h"
#include "ui/view.h"

/* Prefixes of targets: a page is an entry's id alone. */
enum doc_kind { DOC_PAGE, DOC_EVIDENCE, DOC_LINKS, DOC_AROUND, DOC_PREVIEW, DOC_KIND };

/* The doc of NAME, an entry's id (of DOC_KIND, a kind's name); NULL where that names nothing. */
struct doc *docs_compose(const struct scope *scope, enum doc_kind kind, struct str name);

/* The doc of a whole target, "evidence:psoas-major". */
struct doc *docs_of_target(const struct scope *scope, struct str target);

#endif
