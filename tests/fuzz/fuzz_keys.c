/* fuzz_keys.c - any bytes as keys, text, clicks and sizes, played into the explorer over a small
 * library, also as a kiosk: that never asks to leave, to suspend or to read anew. */

#include <stdint.h>
#include <stdlib.h>

#include "../unit/small_library.h"
#include "ui/app.h"
#include "ui/key.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { EVENTS_MAX = 400 };

static const enum key special[] = {KEY_LIST_};

struct stage {
	struct literal literal;
	struct options options;
	struct scope scope;
	struct keymap *keymap;
	struct app *app;
	struct canvas *canvas;
};
