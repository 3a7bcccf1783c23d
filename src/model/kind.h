/* kind.h - the kinds of entry and their fields, as tables.
 *
 * One row an element, one row an attribute.  The reader (load/), the page (page/), the checker and
 * the schema for editors (content/myotome.rng, which tests/schema prints from here) all follow
 * these rows and know no field by themselves; what needs more than a row can say has a small
 * function in page/page.c or load/check.c.  How the elements are meant is told to authors in
 * doc/AUTHORING.md. */

#ifndef MODEL_KIND_H
#define MODEL_KIND_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* In the order in which collections are shown. */
enum kind {
	KIND_MUSCLE,
	KIND_STRUCTURE,
	KIND_MOVEMENT,
	KIND_TECHNIQUE,
	KIND_CONDITION,
	KIND_CLAIM,
	KIND_STUDY,
	KIND_GUIDE,
	KIND_THEME, /* kept in the library, but in no collection: see kind_is_shown */
	KIND_COUNT
};

/* Places an element may stand in, as bits: the kinds (1 << KIND_...), then these. */
enum {
	IN_LIBRARY = 1 << KIND_COUNT, /* a root element */
	IN_PALPATION = IN_LIBRARY << 1,
	IN_REFERRAL = IN_LIBRARY << 2,
	IN_DISAGREEMENT = IN_LIBRARY << 3,
	IN_APPLICATION = IN_LIBRARY << 4,
	IN_TEST = IN_LIBRARY << 5,
	IN_BLOCKS = IN_LIBRARY << 6, /* section, note */
	IN_LIST = IN_LIBRARY << 7,
	IN_STEPS = IN_LIBRARY << 8,
	IN_TABLE = IN_LIBRARY << 9,
	IN_ROW = IN_LIBRARY << 10,
	IN_WORDS = IN_LIBRARY << 11, /* marks inside running text */
	/* the kinds again, by short names */
	IN_MUSCLE = 1 << KIND_MUSCLE,
	IN_STRUCTURE = 1 << KIND_STRUCTURE,
	IN_MOVEMENT = 1 << KIND_MOVEMENT,
	IN_TECHNIQUE = 1 << KIND_TECHNIQUE,
	IN_CONDITION = 1 << KIND_CONDITION,
	IN_CLAIM = 1 << KIND_CLAIM,
	IN_STUDY = 1 << KIND_STUDY,
	IN_GUIDE = 1 << KIND_GUIDE,
	IN_THEME = 1 << KIND_THEME,
	IN_ANATOMY = IN_MUSCLE | IN_STRUCTURE | IN_MOVEMENT,
	IN_ENTRY = IN_LIBRARY - 1 - IN_THEME,
};

/* What an element holds.  Anything else is the IN_ bit of the elements inside it. */
enum {
	HOLDS_NOTHING = 0,
	HOLDS_TEXT = -1,  /* characters only */
	HOLDS_WORDS = -2, /* characters and marks: em strong term link cite map */
};

/* Rules of a row. */
enum {
	ONCE = 1,   /* at most one in its parent */
	MUST = 2,   /* at least one in its parent */
	CITES = 4,  /* a statement that must name a source: a cite inside, study=, or source= */
};

/* How the page shows an element; see page/page.c. */
enum look {
	LOOK_NONE,    /* by its parent, elsewhere on the page, or not at all */
	LOOK_FACT,    /* "Label   value; value" with a hanging indent */
	LOOK_ITEMS,   /* a heading (the label) and a list */
	LOOK_NUMBERS, /* a heading and a numbered list */
	LOOK_WORDS,   /* a heading and paragraphs */
	LOOK_BLOCKS,  /* prose: sections, paragraphs, lists, tables, notes */
	LOOK_OWN,     /* a function of page/ draws all of this element's fellows at once */
};

/* Attributes.  A name may stand for several, with different values, on different elements. */
enum attr_type {
	ATTR_TEXT,
	ATTR_ID,     /* the entry's own */
	ATTR_REF,    /* id of an entry; one that is missing is a warning, and shown as words */
	ATTR_STUDY,  /* id of an entry of kind study */
	ATTR_LINK,   /* id of an entry, in prose: must exist */
	ATTR_SOURCE, /* id of a <source> of this entry, or "none" */
	ATTR_NUMBER,
	ATTR_COUNT,  /* a whole number from 0 */
	ATTR_YEAR,   /* 1500..2100 */
	ATTR_DATE,   /* 2026, 2026-03 or 2026-03-31 */
	ATTR_ROOTS,
	ATTR_URL,    /* http: or https: */
	ATTR_DOI,    /* 10.… */
	ATTR_COLOUR, /* #rrggbb, a name, default */
	ATTR_ONE_OF, /* a closed list */
};

