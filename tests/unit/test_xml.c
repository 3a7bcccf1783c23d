/* test_xml.c - events of good files, and the first problem of bad ones. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "load/xml.h"

/* Writes events down: "<name k=v" "text" ">". */
static void on_start(void *self, struct str name, struct str namespace,
                     const struct xml_attr *attrs, int count, int line)
{
	struct buf *log = self;

	buf_addf(log, "<%d:", line);
	if (namespace.len > 0)
		buf_addf(log, "{%.*s}", STR_ARG(namespace));
	buf_add_str(log, name);
	for (int i = 0; i < count; i++)
		buf_addf(log, " %.*s=%.*s", STR_ARG(attrs[i].name), STR_ARG(attrs[i].value));
	buf_add_char(log, '|');
}

static void on_end(void *self)
{
	buf_add_char(self, '>');
}

static void on_text(void *self, struct str text, int line)
{
	(void)line;
	buf_add_str(self, text);
}

static const struct xml_events events = {on_start, on_end, on_text};

static struct diag diag;
static struct buf events_seen;
static struct xml *xml;

static int setup(void **state)
{
	(void)state;
	xml = xml_open();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	xml_close(xml);
	diag_free(&diag);
	buf_free(&events_seen);
	return 0;
}

static bool read_bytes(const char *bytes, size_t len)
{
	buf_clear(&events_seen);
	buf_add_text(&events_seen, "");
	diag_free(&diag);
	return xml_read(xml, "f", (struct str){bytes, len}, &events, &events_seen, &diag);
}

static void good(const char *text, const char *want)
{
	assert_true(read_bytes(text, strlen(text)));
	assert_int_equal(diag.count, 0);
	assert_string_equal(events_seen.at, want);
}

/* One error that begins with WHAT, on LINE. */
static void bad(const char *text, int line, const char *what)
{
	assert_false(read_bytes(text, strlen(text)));
	assert_int_equal(diag.count, 1);
	assert_int_equal(diag.errors, 1);
	assert_string_equal(diag.items[0].file, "f");
	if (strncmp(diag.items[0].text, what, strlen(what)) != 0)
		assert_string_equal(diag.items[0].text, what);
	assert_int_equal(diag.items[0].line, line);
}

static void test_events(void **state)
{
	(void)state;
	good("<a/>", "<1:a|>");
	good("<a>\n<b k='v' l=\"w\">x<c/>y</b></a>", "<1:a|\n<2:b k=v l=w|x<2:c|>y>>");
	good("<?xml version='1.0'?><!-- c --><a><?p i?><!-- d -->x</a>", "<1:a|x>");
	good("<a xml:lang='en' xmlns='u'/>", "<1:{u}a xml:lang=en|>");
	good("<x:a xmlns:x='u'/>", "<1:{u}a|>");
}

static void test_characters(void **state)
{
	(void)state;
	good("<a k='&lt;&amp;&#65;'>&lt;&quot;&#x42;&apos;&gt;</a>", "<1:a k=<&A|<\"B'>>");
	good("<a><![CDATA[<b>&]]></a>", "<1:a|<b>&>");
	good("\xef\xbb\xbf<a>\u00e9</a>", "<1:a|\u00e9>");
	good("<?xml version='1.0' encoding='UTF-8'?><a>\u2013</a>", "<1:a|\u2013>");
}

/* A DTD may be named, and is not looked at. */
static void test_doctype(void **state)
{
	(void)state;
	good("<!DOCTYPE a><a/>", "<1:a|>");
	good("<!DOCTYPE a SYSTEM 'file:///nowhere/a.dtd'><a/>", "<1:a|>");
	good("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", "<1:a|>");
}

static void test_declarations(void **state)
{
	(void)state;
	bad("<!DOCTYPE a [\n<!ENTITY b 'c'>]><a>&b;</a>", 2, "entity declarations are not read; ");
	bad("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", 1,
	    "entity declarations");
	bad("<!DOCTYPE a [<!ENTITY % b 'c'> %b;]><a/>", 1, "entity declarations");
	bad("<!DOCTYPE a [<!NOTATION n SYSTEM 'n'><!ENTITY b SYSTEM 'c' NDATA n>]><a/>", 1,
	    "entity declarations");
	bad("<!DOCTYPE a [<!ATTLIST a k CDATA 'v'>]><a/>", 1, "attribute declarations are not read; ");
	bad("<!DOCTYPE a [<!ATTLIST a k (x|y) #IMPLIED>]><a/>", 1, "attribute declarations");
}

