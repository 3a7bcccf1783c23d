#include "base/utf8.h"

#include <string.h>

#include "base/utf8_tables.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* How many bytes of TEXT, from its start, are ASCII.  Nearly all text is, so all that runs over a
 * library goes from run to run and looks at single characters only between them. */
static size_t ascii_run(struct str text)
{
	const uint64_t high = UINT64_C(0x8080808080808080);
	size_t len = 0;

	for (uint64_t eight; text.len - len >= sizeof eight; len += sizeof eight) {
		memcpy(&eight, text.at + len, sizeof eight);
		if ((eight & high) != 0)
			break;
	}
	while (len < text.len && (unsigned char)text.at[len] < 0x80)
		len++;
	return len;
}

static void skip(struct str *text, size_t len)
{
	if (len == 0) /* an empty slice may be NULL, to which nothing can be added, not even 0 */
		return;
	text->at += len;
	text->len -= len;
}

/* The length a sequence that begins with LEAD should have; 0 where none begins so. */
static size_t sequence_len(unsigned lead)
{
	if (lead < 0xc2 || lead > 0xf4)
		return 0;
	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

static uint32_t next_beyond_ascii(struct str *text)
{
	static const uint32_t least[] = {[2] = 0x80, [3] = 0x800, [4] = 0x10000};
	const unsigned char *at = (const unsigned char *)text->at;
	size_t len = sequence_len(at[0]);

	if (len == 0 || len > text->len)
		return skip(text, 1), UTF8_BAD;
	uint32_t code = at[0] & (0x7fu >> len);
	for (size_t i = 1; i < len; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return skip(text, 1), UTF8_BAD;
		code = code << 6 | (at[i] & 0x3f);
	}
	if (code < least[len] || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff)
		return skip(text, 1), UTF8_BAD;
	skip(text, len);
	return code;
}

uint32_t utf8_next(struct str *text)
{
	unsigned char first = (unsigned char)text->at[0];

	if (first >= 0x80)
		return next_beyond_ascii(text);
	skip(text, 1);
	return first;
}

int utf8_put(char to[4], uint32_t code)
{
	if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
		code = UTF8_BAD;
	if (code < 0x80) {
		to[0] = (char)code;
		return 1;
	}
	int len = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	for (int i = len - 1; i > 0; i--, code >>= 6)
		to[i] = (char)(0x80 | (code & 0x3f));
	to[0] = (char)((0xf00u >> len & 0xf0) | code);
	return len;
}

bool utf8_valid(struct str text)
{
	for (;;) {
		skip(&text, ascii_run(text));
		if (text.len == 0)
			return true;
		size_t before = text.len;
		/* U+FFFD may stand in good text, but takes three bytes there. */
		if (utf8_next(&text) == UTF8_BAD && before - text.len == 1)
			return false;
	}
}

bool utf8_is_control(uint32_t code)
{
	if (code < 0xa0)
		return code < 0x20 || code >= 0x7f;
	if (code < 0x2000)
		return code == 0x61c;
	return (code >= 0x200e && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069);
}

static bool in_ranges(const struct range *ranges, size_t count, uint32_t code)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (code > ranges[middle].last)
			low = middle + 1;
		else if (code < ranges[middle].first)
			high = middle;
		else
			return true;
	}
	return false;
}

int utf8_code_width(uint32_t code)
{
	if (code < zero_width[0].first)
		return 1;
	if (code >= 0x2010 && code <= 0x2027) /* dashes, quotes: what prose has most of */
		return 1;
	if (in_ranges(zero_width, COUNT(zero_width), code))
		return 0;
	return in_ranges(double_width, COUNT(double_width), code) ? 2 : 1;
}

int utf8_width(struct str text)
{
	int width = 0;

	for (;;) {
		size_t run = ascii_run(text);
		width += (int)run;
		skip(&text, run);
		if (text.len == 0)
			return width;
		width += utf8_code_width(utf8_next(&text));
	}
}

struct str utf8_clip(struct str text, int width)
{
	struct str rest = text;

