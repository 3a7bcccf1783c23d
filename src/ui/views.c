/* From a target to its view. */

#include "ui/view.h"

static const struct {
	const char *prefix; /* of the target, with its colon; else the whole of it */
	const struct view_ops *ops;
} openers[] = {
	{"home", &view_home},
	{"list:", &view_list},
	{"pick:", &view_pick},
	{"evidence:", &view_evidence},
	{"links:", &view_links},
	{"around:", &view_around},
	{"preview:", &view_preview},
	{"kind:", &view_kind},
	{"outline:", &view_outline},
	{"help:", &view_help},
	{"palette", &view_palette},
	{"settings", &view_settings},
};

/* An entry may bear the name of a view without a colon: then the view wins. */
struct view *view_open(const struct scope *scope, struct str target)
{
	for (size_t i = 0; i < sizeof openers / sizeof openers[0]; i++) {
		struct str prefix = str_of(openers[i].prefix);
		bool open = prefix.at[prefix.len - 1] == ':';
		if (open ? str_starts(target, prefix) : str_eq(target, prefix))
			return openers[i].ops->open(scope, (struct str){target.at + prefix.len,
			                                                target.len - prefix.len});
	}
	return view_page.open(scope, target);
}
