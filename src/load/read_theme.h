/* read_theme.h - from a theme's entry to colours. */

#ifndef LOAD_READ_THEME_H
#define LOAD_READ_THEME_H

#include "base/diag.h"
#include "draw/theme.h"
#include "model/entry.h"

/* Fills THEME from ENTRY, a theme.  Roles it lacks keep their attributes.  Faults are told to DIAG
 * under the name FILE, where DIAG isn't NULL. */
void theme_read(const struct library *library, const struct entry *entry, struct theme *theme,
                const char *file, struct diag *diag);

#endif