	for (int used = 0; rest.len > 0;) {
		struct str after = rest;
		used += utf8_code_width(utf8_next(&after));
		if (used > width && used > 0)
			break;
		rest = after;
	}
	return (struct str){text.at, text.len - rest.len};
}

static uint32_t greek_letter(char spelt)
{
	switch (spelt) {
	case 'a':
		return 0x3b1;
	case 'e':
		return 0x3b5;
	case 'h':
		return 0x3b7;
	case 'i':
		return 0x3b9;
	case 'o':
		return 0x3bf;
	case 'r':
		return 0x3c1;
	case 'u':
		return 0x3c5;
	case 'w':
		return 0x3c9;
	default:
		return greek_letter((char)(spelt | 0x20)) - 0x20; /* a capital */
	}
}

uint32_t utf8_base(uint32_t code)
{
	char letter = ' ';
	bool greek = false;

	if (code < 0xc0)
		return code;
	if (code < 0xc0 + COUNT(latin_from_c0) - 1)
		letter = latin_from_c0[code - 0xc0];
	else if (code >= 0x1e00 && code < 0x1f00)
		letter = latin_from_1e00[code - 0x1e00];
	else if ((greek = code >= 0x386 && code < 0x386 + COUNT(greek_from_386) - 1))
		letter = greek_from_386[code - 0x386];
	else if ((greek = code >= 0x1f00 && code < 0x2000))
		letter = greek_from_1f00[code - 0x1f00];
	if (letter == ' ')
		return code;
	return greek ? greek_letter(letter) : (uint32_t)letter;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static const struct fold *find_fold(uint32_t code)
{
	size_t low = 0, high = COUNT(folds);

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (code > folds[middle].last)
			low = middle + 1;
		else if (code < folds[middle].first)
			high = middle;
		else
			return &folds[middle];
	}
	return NULL;
}

/* Takes the first character off *TEXT and returns what it folds to, in ROOM or in *TEXT. */
static struct str fold_next(struct str *text, char room[4])
{
	struct str piece = *text;
	uint32_t code = utf8_next(text), base = utf8_base(code);
	const struct fold *fold;

	piece.len -= text->len;
	if (base < 0x80) {
		room[0] = lower((char)base);
		return (struct str){room, 1};
	}
	if ((fold = find_fold(base)) == NULL)
		return base == code ? piece : (struct str){room, (size_t)utf8_put(room, base)};
	if (fold->step == 0)
		return str_of(fold->to);
	struct str to = str_of(fold->to);
	uint32_t first = utf8_next(&to);
	return (struct str){room, (size_t)utf8_put(room, first + (base - fold->first))};
}

void utf8_fold(struct buf *to, struct str text)
{
	char room[4];

	for (;;) {
		size_t run = ascii_run(text), start = to->len;
		buf_add(to, text.at, run);
		for (char *at = to->at + start; at < to->at + start + run; at++)
			*at = lower(*at);
		skip(&text, run);
		if (text.len == 0)
			return;
		buf_add_str(to, fold_next(&text, room));
	}
}

/* Takes KEY off the start of *TEXT, folding as it goes.  Returns how many bytes of the last
 * character's folding stand beyond KEY ("oe" is one letter, and KEY may end within it), or -1 where
 * KEY does not stand there. */
static int fold_cut(struct str *text, struct str key)
{
	char room[4];

	while (key.len > 0) {
		if (text->len == 0)
			return -1;
		struct str piece = fold_next(text, room);
		if (piece.len > key.len)
			return str_starts(piece, key) ? (int)(piece.len - key.len) : -1;
		if (!str_starts(key, piece))
			return -1;
		skip(&key, piece.len);
	}
	return 0;
}

bool utf8_fold_is(struct str text, struct str key)
{
	char room[4];

	if (fold_cut(&text, key) != 0)
		return false;
	while (text.len > 0) /* what is left may be marks, which fold to nothing */
		if (fold_next(&text, room).len > 0)
			return false;
	return true;
}

bool utf8_fold_starts(struct str text, struct str key)
{
	return fold_cut(&text, key) >= 0;
}
