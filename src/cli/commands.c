#include "cli/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/mem.h"
#include "cli/completion.h"
#include "cli/print.h"
#include "find/lookup.h"
#include "load/check.h"
#include "load/shelf.h"

int cli_fail(int status, const char *what, const char *why)
{
	struct buf tame = {0};

	buf_add_text(&tame, "");
	glyph_text(&tame, str_of(what), GLYPHS_UNICODE);
	fprintf(stderr, "myotome: %s: %s\n", tame.at, why);
	buf_free(&tame);
	return status;
}

void cli_tell(const struct diag *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct diag_item *item = &problems->items[i];
		if (item->severity == ERROR && item->line > 0)
			fprintf(stderr, "myotome: %s:%d: %s\n", item->file, item->line, item->text);
		else if (item->severity == ERROR)
			fprintf(stderr, "myotome: %s: %s\n", item->file, item->text);
	}
}

bool cli_env(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0';
}

static bool wants_colour(const struct cli *cli)
{
	const char *force = getenv("CLICOLOR_FORCE");

	if (cli_env("NO_COLOR") || cli->line->plain)
		return false;
	return cli->terminal || (cli_env("CLICOLOR_FORCE") && strcmp(force, "0") != 0);
}

static int print_width(const struct command_line *line)
{
	struct winsize size;

	if (line->width > 0)
		return line->width;
	if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col < 20 ? 20 : size.ws_col > 100 ? 100 : size.ws_col;
	return 80;
}

static struct print printer(const struct cli *cli)
{
	const struct command_line *line = cli->line;

	return (struct print){{cli->library, cli->glyphs}, print_width(line), line->plain,
	                      wants_colour(cli), stdout};
}

/* Numbers of entries, to be printed as the options ask. */
static void print_numbers(const struct cli *cli, const unsigned *numbers, unsigned count)
{
	const struct print print = printer(cli);

	if (cli->line->limit >= 0 && (unsigned long)cli->line->limit < count)
		count = (unsigned)cli->line->limit;
	if (cli->line->format == FORMAT_JSON)
		print_list_json(&print, numbers, count);
	else
		print_list(&print, numbers, count);
}

int cli_list(const struct cli *cli)
{
	const struct library *library = cli->library;
	int kind = -1;

	if (cli->line->word_count > 0) {
		kind = kind_find(str_of(cli->line->words[0]));
		if (kind < 0)
			return cli_fail(EXIT_USAGE, cli->line->words[0],
			            "no such kind; try: muscle structure movement technique condition "
			            "claim study guide theme");
	}
	unsigned first = kind < 0 ? 0 : library_first(library, kind);
	unsigned count = kind < 0 ? library_first(library, KIND_THEME) : library_count_of(library, kind);
	unsigned *numbers = xcalloc(count, sizeof *numbers);
	for (unsigned i = 0; i < count; i++)
		numbers[i] = first + i;
	print_numbers(cli, numbers, count);
	free(numbers);
	return count > 0 ? EXIT_FOUND : EXIT_NOTHING;
}

/* The words of the command line as one. */
void cli_words(const struct command_line *line, struct buf *to)
{
	buf_add_text(to, "");
	for (int i = 0; i < line->word_count; i++)
		buf_addf(to, "%s%s", i > 0 ? " " : "", line->words[i]);
}

static int print_found(const struct cli *cli, struct str word,
                       void (*text)(const struct print *print, const struct entry *entry))
{
	unsigned found[100], count;
	const struct print print = printer(cli);
	const struct entry *entry = lookup_one(cli->library, word);

	if (entry != NULL && cli->line->format == FORMAT_JSON) {
		print_entry_json(&print, entry);
	} else if (entry != NULL && cli->line->format == FORMAT_TSV) {
		print_entry_tsv(&print, entry);
	} else if (entry != NULL) {
		text(&print, entry);
	} else {
		count = lookup_all(cli->library, word, found, 100);
		if (count == 0)
			return EXIT_NOTHING;
		fprintf(stderr, "myotome: %.*s: %u entries go by this; name one of them\n",
		        STR_ARG(word), count);
		print_numbers(cli, found, count < 100 ? count : 100);
	}
	return EXIT_FOUND;
}

static int show(const struct cli *cli,
                void (*text)(const struct print *print, const struct entry *entry))
{
	struct buf word = {0};

	cli_words(cli->line, &word);
	int status = print_found(cli, buf_str(&word), text);
	if (status == EXIT_NOTHING)
		cli_fail(status, word.at, "nothing goes by this name; try: myotome list");
	buf_free(&word);
	return status;
}

int cli_show(const struct cli *cli)
{
	return show(cli, print_entry);
}

int cli_card(const struct cli *cli)
{
	return cli->line->word_count > 0 ? show(cli, print_card) : cli_front(cli);
}

int cli_front(const struct cli *cli)
{
	const struct print print = printer(cli);

	print_front(&print);
	return EXIT_FOUND;
}

int cli_complete(const struct cli *cli)
{
	struct buf word = {0};

	cli_words(cli->line, &word);
	completion_entries(stdout, cli->library, buf_str(&word));
	buf_free(&word);
	return EXIT_FOUND;
}

/* The directories to check: those of --content, then the words; the caller frees the list. */
static const char **dirs_to_check(const struct command_line *line, int *count)
{
	*count = line->content_count + line->word_count;
	const char **dirs = xcalloc((size_t)*count, sizeof *dirs);

	for (int i = 0; i < *count; i++)
		dirs[i] = i < line->content_count ? line->content[i]
		                                  : line->words[i - line->content_count];
	return dirs;
}

int cli_check(const struct command_line *line, const char *program)
{
	int count, status;
	const char **dirs = dirs_to_check(line, &count);
	const struct shelf_order order = {program, dirs, count, false, true, false};
	struct diag problems = {0};
	struct library *library = shelf_open(&order, &problems);

	if (library != NULL)
		check_library(library, count > 0 ? 1 : 0, &problems);
	diag_sort(&problems);
	diag_print(&problems, stdout);
	status = library == NULL ? EXIT_SYSTEM : problems.errors > 0 ? EXIT_CONTENT : EXIT_FOUND;
	free(dirs);
	diag_free(&problems);
	library_free(library);
	return status;
}
