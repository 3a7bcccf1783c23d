#include "base/str.h"

#include <limits.h>
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
	if (len < rest->len)
		len++;
	if (len > 0) /* an empty slice may be NULL, to which nothing can be added, not even 0 */
		*rest = (struct str){rest->at + len, rest->len - len};
	return before;
}

struct str str_word(struct str *rest)
{
	*rest = str_trim(*rest);
	return str_cut(rest, " \t\r\n");
}

static bool is_digit(struct str text, size_t i)
{
	return i < text.len && text.at[i] >= '0' && text.at[i] <= '9';
}

/* Counts downwards, where there is room for one more than upwards. */
bool str_int(struct str text, long low, long high, long *value)
{
	bool negative = text.len > 0 && text.at[0] == '-';
	long number = 0;
	size_t i = negative;

	if (i == text.len)
		return false;
	for (; is_digit(text, i); i++) {
		int digit = text.at[i] - '0';
		if (number < (LONG_MIN + digit) / 10)
			return false;
		number = number * 10 - digit;
	}
	if (i < text.len || (!negative && number < -LONG_MAX))
		return false;
	if (!negative)
		number = -number;
	if (number < low || number > high)
		return false;
	*value = number;
	return true;
}

/* NUMBER times ten to POWER, rounded once where both are as small as people write them. */
static double scaled(double number, long power)
{
	double scale = 1;

	for (long left = power < 0 ? -power : power; left > 0; left--)
		scale *= 10;
	return power < 0 ? number / scale : number * scale;
}

/* By hand, because strtod follows LC_NUMERIC and reads "0x1p3", "inf" and "nan". */
bool str_number(struct str text, double *value)
{
	double number = 0;
	long power = 0, decimals = 0;
	size_t i = 0, digits = 0;
	bool negative = false;

	if (text.len > 0 && (text.at[0] == '-' || text.at[0] == '+'))
		negative = text.at[i++] == '-';
	for (; is_digit(text, i); i++, digits++)
		number = number * 10 + (text.at[i] - '0');
	if (i < text.len && text.at[i] == '.')
		for (i++; is_digit(text, i); i++, digits++, decimals++)
			number = number * 10 + (text.at[i] - '0');
	if (digits == 0 || digits > 30)
		return false;
	if (i < text.len && (text.at[i] == 'e' || text.at[i] == 'E')) {
		if (!str_int((struct str){text.at + i + 1, text.len - i - 1}, -30, 30, &power))
			return false;
		i = text.len;
	}
	if (i != text.len)
		return false;
	number = scaled(number, power - decimals);
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
