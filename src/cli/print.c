#include "cli/print.h"

#include <string.h>

#include "base/utf8.h"
#include "page/flow.h"

/* The least that tells roles apart on any terminal, as parameters of SGR; NULL: as it is. */
static const char *const looks[ROLE_COUNT] = {
	[ROLE_TITLE] = "1",
	[ROLE_LATIN] = "3",
	[ROLE_HEADING] = "1",
	[ROLE_LABEL] = "1",
	[ROLE_EM] = "3",
	[ROLE_STRONG] = "1",
	[ROLE_TERM] = "3",
	[ROLE_LINK] = "4",
	[ROLE_DANGER] = "1;31",
	[ROLE_CAUTION] = "1;33",
	[ROLE_CERTAINTY] = "1",
	[ROLE_PLOT] = "36",
};

/* The same as flow_print, with each piece in the look of its role. */
static void print_coloured(const struct flow *flow, struct buf *to)
{
	for (int line = 0; line < flow_height(flow); line++) {
		int column = 0;
		for (int i = 0; i < flow_piece_count(flow, line); i++) {
			struct flow_piece piece = flow_piece(flow, line, i);
			const char *look = looks[piece.role];
			for (; column < piece.column; column++)
				buf_add_char(to, ' ');
			if (look != NULL)
				buf_addf(to, "\033[%sm", look);
			buf_add_str(to, piece.text);
			if (look != NULL)
				buf_add_text(to, "\033[m");
			column += piece.width;
		}
		buf_add_char(to, '\n');
	}
}

static void print_doc(const struct print *print, struct doc *doc)
{
	struct flow *flow = flow_new(doc, print->width, print->plain ? FLOW_PLAIN : FLOW_PRINT);
	struct buf text = {0};

	if (print->colour && !print->plain)
		print_coloured(flow, &text);
	else
		flow_print(flow, &text);
	fwrite(text.at, 1, text.len, print->to);
	buf_free(&text);
	flow_free(flow);
	doc_free(doc);
}

void print_entry(const struct print *print, const struct entry *entry)
{
	print_doc(print, page_compose(&print->scope, entry));
}

void print_card(const struct print *print, const struct entry *entry)
{
	print_doc(print, page_card(&print->scope, entry));
}

void print_front(const struct print *print)
{
	print_doc(print, page_front(&print->scope));
}

/* JSON asks for an escape of quotes, backslashes and the characters below U+0020; what would
 * upset a terminal is escaped as well. */
static void json_text(struct buf *to, struct str text)
{
	buf_add_char(to, '"');
	while (text.len > 0) {
		const char *at = text.at;
		uint32_t code = utf8_next(&text);
		if (code == '"' || code == '\\')
			buf_addf(to, "\\%c", (char)code);
		else if (utf8_is_control(code))
			buf_addf(to, "\\u%04x", (unsigned)code);
		else
			buf_add(to, at, (size_t)(text.at - at));
	}
	buf_add_char(to, '"');
}

/* A JSON document being written. */
struct json {
	const struct library *library;
	struct buf text;
};

static void json_key(struct json *json, const char *name)
{
	buf_addf(&json->text, "\"%s\":", name);
}

static void json_pair(struct json *json, const char *name, struct str value)
{
	json_key(json, name);
	json_text(&json->text, value);
}

/* Whether TEXT is a number in JSON's own notation, so that it can stand as it was printed: ".05"
 * and "+1" can not. */
static bool is_json_number(struct str text)
{
	size_t i = text.len > 0 && text.at[0] == '-';
	double value;

	if (!str_number(text, &value) || i >= text.len || text.at[i] < '0' || text.at[i] > '9')
		return false;
	if (text.at[i] == '0' && i + 1 < text.len && text.at[i + 1] >= '0' && text.at[i + 1] <= '9')
		return false;
	for (; i < text.len; i++)
		if (text.at[i] == '.' && (i + 1 == text.len || text.at[i + 1] < '0' ||
		                          text.at[i + 1] > '9'))
			return false;
	return true;
}

