/* literal.h - small libraries from XML written down in a test. */

#ifndef TESTS_UNIT_LITERAL_H
#define TESTS_UNIT_LITERAL_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/build.h"
#include "load/check.h"
#include "load/read_entry.h"
#include "model/entry.h"

/* What every entry needs, and what a muscle needs beside it. */
#define HEAD(name) "<name>" name "</name><summary>" name ".</summary>"
#define FACTS \
	"<origin>o</origin><insertion>i</insertion><nerve roots=\"L1-L3\">n</nerve>" \
	"<artery>a</artery><action joint=\"hip\" movement=\"flexion\" role=\"prime\" side=\"limb\"/>"
#define MUSCLE(id, name, more) \
	"<muscle id=\"" id "\" region=\"r\" layer=\"deep\">" HEAD(name) FACTS more "</muscle>"
#define STRUCTURE(id, name, more) \
	"<structure id=\"" id "\" type=\"bone\">" HEAD(name) more "</structure>"
#define STUDY(id, name, more) \
	"<study id=\"" id "\" design=\"rct\" year=\"2021\" doi=\"10.1/2\" read=\"abstract\">" \
	HEAD(name) "<title>t</title><author>a</author>" more "</study>"
#define GUIDE(id, name, more) "<guide id=\"" id "\">" HEAD(name) more "</guide>"

struct literal {
	struct library *library;
	struct diag diag;
	char *said; /* all problems as diag_print prints them */
	size_t said_len;
};

/* Keeps DIAG's problems, sorted, as text. */
static inline const char *literal_said(struct literal *literal)
{
	free(literal->said);
	FILE *to = open_memstream(&literal->said, &literal->said_len);
	diag_sort(&literal->diag);
	diag_print(&literal->diag, to);
	fclose(to);
	return literal->said;
}

/* TEXTS end with NULL and are the files 1, 2 ...; an empty one begins the next layer. */
static inline struct literal literal_open(const char *const texts[])
{
	struct literal literal = {0};
	struct build *build = build_new();
	struct xml *xml = xml_open();
	char name[12];

	build_layer(build);
	for (int i = 0; texts[i] != NULL; i++) {
		snprintf(name, sizeof name, "%d", i + 1);
		if (texts[i][0] == '\0')
			build_layer(build);
		else
			entry_read(build, xml, name, str_of(texts[i]), &literal.diag);
	}
	literal.library = build_seal(build, &literal.diag);
	build_free(build);
	xml_close(xml);
	return literal;
}

#define LITERAL(...) literal_open((const char *const[]){__VA_ARGS__, NULL})

/* The same, checked. */
static inline struct literal literal_check(const char *const texts[])
{
	struct literal literal = literal_open(texts);

	check_library(literal.library, 0, &literal.diag);
	return literal;
}

#define LITERAL_CHECKED(...) literal_check((const char *const[]){__VA_ARGS__, NULL})

static inline void literal_close(struct literal *literal)
{
	library_free(literal->library);
	diag_free(&literal->diag);
	free(literal->said);
}

#define literal_find(literal, id) library_find((literal)->library, STR(id))

#endif
