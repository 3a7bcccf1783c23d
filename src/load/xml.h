/* xml.h - safe reading of XML, and the only user of libxml2 (by way of load/libxml).
 *
 * What is read may be hostile: nothing is fetched, no external entity or DTD is loaded,
 * declarations of entities and attributes are refused, and depth, size and count are bounded by the
 * limits below.  Only UTF-8 is read, whatever a file says of itself.  Events come in the order of
 * the file; after a problem no more come. */

#ifndef LOAD_XML_H
#define LOAD_XML_H

#include "base/diag.h"
#include "base/str.h"

enum {
	XML_BYTES_MAX = 4 << 20,    /* of one file */
	XML_DEPTH_MAX = 32,         /* elements inside each other */
	XML_ELEMENTS_MAX = 200000,  /* in one file */
	XML_ATTRS_MAX = 64,         /* on one element */
};

struct xml_attr {
	struct str name;  /* with its prefix: "xml:lang" */
	struct str value; /* entities resolved */
};

/* Names and values are UTF-8 and valid only during the call. */
struct xml_events {
	/* NAMESPACE is empty for elements in none. */
	void (*start)(void *self, struct str name, struct str namespace, const struct xml_attr *attrs,
	              int count, int line);
	void (*end)(void *self);
	void (*text)(void *self, struct str text, int line); /* may come in pieces */
};

struct xml;

/* A parser for any number of files. */
struct xml *xml_open(void);
void xml_close(struct xml *xml);

/* Reads BYTES, the contents of FILE.  False, with one error in DIAG, when it is not well-formed or
 * over a limit; events may have come before. */
bool xml_read(struct xml *xml, const char *file, struct str bytes,
              const struct xml_events *events, void *self, struct diag *diag);

#endif