static void json_attr(struct json *json, const struct node *node, enum attr attr)
{
	const struct attr_info *info = attr_info(attr);
	struct str text = node_attr(json->library, node, attr);
	bool number = info->type == ATTR_NUMBER || info->type == ATTR_COUNT ||
	              info->type == ATTR_YEAR;
	double value;

	json_key(json, info->name);
	if (number && is_json_number(text))
		buf_add_str(&json->text, text);
	else if (number && node_number(json->library, node, attr, &value))
		buf_addf(&json->text, "%.10g", value);
	else
		json_text(&json->text, text);
}

/* All attributes of NODE; BEGUN says whether a comma is due before the first. */
static bool json_attrs(struct json *json, const struct node *node, bool begun)
{
	const short *attr = element_info(node_element(node))->attrs + 1;

	for (; *attr >= 0; attr++) {
		if (!node_has(json->library, node, (enum attr)*attr) || *attr == AT_ID ||
		    *attr == AT_FORMAT || *attr == AT_LANG)
			continue;
		if (begun)
			buf_add_char(&json->text, ',');
		json_attr(json, node, (enum attr)*attr);
		begun = true;
	}
	return begun;
}

static void json_node(struct json *json, const struct node *node);

/* Whether an earlier child of PARENT has the same name. */
static bool is_first(const struct json *json, const struct node *parent, const struct node *node)
{
	return node_field(json->library, parent, node_element(node)) == node;
}

/* The fields inside PARENT, an array for each name, in the order of their first. */
static void json_fields(struct json *json, const struct node *parent, bool begun)
{
	const struct node *child = node_child(json->library, parent);

	for (; child != NULL; child = node_next(json->library, child)) {
		const char *name = element_info(node_element(child))->name;
		bool head = node_element(child) == EL_NAME || node_element(child) == EL_SUMMARY;
		if (head || !is_first(json, parent, child))
			continue;
		buf_addf(&json->text, "%s\"%s\":[", begun ? "," : "", name);
		begun = true;
		for (const struct node *node = child; node != NULL;
		     node = node_again(json->library, node)) {
			if (node != child)
				buf_add_char(&json->text, ',');
			json_node(json, node);
		}
		buf_add_char(&json->text, ']');
	}
}

/* The studies and sources that the words cite. */
static void json_cites(struct json *json, const struct node *node)
{
	bool any = false;

	for (unsigned i = 0; i < node_spans(json->library, node); i++) {
		struct span span = node_span(json->library, node, i);
		if (span.mark != EL_CITE)
			continue;
		buf_add_text(&json->text, any ? "," : ",\"cites\":[");
		json_text(&json->text, span.name);
		any = true;
	}
	if (any)
		buf_add_char(&json->text, ']');
}

/* The words of NODE into TO, and as a slice; where a cite stood no space is left before a point. */
static struct str bare_words(const struct library *library, const struct node *node, struct buf *to)
{
	buf_clear(to);
	for (unsigned i = 0; i < node_spans(library, node); i++) {
		struct str text = node_span(library, node, i).text;
		bool closes = text.len > 0 && strchr(".,;:)", text.at[0]) != NULL;
		if (closes && to->len > 0 && to->at[to->len - 1] == ' ')
			to->len--;
		buf_add_str(to, text);
	}
	return str_trim(buf_str(to));
}

static void json_node(struct json *json, const struct node *node)
{
	struct buf bare = {0};
	int holds = element_info(node_element(node))->holds;
	bool words = holds == HOLDS_WORDS || holds == HOLDS_TEXT;

	buf_add_char(&json->text, '{');
	if (words) {
		json_pair(json, "text", bare_words(json->library, node, &bare));
		json_cites(json, node);
	}
	buf_free(&bare);
	bool begun = json_attrs(json, node, words);
	if (!words)
		json_fields(json, node, begun);
	buf_add_char(&json->text, '}');
}

static void json_head(struct json *json, const struct entry *entry)
{
	buf_add_char(&json->text, '{');
	json_pair(json, "id", entry_id(json->library, entry));
	buf_add_char(&json->text, ',');
	json_pair(json, "kind", str_of(kind_info(entry_kind(entry))->name));
	buf_add_char(&json->text, ',');
	json_pair(json, "name", entry_name(json->library, entry));
	buf_add_char(&json->text, ',');
	json_pair(json, "summary", entry_summary(json->library, entry));
}

