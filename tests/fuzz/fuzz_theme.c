/* fuzz_theme.c - any bytes as a theme: a file where they begin with '<', else the attributes of
 * roles: lines of name, fg, bg, fg16, bg16 and attr, parted by '|'. */

#include <stdint.h>
#include <stdlib.h>

#include "load/build.h"
#include "load/check.h"
#include "load/read_entry.h"
#include "load/read_theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void need(bool holds)
{
	if (!holds)
		abort();
}

static bool is_colour(short colour)
{
	return colour >= COLOUR_DEFAULT && colour < 256;
}

/* Whatever was read, it can be shown: sixteen colours where there are no more. */
static void check_styles(const struct theme *theme)
{
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style rich = theme->rich[role], plain = theme->plain[role];
		need(is_colour(rich.fg) && is_colour(rich.bg));
		need(plain.fg >= COLOUR_DEFAULT && plain.fg < 16);
		need(plain.bg >= COLOUR_DEFAULT && plain.bg < 16);
		need(rich.look < 32 && plain.look < 32);
		need(theme_contrast(rich) <= 21.01 && theme_contrast(plain) <= 21.01);
	}
}

static void run_rows(struct str rest)
{
	struct theme theme;
	const char *what;

	theme_init(&theme);
	while (rest.len > 0) {
		struct str line = str_cut(&rest, "\n");
		int role = role_find(str_cut(&line, "|"));
		struct theme_row row;
		row.fg = str_cut(&line, "|");
		row.bg = str_cut(&line, "|");
		row.fg16 = str_cut(&line, "|");
		row.bg16 = str_cut(&line, "|");
		row.look = line;
		if (!theme_set(&theme, role >= 0 ? (enum role)role : ROLE_TEXT, &row, &what))
			need(what != NULL);
	}
	check_styles(&theme);
}

static void run_file(struct str bytes)
{
	struct build *build = build_new();
	struct xml *xml = xml_open();
	struct diag diag = {0};

	build_layer(build);
	entry_read(build, xml, "theme.xml", bytes, &diag);
	struct library *library = build_seal(build, &diag);
	check_library(library, 0, &diag);
	for (unsigned i = library_first(library, KIND_THEME); i < library_count(library); i++) {
		struct theme theme;
		theme_read(library, library_at(library, i), &theme, "theme.xml", &diag);
		check_styles(&theme);
	}
	library_free(library);
	build_free(build);
	xml_close(xml);
	diag_free(&diag);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = {(const char *)data, size};

	if (size > 0 && data[0] == '<')
		run_file(bytes);
	else
		run_rows(bytes);
	return 0;
}
