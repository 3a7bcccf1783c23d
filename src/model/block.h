/* block.h - the records of a library, for model/ and for load/, which writes them.
 *
 * Offsets are bytes from the start of the text table; numbers are places in a table; NOWHERE is
 * none.  Byte order is the machine's. */

#ifndef MODEL_BLOCK_H
#define MODEL_BLOCK_H

#include <stdint.h>

#include "base/str.h"
#include "model/library.h"

#define NOWHERE UINT32_MAX
#define BLOCK_MAGIC "myotome"
#define BLOCK_BYTE_ORDER 0x01020304u

struct piece {
	uint32_t at, len; /* bytes in the text table */
};

struct entry {
	struct piece id, name, summary;
	struct piece file;     /* as it was opened: for messages */
	uint32_t root;         /* node */
	uint16_t kind, layer;  /* layer: 0 is the shipped library, packs count up */
};

struct node {
	uint16_t element, attr_count;
	uint32_t line;
	uint32_t next, child;  /* nodes, or NOWHERE */
	uint32_t attrs;        /* the first of ATTR_COUNT in the attribute table */
	uint32_t spans, span_count;
};

struct attr_record {
	uint32_t attr;
	uint32_t value;        /* entry, place in the closed list, set of roots; NOWHERE */
	struct piece text;
	double number;
};

struct span_record {
	struct piece text, name;
	uint32_t ref;          /* entry or NOWHERE */
	int32_t mark;
};

enum table {
	TABLE_TEXT,
	TABLE_ENTRIES,
	TABLE_NODES,
	TABLE_ATTRS,
	TABLE_SPANS,
	TABLE_LINKS,           /* struct link, ordered by to, from, node */
	TABLE_IDS,             /* uint32_t entry numbers: shown entries by id, then themes by id */
	TABLE_COUNT
};

struct library {
	char magic[8];
	uint32_t version, byte_order;
	uint64_t size;
	uint64_t state;                 /* of the files it was made from; see load/places.h */
	uint32_t first[KIND_COUNT + 1]; /* entry number at which each kind begins; then the count */
	uint32_t mapped;                /* 1: release with munmap; 0: with free */
	struct {
		uint64_t offset; /* bytes from the start of the block, a multiple of 8 */
		uint32_t count;
		uint32_t item;   /* bytes of one record */
	} tables[TABLE_COUNT];
};

/* Of the records and of the tables of model/kind, whose rows number what stands in them: any change
 * of a row gives another version. */
uint32_t block_version(void);

/* Whether the SIZE bytes at LIBRARY are a block of this program, and no number or offset in it
 * leads outside.  Numbers of entries, nodes and the like are then safe to follow. */
bool block_sound(const struct library *library, size_t size);

/* The table itself, and slices of the text. */
const void *block_table(const struct library *library, enum table table);
struct str block_text(const struct library *library, struct piece piece);

#endif
