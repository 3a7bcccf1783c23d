/* small_library.h - a few short entries, one of each kind, for tests of what shows them. */

#ifndef TESTS_UNIT_SMALL_LIBRARY_H
#define TESTS_UNIT_SMALL_LIBRARY_H

#include "literal.h"

static const char *const small_entries[] = {
	"<muscle id='long-flexor' region='loin' layer='deep'>"
	"<name>Long flexor</name><latin>musculus flexor longus</latin>"
	"<synonym type='abbreviation'>LF</synonym><synonym type='lay'>hip lifter</synonym>"
	"<synonym type='misspelling'>long flexer</synonym>"
	"<summary>Bends the hip.</summary>"
	"<origin to='rim'>inner half of the rim, and the bone below</origin>"
	"<origin to='missing-bone'>a missing bone</origin>"
	"<insertion to='rim'>a small knob of the thigh bone</insertion>"
	"<nerve to='front-nerve' roots='L1-L3' minor='L4'>the front nerve</nerve>"
	"<artery>a small artery</artery>"
	"<action joint='hip' movement='flexion' role='prime' side='limb'>strong</action>"
	"<action joint='lumbar' movement='bending' role='assist' side='unilateral-same'/>"
	"<palpation><landmark>Beside the navel.</landmark>"
	"<caution>Stay off what pulsates <cite source='book'/>.</caution></palpation>"
	"<relation kind='covers' to='front-nerve'>which runs inside it</relation>"
	"<synergist to='short-flexor'/><synergist to='far-flexor'/>"
	"<disagreement topic='Roots'><says source='book'>L1–L3</says>"
	"<says source='web'>L1–L4</says>"
	"<suggested>L1–L3.</suggested></disagreement>"
	"<source id='book' title='A book'/>"
	"<source id='web' title='A page' url='https://example.org/page'/>"
	"</muscle>",
	"<muscle id='short-flexor' region='loin' layer='deepest'>"
	"<name>Short flexor</name><summary>Helps the long one.</summary>"
	"<origin to='rim'>the rim</origin>"
	"<insertion>below</insertion><nerve>twigs</nerve><artery>none</artery>"
	"<action joint='hip' movement='flexion' role='assist' side='limb'/>"
	"<relation kind='covers' to='long-flexor'/><source id='book' title='A book'/></muscle>",
	"<structure id='rim' type='landmark' region='pelvis'><name>Rim</name>"
	"<summary>An edge of bone.</summary><source id='book' title='A book'/></structure>",
	"<structure id='front-nerve' type='nerve'><name>Front nerve</name>"
	"<summary>A nerve.</summary><nerve-roots roots='L1-L3'/>"
	"<source id='book' title='A book'/></structure>",
	"<movement id='hip-flexion' joint='hip' plane='sagittal'><name>Hip flexion</name>"
	"<summary>The thigh goes up.</summary><range source='none'>not measured</range>"
	"<mover to='long-flexor' role='prime'/><mover to='short-flexor' role='assist'/></movement>",
	"<technique id='slow-release'><name>Slow release</name>"
	"<summary>A slow press.</summary>"
	"<certainty level='very-low' by='myotome' date='2026' for='back pain'>One small trial "
	"<cite study='ash-2020'/> and no other.</certainty>"
	"<contraindication strength='relative' source='none'>"
	"Thin bones: ask first.</contraindication>"
	"<contraindication strength='absolute' source='none'>A clot.</contraindication>"
	"<adverse source='none'>Sore skin.</adverse><about>A press that waits.</about>"
	"<step>Press.</step><step>Wait.</step>"
	"<application to='long-flexor' basis='derived' source='none'><contact>Beside the navel."
	"</contact></application>"
	"<mechanism support='untested' source='none'>It is said to soften.</mechanism></technique>",
	"<condition id='flag' type='red-flag' urgency='emergency'><name>A flag</name>"
	"<summary>Go now.</summary><ask>Since when?</ask><ask>Worse?</ask>"
	"<action source='none'>Send the person now.</action></condition>",
	"<study id='ash-2020' design='rct' year='2020' n='40' read='abstract' "
	"no-id='not registered'><name>Ash 2020</name>"
	"<summary>A press, and less pain.</summary><title>A trial of a slow press</title>"
	"<author>Ash A</author><author>Elm B</author>"
	"<journal volume='3' pages='1-9'>J Press</journal>"
	"<population>40 adults</population><intervention>slow press</intervention>"
	"<comparator>rest</comparator>"
	"<finding outcome='pain' timepoint='4 weeks' measure='SMD' value='-0.40' low='-0.80' "
	"high='-0.01' p='.04' i2='0' favours='intervention'/>"
	"<finding outcome='mood' timepoint='4 weeks' favours='neither'>no difference</finding>"
	"<limit>Small.</limit><certainty level='low' by='the review'/>"
	"<concerns to='slow-release'/></study>",
	"<claim id='press-melts' verdict='not-supported'><name>A press melts knots</name>"
	"<summary>It was not shown.</summary><statement>Knots melt.</statement>"
	"<met where='a poster'/><answer study='ash-2020'>Nobody looked.</answer>"
	"<concerns to='slow-release'/></claim>",
	"<guide id='red-flags' order='1'><name>Red flags</name><summary>Ask these.</summary>"
	"<section title='First'><p>Read aloud.</p></section><include to='flag'/></guide>",
	NULL,
};

#endif
