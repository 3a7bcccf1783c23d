/* What `myotome show` prints, whole: read a changed page before its text here is changed. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/print.h"
#include "small_library.h"

static const struct {
	const char *id;
	int width;
	bool plain;
	enum glyphs glyphs;
	const char *expected;
} pages[] = {
{"long-flexor", 32, false, GLYPHS_UNICODE,
	"LONG FLEXOR\n"
	"musculus flexor longus · LF\n"
	"\n"
	"Bends the hip.\n"
	"\n"
	"Origin: inner half of the rim,\n"
	"  and the bone below; a missing\n"
	"  bone\n"
	"Insertion: a small knob of the\n"
	"  thigh bone\n"
	"Nerve: the front nerve L1–L3\n"
	"  (L4)\n"
	"Artery: a small artery\n"
	"Action: Prime: hip flexion.\n"
	"  Assist: lumbar bending (same\n"
	"  side).\n"
	"Place: deep layer, loin\n"
	"\n"
	"Techniques used here\n"
	"• Slow release – very low\n"
	"  certainty: we don't know\n"
	"\n"
	"Find it by hand\n"
	"Landmark: Beside the navel.\n"
	"│ Caution: Stay off what\n"
	"│ pulsates [1].\n"
	"\n"
	"What it does\n"
	"• hip flexion: strong\n"
	"\n"
	"What lies around it\n"
	"Over it: Short flexor\n"
	"Under it: Front nerve (which\n"
	"  runs inside it)\n"
	"\n"
	"Partners\n"
	"Works with: Short flexor; Far\n"
	"  flexor\n"
	"\n"
	"Where sources differ\n"
	"Roots\n"
	"• L1–L3 [1]\n"
	"• L1–L4 [2]\n"
	"= We print: L1–L3.\n"
	"\n"
	"Names and codes\n"
	"Also called: hip lifter\n"
	"\n"
	"Sources\n"
	"[1] A book\n"
	"[2] A page\n"
	"    https://example.org/page\n"},
{"long-flexor", 58, false, GLYPHS_UNICODE,
	"LONG FLEXOR  musculus flexor longus · LF\n"
	"\n"
	"Bends the hip.\n"
	"\n"
	"Origin     inner half of the rim, and the bone below; a\n"
	"           missing bone\n"
	"Insertion  a small knob of the thigh bone\n"
	"Nerve      the front nerve L1–L3 (L4)\n"
	"Artery     a small artery\n"
	"Action     Prime: hip flexion. Assist: lumbar bending\n"
	"           (same side).\n"
	"Place      deep layer, loin\n"
	"\n"
	"Techniques used here\n"
	"  • Slow release – very low certainty: we don't know\n"
	"\n"
	"Find it by hand\n"
	"  Landmark  Beside the navel.\n"
	"  │ Caution: Stay off what pulsates [1].\n"
	"\n"
	"What it does\n"
	"  • hip flexion: strong\n"
	"\n"
	"What lies around it\n"
	"  Over it   Short flexor\n"
	"  Under it  Front nerve (which runs inside it)\n"
	"\n"
	"Partners\n"
	"  Works with  Short flexor; Far flexor\n"
	"\n"
	"Where sources differ\n"
	"  Roots\n"
	"  • L1–L3 [1]\n"
	"  • L1–L4 [2]\n"
	"  = We print: L1–L3.\n"
	"\n"
	"Names and codes\n"
	"  Also called  hip lifter\n"
	"\n"
	"Sources\n"
	"  [1] A book\n"
	"  [2] A page https://example.org/page\n"},
{"long-flexor", 80, false, GLYPHS_UNICODE,
	"LONG FLEXOR  musculus flexor longus · LF\n"
	"\n"
	"Bends the hip.\n"
	"\n"
	"Origin     inner half of the rim, and the bone below; a missing bone\n"
	"Insertion  a small knob of the thigh bone\n"
	"Nerve      the front nerve L1–L3 (L4)\n"
	"Artery     a small artery\n"
	"Action     Prime: hip flexion. Assist: lumbar bending (same side).\n"
	"Place      deep layer, loin\n"
	"\n"
	"Techniques used here\n"
	"  • Slow release – very low certainty: we don't know\n"
	"\n"
	"Find it by hand\n"
	"  Landmark  Beside the navel.\n"
	"  │ Caution: Stay off what pulsates [1].\n"
	"\n"
	"What it does\n"
	"  • hip flexion: strong\n"
	"\n"
	"What lies around it\n"
	"  Over it   Short flexor\n"
	"  Under it  Front nerve (which runs inside it)\n"
	"\n"
	"Partners\n"
	"  Works with  Short flexor; Far flexor\n"
	"\n"
	"Where sources differ\n"
	"  Roots\n"
	"  • L1–L3 [1]\n"
	"  • L1–L4 [2]\n"
	"  = We print: L1–L3.\n"
	"\n"
	"Names and codes\n"
	"  Also called  hip lifter\n"
	"\n"
	"Sources\n"
	"  [1] A book\n"
	"  [2] A page https://example.org/page\n"},
{"ash-2020", 32, false, GLYPHS_UNICODE,
	"Ash 2020\n"
	"\n"
	"A press, and less pain.\n"
	"\n"
	"Certainty: low (the review)\n"
	"Design: randomised trial, 2020,\n"
	"  n = 40; we read its abstract\n"
	"People: 40 adults\n"
	"Given: slow press\n"
	"Against: rest\n"
	"\n"
	"Findings\n"
	"Time: 4 weeks\n"
	"pain\n"
	"  Result:\n"
	"    SMD -0.40 (-0.80 to -0.01),\n"
	"    favours treatment, p = .04,\n"
	"    I² 0%\n"
	"  Certainty: low\n"
	"mood\n"
	"  Result: no difference, favours\n"
	"    neither\n"
	"  Certainty: low\n"
	"\n"
	"SMD, standardised mean\n"
	"  difference\n"
	"pain, low\n"
	"  -0.40 (-0.80 to -0.01)\n"
	"├───────────────●──────────────┤\n"
	"-0.8                           0\n"
	"← favours slow press\n"
	"favours rest →\n"
	"\n"
	"Limits\n"
	"Small.\n"
	"\n"
	"What it is about\n"
	"Concerns: Slow release\n"
	"\n"
	"Citation\n"
	"Ash A, Elm B. A trial of a slow\n"
	"press. J Press 2020; 3: 1-9.\n"
	"Neither DOI nor PMID: not\n"
	"registered\n"},
{"ash-2020", 58, false, GLYPHS_UNICODE,
	"Ash 2020\n"
	"\n"
	"A press, and less pain.\n"
	"\n"
	"Certainty  low (the review)\n"
	"Design     randomised trial, 2020, n = 40; we read its\n"
	"           abstract\n"
	"People     40 adults\n"
	"Given      slow press\n"
	"Against    rest\n"
	"\n"
	"Findings\n"
	"  Time: 4 weeks\n"
	"  Outcome  Result                                Certainty\n"
	"  ────────────────────────────────────────────────────────\n"
	"  pain     SMD -0.40 (-0.80 to -0.01), favours   low\n"
	"           treatment, p = .04, I² 0%\n"
	"  mood     no difference, favours neither        low\n"
	"\n"
	"  SMD, standardised mean difference\n"
	"  pain  ├─────────●─────────┤  -0.40 (-0.80 to -0.01)  low\n"
	"        -0.8                0  SMD\n"
	"        ← favours slow press  favours rest →\n"
	"\n"
	"Limits\n"
	"  Small.\n"
	"\n"
	"What it is about\n"
	"  Concerns  Slow release\n"
	"\n"
	"Citation\n"
	"  Ash A, Elm B. A trial of a slow press. J Press 2020; 3:\n"
	"  1-9. Neither DOI nor PMID: not registered\n"},
{"ash-2020", 80, false, GLYPHS_UNICODE,
	"Ash 2020\n"
	"\n"
	"A press, and less pain.\n"
	"\n"
	"Certainty  low (the review)\n"
	"Design     randomised trial, 2020, n = 40; we read its abstract\n"
	"People     40 adults\n"
	"Given      slow press\n"
	"Against    rest\n"
	"\n"
	"Findings\n"
	"  Time: 4 weeks\n"
	"  Outcome  Result                                                      Certainty\n"
	"  ──────────────────────────────────────────────────────────────────────────────\n"
	"  pain     SMD -0.40 (-0.80 to -0.01), favours treatment, p = .04,     low\n"
	"           I² 0%\n"
	"  mood     no difference, favours neither                              low\n"
	"\n"
	"  SMD, standardised mean difference\n"
	"  pain  ├───────────────────●───────────────────┤  -0.40 (-0.80 to -0.01)  low\n"
	"        -0.8                                    0  SMD\n"
	"        ← favours slow press       favours rest →\n"
	"\n"
	"Limits\n"
	"  Small.\n"
	"\n"
	"What it is about\n"
	"  Concerns  Slow release\n"
	"\n"
	"Citation\n"
	"  Ash A, Elm B. A trial of a slow press. J Press 2020; 3: 1-9. Neither DOI nor\n"
	"  PMID: not registered\n"},
{"slow-release", 32, false, GLYPHS_UNICODE,
	"Slow release\n"
	"\n"
	"A slow press.\n"
	"\n"
	"Certainty for back pain: very\n"
	"low – we don't know (myotome,\n"
	"2026)\n"
	"One small trial [Ash 2020, low\n"
	"certainty] and no other.\n"
	"\n"
	"Cautions\n"
	"Never\n"
	"! A clot. [no source]\n"
	"\n"
	"Only with care, and ask first\n"
	"• Thin bones: ask first. [no\n"
	"  source]\n"
	"\n"
	"Harms seen\n"
	"Sore skin. [no source]\n"
	"\n"
	"What it is\n"
	"A press that waits.\n"
	"\n"
	"How a session goes\n"
	"1. Press.\n"
	"2. Wait.\n"
	"\n"
	"On each structure\n"
	"Long flexor · derived [no\n"
	"  source]\n"
	"Contact: Beside the navel.\n"
	"\n"
	"How it might work\n"
	"• Untested: It is said to\n"
	"  soften. [no source]\n"
	"\n"
	"Where it comes up\n"
	"Studies: Ash 2020\n"
	"\n"
	"Claims about it\n"
	"• A press melts knots – not\n"
	"  supported\n"},
{"slow-release", 58, false, GLYPHS_UNICODE,
	"Slow release\n"
	"\n"
	"A slow press.\n"
	"\n"
	"Certainty for back pain: very low – we don't know\n"
	"(myotome, 2026)\n"
	"One small trial [Ash 2020, low certainty] and no other.\n"
	"\n"
	"Cautions\n"
	"  Never\n"
	"  ! A clot. [no source]\n"
	"\n"
	"  Only with care, and ask first\n"
	"  • Thin bones: ask first. [no source]\n"
	"\n"
	"Harms seen\n"
	"  Sore skin. [no source]\n"
	"\n"
	"What it is\n"
	"  A press that waits.\n"
	"\n"
	"How a session goes\n"
	"  1. Press.\n"
	"  2. Wait.\n"
	"\n"
	"On each structure\n"
	"  Long flexor · derived [no source]\n"
	"  Contact  Beside the navel.\n"
	"\n"
	"How it might work\n"
	"  • Untested: It is said to soften. [no source]\n"
	"\n"
	"Where it comes up\n"
	"  Studies  Ash 2020\n"
	"\n"
	"Claims about it\n"
	"  • A press melts knots – not supported\n"},
{"flag", 58, false, GLYPHS_UNICODE,
	"A flag\n"
	"\n"
	"│ Emergency: now, by the local emergency number or the\n"
	"│ emergency department.\n"
	"\n"
	"Go now.\n"
	"\n"
	"Ask\n"
	"  • Since when?\n"
	"  • Worse?\n"
	"\n"
	"Do\n"
	"  Send the person now. [no source]\n"},
{"red-flags", 32, false, GLYPHS_UNICODE,
	"Red flags\n"
	"\n"
	"Ask these.\n"
	"\n"
	"First\n"
	"Read aloud.\n"
	"\n"
	"A flag · Emergency\n"
	"Ask: Since when?\n"
	"  Worse?\n"
	"Do: Send the person now.\n"},
{"ash-2020", 58, true, GLYPHS_UNICODE,
	"Ash 2020\n"
	"\n"
	"A press, and less pain.\n"
	"\n"
	"Certainty: low (the review)\n"
	"Design: randomised trial, 2020, n = 40; we read its\n"
	"  abstract\n"
	"People: 40 adults\n"
	"Given: slow press\n"
	"Against: rest\n"
	"\n"
	"Findings\n"
	"  Time: 4 weeks\n"
	"  pain\n"
	"    Result: SMD -0.40 (-0.80 to -0.01), favours treatment,\n"
	"      p = .04, I² 0%\n"
	"    Certainty: low\n"
	"  mood\n"
	"    Result: no difference, favours neither\n"
	"    Certainty: low\n"
	"\n"
	"  SMD, standardised mean difference\n"
	"\n"
	"Limits\n"
	"  Small.\n"
	"\n"
	"What it is about\n"
	"  Concerns: Slow release\n"
	"\n"
	"Citation\n"
	"  Ash A, Elm B. A trial of a slow press. J Press 2020; 3:\n"
	"  1-9. Neither DOI nor PMID: not registered\n"},
{"ash-2020", 58, false, GLYPHS_ASCII,
	"Ash 2020\n"
	"\n"
	"A press, and less pain.\n"
	"\n"
	"Certainty  low (the review)\n"
	"Design     randomised trial, 2020, n = 40; we read its\n"
	"           abstract\n"
	"People     40 adults\n"
	"Given      slow press\n"
	"Against    rest\n"
	"\n"
	"Findings\n"
	"  Time: 4 weeks\n"
	"  Outcome  Result                                Certainty\n"
	"  --------------------------------------------------------\n"
	"  pain     SMD -0.40 (-0.80 to -0.01), favours   low\n"
	"           treatment, p = .04, I2 0%\n"
	"  mood     no difference, favours neither        low\n"
	"\n"
	"  SMD, standardised mean difference\n"
	"  pain  |---------o---------|  -0.40 (-0.80 to -0.01)  low\n"
	"        -0.8                0  SMD\n"
	"        <- favours slow press favours rest ->\n"
	"\n"
	"Limits\n"
	"  Small.\n"
	"\n"
	"What it is about\n"
	"  Concerns  Slow release\n"
	"\n"
	"Citation\n"
	"  Ash A, Elm B. A trial of a slow press. J Press 2020; 3:\n"
	"  1-9. Neither DOI nor PMID: not registered\n"},
};

static struct literal small;

static int open_small(void **state)
{
	(void)state;
	small = literal_open(small_entries);
	return small.library == NULL;
}

static int close_small(void **state)
{
	(void)state;
	literal_close(&small);
	return 0;
}

/* What PRINTER writes for the entry ID; freed by the caller. */
static char *printed(void (*printer)(const struct print *print, const struct entry *entry),
                     struct print print, const char *id)
{
	char *text = NULL;
	size_t len;