/*      enum                name             type         values of a closed list */
#define ATTR_LIST(A) \
	A(ID,               "id",            ATTR_ID,     NULL) \
	A(FORMAT,           "format",        ATTR_ONE_OF, "1") \
	A(LANG,             "xml:lang",      ATTR_TEXT,   NULL) \
	A(REGION,           "region",        ATTR_TEXT,   NULL) \
	A(LAYER,            "layer",         ATTR_ONE_OF, "superficial intermediate deep deepest") \
	A(STRUCTURE_TYPE,   "type",          ATTR_ONE_OF, \
	  "bone landmark joint disc ligament fascia nerve vessel space bursa organ skin region group") \
	A(CONDITION_TYPE,   "type",          ATTR_ONE_OF, "condition red-flag") \
	A(SYNONYM_TYPE,     "type",          ATTR_ONE_OF, \
	  "synonym lay abbreviation latin former misspelling") \
	A(SYSTEM,           "system",        ATTR_ONE_OF, "TA2 TA98 FMA") \
	A(TO,               "to",            ATTR_REF,    NULL) \
	A(LINK_TO,          "to",            ATTR_LINK,   NULL) \
	A(STUDY,            "study",         ATTR_STUDY,  NULL) \
	A(SOURCE,           "source",        ATTR_SOURCE, NULL) \
	A(ROOTS,            "roots",         ATTR_ROOTS,  NULL) \
	A(MINOR,            "minor",         ATTR_ROOTS,  NULL) \
	A(ROOT,             "root",          ATTR_ROOTS,  NULL) \
	A(SEGMENTAL,        "segmental",     ATTR_ONE_OF, "yes") \
	A(JOINT,            "joint",         ATTR_TEXT,   NULL) \
	A(MOVEMENT,         "movement",      ATTR_TEXT,   NULL) \
	A(PLANE,            "plane",         ATTR_TEXT,   NULL) \
	A(ROLE,             "role",          ATTR_ONE_OF, "prime assist stabilise") \
	A(MOVER_ROLE,       "role",          ATTR_ONE_OF, "prime assist restrain") \
	A(SIDE,             "side",          ATTR_ONE_OF, \
	  "limb bilateral unilateral unilateral-same unilateral-opposite") \
	A(RELATION,         "kind",          ATTR_ONE_OF, "covers covered-by beside") \
	A(VIEW,             "view",          ATTR_ONE_OF, "posterior anterior lateral") \
	A(ORDER,            "order",         ATTR_COUNT,  NULL) \
	A(NAME,             "name",          ATTR_TEXT,   NULL) \
	A(TOPIC,            "topic",         ATTR_TEXT,   NULL) \
	A(TITLE,            "title",         ATTR_TEXT,   NULL) \
	A(TESTED,           "tested",        ATTR_ONE_OF, "convention case-series measured disputed") \
	A(CERTAINTY,        "certainty",     ATTR_ONE_OF, "high moderate low very-low none not-graded") \
	A(LEVEL,            "level",         ATTR_ONE_OF, "high moderate low very-low none not-graded") \
	A(BY,               "by",            ATTR_TEXT,   NULL) \
	A(DATE,             "date",          ATTR_DATE,   NULL) \
	A(FOR,              "for",           ATTR_TEXT,   NULL) \
	A(STRENGTH,         "strength",      ATTR_ONE_OF, "absolute relative") \
	A(BASIS,            "basis",         ATTR_ONE_OF, "stated derived convention") \
	A(SUPPORT,          "support",       ATTR_ONE_OF, "supported partly not-supported untested") \
	A(OWNER,            "owner",         ATTR_TEXT,   NULL) \
	A(URGENCY,          "urgency",       ATTR_ONE_OF, "emergency urgent prompt") \
	A(ACCURACY,         "accuracy",      ATTR_TEXT,   NULL) \
	A(VERDICT,          "verdict",       ATTR_ONE_OF, \
	  "supported partly not-supported contradicted no-evidence-found") \
	A(DESIGN,           "design",        ATTR_ONE_OF, \
	  "systematic-review meta-analysis overview guideline consensus rct crossover-trial " \
	  "controlled-trial pilot-trial cohort case-control cross-sectional before-after case-series " \
	  "case-report diagnostic reliability survey qualitative laboratory-experiment animal model " \
	  "narrative-review other") \
	A(N,                "n",             ATTR_COUNT,  NULL) \
	A(YEAR,             "year",          ATTR_YEAR,   NULL) \
	A(NO_YEAR,          "no-year",       ATTR_TEXT,   NULL) \
	A(DOI,              "doi",           ATTR_DOI,    NULL) \
	A(PMID,             "pmid",          ATTR_COUNT,  NULL) \
	A(NO_ID,            "no-id",         ATTR_TEXT,   NULL) \
	A(URL,              "url",           ATTR_URL,    NULL) \
	A(READ,             "read",          ATTR_ONE_OF, "fulltext abstract citation") \
	A(SOURCE_READ,      "read",          ATTR_DATE,   NULL) \
	A(VOLUME,           "volume",        ATTR_TEXT,   NULL) \
	A(PAGES,            "pages",         ATTR_TEXT,   NULL) \
	A(OUTCOME,          "outcome",       ATTR_TEXT,   NULL) \
	A(TIMEPOINT,        "timepoint",     ATTR_TEXT,   NULL) \
	A(MEASURE,          "measure",       ATTR_TEXT,   NULL) \
	A(VALUE,            "value",         ATTR_NUMBER, NULL) \
	A(LOW,              "low",           ATTR_NUMBER, NULL) \
	A(HIGH,             "high",          ATTR_NUMBER, NULL) \
	A(P,                "p",             ATTR_TEXT,   NULL) \
	A(I2,               "i2",            ATTR_NUMBER, NULL) \
	A(FAVOURS,          "favours",       ATTR_ONE_OF, "intervention comparator neither") \
	A(AS_PRINTED,       "as-printed",    ATTR_ONE_OF, "yes") \
	A(WHERE,            "where",         ATTR_TEXT,   NULL) \
	A(TERM,             "term",          ATTR_TEXT,   NULL) \
	A(NOTE_KIND,        "kind",          ATTR_ONE_OF, "tip caution danger") \
	A(HEAD,             "head",          ATTR_ONE_OF, "yes") \
	A(PLATE,            "plate",         ATTR_TEXT,   NULL) \
	A(HIGHLIGHT,        "highlight",     ATTR_TEXT,   NULL) \
	A(SOURCE_ID,        "id",            ATTR_TEXT,   NULL) \
	A(FG,               "fg",            ATTR_COLOUR, NULL) \
	A(BG,               "bg",            ATTR_COLOUR, NULL) \
	A(FG16,             "fg16",          ATTR_COLOUR, NULL) \
	A(BG16,             "bg16",          ATTR_COLOUR, NULL) \
	A(LOOK,             "attr",          ATTR_TEXT,   NULL)

