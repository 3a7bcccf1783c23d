/* libxml.h - libxml2, loaded when the first file is to be read.
 *
 * A start whose library comes from the cache reads no XML, and libxml2 with all that it brings would cost
 * it more time and memory than everything else together.  So where configure could tell the
 * library's file (LIBXML_FILE) it is opened by name; else it is linked in the ordinary way. */

#ifndef LOAD_LIBXML_H
#define LOAD_LIBXML_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/* All of libxml2 that is used. */
#define LIBXML_LIST(F) \
	F(xmlNewParserCtxt) \
	F(xmlFreeParserCtxt) \
	F(xmlCtxtReadMemory) \
	F(xmlStopParser) \
	F(xmlSetExternalEntityLoader) \
	F(xmlFreeEnumeration) \
	F(xmlFreeDoc)

struct libxml {
#define F(name) __typeof__(&name) name;
	LIBXML_LIST(F)
#undef F
};

/* Ends the program with a plain sentence where libxml2 cannot be loaded. */
const struct libxml *libxml_open(void);

#endif