	print.scope.library = small.library;
	print.to = open_memstream(&text, &len);
	printer(&print, library_find(small.library, str_of(id)));
	fclose(print.to);
	return text;
}

static void test_pages(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		char *text = printed(print_entry, (struct print){{NULL, pages[i].glyphs},
			pages[i].width, pages[i].plain, false, NULL}, pages[i].id);
		assert_string_equal(text, pages[i].expected);
		free(text);
	}
}

static const struct print wide = {{NULL, GLYPHS_UNICODE}, 80, false, false, NULL};

static void test_colour(void **state)
{
	(void)state;
	struct print print = wide;
	char *text = printed(print_entry, print, "flag");

	assert_null(strchr(text, '\033'));
	free(text);
	print.colour = true;
	text = printed(print_entry, print, "flag");
	assert_non_null(strstr(text, "\033[1;31mEmergency:\033[m now"));
	free(text);
	print.plain = true;
	text = printed(print_entry, print, "flag");
	assert_null(strchr(text, '\033'));
	free(text);
}

static void test_json(void **state)
{
	(void)state;
	char *text = printed(print_entry_json, wide, "ash-2020");

	assert_string_equal(text,
	"{\"id\":\"ash-2020\",\"kind\":\"study\",\"name\":\"Ash 2020\",\"summary\":"
	"\"A press, and less pain.\",\"design\":\"rct\",\"read\":\"abstract\",\""
	"year\":2020,\"no-id\":\"not registered\",\"n\":40,\"title\":[{\"text\":"
	"\"A trial of a slow press\"}],\"author\":[{\"text\":\"Ash A\"},{\"tex"
	"t\":\"Elm B\"}],\"journal\":[{\"text\":\"J Press\",\"volume\":\"3\",\"page"
	"s\":\"1-9\"}],\"population\":[{\"text\":\"40 adults\"}],\"intervention"
	"\":[{\"text\":\"slow press\"}],\"comparator\":[{\"text\":\"rest\"}],\"fi"
	"nding\":[{\"text\":\"\",\"outcome\":\"pain\",\"timepoint\":\"4 weeks\",\"m"
	"easure\":\"SMD\",\"value\":-0.40,\"low\":-0.80,\"high\":-0.01,\"p\":\".0"
	"4\",\"i2\":0,\"favours\":\"intervention\"},{\"text\":\"no difference\","
	"\"outcome\":\"mood\",\"timepoint\":\"4 weeks\",\"favours\":\"neither\"}]"
	",\"limit\":[{\"text\":\"Small.\"}],\"certainty\":[{\"text\":\"\",\"level\""
	":\"low\",\"by\":\"the review\"}],\"concerns\":[{\"text\":\"\",\"to\":\"slow"
	"-release\"}]}"
	"\n");
	free(text);
	text = printed(print_entry_json, wide, "long-flexor");
	assert_non_null(strstr(text, "\"caution\":[{\"text\":\"Stay off what pulsates.\","
	                             "\"cites\":[\"book\"]}]"));
	free(text);
}