enum attr {
#define A(id, name, type, values) AT_##id,
	ATTR_LIST(A)
#undef A
	AT_COUNT
};

struct attr_info {
	const char *name;
	enum attr_type type;
	const char *values; /* words parted by spaces, in the order of their numbers; NULL */
};

enum element;

struct element_info {
	const char *name;
	unsigned in;   /* IN_ bits: the parents it may have */
	int holds;     /* HOLDS_..., or the IN_ bit of what is inside */
	unsigned rules;
	const char *label; /* for people; NULL where the page never names it */
	enum look look;
	const short *attrs; /* how many are required; the attributes, those first; -1 */
};

#include "model/elements.h"

const struct attr_info *attr_info(enum attr attr);
const struct element_info *element_info(enum element element);

/* The element NAME inside a parent that holds IN (an IN_ bit or HOLDS_...); -1: there is none. */
int element_find(struct str name, int in);

/* The attribute NAME on ELEMENT; -1 where there is none. */
int attr_find(enum element element, struct str name);
bool attr_required(enum element element, enum attr attr);

/* The number of VALUE in ATTR's closed list, or -1; and back, where -1 gives the empty slice. */
int attr_value_find(enum attr attr, struct str value);
struct str attr_value_name(enum attr attr, int value);

struct kind_info {
	enum element element; /* the root */
	const char *name;     /* "muscle": on the command line, in queries, in JSON */
	const char *one;      /* "Muscle" */
	const char *many;     /* "Muscles" */
	const char *about;    /* one line: what the collection holds */
};

const struct kind_info *kind_info(enum kind kind);

/* The kind NAME says, singular or plural, any case; -1 where there is none. */
int kind_find(struct str name);
bool kind_is_shown(enum kind kind);

#endif
