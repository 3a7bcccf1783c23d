#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

/* A message quotes content, which may hold anything: one line, and nothing a terminal obeys. */
static char *tame(const char *text)
{
	struct buf buf = {0};

	buf_add_text(&buf, "");
	for (const unsigned char *c = (const unsigned char *)text; *c != '\0'; c++) {
		if (*c < 0x20 || *c == 0x7f)
			buf_addf(&buf, "\\x%02x", *c);
		else if (*c == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0)
			buf_addf(&buf, "\\u00%02x", *++c);
		else
			buf_add_char(&buf, (char)*c);
	}
	return buf.at;
}

static void report(struct diag *diag, enum severity severity, const char *file, int line,
                   const char *format, va_list args)
{
	char text[600];

	diag->errors += severity == ERROR;
	if (diag->count >= DIAG_MAX)
		return;
	vsnprintf(text, sizeof text, format, args);
	diag->items = grow(diag->items, &diag->room, diag->count, sizeof *diag->items);
	diag->items[diag->count++] = (struct diag_item){severity, line, tame(file), tame(text)};
}

bool diag_error(struct diag *diag, const char *file, int line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	report(diag, ERROR, file, line, format, args);
	va_end(args);
	return false;
}

void diag_warn(struct diag *diag, const char *file, int line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	report(diag, WARNING, file, line, format, args);
	va_end(args);
}

static int by_place(const void *left, const void *right)
{
	const struct diag_item *a = left, *b = right;
	int order = strcmp(a->file, b->file);

	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	return order != 0 ? order : strcmp(a->text, b->text);
}

void diag_sort(struct diag *diag)
{
	if (diag->count > 1)
		qsort(diag->items, diag->count, sizeof *diag->items, by_place);
}

void diag_print(const struct diag *diag, FILE *to)
{
	for (size_t i = 0; i < diag->count; i++) {
		const struct diag_item *item = &diag->items[i];
		if (item->line > 0)
			fprintf(to, "%s:%d: ", item->file, item->line);
		else
			fprintf(to, "%s: ", item->file);
		fprintf(to, "%s%s\n", item->severity == WARNING ? "warning: " : "", item->text);
	}
	if (diag->count >= DIAG_MAX)
		fprintf(to, "myotome: more than %d problems; the rest are not shown\n", DIAG_MAX);
}

void diag_free(struct diag *diag)
{
	for (size_t i = 0; i < diag->count; i++) {
		free(diag->items[i].file);
		free(diag->items[i].text);
	}
	free(diag->items);
	*diag = (struct diag){0};
}