static void test_tsv(void **state)
{
	(void)state;
	char *text = printed(print_entry_tsv, wide, "rim");

	assert_string_equal(text,
	"rim\tstructure\tstructure@type\tlandmark\n"
	"rim\tstructure\tstructure@region\tpelvis\n"
	"rim\tstructure\tname\tRim\n"
	"rim\tstructure\tsummary\tAn edge of bone.\n"
	"rim\tstructure\tsource@id\tbook\n"
	"rim\tstructure\tsource@title\tA book\n");
	free(text);
}

static void test_lists(void **state)
{
	(void)state;
	const unsigned numbers[] = {0, 1};
	struct print print = wide;
	char *text = NULL;
	size_t len;

	print.scope.library = small.library;
	print.to = open_memstream(&text, &len);
	print_list(&print, numbers, 2);
	print_list_json(&print, numbers, 1);
	print_list_json(&print, numbers, 0);
	fclose(print.to);
	assert_string_equal(text, "long-flexor\tmuscle\tLong flexor\n"
	                          "short-flexor\tmuscle\tShort flexor\n"
	                          "[\n{\"id\":\"long-flexor\",\"kind\":\"muscle\","
	                          "\"name\":\"Long flexor\",\"summary\":\"Bends the hip.\"}\n]\n"
	                          "[]\n");
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_colour),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_tsv),
		cmocka_unit_test(test_lists),
	};
	return cmocka_run_group_tests_name("print", tests, open_small, close_small);
}
