/* elements.h - every element of the content, one row each; part of model/kind.h.
 *
 * Within a kind the rows stand in the order in which its page shows them, so that moving a row
 * moves a part of the page.  Columns: the element's number, its name, the parents it may have, what
 * it holds, rules, the label for people, how the page shows it, how many of the attributes that
 * follow are required, the attributes. */

#ifndef MODEL_ELEMENTS_H
#define MODEL_ELEMENTS_H

#define ELEMENT_LIST(E) \
	/* the roots */ \
	E(MUSCLE, "muscle", IN_LIBRARY, IN_MUSCLE, 0, NULL, LOOK_NONE, \
	  3, AT_ID, AT_REGION, AT_LAYER, AT_FORMAT, AT_LANG) \
	E(STRUCTURE, "structure", IN_LIBRARY, IN_STRUCTURE, 0, NULL, LOOK_NONE, \
	  2, AT_ID, AT_STRUCTURE_TYPE, AT_REGION, AT_FORMAT, AT_LANG) \
	E(MOVEMENT, "movement", IN_LIBRARY, IN_MOVEMENT, 0, NULL, LOOK_NONE, \
	  3, AT_ID, AT_JOINT, AT_PLANE, AT_FORMAT, AT_LANG) \
	E(TECHNIQUE, "technique", IN_LIBRARY, IN_TECHNIQUE, 0, NULL, LOOK_NONE, \
	  1, AT_ID, AT_FORMAT, AT_LANG) \
	E(CONDITION, "condition", IN_LIBRARY, IN_CONDITION, 0, NULL, LOOK_NONE, \
	  2, AT_ID, AT_CONDITION_TYPE, AT_URGENCY, AT_FORMAT, AT_LANG) \
	E(CLAIM, "claim", IN_LIBRARY, IN_CLAIM, 0, NULL, LOOK_NONE, \
	  2, AT_ID, AT_VERDICT, AT_FORMAT, AT_LANG) \
	E(STUDY, "study", IN_LIBRARY, IN_STUDY, 0, NULL, LOOK_NONE, \
	  3, AT_ID, AT_DESIGN, AT_READ, AT_YEAR, AT_NO_YEAR, AT_DOI, AT_PMID, AT_NO_ID, AT_URL, AT_N, AT_FORMAT, AT_LANG) \
	E(GUIDE, "guide", IN_LIBRARY, IN_GUIDE, 0, NULL, LOOK_NONE, \
	  1, AT_ID, AT_ORDER, AT_FORMAT, AT_LANG) \
	E(THEME, "theme", IN_LIBRARY, IN_THEME, 0, NULL, LOOK_NONE, \
	  1, AT_ID, AT_FORMAT, AT_LANG) \
	/* the head of every page */ \
	E(NAME, "name", IN_ENTRY | IN_THEME, HOLDS_TEXT, MUST | ONCE, "Name", LOOK_NONE, 0) \
	E(LATIN, "latin", IN_MUSCLE | IN_STRUCTURE, HOLDS_TEXT, ONCE, "Latin", LOOK_NONE, 0) \
	E(SYNONYM, "synonym", IN_ENTRY, HOLDS_TEXT, 0, "Also", LOOK_NONE, 0, AT_SYNONYM_TYPE) \
	E(SUMMARY, "summary", IN_ENTRY | IN_THEME, HOLDS_WORDS, MUST | ONCE, "In short", LOOK_NONE, 0) \
	E(CERTAINTY, "certainty", IN_TECHNIQUE | IN_CLAIM | IN_STUDY | IN_CONDITION, HOLDS_WORDS, 0, \
	  "Certainty", LOOK_OWN, 1, AT_LEVEL, AT_BY, AT_DATE, AT_FOR, AT_STUDY, AT_SOURCE) \
	/* a muscle's five facts */ \
	E(ORIGIN, "origin", IN_MUSCLE, HOLDS_WORDS, MUST, "Origin", LOOK_FACT, 0, AT_TO) \
	E(INSERTION, "insertion", IN_MUSCLE, HOLDS_WORDS, MUST, "Insertion", LOOK_FACT, 0, AT_TO) \
	E(NERVE, "nerve", IN_MUSCLE, HOLDS_WORDS, MUST, "Nerve", LOOK_OWN, \
	  0, AT_TO, AT_ROOTS, AT_MINOR, AT_SEGMENTAL) \
	E(ARTERY, "artery", IN_MUSCLE, HOLDS_WORDS, MUST, "Artery", LOOK_FACT, 0, AT_TO) \
	E(ACTION, "action", IN_MUSCLE, HOLDS_WORDS, MUST, "Action", LOOK_OWN, \
	  4, AT_JOINT, AT_MOVEMENT, AT_ROLE, AT_SIDE) \
	/* a structure */ \
	E(NERVE_ROOTS, "nerve-roots", IN_STRUCTURE, HOLDS_WORDS, ONCE, "Roots", LOOK_OWN, \
	  1, AT_ROOTS, AT_MINOR) \
	E(LEVELS, "levels", IN_STRUCTURE, HOLDS_WORDS, ONCE, "Level", LOOK_FACT, 0) \
	E(MEMBER, "member", IN_STRUCTURE, HOLDS_TEXT, 0, "Members", LOOK_FACT, 1, AT_TO) \
	E(SUPPLIES, "supplies", IN_STRUCTURE, HOLDS_TEXT, 0, "Supplies", LOOK_FACT, 1, AT_TO) \
	E(ATTACHMENT, "attachment", IN_STRUCTURE, HOLDS_WORDS, 0, "Runs between", LOOK_FACT, 0, AT_TO) \
	/* a movement */ \
	E(RANGE, "range", IN_MOVEMENT, HOLDS_WORDS, MUST | CITES, "Normal range", LOOK_FACT, \
	  0, AT_STUDY, AT_SOURCE) \
	E(MOVER, "mover", IN_MOVEMENT, HOLDS_TEXT, MUST, "Movers", LOOK_OWN, 2, AT_TO, AT_MOVER_ROLE) \
	E(MOVEMENT_TEST, "how-to-test", IN_MOVEMENT, HOLDS_WORDS, 0, "How to test", LOOK_WORDS, \
	  0, AT_STUDY, AT_SOURCE) \
	/* what a condition says first: is it dangerous, what to ask, what to do */ \
	E(SIGNALS, "signals", IN_CONDITION, HOLDS_WORDS, 0, "May signal", LOOK_FACT, 0) \
	E(ASK, "ask", IN_CONDITION, HOLDS_WORDS, 0, "Ask", LOOK_ITEMS, 0) \
	E(LOOK_FOR, "look-for", IN_CONDITION, HOLDS_WORDS, 0, "Look for", LOOK_ITEMS, 0) \
	E(TO_DO, "action", IN_CONDITION, HOLDS_WORDS, 0, "Do", LOOK_WORDS, 0, AT_STUDY, AT_SOURCE) \
	/* a technique: cautions before the method */ \
	E(CONTRAINDICATION, "contraindication", IN_TECHNIQUE, HOLDS_WORDS, MUST | CITES, "Cautions", \
	  LOOK_OWN, 1, AT_STRENGTH, AT_STUDY, AT_SOURCE) \
	E(ADVERSE, "adverse", IN_TECHNIQUE, HOLDS_WORDS, MUST | CITES, "Harms seen", LOOK_ITEMS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(ABOUT, "about", IN_TECHNIQUE, HOLDS_WORDS, MUST, "What it is", LOOK_WORDS, 0) \
	E(STEP, "step", IN_TECHNIQUE | IN_STEPS, HOLDS_WORDS, 0, "How a session goes", LOOK_NUMBERS, 0) \
	E(DOSE, "dose", IN_TECHNIQUE | IN_APPLICATION, HOLDS_WORDS, CITES, "Dose", LOOK_ITEMS, \
	  0, AT_NAME, AT_STUDY, AT_SOURCE) \
	E(APPLICATION, "application", IN_TECHNIQUE, IN_APPLICATION, 0, "On each structure", LOOK_OWN, \
	  1, AT_TO, AT_BASIS, AT_STUDY, AT_SOURCE) \
	E(POSITION, "position", IN_PALPATION | IN_APPLICATION, HOLDS_WORDS, ONCE, "Position", \
	  LOOK_FACT, 0) \
	E(CONTACT, "contact", IN_APPLICATION, HOLDS_WORDS, ONCE, "Contact", LOOK_FACT, 0) \
	E(DIRECTION, "direction", IN_APPLICATION, HOLDS_WORDS, ONCE, "Direction", LOOK_FACT, 0) \
	E(LANDMARK, "landmark", IN_PALPATION, HOLDS_WORDS, ONCE, "Landmark", LOOK_FACT, 0) \
	E(CONFIRM, "confirm", IN_PALPATION, HOLDS_WORDS, ONCE, "Confirm by", LOOK_FACT, 0) \
	E(CAUTION, "caution", IN_PALPATION | IN_APPLICATION, HOLDS_WORDS, 0, "Caution", LOOK_FACT, 0) \
	E(MECHANISM, "mechanism", IN_TECHNIQUE, HOLDS_WORDS, MUST | CITES, "How it might work", \
	  LOOK_OWN, 1, AT_SUPPORT, AT_STUDY, AT_SOURCE) \
	E(INDICATION, "indication", IN_TECHNIQUE, HOLDS_WORDS, 0, "Used for", LOOK_ITEMS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(NEIGHBOUR, "neighbour", IN_TECHNIQUE, HOLDS_WORDS, 0, "How it differs", LOOK_OWN, 1, AT_TO) \
	E(PRACTITIONER, "practitioner", IN_TECHNIQUE, HOLDS_WORDS, 0, "Who does it", LOOK_WORDS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(HISTORY, "history", IN_TECHNIQUE, HOLDS_WORDS, 0, "Where it comes from", LOOK_WORDS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(MARK, "mark", IN_TECHNIQUE, HOLDS_WORDS, 0, "Marks", LOOK_WORDS, 1, AT_OWNER) \
	/* anatomy, after the first facts */ \
	E(PALPATION, "palpation", IN_MUSCLE | IN_STRUCTURE, IN_PALPATION, ONCE, "Find it by hand", \
	  LOOK_OWN, 0) \
	E(RELATION, "relation", IN_MUSCLE | IN_STRUCTURE, HOLDS_WORDS, 0, "What lies around it", LOOK_OWN, \
	  1, AT_RELATION, AT_TO) \
	E(FIBRES, "fibres", IN_MUSCLE, HOLDS_WORDS, ONCE, "Fibres", LOOK_FACT, 0) \
	E(SHAPE, "shape", IN_MUSCLE, HOLDS_WORDS, ONCE, "Shape", LOOK_FACT, 0) \
	E(SYNERGIST, "synergist", IN_MUSCLE, HOLDS_TEXT, 0, "Works with", LOOK_FACT, 1, AT_TO) \
	E(ANTAGONIST, "antagonist", IN_MUSCLE, HOLDS_TEXT, 0, "Works against", LOOK_FACT, 1, AT_TO) \
	E(PART, "part", IN_MUSCLE | IN_STRUCTURE, HOLDS_WORDS, 0, "Parts", LOOK_OWN, 1, AT_NAME) \
	E(DEPTH, "depth", IN_MUSCLE, HOLDS_WORDS, 0, "Depth", LOOK_NONE, 2, AT_VIEW, AT_ORDER) \
	E(REFERRAL, "referral", IN_MUSCLE, IN_REFERRAL, ONCE, "Where its pain is said to be felt", \
	  LOOK_OWN, 1, AT_TESTED, AT_STUDY, AT_SOURCE) \
	E(PATTERN, "pattern", IN_REFERRAL, HOLDS_WORDS, MUST | ONCE, "Pattern", LOOK_NONE, 0) \
	E(TRIGGER_POINT, "trigger-point", IN_REFERRAL, HOLDS_WORDS, 0, "Points", LOOK_NONE, 0) \
	E(FACT, "fact", IN_STRUCTURE | IN_MOVEMENT, HOLDS_WORDS, 0, "In detail", LOOK_ITEMS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(CLINICAL, "clinical", IN_MUSCLE | IN_STRUCTURE, HOLDS_WORDS, 0, "For the low back", LOOK_ITEMS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(STRETCH, "stretch", IN_MUSCLE, HOLDS_WORDS, 0, "Stretch", LOOK_ITEMS, 0, AT_STUDY, AT_SOURCE) \
	E(STRENGTHEN, "strengthen", IN_MUSCLE, HOLDS_WORDS, 0, "Strengthen", LOOK_ITEMS, 0, AT_STUDY, AT_SOURCE) \
	E(VARIANT, "variant", IN_MUSCLE | IN_STRUCTURE, HOLDS_WORDS, 0, "Variants", LOOK_ITEMS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(DISAGREEMENT, "disagreement", IN_ENTRY, IN_DISAGREEMENT, 0, "Where sources differ", \
	  LOOK_OWN, 1, AT_TOPIC) \
	E(SAYS, "says", IN_DISAGREEMENT, HOLDS_WORDS, MUST, "Says", LOOK_NONE, 0, AT_SOURCE, AT_STUDY) \
	E(SUGGESTED, "suggested", IN_DISAGREEMENT, HOLDS_WORDS, ONCE, "We print", LOOK_NONE, 0) \
	/* a condition */ \
	E(PRESENTATION, "presentation", IN_CONDITION, HOLDS_WORDS, 0, "How it shows", LOOK_ITEMS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(REFER, "refer", IN_CONDITION, HOLDS_WORDS, 0, "When to refer", LOOK_OWN, 1, AT_URGENCY) \
	E(AVOID, "avoid", IN_CONDITION, HOLDS_WORDS, 0, "Avoid", LOOK_ITEMS, 0, AT_STUDY, AT_SOURCE) \
	E(HELPS, "helps", IN_CONDITION, HOLDS_WORDS, CITES, "What helps", LOOK_OWN, \
	  1, AT_CERTAINTY, AT_TO, AT_STUDY, AT_SOURCE) \
	E(HANDS_ON, "hands-on", IN_CONDITION, HOLDS_WORDS, 0, "For hands-on work", LOOK_WORDS, \
	  0, AT_STUDY, AT_SOURCE) \
	E(INVOLVES, "involves", IN_CONDITION, HOLDS_TEXT, 0, "Structures", LOOK_FACT, 1, AT_TO) \
	E(TEST, "test", IN_CONDITION, IN_TEST, CITES, "Tests", LOOK_OWN, \
	  1, AT_NAME, AT_ACCURACY, AT_STUDY, AT_SOURCE) \
	E(HOW, "how", IN_TEST, HOLDS_WORDS, ONCE, "How", LOOK_NONE, 0) \
	E(MEANING, "meaning", IN_TEST, HOLDS_WORDS, ONCE, "Meaning", LOOK_NONE, 0) \
	/* a claim */ \
	E(STATEMENT, "statement", IN_CLAIM, HOLDS_WORDS, MUST | ONCE, "The claim", LOOK_OWN, 0) \
	E(MET, "met", IN_CLAIM, HOLDS_WORDS, 0, "Met in", LOOK_FACT, 1, AT_WHERE) \
	E(ANSWER, "answer", IN_CLAIM, HOLDS_WORDS, MUST | CITES, "What was found", LOOK_WORDS, \
	  0, AT_STUDY, AT_SOURCE) \
	/* a study */ \
	E(TITLE, "title", IN_STUDY, HOLDS_TEXT, MUST | ONCE, "Title", LOOK_OWN, 0) \
	E(AUTHOR, "author", IN_STUDY, HOLDS_TEXT, MUST, "Authors", LOOK_NONE, 0) \
	E(JOURNAL, "journal", IN_STUDY, HOLDS_TEXT, ONCE, "Journal", LOOK_NONE, 0, AT_VOLUME, AT_PAGES) \
	E(POPULATION, "population", IN_STUDY, HOLDS_WORDS, ONCE, "People", LOOK_FACT, 0) \
	E(INTERVENTION, "intervention", IN_STUDY, HOLDS_WORDS, ONCE, "Given", LOOK_FACT, 0) \
	E(COMPARATOR, "comparator", IN_STUDY, HOLDS_WORDS, ONCE, "Against", LOOK_FACT, 0) \
	E(FINDING, "finding", IN_STUDY, HOLDS_WORDS, 0, "Findings", LOOK_OWN, \
	  1, AT_OUTCOME, AT_TIMEPOINT, AT_MEASURE, AT_VALUE, AT_LOW, AT_HIGH, AT_P, AT_I2, AT_N, AT_FAVOURS, AT_CERTAINTY, AT_AS_PRINTED) \
	E(LIMIT, "limit", IN_STUDY, HOLDS_WORDS, 0, "Limits", LOOK_ITEMS, 0) \
	E(HARMS, "harms", IN_STUDY, HOLDS_WORDS, ONCE, "Harms reported", LOOK_WORDS, 0) \
	E(FUNDING, "funding", IN_STUDY, HOLDS_WORDS, ONCE, "Funding", LOOK_FACT, 0) \
	E(CONCERNS, "concerns", IN_STUDY | IN_CLAIM | IN_GUIDE, HOLDS_TEXT, 0, "Concerns", LOOK_FACT, \
	  1, AT_TO) \
	/* a guide */ \
	E(INCLUDE, "include", IN_GUIDE, HOLDS_WORDS, 0, NULL, LOOK_OWN, 1, AT_LINK_TO) \
	E(FACTOR, "factor", IN_GUIDE, HOLDS_WORDS, 0, NULL, LOOK_OWN, 1, AT_NAME, AT_STUDY, AT_SOURCE) \
	E(ROOT_LEVEL, "level", IN_GUIDE, HOLDS_WORDS, 0, NULL, LOOK_OWN, 1, AT_ROOT, AT_NAME, AT_STUDY, AT_SOURCE) \
	E(DEFINE, "define", IN_GUIDE, HOLDS_WORDS, 0, NULL, LOOK_OWN, 1, AT_TERM, AT_TO) \
	/* prose, and what closes every entry */ \
	E(SECTION, "section", IN_ENTRY | IN_BLOCKS, IN_BLOCKS, 0, NULL, LOOK_BLOCKS, 1, AT_TITLE) \
	E(P, "p", IN_BLOCKS, HOLDS_WORDS, 0, NULL, LOOK_BLOCKS, 0) \
	E(LIST, "list", IN_BLOCKS, IN_LIST, 0, NULL, LOOK_BLOCKS, 0) \
	E(ITEM, "item", IN_LIST, HOLDS_WORDS, MUST, NULL, LOOK_BLOCKS, 0) \
	E(STEPS, "steps", IN_BLOCKS, IN_STEPS, 0, NULL, LOOK_BLOCKS, 0) \
	E(TABLE, "table", IN_BLOCKS, IN_TABLE, 0, NULL, LOOK_BLOCKS, 0, AT_TITLE) \
	E(ROW, "row", IN_TABLE, IN_ROW, MUST, NULL, LOOK_BLOCKS, 0, AT_HEAD) \
	E(CELL, "cell", IN_ROW, HOLDS_WORDS, MUST, NULL, LOOK_BLOCKS, 0) \
	E(NOTE, "note", IN_ENTRY | IN_BLOCKS, IN_BLOCKS, 0, NULL, LOOK_BLOCKS, 1, AT_NOTE_KIND) \
	E(SEE, "see", IN_ENTRY, HOLDS_WORDS, 0, "See also", LOOK_OWN, 1, AT_LINK_TO) \
	E(CODE, "code", IN_MUSCLE | IN_STRUCTURE, HOLDS_TEXT, 0, "Codes", LOOK_OWN, 1, AT_SYSTEM) \
	E(SOURCE, "source", IN_ENTRY, HOLDS_NOTHING, 0, "Sources", LOOK_OWN, \
	  2, AT_SOURCE_ID, AT_TITLE, AT_URL, AT_SOURCE_READ) \
	/* marks inside running text */ \
	E(EM, "em", IN_WORDS, HOLDS_TEXT, 0, NULL, LOOK_NONE, 0) \
	E(STRONG, "strong", IN_WORDS, HOLDS_TEXT, 0, NULL, LOOK_NONE, 0) \
	E(TERM, "term", IN_WORDS, HOLDS_TEXT, 0, NULL, LOOK_NONE, 0) \
	E(LINK, "link", IN_WORDS, HOLDS_TEXT, 0, NULL, LOOK_NONE, 1, AT_LINK_TO) \
	E(CITE, "cite", IN_WORDS, HOLDS_NOTHING, 0, NULL, LOOK_NONE, 0, AT_STUDY, AT_SOURCE) \
	E(MAP, "map", IN_WORDS, HOLDS_TEXT, 0, NULL, LOOK_NONE, 1, AT_PLATE, AT_HIGHLIGHT) \
	/* a theme */ \
	E(ROLE, "role", IN_THEME, HOLDS_NOTHING, MUST, NULL, LOOK_NONE, \
	  1, AT_NAME, AT_FG, AT_BG, AT_FG16, AT_BG16, AT_LOOK)

enum element {
#define E(id, name, in, holds, rules, label, look, ...) EL_##id,
	ELEMENT_LIST(E)
#undef E
	EL_COUNT
};

#endif
