#include "load/xml.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/libxml.h"

struct xml {
	const struct libxml *lib;
	xmlParserCtxtPtr parser;
	/* of the file being read */
	const struct xml_events *events;
	void *self;
	struct diag *diag;
	const char *file;
	struct str bytes;
	int depth, elements;
	bool failed;
};

static struct str str_of_xml(const xmlChar *text)
{
	return str_of((const char *)text);
}

static int line_of(const struct xml *xml)
{
	return xml->parser->input != NULL ? xml->parser->input->line : 0;
}

/* The first problem of a file is reported and ends its reading. */
static void fail(struct xml *xml, int line, const char *what, const char *advice)
{
	if (!xml->failed)
		diag_error(xml->diag, xml->file, line, "%s; %s", what, advice);
	xml->failed = true;
	xml->lib->xmlStopParser(xml->parser);
}

static void fail_limit(struct xml *xml, const char *what, int limit)
{
	char text[100];

	snprintf(text, sizeof text, "%s (the limit is %d)", what, limit);
	fail(xml, line_of(xml), text, "write it in smaller parts");
}

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int count, int defaulted,
                     const xmlChar **attrs)
{
	struct xml *xml = data;
	struct xml_attr list[XML_ATTRS_MAX];
	char names[XML_ATTRS_MAX][24]; /* for those with a prefix */

	(void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted;
	if (xml->failed)
		return;
	if (++xml->depth > XML_DEPTH_MAX)
		return fail_limit(xml, "elements nested too deep", XML_DEPTH_MAX);
	if (++xml->elements > XML_ELEMENTS_MAX)
		return fail_limit(xml, "too many elements", XML_ELEMENTS_MAX);
	if (count > XML_ATTRS_MAX)
		return fail_limit(xml, "too many attributes", XML_ATTRS_MAX);
	for (int i = 0; i < count; i++) {
		const xmlChar **attr = attrs + (size_t)i * 5; /* name, prefix, URI, value, its end */
		list[i].name = str_of_xml(attr[0]);
		if (attr[1] != NULL) {
			snprintf(names[i], sizeof names[i], "%s:%s", attr[1], attr[0]);
			list[i].name = str_of(names[i]);
		}
		list[i].value = (struct str){(const char *)attr[3], (size_t)(attr[4] - attr[3])};
	}
	xml->events->start(xml->self, str_of_xml(name), str_of_xml(uri), list, count, line_of(xml));
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct xml *xml = data;

	(void)name, (void)prefix, (void)uri;
	if (xml->failed)
		return;
	xml->depth--;
	xml->events->end(xml->self);
}

static void on_text(void *data, const xmlChar *text, int len)
{
	struct xml *xml = data;

	if (!xml->failed && xml->depth > 0)
		xml->events->text(xml->self, (struct str){(const char *)text, (size_t)len},
		                  line_of(xml));
}

static void refuse_entity(struct xml *xml)
{
	fail(xml, line_of(xml), "entity declarations are not read",
	     "write the character itself, or &amp; &lt; &gt; &quot; &apos;");
}

static void on_entity(void *data, const xmlChar *name, int type, const xmlChar *public_id,
                      const xmlChar *system_id, xmlChar *content)
{
	(void)name, (void)type, (void)public_id, (void)system_id, (void)content;
	refuse_entity(data);
}

static void on_unparsed(void *data, const xmlChar *name, const xmlChar *public_id,
                        const xmlChar *system_id, const xmlChar *notation)
{
	(void)name, (void)public_id, (void)system_id, (void)notation;
	refuse_entity(data);
}

/* A default would stand on any number of elements: a small file could become a huge library. */
static void on_attribute(void *data, const xmlChar *element, const xmlChar *name, int type,
                         int rule, const xmlChar *value, xmlEnumerationPtr values)
{
	struct xml *xml = data;

	(void)element, (void)name, (void)type, (void)rule, (void)value;
	xml->lib->xmlFreeEnumeration(values);
	fail(xml, line_of(xml), "attribute declarations are not read",
	     "write the attribute on each element");
}

/* Our words for what authors meet most; libxml2's own for the rest. */
static const struct {
	int code;
	const char *what, *advice;
} problems[] = {
	{XML_ERR_DOCUMENT_EMPTY, "no XML here", "begin with the entry's element, such as <muscle id=\"…\">"},
	{XML_ERR_DOCUMENT_END, "something follows the end of the entry", "one file holds one entry"},
	{XML_ERR_TAG_NAME_MISMATCH, "an element is closed by another's end tag",
	 "close every element by its own name, the inner one first"},
	{XML_ERR_TAG_NOT_FINISHED, "the file ends inside an element", "close every element"},
	{XML_ERR_UNDECLARED_ENTITY, "an entity that XML does not know",
	 "write the character itself, or &amp; for an ampersand"},
	{XML_WAR_UNDECLARED_ENTITY, "an entity that XML does not know",
	 "write the character itself, or &amp; for an ampersand"},
	{XML_ERR_NAME_REQUIRED, "a '&' or '<' that begins nothing", "write &amp; or &lt;"},
	{XML_ERR_ATTRIBUTE_REDEFINED, "the same attribute twice", "leave one of them"},
	{XML_ERR_LT_IN_ATTRIBUTE, "a '<' in an attribute", "write &lt;"},
	{XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute without quotes", "write name=\"value\""},
	{XML_ERR_INVALID_CHAR, "a character that XML forbids", "take it out"},
	{XML_ERR_INVALID_ENCODING, "bytes that are not UTF-8", "save the file as UTF-8"},
	{XML_ERR_ENTITY_LOOP, "an entity that contains itself", "write the characters themselves"},
};

static void on_problem(void *data, xmlErrorPtr error)
{
	struct xml *xml = data;
	char text[200];

	if (xml->failed || error == NULL || error->level < XML_ERR_ERROR)
		return;
	int code = error->code;
	if ((code == XML_ERR_INVALID_CHAR || code == XML_ERR_DOCUMENT_EMPTY) &&
	    !utf8_valid(xml->bytes))
		code = XML_ERR_INVALID_ENCODING;
	for (size_t i = 0; i < sizeof problems / sizeof *problems; i++)
		if (problems[i].code == code)
			return fail(xml, error->line, problems[i].what, problems[i].advice);
	struct str message = str_trim(str_of(error->message));
	snprintf(text, sizeof text, "not well-formed: %.*s", STR_ARG(message));
	fail(xml, error->line, text, "mend the XML here");
}

static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr parser)
{
	(void)url, (void)id, (void)parser;
	return NULL;
}

