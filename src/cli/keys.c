#include "cli/keys.h"

#include "ui/command.h"

static void print_row(FILE *to, const struct keymap *keymap, enum command command)
{
	struct buf keys = {0};

	keymap_keys(keymap, command, 99, &keys);
	fprintf(to, "%-22.*s %-12s %s\n", STR_ARG(buf_str(&keys)), command_info(command)->name,
	        command_info(command)->help);
	buf_free(&keys);
}

static void print_part(FILE *to, const struct keymap *keymap, unsigned rights, bool prompt)
{
	for (enum command command = 0; command < CMD_COUNT; command++) {
		const struct command_info *info = command_info(command);
		if (info->name != NULL && command_allowed(command, rights) &&
		    (info->where == AT_PROMPT) == prompt)
			print_row(to, keymap, command);
	}
}

void keys_print(FILE *to, unsigned rights)
{
	struct keymap *keymap = keymap_new(false);

	print_part(to, keymap, rights, false);
	fputs("\nWhile you type in a line:\n", to);
	print_part(to, keymap, rights, true);
	keymap_free(keymap);
}
