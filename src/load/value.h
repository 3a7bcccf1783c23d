/* value.h - the types of attributes: from text to what the block keeps. */

#ifndef LOAD_VALUE_H
#define LOAD_VALUE_H

#include <stdint.h>

#include "base/str.h"
#include "model/kind.h"

enum { ID_MAX = 64 }; /* bytes of an id */

bool id_valid(struct str id);

/* Reads TEXT as ATTR's type.  False, with what to write instead in ADVICE (a buffer of at least
 * ADVICE_MAX bytes), where it is none.  VALUE and NUMBER are what struct attr_record keeps. */
enum { ADVICE_MAX = 400 };
bool value_read(enum attr attr, struct str text, uint32_t *value, double *number, char *advice);

#endif