static void test_not_well_formed(void **state)
{
	(void)state;
	bad("", 1, "no XML here; ");
	bad("words", 1, "no XML here; ");
	bad("<a>\n<b></a>", 2, "an element is closed by another's end tag; ");
	bad("<a>\n", 2, "the file ends inside an element; ");
	bad("<a/>\n<b/>", 2, "something follows the end of the entry; ");
	bad("<a>&nbsp;</a>", 1, "an entity that XML does not know; ");
	bad("<a k='&nbsp;'/>", 1, "an entity that XML does not know; ");
	bad("<!DOCTYPE a SYSTEM 'b'><a>&nbsp;</a>", 1, "an entity that XML does not know; ");
	bad("<a>b & c</a>", 1, "a '&' or '<' that begins nothing; ");
	bad("<a k=''\nk=''/>", 2, "the same attribute twice; ");
	bad("<a k='<'/>", 1, "a '<' in an attribute; ");
	bad("<a k=v/>", 1, "an attribute without quotes; ");
	bad("<a>\x1b[2J</a>", 1, "a character that XML forbids; ");
	bad("<a>&#27;</a>", 1, "a character that XML forbids; ");
}

static void test_encodings(void **state)
{
	(void)state;
	static const char utf16[] = "\xff\xfe<\0a\0/\0>\0";

	bad("<a>\xe9</a>", 1, "bytes that are not UTF-8; ");
	bad("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>\xe9</a>", 2, "bytes that are not UTF-8; ");
	good("<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>", "<1:a|\u00e9>");
	assert_false(read_bytes(utf16, sizeof utf16 - 1));
	assert_string_equal(diag.items[0].text, "bytes that are not UTF-8; save the file as UTF-8");
	assert_false(read_bytes("<a>\0</a>", 8));
	assert_int_equal(diag.errors, 1);
}

/* COUNT times PIECE between HEAD and TAIL. */
static bool read_many(const char *head, const char *piece, int count, const char *tail)
{
	struct buf text = {0};

	buf_add_text(&text, head);
	for (int i = 0; i < count; i++)
		buf_addf(&text, piece, i);
	buf_add_text(&text, tail);
	bool read = read_bytes(text.at, text.len);
	buf_free(&text);
	return read;
}

static void test_limits(void **state)
{
	(void)state;
	assert_false(read_many("", "<a>", XML_DEPTH_MAX + 1, ""));
	assert_string_equal(diag.items[0].text, "elements nested too deep (the limit is 32); "
	                    "write it in smaller parts");
	assert_true(read_many("<a", " k%d=''", XML_ATTRS_MAX, "/>"));
	assert_false(read_many("<a", " k%d=''", XML_ATTRS_MAX + 1, "/>"));
	assert_string_equal(diag.items[0].text, "too many attributes (the limit is 64); "
	                    "write it in smaller parts");
	assert_true(read_many("<a>", "<b/>", XML_ELEMENTS_MAX - 1, "</a>"));
	assert_false(read_many("<a>", "<b/>", XML_ELEMENTS_MAX, "</a>"));
	assert_string_equal(diag.items[0].text, "too many elements (the limit is 200000); "
	                    "write it in smaller parts");
	assert_false(read_many("<a>", "%%", XML_BYTES_MAX, "</a>"));
	assert_string_equal(diag.items[0].text, "larger than 4194304 bytes; write it in smaller parts");
	assert_string_equal(events_seen.at, "");
}

/* No event comes after a problem, and the next file is read as if nothing had been. */
static void test_after_a_problem(void **state)
{
	(void)state;
	bad("<a>x&b;<c/></a>", 1, "an entity");
	assert_null(strstr(events_seen.at, "c"));
	good("<a>y</a>", "<1:a|y>");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_events), cmocka_unit_test(test_characters),
		cmocka_unit_test(test_doctype), cmocka_unit_test(test_declarations),
		cmocka_unit_test(test_not_well_formed), cmocka_unit_test(test_encodings),
		cmocka_unit_test(test_limits), cmocka_unit_test(test_after_a_problem),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
