#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

/* A message quotes content, and a file name may hold anything: one line, and nothing a terminal
 * obeys. */
static char *tame(struct str text)
{
	struct buf buf = {0};

	buf_add_text(&buf, "");
	while (text.len > 0) {
		struct str before = text;
		uint32_t code = utf8_next(&text);
		size_t len = before.len - text.len;
		bool raw = len == 1 && (code == UTF8_BAD || utf8_is_control(code));
		if (raw)
			buf_addf(&buf, "\\x%02x", (unsigned char)before.at[0]);
		else if (utf8_is_control(code))
			buf_addf(&buf, "\\u%04x", (unsigned)code);
		else
			buf_add(&buf, before.at, len);
	}
	return buf.at;
}

/* TEXT without the piece of a character that a cut may have left at its end. */
static struct str whole(struct str text)
{
	size_t back = 1;

	while (back < 4 && back < text.len &&
	       ((unsigned char)text.at[text.len - back] & 0xc0) == 0x80)
		back++;
	if (text.len > 0 && !utf8_valid((struct str){text.at + text.len - back, back}))
		text.len -= back;
	return text;
}

static void report(struct diag *diag, enum severity severity, const char *file, int line,
                   const char *format, va_list args)
{
	char room[600] = "";

	diag->errors += severity == ERROR;
	if (diag->count >= DIAG_MAX) {
		diag->dropped++;
		return;
	}
	int len = vsnprintf(room, sizeof room, format, args);
	struct str text = str_of(room);
	if (len >= (int)sizeof room)
		text = whole(text);
	diag->items = grow(diag->items, &diag->room, diag->count, sizeof *diag->items);
	diag->items[diag->count++] =
		(struct diag_item){severity, line, tame(str_of(file)), tame(text)};
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
	if (diag->dropped > 0)
		fprintf(to, "myotome: %zu more problems are not shown\n", diag->dropped);
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
