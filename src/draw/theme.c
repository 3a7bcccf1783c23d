#include "draw/theme.h"

#include <assert.h>
#include <math.h>

static const struct {
	const char *name;
	char letter;
	unsigned look;
} roles[] = {
#define R(id, name, letter, look) [ROLE_##id] = {name, letter, look},
	ROLE_LIST(R)
#undef R
};

static_assert(sizeof roles / sizeof *roles == ROLE_COUNT, "a row for every role");

/* The sixteen as the Linux console draws them (drivers/tty/vt/vt.c, default_red and fellows). */
static const struct {
	const char *name;
	unsigned char red, green, blue;
} named[16] = {
	{"black", 0, 0, 0}, {"red", 170, 0, 0}, {"green", 0, 170, 0}, {"yellow", 170, 85, 0},
	{"blue", 0, 0, 170}, {"magenta", 170, 0, 170}, {"cyan", 0, 170, 170},
	{"white", 170, 170, 170},
	{"bright-black", 85, 85, 85}, {"bright-red", 255, 85, 85}, {"bright-green", 85, 255, 85},
	{"bright-yellow", 255, 255, 85}, {"bright-blue", 85, 85, 255},
	{"bright-magenta", 255, 85, 255}, {"bright-cyan", 85, 255, 255},
	{"bright-white", 255, 255, 255},
};

static const struct {
	const char *name;
	unsigned look;
} looks[] = {
	{"bold", LOOK_BOLD}, {"underline", LOOK_UNDERLINE}, {"reverse", LOOK_REVERSE},
	{"dim", LOOK_DIM}, {"italic", LOOK_ITALIC}, {"none", 0},
};

void theme_init(struct theme *theme)
{
	for (int role = 0; role < ROLE_COUNT; role++)
		theme->rich[role] = theme->plain[role] =
			(struct style){COLOUR_DEFAULT, COLOUR_DEFAULT, roles[role].look};
}

const char *role_name(enum role role)
{
	return roles[role].name;
}

char role_letter(enum role role)
{
	return roles[role].letter;
}

int role_find(struct str name)
{
	for (int role = 0; role < ROLE_COUNT; role++)
		if (str_is(name, roles[role].name))
			return role;
	return -1;
}

/* xterm's palette: 16..231 a cube of six steps a side, 232..255 greys. */
static void palette(int colour, int rgb[3])
{
	static const int steps[6] = {0, 95, 135, 175, 215, 255};

	if (colour < 16) {
		rgb[0] = named[colour].red;
		rgb[1] = named[colour].green;
		rgb[2] = named[colour].blue;
	} else if (colour < 232) {
		rgb[0] = steps[(colour - 16) / 36];
		rgb[1] = steps[(colour - 16) / 6 % 6];
		rgb[2] = steps[(colour - 16) % 6];
	} else {
		rgb[0] = rgb[1] = rgb[2] = 8 + (colour - 232) * 10;
	}
}

static short nearest(const int rgb[3], int first, int last)
{
	short best = (short)first;
	long least = -1;

	for (int colour = first; colour <= last; colour++) {
		int other[3];
		long away = 0;
		palette(colour, other);
		for (int i = 0; i < 3; i++)
			away += (long)(rgb[i] - other[i]) * (rgb[i] - other[i]);
		if (least < 0 || away < least) {
			least = away;
			best = (short)colour;
		}
	}
	return best;
}

static int hex(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
	                              : -1;
}

bool colour_parse(struct str text, short *colour)
{
	int rgb[3];

	if (str_is(text, "default")) {
		*colour = COLOUR_DEFAULT;
		return true;
	}
	for (short i = 0; i < 16; i++)
		if (str_is(text, named[i].name)) {
			*colour = i;
			return true;
		}
	if (text.len != 7 || text.at[0] != '#')
		return false;
	for (int i = 0; i < 3; i++) {
		int high = hex(text.at[1 + 2 * i]), low = hex(text.at[2 + 2 * i]);
		if (high < 0 || low < 0)
			return false;
		rgb[i] = high * 16 + low;
	}
	*colour = nearest(rgb, 16, 255);
	return true;
}

bool look_parse(struct str text, unsigned *look)
{
	unsigned bits = 0;

	while ((text = str_trim(text)).len > 0) {
		struct str word = str_word(&text);
		size_t i = 0;
		while (i < sizeof looks / sizeof *looks && !str_is(word, looks[i].name))
			i++;
		if (i == sizeof looks / sizeof *looks)
			return false;
		bits |= looks[i].look;
	}
	*look = bits;
	return true;
}

/* The same colour for a terminal with sixteen. */
static short plain_colour(short colour)
{
	int rgb[3];

	if (colour < 16)
		return colour;
	palette(colour, rgb);
	return nearest(rgb, 0, 15);
}

bool theme_set(struct theme *theme, enum role role, const struct theme_row *row,
               const char **what)
{
	struct style rich = theme->rich[role], plain;

	*what = NULL;
	if (row->fg.len > 0 && !colour_parse(row->fg, &rich.fg))
		*what = "fg";
	if (row->bg.len > 0 && !colour_parse(row->bg, &rich.bg))
		*what = "bg";
	if (row->look.len > 0 && !look_parse(row->look, &rich.look))
		*what = "attr";
	plain = (struct style){plain_colour(rich.fg), plain_colour(rich.bg), rich.look};
	if (row->fg16.len > 0 && (!colour_parse(row->fg16, &plain.fg) || plain.fg > 15))
		*what = "fg16";
	if (row->bg16.len > 0 && (!colour_parse(row->bg16, &plain.bg) || plain.bg > 15))
		*what = "bg16";
	if (*what != NULL)
		return false;
	theme->rich[role] = rich;
	theme->plain[role] = plain;
	return true;
}

/* WCAG 2.1, "relative luminance". */
static double luminance(short colour)
{
	static const double weight[3] = {0.2126, 0.7152, 0.0722};
	double sum = 0;
	int rgb[3];

	palette(colour, rgb);
	for (int i = 0; i < 3; i++) {
		double part = rgb[i] / 255.0;
		part = part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
		sum += weight[i] * part;
	}
	return sum;
}

double theme_contrast(struct style style)
{
	if (style.fg == COLOUR_DEFAULT || style.bg == COLOUR_DEFAULT)
		return 0;
	double a = luminance(style.fg), b = luminance(style.bg);
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}
