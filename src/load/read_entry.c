#include "load/read_entry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/value.h"

/* An element that is open. */
struct open {
	enum element element;
	int holds, line;
	unsigned node;
	unsigned char seen[EL_COUNT]; /* which elements stood in it, for ONCE and MUST */
};

/* A mark or what lies between marks, as offsets into the words. */
struct mark {
	int element;
	size_t start, end;
	char name[ID_MAX + 1];
};

struct reader {
	struct build *build;
	struct diag *diag;
	const char *file;
	struct open stack[XML_DEPTH_MAX + 1];
	int depth;         /* elements open and taken in */
	int skipped;       /* depth below an element that is left out */
	bool begun, named, identified, wrong;
	/* the words of the element that holds them, while it is open */
	struct buf words;
	struct mark *marks;
	size_t mark_count, mark_room;
	int mark;          /* the mark that is open, or -1 */
	size_t mark_start;
	char mark_name[ID_MAX + 1];
};

static void wrong(struct reader *reader)
{
	reader->wrong = true;
}

#define REPORT(reader, line, ...) \
	(wrong(reader), diag_error((reader)->diag, (reader)->file, (line), __VA_ARGS__))

static struct open *top(struct reader *reader)
{
	return &reader->stack[reader->depth - 1];
}

/* "name origin insertion …", as far as it fits, for messages. */
static void list_elements(int in, char *to, size_t room)
{
	size_t used = 0;

	to[0] = '\0';
	for (int i = 0; i < EL_COUNT; i++) {
		const char *name = element_info(i)->name;
		if ((element_info(i)->in & (unsigned)in) == 0 || used + strlen(name) + 2 > room)
			continue;
		used += (size_t)snprintf(to + used, room - used, "%s%s", used > 0 ? " " : "", name);
	}
}

static void report_unknown(struct reader *reader, struct str name, int line)
{
	const struct open *parent = top(reader);
	char names[420];

	if (parent->holds == HOLDS_NOTHING || parent->holds == HOLDS_TEXT) {
		REPORT(reader, line, "<%.*s> cannot stand in <%s>; write %s there", STR_ARG(name),
		       element_info(parent->element)->name,
		       parent->holds == HOLDS_TEXT ? "words only" : "nothing");
		return;
	}
	list_elements(parent->holds == HOLDS_WORDS ? IN_WORDS : parent->holds, names, sizeof names);
	REPORT(reader, line, "<%.*s> cannot stand in <%s>; write one of: %s", STR_ARG(name),
	       element_info(parent->element)->name, names);
}

static void report_attr(struct reader *reader, enum element element, struct str name, int line)
{
	char names[200];
	size_t used = 0;

	names[0] = '\0';
	for (const short *attr = element_info(element)->attrs + 1; *attr >= 0; attr++)
		if (used + strlen(attr_info(*attr)->name) + 2 < sizeof names)
			used += (size_t)snprintf(names + used, sizeof names - used, "%s%s",
			                         used > 0 ? " " : "", attr_info(*attr)->name);
	REPORT(reader, line, "<%s> has no attribute %.*s; %s%s", element_info(element)->name,
	       STR_ARG(name), names[0] != '\0' ? "it knows: " : "it has none", names);
}

static void read_attr(struct reader *reader, enum element element, const struct xml_attr *given,
                      int line, unsigned *missing)
{
	int attr = attr_find(element, given->name);
	struct str text = str_trim(given->value), some = utf8_clip(text, 80);
	char advice[ADVICE_MAX];
	uint32_t value;
	double number;

	if (attr < 0)
		return report_attr(reader, element, given->name, line);
	if (attr_required(element, attr))
		--*missing;
	if (!value_read(attr, text, &value, &number, advice)) {
		REPORT(reader, line, "%.*s=\"%.*s\" is not right; %s", STR_ARG(given->name),
		       STR_ARG(some), advice);
		return;
	}
	if (attr == AT_ID) {
		build_id(reader->build, text);
		reader->identified = true;
	}
	build_attr(reader->build, attr, text, value, number);
}

static void report_missing(struct reader *reader, enum element element,
                           const struct xml_attr *attrs, int count, int line)
{
	const short *list = element_info(element)->attrs;

	for (int i = 1; i <= list[0]; i++) {
		const char *name = attr_info(list[i])->name;
		bool found = false;
		for (int k = 0; k < count && !found; k++)
			found = str_is(attrs[k].name, name);
		if (!found)
			REPORT(reader, line, "<%s> lacks %s; write %s=\"…\"", element_info(element)->name,
			       name, name);
	}
}