struct xml *xml_open(void)
{
	struct xml *xml = xcalloc(1, sizeof *xml);

	xml->lib = libxml_open();
	xml->lib->xmlSetExternalEntityLoader(load_nothing);
	xml->parser = xml->lib->xmlNewParserCtxt();
	if (xml->parser == NULL)
		die("out of memory");
	xml->parser->userData = xml;
	*xml->parser->sax = (xmlSAXHandler){
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = on_start,
		.endElementNs = on_end,
		.characters = on_text,
		.cdataBlock = on_text,
		.ignorableWhitespace = on_text,
		.entityDecl = on_entity,
		.unparsedEntityDecl = on_unparsed,
		.attributeDecl = on_attribute,
		.serror = (xmlStructuredErrorFunc)on_problem,
	};
	return xml;
}

void xml_close(struct xml *xml)
{
	xml->lib->xmlFreeParserCtxt(xml->parser);
	free(xml);
}

bool xml_read(struct xml *xml, const char *file, struct str bytes,
              const struct xml_events *events, void *self, struct diag *diag)
{
	xml->events = events;
	xml->self = self;
	xml->diag = diag;
	xml->file = file;
	xml->bytes = bytes;
	xml->depth = xml->elements = 0;
	xml->failed = false;
	if (bytes.len > XML_BYTES_MAX)
		return diag_error(diag, file, 0, "larger than %d bytes; write it in smaller parts",
		                  XML_BYTES_MAX);
	/* Entities cannot be declared, so "substitute them" only means the five that XML has.
	 * All is UTF-8, whatever it calls itself: no decoder runs on hostile bytes. */
	xmlDocPtr doc = xml->lib->xmlCtxtReadMemory(
		xml->parser, bytes.at, (int)bytes.len, NULL, "UTF-8",
		XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
	if (doc != NULL)
		xml->lib->xmlFreeDoc(doc);
	if (!xml->failed && !xml->parser->wellFormed)
		fail(xml, 0, "not well-formed", "check it with xmllint");
	return !xml->failed;
}
