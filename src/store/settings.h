/* settings.h - the user's settings, keys and state, kept as lines of "name = value".
 *
 * $XDG_CONFIG_HOME/myotome/settings and keys, $XDG_STATE_HOME/myotome/state.  A bad line is told
 * once and skipped, an unknown one kept when the file is written again; files are replaced whole,
 * by rename.  Nothing is written elsewhere, and nothing at all unless a function here says so. */

#ifndef STORE_SETTINGS_H
#define STORE_SETTINGS_H

#include "base/diag.h"
#include "ui/command.h"
#include "ui/view.h"

/* The built-in options: theme default, glyphs by terminal, mouse on, reopen on. */
void settings_init(struct options *options);

/* Reads the files there are.  Problems go to DIAG. */
void settings_load(struct options *options, struct diag *diag);
void keys_load(struct keymap *keymap, struct diag *diag);

/* Sets one option from "name = value"; false where that is none. */
bool settings_set(struct options *options, struct str line);

/* Writes NAME's new value into the settings file; false, with errno, when it cannot. */
bool settings_save(struct str line);

/* Where the user was: a target and a place, see app_place.  Empty when never saved. */
void state_load(struct buf *place);
bool state_save(struct str place);

#endif