static void read_attrs(struct reader *reader, enum element element, const struct xml_attr *attrs,
                       int count, int line)
{
	unsigned missing = (unsigned)element_info(element)->attrs[0];

	for (int i = 0; i < count; i++)
		read_attr(reader, element, &attrs[i], line, &missing);
	if (missing > 0)
		report_missing(reader, element, attrs, count, line);
}

static void push(struct reader *reader, enum element element, unsigned node, int line)
{
	struct open *open = &reader->stack[reader->depth++];

	*open = (struct open){.element = element, .holds = element_info(element)->holds,
	                      .line = line, .node = node};
	if (open->holds < 0) {
		buf_clear(&reader->words);
		reader->mark_count = 0;
		reader->mark_start = 0;
		reader->mark = -1;
	}
}

static void start_root(struct reader *reader, struct str name, const struct xml_attr *attrs,
                       int count, int line)
{
	int element = element_find(name, IN_LIBRARY);
	char names[200];

	if (element < 0) {
		list_elements(IN_LIBRARY, names, sizeof names);
		REPORT(reader, line, "<%.*s> is no kind of entry; begin with one of: %s",
		       STR_ARG(name), names);
		reader->skipped = 1;
		return;
	}
	enum kind kind = 0;
	while (kind_info(kind)->element != (enum element)element)
		kind++;
	build_entry(reader->build, kind, reader->file, line);
	reader->begun = true;
	read_attrs(reader, element, attrs, count, line);
	push(reader, element, 0, line);
}

/* Closes the piece of words since the last mark. */
static void end_piece(struct reader *reader)
{
	size_t end = reader->words.len;

	if (end > reader->mark_start || reader->mark >= 0) {
		reader->marks = grow(reader->marks, &reader->mark_room, reader->mark_count,
		                     sizeof *reader->marks);
		struct mark *mark = &reader->marks[reader->mark_count++];
		*mark = (struct mark){reader->mark, reader->mark_start, end, ""};
		if (reader->mark >= 0)
			memcpy(mark->name, reader->mark_name, sizeof mark->name);
	}
	reader->mark_start = end;
	reader->mark = -1;
}

/* What a mark names: the first of its attributes.  Its value is checked like any other. */
static void read_mark(struct reader *reader, enum element element, const struct xml_attr *attrs,
                      int count, int line)
{
	char advice[ADVICE_MAX];
	uint32_t value;
	double number;

	reader->mark_name[0] = '\0';
	for (int i = 0; i < count; i++) {
		int attr = attr_find(element, attrs[i].name);
		struct str text = str_trim(attrs[i].value), some = utf8_clip(text, 80);
		if (attr < 0) {
			report_attr(reader, element, attrs[i].name, line);
		} else if (attr == AT_HIGHLIGHT) {
			continue;
		} else if (text.len > ID_MAX || !value_read(attr, text, &value, &number, advice)) {
			REPORT(reader, line, "%.*s=\"%.*s\" is not right; write an id of at most %d bytes",
			       STR_ARG(attrs[i].name), STR_ARG(some), ID_MAX);
		} else {
			memcpy(reader->mark_name, text.at, text.len);
			reader->mark_name[text.len] = '\0';
		}
	}
	report_missing(reader, element, attrs, count, line);
	if (element == EL_CITE && count == 0)
		REPORT(reader, line, "<cite> names nothing; write study=\"…\" or source=\"…\"");
}

static void start_mark(struct reader *reader, enum element element, const struct xml_attr *attrs,
                       int count, int line)
{
	if (reader->mark >= 0) {
		REPORT(reader, line, "<%s> stands inside <%s>; marks do not nest: close that first",
		       element_info(element)->name, element_info(reader->mark)->name);
		reader->skipped = 1;
		return;
	}
	end_piece(reader);
	reader->mark = element;
	read_mark(reader, element, attrs, count, line);
}

static void start_field(struct reader *reader, enum element element, const struct xml_attr *attrs,
                        int count, int line)
{
	struct open *parent = top(reader);
	const struct element_info *info = element_info(element);

	if ((info->rules & ONCE) && parent->seen[element]) {
		REPORT(reader, line, "a second <%s> in <%s>; leave one", info->name,
		       element_info(parent->element)->name);
		reader->skipped = 1;
		return;
	}
	parent->seen[element] = 1;
	unsigned node = build_node(reader->build, parent->node, element, line);
	read_attrs(reader, element, attrs, count, line);
	push(reader, element, node, line);
}

