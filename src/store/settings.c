#include "store/settings.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/glyph.h"
#include "base/home.h"

enum { FILE_MAX = 256 << 10 }; /* bytes of a file of ours */

static const char *const glyph_names[] = {"ascii", "console", "unicode"};

void settings_init(struct options *options)
{
	*options = (struct options){.theme = "default", .glyphs = -1, .mouse = true, .reopen = true};
}

static bool config_path(const char *name, struct buf *path)
{
	return home_path("XDG_CONFIG_HOME", ".config", name, path);
}

static bool state_path(struct buf *path)
{
	return home_path("XDG_STATE_HOME", ".local/state", "state", path);
}

/* Adds the contents of PATH; nothing where there is none.  False, with errno, where something is
 * there that cannot be read whole. */
static bool read_file(const char *path, struct buf *to)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	char some[4096];
	ssize_t got;

	if (file < 0)
		return errno == ENOENT || errno == ENOTDIR;
	while ((got = read(file, some, sizeof some)) > 0 && to->len <= FILE_MAX)
		buf_add(to, some, (size_t)got);
	int why = got > 0 ? EFBIG : errno;
	close(file);
	errno = why;
	return got == 0;
}

/* The same for a file of the user's; what is wrong with it goes to DIAG. */
static void read_config(const char *name, struct buf *path, struct buf *to, struct diag *diag)
{
	if (!config_path(name, path) || read_file(path->at, to))
		return;
	diag_error(diag, path->at, 0, "cannot be read: %s; mend its rights or take it away",
	           strerror(errno));
	buf_clear(to);
}

/* Takes the next line of *REST that says something: "name = value".  *NUMBER counts lines.  False at
 * the end; a line without '=' gives an empty NAME. */
static bool next_line(struct str *rest, int *number, struct str *name, struct str *value)
{
	while (rest->len > 0) {
		struct str line = str_trim(str_cut(rest, "\n"));
		++*number;
		if (line.len == 0 || line.at[0] == '#')
			continue;
		bool pair = memchr(line.at, '=', line.len) != NULL;
		*value = line;
		*name = pair ? str_trim(str_cut(value, "=")) : STR("");
		*value = str_trim(*value);
		return true;
	}
	return false;
}

static bool read_switch(struct str value, bool *to)
{
	bool on = str_is(value, "on");

	if (on || str_is(value, "off"))
		*to = on;
	return on || str_is(value, "off");
}

static bool read_glyphs(struct str value, int *glyphs)
{
	if (str_is(value, "auto")) {
		*glyphs = -1;
		return true;
	}
	for (int i = 0; i < GLYPHS_COUNT; i++)
		if (str_is(value, glyph_names[i])) {
			*glyphs = i;
			return true;
		}
	return false;
}

static bool is_option(struct str name)
{
	return str_is(name, "theme") || str_is(name, "glyphs") || str_is(name, "mouse") ||
	       str_is(name, "reopen");
}

static bool set(struct options *options, struct str name, struct str value)
{
	if (str_is(name, "glyphs"))
		return read_glyphs(value, &options->glyphs);
	if (str_is(name, "mouse"))
		return read_switch(value, &options->mouse);
	if (str_is(name, "reopen"))
		return read_switch(value, &options->reopen);
	if (!str_is(name, "theme") || value.len == 0 || value.len >= sizeof options->theme)
		return false;
	memcpy(options->theme, value.at, value.len);
	options->theme[value.len] = '\0';
	return true;
}

bool settings_set(struct options *options, struct str line)
{
	struct str name = str_trim(str_cut(&line, "="));

	return set(options, name, str_trim(line));
}

void settings_load(struct options *options, struct diag *diag)
{
	struct buf path = {0}, text = {0};
	struct str rest, name, value;
	int line = 0;

	read_config("settings", &path, &text, diag);
	for (rest = buf_str(&text); next_line(&rest, &line, &name, &value);)
		if ((is_option(name) || name.len == 0) && !set(options, name, value))
			diag_error(diag, path.at, line, "not a setting; write theme = NAME, glyphs = auto, "
			           "ascii, console or unicode, mouse = on or off, reopen = on or off");
	buf_free(&path);
	buf_free(&text);
}

void keys_load(struct keymap *keymap, struct diag *diag)
{
	struct buf path = {0}, text = {0}, why = {0};
	struct str rest, name, value;
	int line = 0;

	read_config("keys", &path, &text, diag);
	for (rest = buf_str(&text); next_line(&rest, &line, &name, &value); buf_clear(&why))
		if (name.len == 0)
			diag_error(diag, path.at, line, "not a key; write command = key key, or none");
		else if (!keymap_change(keymap, name, value, line, &why))
			diag_error(diag, path.at, line, "%s", why.at != NULL ? why.at : "refused");
	buf_free(&path);
	buf_free(&text);
	buf_free(&why);
}

/* TEXT with NAME's last line replaced by LINE, or LINE added. */
static void merge(struct str text, struct str name, struct str line, struct buf *to)
{
	bool written = false;

	while (text.len > 0) {
		struct str old = str_cut(&text, "\n"), rest = str_trim(old);
		struct str old_name = str_trim(str_cut(&rest, "="));
		bool same = str_eq(old_name, name) && memchr(old.at, '=', old.len) != NULL;
		if (same && written)
			continue;
		buf_add_str(to, same ? line : old);
		buf_add_char(to, '\n');
		written |= same;
	}
	if (!written) {
		buf_add_str(to, line);
		buf_add_char(to, '\n');
	}
}

bool settings_save(struct str line)
{
	struct buf path = {0}, old = {0}, text = {0};
	struct str rest = line, name = str_trim(str_cut(&rest, "="));
	bool saved = false;

	if (config_path("settings", &path) && read_file(path.at, &old)) {
		merge(buf_str(&old), name, line, &text);
		saved = home_replace(path.at, buf_str(&text), true);
	}
	buf_free(&path);
	buf_free(&old);
	buf_free(&text);
	return saved;
}

void state_load(struct buf *place)
{
	struct buf path = {0}, text = {0};
	struct str rest, name, value;
	int line = 0;

	if (state_path(&path))
		read_file(path.at, &text);
	for (rest = buf_str(&text); next_line(&rest, &line, &name, &value);)
		if (str_is(name, "place")) {
			buf_clear(place);
			buf_add_str(place, value);
		}
	buf_free(&path);
	buf_free(&text);
}

bool state_save(struct str place)
{
	struct buf path = {0}, old = {0}, text = {0}, line = {0};
	bool saved = false;

	if (state_path(&path) && read_file(path.at, &old)) {
		buf_addf(&line, "place = %.*s", STR_ARG(place));
		merge(buf_str(&old), STR("place"), buf_str(&line), &text);
		saved = home_replace(path.at, buf_str(&text), true);
	}
	buf_free(&path);
	buf_free(&old);
	buf_free(&text);
	buf_free(&line);
	return saved;
}
