#include "load/value.h"

#include <stdio.h>
#include <string.h>

#include "draw/theme.h"
#include "model/block.h"
#include "model/roots.h"

bool id_valid(struct str id)
{
	bool hyphen = true; /* as if one stood before the start */

	if (id.len == 0 || id.len > ID_MAX || !(id.at[0] >= 'a' && id.at[0] <= 'z'))
		return false;
	for (size_t i = 0; i < id.len; i++) {
		char c = id.at[i];
		if (c == '-' ? hyphen : !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
			return false;
		hyphen = c == '-';
	}
	return !hyphen;
}

static bool is_date(struct str text)
{
	long year, month, day;
	struct str rest = text, part = str_cut(&rest, "-");

	if (part.len != 4 || !str_int(part, 1500, 2100, &year))
		return false;
	if (part.len == text.len)
		return true;
	bool last = memchr(rest.at, '-', rest.len) == NULL;
	part = str_cut(&rest, "-");
	if (part.len != 2 || !str_int(part, 1, 12, &month))
		return false;
	return last || (rest.len == 2 && str_int(rest, 1, 31, &day));
}

static bool is_doi(struct str text)
{
	if (!str_starts(text, STR("10.")) || memchr(text.at, '/', text.len) == NULL)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] <= ' ')
			return false;
	return true;
}

static bool is_url(struct str text)
{
	if (!str_starts(text, STR("http://")) && !str_starts(text, STR("https://")))
		return false;
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] <= ' ')
			return false;
	return true;
}

static bool read_count(struct str text, long low, long high, double *number)
{
	long count;

	if (!str_int(text, low, high, &count))
		return false;
	*number = (double)count;
	return true;
}

static bool one_of(enum attr attr, struct str text, uint32_t *value, char *advice)
{
	int choice = attr_value_find(attr, text);

	if (choice >= 0)
		*value = (uint32_t)choice;
	else
		snprintf(advice, ADVICE_MAX, "write one of: %s", attr_info(attr)->values);
	return choice >= 0;
}

static const char *const forms[] = {
	[ATTR_ID] = "write lower-case letters, digits and single hyphens, at most 64",
	[ATTR_REF] = "write the id of an entry, such as psoas-major",
	[ATTR_STUDY] = "write the id of a study",
	[ATTR_LINK] = "write the id of an entry, such as psoas-major",
	[ATTR_NUMBER] = "write a number with a decimal point, such as -0.37",
	[ATTR_COUNT] = "write a whole number from 0",
	[ATTR_YEAR] = "write a year of four digits",
	[ATTR_DATE] = "write 2026, 2026-03 or 2026-03-31",
	[ATTR_ROOTS] = "write roots in their order, such as T12-L3 or L1,L3-L4 (C1-C8 T1-T12 L1-L5 S1-S5)",
	[ATTR_URL] = "write an address that begins with https://",
	[ATTR_DOI] = "write the DOI alone, such as 10.1000/182",
	[ATTR_COLOUR] = "write #rrggbb, the name of one of the 16 colours, or default",
	[ATTR_ONE_OF] = NULL,
};

bool value_read(enum attr attr, struct str text, uint32_t *value, double *number, char *advice)
{
	short colour;
	bool good = true;

	*value = NOWHERE;
	*number = 0;
	switch (attr_info(attr)->type) {
	case ATTR_ID: case ATTR_REF: case ATTR_STUDY: case ATTR_LINK:
		good = id_valid(text);
		break;
	case ATTR_NUMBER:
		good = str_number(text, number);
		break;
	case ATTR_COUNT:
		good = read_count(text, 0, 2000000000, number);
		break;
	case ATTR_YEAR:
		good = read_count(text, 1500, 2100, number);
		break;
	case ATTR_DATE:
		good = is_date(text);
		break;
	case ATTR_ROOTS:
		good = roots_parse(text, value);
		break;
	case ATTR_URL:
		good = is_url(text);
		break;
	case ATTR_DOI:
		good = is_doi(text);
		break;
	case ATTR_COLOUR:
		good = colour_parse(text, &colour);
		break;
	case ATTR_ONE_OF:
		return one_of(attr, text, value, advice);
	case ATTR_TEXT: case ATTR_SOURCE:
		break;
	}
	if (!good)
		snprintf(advice, ADVICE_MAX, "%s", forms[attr_info(attr)->type]);
	return good;
}
