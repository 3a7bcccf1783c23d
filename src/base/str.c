#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct str str_of(const char *text)
{
	return text != NULL ? (struct str){text, strlen(text)} : (struct str){"", 0};
}

bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool str_is(struct str a, const char *text)
{
	return str_eq(a, str_of(text));
}

bool str_starts(struct str text, struct str with)
{
	return text.len >= with.len && str_eq((struct str){text.at, with.len}, with);
}

int str_cmp(struct str a, struct str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len > 0 ? memcmp(a.at, b.at, len) : 0;

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str str_trim(struct str text)
{
	while (text.len > 0 && is_space(text.at[0]))
		text.at++, text.len--;
	while (text.len > 0 && is_space(text.at[text.len - 1]))
		text.len--;
	return text;
}

struct str str_cut(struct str *rest, const char *ends)
{
	size_t len = 0;

	while (len < rest->len && (rest->at[len] == '\0' || strchr(ends, rest->at[len]) == NULL))
		len++;
	struct str before = {rest->at, len};
	size_t skip = len < rest->len ? len + 1 : len;
	rest->at += skip;
	rest->len -= skip;
	return before;
}

struct str str_word(struct str *rest)
{
	*rest = str_trim(*rest);
	return str_cut(rest, " \t\r\n");
}

bool str_int(struct str text, long low, long high, long *value)
{
	double number;

	for (size_t i = 0; i < text.len; i++)
		if (!(text.at[i] >= '0' && text.at[i] <= '9') && !(i == 0 && text.at[i] == '-'))
			return false;
	if (!str_number(text, &number) || number < (double)low || number > (double)high)
		return false;
	*value = (long)number;
	return true;
}

/* By hand, because strtod follows LC_NUMERIC and reads "0x1p3", "inf" and "nan". */
bool str_number(struct str text, double *value)
{
	double number = 0, scale = 1;
	size_t i = 0, digits = 0;
	bool negative = false;

	if (i < text.len && (text.at[i] == '-' || text.at[i] == '+'))
		negative = text.at[i++] == '-';
	for (; i < text.len && text.at[i] >= '0' && text.at[i] <= '9'; i++, digits++)
		number = number * 10 + (text.at[i] - '0');
	if (i < text.len && text.at[i] == '.')
		for (i++; i < text.len && text.at[i] >= '0' && text.at[i] <= '9'; i++, digits++)
			number += (text.at[i] - '0') * (scale /= 10);
	if (digits == 0 || digits > 30)
		return false;
	if (i < text.len && (text.at[i] == 'e' || text.at[i] == 'E')) {
		long power;
		if (!str_int((struct str){text.at + i + 1, text.len - i - 1}, -30, 30, &power))
			return false;
		for (; power > 0; power--)
			number *= 10;
		for (; power < 0; power++)
			number /= 10;
		i = text.len;
	}
	if (i != text.len)
		return false;
	*value = negative ? -number : number;
	return true;
}

static void buf_reserve(struct buf *buf, size_t more)
{
	if (more > (size_t)-1 / 4 - buf->len)
		die("out of memory");
	if (buf->len + more + 1 <= buf->room)
		return;
	buf->room = (buf->len + more + 1) * 3 / 2 + 16;
	buf->at = xrealloc(buf->at, buf->room, 1);
}

void buf_add(struct buf *buf, const char *bytes, size_t len)
{
	buf_reserve(buf, len);
	if (len > 0)
		memcpy(buf->at + buf->len, bytes, len);
	buf->len += len;
	buf->at[buf->len] = '\0';
}

void buf_add_char(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void buf_add_str(struct buf *buf, struct str text)
{
	buf_add(buf, text.at, text.len);
}

void buf_add_text(struct buf *buf, const char *text)
{
	buf_add_str(buf, str_of(text));
}

void buf_addf(struct buf *buf, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len > 0) {
		buf_reserve(buf, (size_t)len);
		vsnprintf(buf->at + buf->len, (size_t)len + 1, format, again);
		buf->len += (size_t)len;
	}
	va_end(again);
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->at != NULL)
		buf->at[0] = '\0';
}

struct str buf_str(const struct buf *buf)
{
	return (struct str){buf->at != NULL ? buf->at : "", buf->len};
}

void buf_free(struct buf *buf)
{
	free(buf->at);
	*buf = (struct buf){0};
}