static void json_write(struct json *json, FILE *to)
{
	buf_add_char(&json->text, '\n');
	fwrite(json->text.at, 1, json->text.len, to);
	buf_free(&json->text);
}

void print_entry_json(const struct print *print, const struct entry *entry)
{
	struct json json = {.library = print->scope.library};
	const struct node *root = entry_root(json.library, entry);

	json_head(&json, entry);
	json_attrs(&json, root, true);
	json_fields(&json, root, true);
	buf_add_char(&json.text, '}');
	json_write(&json, print->to);
}

void print_list_json(const struct print *print, const unsigned *numbers, unsigned count)
{
	struct json json = {.library = print->scope.library};

	buf_add_char(&json.text, '[');
	for (unsigned i = 0; i < count; i++) {
		buf_add_text(&json.text, i > 0 ? ",\n" : "\n");
		json_head(&json, library_at(json.library, numbers[i]));
		buf_add_char(&json.text, '}');
	}
	buf_add_text(&json.text, count > 0 ? "\n]" : "]");
	json_write(&json, print->to);
}

/* Adds a column and what ends it; a tab inside would be one too many. */
static void tsv_column(const struct print *print, struct str text, char end, struct buf *to)
{
	glyph_text(to, text, print->scope.glyphs);
	buf_add_char(to, end);
}

static void tsv_line(const struct print *print, const struct entry *entry, const char *field,
                     struct str text, struct buf *to)
{
	const struct library *library = print->scope.library;

	tsv_column(print, entry_id(library, entry), '\t', to);
	tsv_column(print, str_of(kind_info(entry_kind(entry))->name), '\t', to);
	tsv_column(print, str_of(field), '\t', to);
	tsv_column(print, text, '\n', to);
}

static void tsv_attrs(const struct print *print, const struct entry *entry, const struct node *node,
                      struct buf *to)
{
	const short *attr = element_info(node_element(node))->attrs + 1;

	for (; *attr >= 0; attr++)
		if (*attr != AT_ID && *attr != AT_FORMAT && *attr != AT_LANG &&
		    node_has(print->scope.library, node, (enum attr)*attr)) {
			struct buf name = {0};
			buf_addf(&name, "%s@%s", element_info(node_element(node))->name,
			         attr_info((enum attr)*attr)->name);
			tsv_line(print, entry, name.at,
			         node_attr(print->scope.library, node, (enum attr)*attr), to);
			buf_free(&name);
		}
}

/* A field's words, then its attributes as "action@joint", then the fields inside it. */
static void tsv_node(const struct print *print, const struct entry *entry, const struct node *node,
                     struct buf *to)
{
	const struct library *library = print->scope.library;
	struct buf bare = {0};
	struct str text = bare_words(library, node, &bare);

	if (text.len > 0)
		tsv_line(print, entry, element_info(node_element(node))->name, text, to);
	buf_free(&bare);
	tsv_attrs(print, entry, node, to);
	for (node = node_child(library, node); node != NULL; node = node_next(library, node))
		tsv_node(print, entry, node, to);
}

void print_entry_tsv(const struct print *print, const struct entry *entry)
{
	struct buf text = {0};

	tsv_node(print, entry, entry_root(print->scope.library, entry), &text);
	fwrite(text.at, 1, text.len, print->to);
	buf_free(&text);
}

void print_list(const struct print *print, const unsigned *numbers, unsigned count)
{
	const struct library *library = print->scope.library;
	struct buf text = {0};

	for (unsigned i = 0; i < count; i++) {
		const struct entry *entry = library_at(library, numbers[i]);
		tsv_column(print, entry_id(library, entry), '\t', &text);
		tsv_column(print, str_of(kind_info(entry_kind(entry))->name), '\t', &text);
		tsv_column(print, entry_name(library, entry), '\n', &text);
	}
	if (text.len > 0)
		fwrite(text.at, 1, text.len, print->to);
	buf_free(&text);
}