static void on_start(void *self, struct str name, struct str namespace,
                     const struct xml_attr *attrs, int count, int line)
{
	struct reader *reader = self;

	if (reader->skipped > 0) {
		reader->skipped++;
	} else if (namespace.len > 0) {
		REPORT(reader, line, "<%.*s> is in a namespace; content has none: take xmlns out",
		       STR_ARG(name));
		reader->skipped = 1;
	} else if (reader->depth == 0) {
		start_root(reader, name, attrs, count, line);
	} else {
		int holds = top(reader)->holds;
		int element = element_find(name, holds == HOLDS_WORDS ? IN_WORDS : holds);
		if (element < 0 || (holds < 0 && reader->mark >= 0 && holds != HOLDS_WORDS)) {
			report_unknown(reader, name, line);
			reader->skipped = 1;
		} else if (holds == HOLDS_WORDS) {
			start_mark(reader, element, attrs, count, line);
		} else {
			start_field(reader, element, attrs, count, line);
		}
	}
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* LINE is where TEXT ends: what is told is where its words begin. */
static void report_loose(struct reader *reader, struct str text, int line)
{
	struct str words = str_trim(text), some = utf8_clip(words, 30);

	if (words.len == 0)
		return;
	for (const char *c = words.at; c < text.at + text.len; c++)
		line -= *c == '\n';
	REPORT(reader, line, "words stand loose in <%s>: \"%.*s\"; put them into one of its elements",
	       element_info(top(reader)->element)->name, STR_ARG(some));
}

/* White space of any length is one space; none at the start. */
static void on_text(void *self, struct str text, int line)
{
	struct reader *reader = self;

	if (reader->skipped > 0 || reader->depth == 0)
		return;
	if (top(reader)->holds >= 0) {
		report_loose(reader, text, line);
		return;
	}
	while (text.len > 0) {
		size_t run = 0, len = reader->words.len;
		while (run < text.len && !is_space(text.at[run]))
			run++;
		if (run > 0)
			buf_add(&reader->words, text.at, run);
		else if (len > 0 && reader->words.at[len - 1] != ' ')
			buf_add_char(&reader->words, ' ');
		run += run == 0;
		text = (struct str){text.at + run, text.len - run};
	}
}

static void end_words(struct reader *reader, const struct open *open)
{
	const struct element_info *info = element_info(open->element);

	end_piece(reader);
	if (reader->words.len > 0 && reader->words.at[reader->words.len - 1] == ' ') {
		reader->words.len--;
		for (size_t i = 0; i < reader->mark_count; i++)
			if (reader->marks[i].end > reader->words.len)
				reader->marks[i].end = reader->words.len;
		while (reader->mark_count > 0 && reader->marks[reader->mark_count - 1].element < 0 &&
		       reader->marks[reader->mark_count - 1].start >= reader->words.len)
			reader->mark_count--;
	}
	if (reader->words.len == 0 && (info->rules & MUST) && info->attrs[0] == 0)
		REPORT(reader, open->line, "<%s> is empty; write its words", info->name);
	if (open->element == EL_NAME && reader->words.len > 0)
		reader->named = true;
	struct build_span *spans = xcalloc(reader->mark_count, sizeof *spans);
	for (size_t i = 0; i < reader->mark_count; i++) {
		const struct mark *mark = &reader->marks[i];
		size_t start = mark->start < mark->end ? mark->start : mark->end;
		spans[i] = (struct build_span){
			mark->element, {reader->words.at + start, mark->end - start}, str_of(mark->name)};
	}
	build_words(reader->build, open->node, spans, reader->mark_count);
	free(spans);
}

/* Every element that must stand in OPEN does, or is told. */
static void check_complete(struct reader *reader, const struct open *open)
{
	for (int i = 0; i < EL_COUNT; i++) {
		const struct element_info *info = element_info(i);
		if ((info->in & (unsigned)open->holds) != 0 && (info->rules & MUST) && !open->seen[i])
			REPORT(reader, open->line, "<%s> lacks <%s>; write it",
			       element_info(open->element)->name, info->name);
	}
}

static void on_end(void *self)
{
	struct reader *reader = self;

	if (reader->skipped > 0) {
		reader->skipped--;
		return;
	}
	struct open *open = top(reader);
	if (open->holds < 0 && reader->mark >= 0) {
		end_piece(reader);
		return;
	}
	if (open->holds < 0)
		end_words(reader, open);
	else if (open->holds > 0)
		check_complete(reader, open);
	reader->depth--;
}

static const struct xml_events events = {on_start, on_end, on_text};

bool entry_read(struct build *build, struct xml *xml, const char *file, struct str bytes,
                struct diag *diag)
{
	struct reader reader = {.build = build, .diag = diag, .file = file, .mark = -1};
	bool whole = xml_read(xml, file, bytes, &events, &reader, diag);

	if (reader.begun && !(whole && reader.named && reader.identified))
		build_undo(build);
	buf_free(&reader.words);
	free(reader.marks);
	return whole && !reader.wrong;
}
