/* check.h - the rules that hold over the whole library.
 *
 * The reader has already told what one element can tell of itself; here stand the rules that need
 * more: ids that lead nowhere, statements without a source, studies without an identifier, figures
 * outside their own interval, themes that cannot be read. */

#ifndef LOAD_CHECK_H
#define LOAD_CHECK_H

#include "base/diag.h"
#include "model/library.h"

enum { SUMMARY_MAX = 140 }; /* characters of a summary: it stands in lists */

/* The least contrast of a theme's roles, and of those in a theme called high-contrast. */
#define CONTRAST_MIN 4.5
#define CONTRAST_HIGH 7.0

/* Checks all entries of layer FIRST_LAYER and above (0: all) and tells DIAG. */
void check_library(const struct library *library, unsigned first_layer, struct diag *diag);

#endif
