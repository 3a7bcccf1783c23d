#include "cli/completion.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cli/options.h"
#include "model/entry.h"

/* "--content --theme ...": all options for people. */
static void add_options(FILE *to)
{
	const struct option_info *option;

	for (int i = 0; (option = options_option(i)) != NULL; i++)
		if (option->help != NULL)
			fprintf(to, "%s--%s", i > 0 ? " " : "", option->name);
}

static void add_words(FILE *to)
{
	const struct word_info *word;

	for (int i = 0; (word = options_word(i)) != NULL; i++)
		fprintf(to, "%s%s", i > 0 ? " " : "", word->name);
}

static void add_kinds(FILE *to)
{
	for (int kind = 0; kind < KIND_COUNT; kind++)
		fprintf(to, "%s%s", kind > 0 ? " " : "", kind_info(kind)->name);
}

static void print_bash(FILE *to)
{
	fputs("# bash completion for myotome; printed by: myotome --completion bash\n"
	      "_myotome()\n{\n"
	      "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} offer\n"
	      "\tcase $before in\n"
	      "\t--content|check) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n"
	      "\t--theme) offer=$(myotome list theme 2>/dev/null | cut -f1) ;;\n"
	      "\t--width|--limit) return ;;\n"
	      "\tlist) offer='", to);
	add_kinds(to);
	fputs("' ;;\n\t*) case $word in\n\t\t-*) offer='", to);
	add_options(to);
	fputs("' ;;\n\t\t*) offer=$(myotome --complete -- \"$word\" 2>/dev/null)\n"
	      "\t\t\t[ \"$COMP_CWORD\" -gt 1 ] || offer=\"$offer ", to);
	add_words(to);
	fputs("\" ;;\n\t\tesac ;;\n\tesac\n"
	      "\tCOMPREPLY=($(compgen -W \"$offer\" -- \"$word\"))\n}\n"
	      "complete -F _myotome myotome\n", to);
}

static void print_zsh(FILE *to)
{
	const struct option_info *option;

	fputs("#compdef myotome\n# printed by: myotome --completion zsh\n"
	      "_myotome_entries() { compadd -- ${(f)\"$(myotome --complete -- $PREFIX 2>/dev/null)\"} }\n"
	      "_myotome_themes() { compadd -- ${(f)\"$(myotome list theme 2>/dev/null | cut -f1)\"} }\n"
	      "_myotome_rest() {\n\tcase $words[2] in\n"
	      "\tcheck) _directories ;;\n\tlist) compadd -- ", to);
	add_kinds(to);
	fputs(" ;;\n\t*) _myotome_entries ;;\n\tesac\n}\n"
	      "_myotome_first() { compadd -- ", to);
	add_words(to);
	fputs("; _myotome_entries }\n_arguments \\\n", to);
	for (int i = 0; (option = options_option(i)) != NULL; i++) {
		if (option->help == NULL)
			continue;
		const char *value = option->value == NULL                ? ""
		                    : strcmp(option->value, "DIR") == 0  ? ":directory:_directories"
		                    : strcmp(option->value, "NAME") == 0 ? ":theme:_myotome_themes"
		                                                         : ":number:";
		/* A colon or bracket in the help would end it there. */
		fprintf(to, "\t'%s--%s[", strcmp(option->name, "content") == 0 ? "*" : "", option->name);
		for (const char *c = option->help; *c != '\0'; c++)
			fprintf(to, strchr(":[]'", *c) != NULL ? " " : "%c", *c);
		fprintf(to, "]%s' \\\n", value);
	}
	fputs("\t'1: :_myotome_first' '*: :_myotome_rest'\n", to);
}

static void print_fish(FILE *to)
{
	const struct option_info *option;
	const struct word_info *word;

	fputs("# fish completion for myotome; printed by: myotome --completion fish\n"
	      "complete -c myotome -f -a '(myotome --complete -- (commandline -ct) 2>/dev/null)'\n", to);
	for (int i = 0; (word = options_word(i)) != NULL; i++)
		fprintf(to, "complete -c myotome -n __fish_use_subcommand -a %s -d '%s'\n", word->name,
		        word->help);
	fputs("complete -c myotome -n '__fish_seen_subcommand_from list' -a '", to);
	add_kinds(to);
	fputs("'\ncomplete -c myotome -n '__fish_seen_subcommand_from check' "
	      "-a '(__fish_complete_directories)'\n", to);
	for (int i = 0; (option = options_option(i)) != NULL; i++) {
		if (option->help == NULL)
			continue;
		const char *value = option->value == NULL                ? ""
		                    : strcmp(option->value, "DIR") == 0  ? " -xa '(__fish_complete_directories)'"
		                    : strcmp(option->value, "NAME") == 0 ? " -xa '(myotome list theme | cut -f1)'"
		                                                         : " -x";
		fprintf(to, "complete -c myotome -l %s -d '%s'%s\n", option->name, option->help, value);
	}
}

bool completion_print(FILE *to, const char *shell)
{
	static const struct {
		const char *name;
		void (*print)(FILE *to);
	} shells[] = {{"bash", print_bash}, {"zsh", print_zsh}, {"fish", print_fish}};

	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
		if (strcmp(shell, shells[i].name) == 0) {
			shells[i].print(to);
			return true;
		}
	return false;
}

/* One word that a shell takes as it stands. */
static bool is_plain(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] <= ' ' || strchr("'\"\\$`();&|<>*?[]{}~#!", text.at[i]) != NULL)
			return false;
	return text.len > 0;
}

static int by_text(const void *left, const void *right)
{
	return str_cmp(*(const struct str *)left, *(const struct str *)right);
}

struct found {
	struct str *items;
	size_t count, room;
};

static void add_found(struct found *found, struct str text, struct str key)
{
	if (!is_plain(text) || !utf8_fold_starts(text, key))
		return;
	found->items = grow(found->items, &found->room, found->count, sizeof *found->items);
	found->items[found->count++] = text;
}

void completion_entries(FILE *to, const struct library *library, struct str word)
{
	struct found found = {0};
	struct buf key = {0};

	utf8_fold(&key, word);
	for (unsigned i = 0; i < library_first(library, KIND_THEME); i++) {
		const struct entry *entry = library_at(library, i);
		const struct node *node = entry_field(library, entry, EL_SYNONYM);
		add_found(&found, entry_id(library, entry), buf_str(&key));
		for (; node != NULL; node = node_again(library, node))
			if (!str_is(node_attr(library, node, AT_SYNONYM_TYPE), "misspelling"))
				add_found(&found, node_text(library, node), buf_str(&key));
	}
	if (found.count > 1)
		qsort(found.items, found.count, sizeof *found.items, by_text);
	for (size_t i = 0; i < found.count; i++)
		if (i == 0 || !str_eq(found.items[i], found.items[i - 1]))
			fprintf(to, "%.*s\n", STR_ARG(found.items[i]));
	free(found.items);
	buf_free(&key);
}
