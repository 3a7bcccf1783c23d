/* The keys in force: a list of bindings, those of one command in the order that is shown. */

#include "ui/command.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/key.h"

struct binding {
	uint32_t key;
	enum command command;
	int line; /* of the keys file; 0: built in */
};

struct keymap {
	struct binding *bindings;
	size_t count, room;
};

static void bind(struct keymap *keymap, enum command command, struct str name, int line)
{
	keymap->bindings =
		grow(keymap->bindings, &keymap->room, keymap->count, sizeof *keymap->bindings);
	keymap->bindings[keymap->count++] = (struct binding){key_parse(name), command, line};
}

/* Binds the words of KEYS.  The bar of a row is no key: it parts them, or ends them. */
static void bind_words(struct keymap *keymap, enum command command, struct str keys, int line,
                       bool stop_at_bar)
{
	for (struct str word; (word = str_word(&keys)).len > 0;) {
		bool bar = line == 0 && str_is(word, "|");
		if (!bar)
			bind(keymap, command, word, line);
		else if (stop_at_bar)
			return;
	}
}

struct keymap *keymap_new(bool kiosk)
{
	struct keymap *keymap = xcalloc(1, sizeof *keymap);
	for (int i = 0; i < CMD_COUNT; i++)
		bind_words(keymap, i, str_of(command_info(i)->keys), 0, kiosk);
	return keymap;
}

void keymap_free(struct keymap *keymap)
{
	if (keymap)
		free(keymap->bindings);
	free(keymap);
}

static bool hears(uint32_t key, unsigned where, unsigned place)
{
	return (where & place) != 0 && !(place == AT_PROMPT && key_is_text(key));
}

/* Whether two commands would hear KEY in one place. */
static bool both_hear(uint32_t key, unsigned a, unsigned b)
{
	enum { VIEWS = AT_HOME_VIEW | AT_LIST | AT_PAGE | AT_CHOICES };
	a |= a & ANYWHERE ? VIEWS : 0;
	b |= b & ANYWHERE ? VIEWS : 0;
	return (a & b & VIEWS) != 0 || hears(key, a & b, AT_PROMPT);
}

static const struct binding *clash(const struct keymap *keymap, enum command command, uint32_t key)
{
	for (size_t i = 0; i < keymap->count; i++) {
		const struct binding *other = &keymap->bindings[i];
		unsigned where = command_info(other->command)->where;
		if (other->key == key && other->command != command &&
		    both_hear(key, command_info(command)->where, where))
			return other;
	}
	return NULL;
}

static bool keys_fit(const struct keymap *keymap, enum command command, struct str keys, int line,
                     struct buf *why)
{
	for (struct str word; (word = str_word(&keys)).len > 0;) {
		uint32_t key = key_parse(word);
		if (key == KEY_NONE_) {
			buf_addf(why, _("line %d: \"%.*s\" is no key; write x, C-x, F5"), line,
			         STR_ARG(word));
			return false;
		}
		const struct binding *other = clash(keymap, command, key);
		if (!other)
			continue;
		const char *name = command_info(other->command)->name;
		buf_addf(why, _("line %d: \"%.*s\" is already the key of \"%s\" ("), line,
		         STR_ARG(word), name);
		if (other->line > 0)
			buf_addf(why, _("line %d); give it to one of them"), other->line);
		else
			buf_addf(why, _("built in); free it in a line above: \"%s = none\""), name);
		return false;
	}
	return true;
}

static void unbind(struct keymap *keymap, enum command command)
{
	size_t kept = 0;
	for (size_t i = 0; i < keymap->count; i++)
		if (keymap->bindings[i].command != command)
			keymap->bindings[kept++] = keymap->bindings[i];
	keymap->count = kept;
}

bool keymap_change(struct keymap *keymap, struct str command, struct str keys, int line,
                   struct buf *why)
{
	int number = command_find(command);
	if (number < 0) {
		buf_addf(why, _("line %d: there is no command \"%.*s\"; see myotome --keys"), line,
		         STR_ARG(command));
		return false;
	}
	keys = str_trim(keys);
	if (keys.len == 0) {
		buf_addf(why, _("line %d: no keys for \"%.*s\"; write keys, or none"), line,
		         STR_ARG(command));
		return false;
	}
	bool none = str_is(keys, "none");
	if (!none && !keys_fit(keymap, number, keys, line, why))
		return false;
	unbind(keymap, number);
	if (!none)
		bind_words(keymap, number, keys, line, false);
	return true;
}

enum command keymap_command(const struct keymap *keymap, uint32_t key, unsigned where)
{
	enum command anywhere = CMD_NONE;
	for (size_t i = 0; i < keymap->count; i++) {
		const struct binding *binding = &keymap->bindings[i];
		if (binding->key != key)
			continue;
		unsigned place = command_info(binding->command)->where;
		if (hears(key, place, where))
			return binding->command;
		if (place & ANYWHERE && where != AT_PROMPT)
			anywhere = binding->command;
	}
	return anywhere;
}

/* The digits read as one key. */
static bool is_digit_row(const struct keymap *keymap, enum command command)
{
	return keymap_place(keymap, command, '1') == 1 && keymap_place(keymap, command, '9') == 9;
}

void keymap_keys(const struct keymap *keymap, enum command command, int most, struct buf *to)
{
	if (is_digit_row(keymap, command)) {
		buf_add_text(to, "1-9");
		return;
	}
	for (size_t i = 0, found = 0; i < keymap->count && (int)found < most; i++) {
		if (keymap->bindings[i].command != command)
			continue;
		if (found++ > 0)
			buf_add_char(to, ' ');
		key_label(keymap->bindings[i].key, to);
	}
}

uint32_t keymap_first(const struct keymap *keymap, enum command command, unsigned where)
{
	for (size_t i = 0; i < keymap->count; i++) {
		uint32_t key = keymap->bindings[i].key;
		if (keymap->bindings[i].command == command &&
		    keymap_command(keymap, key, where) == command)
			return key;
	}
	return KEY_NONE_;
}

int keymap_place(const struct keymap *keymap, enum command command, uint32_t key)
{
	int place = 0;
	for (size_t i = 0; i < keymap->count; i++) {
		if (keymap->bindings[i].command != command)
			continue;
		place++;
		if (keymap->bindings[i].key == key)
			return place;
	}
	return 0;
}
