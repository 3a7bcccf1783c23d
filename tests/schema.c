/* schema.c - prints the RELAX NG schema of the content from the tables of model/kind.
 *
 * `make check` compares its output with content/myotome.rng, so that editors, xmllint and the
 * reader never disagree.  To renew it: make update-schema. */

#include <stdio.h>

#include "model/kind.h"

static void print_data(const struct attr_info *info)
{
	static const char *const patterns[] = {
		[ATTR_ID] = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
		[ATTR_REF] = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
		[ATTR_LINK] = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
		[ATTR_STUDY] = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
		[ATTR_NUMBER] = "[-+]?[0-9]*[.]?[0-9]+([eE]-?[0-9]+)?",
		[ATTR_COUNT] = "[0-9]+",
		[ATTR_YEAR] = "[0-9]{4}",
		[ATTR_DATE] = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
		[ATTR_ROOTS] = "(C[1-8]|T[0-9]+|L[1-5]|S[1-5]|Co1|[-,])+",
		[ATTR_URL] = "https?://.+",
		[ATTR_DOI] = "10[.].+/.+",
		[ATTR_COLOUR] = "#[0-9a-fA-F]{6}|[a-z-]+",
		[ATTR_ONE_OF] = NULL,
	};
	struct str rest = str_of(info->values);

	if (info->type == ATTR_ONE_OF) {
		printf("<choice>");
		while (rest.len > 0) {
			struct str value = str_word(&rest);
			printf("<value>%.*s</value>", STR_ARG(value));
		}
		printf("</choice>");
	} else if (patterns[info->type] != NULL) {
		printf("<data type=\"string\"><param name=\"pattern\">%s</param></data>",
		       patterns[info->type]);
	} else {
		printf("<text/>");
	}
}

static void print_attr(enum element element, enum attr attr)
{
	bool required = attr_required(element, attr);

	printf("      %s<attribute name=\"%s\">", required ? "" : "<optional>", attr_info(attr)->name);
	print_data(attr_info(attr));
	printf("</attribute>%s\n", required ? "" : "</optional>");
}

/* Fields may stand in any order, so a parent is an interleave of its rows. */
static void print_children(int in)
{
	printf("      <interleave>\n");
	for (int i = 0; i < EL_COUNT; i++) {
		const struct element_info *info = element_info(i);
		if ((info->in & (unsigned)in) == 0)
			continue;
		const char *many = info->rules & ONCE ? info->rules & MUST ? NULL : "optional"
		                   : info->rules & MUST ? "oneOrMore" : "zeroOrMore";
		if (many != NULL)
			printf("        <%s><ref name=\"e%d\"/></%s>\n", many, i, many);
		else
			printf("        <ref name=\"e%d\"/>\n", i);
	}
	printf("      </interleave>\n");
}

/* Blocks keep their order and may repeat. */
static void print_content(int holds)
{
	if (holds == HOLDS_NOTHING) {
		printf("      <empty/>\n");
	} else if (holds == HOLDS_TEXT) {
		printf("      <text/>\n");
	} else if (holds == HOLDS_WORDS || holds == IN_BLOCKS) {
		unsigned in = holds == IN_BLOCKS ? IN_BLOCKS : IN_WORDS;
		printf(holds == IN_BLOCKS ? "      <oneOrMore><choice>\n"
		                          : "      <zeroOrMore><choice><text/>\n");
		for (int i = 0; i < EL_COUNT; i++)
			if ((element_info(i)->in & in) != 0)
				printf("        <ref name=\"e%d\"/>\n", i);
		printf(holds == IN_BLOCKS ? "      </choice></oneOrMore>\n"
		                          : "      </choice></zeroOrMore>\n");
	} else {
		print_children(holds);
	}
}

int main(void)
{
	puts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	     "<!-- Printed from src/model/kind.h and elements.h: do not edit; make update-schema -->\n"
	     "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"\n"
	     "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n"
	     "  <start><choice>");
	for (int i = 0; i < KIND_COUNT; i++)
		printf("    <ref name=\"e%d\"/>\n", kind_info(i)->element);
	puts("  </choice></start>");
	for (int i = 0; i < EL_COUNT; i++) {
		const struct element_info *info = element_info(i);
		printf("  <define name=\"e%d\">\n    <element name=\"%s\">\n", i, info->name);
		for (const short *attr = info->attrs + 1; *attr >= 0; attr++)
			print_attr(i, *attr);
		print_content(info->holds);
		puts("    </element>\n  </define>");
	}
	puts("</grammar>");
	return 0;
}
