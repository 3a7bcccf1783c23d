#include "load/read_theme.h"


static void read_role(const struct library *library, const struct node *node, struct theme *theme,
                      const char *file, struct diag *diag)
{
	struct str name = node_attr(library, node, AT_NAME);
	const struct theme_row row = {
		node_attr(library, node, AT_FG), node_attr(library, node, AT_BG),
		node_attr(library, node, AT_FG16), node_attr(library, node, AT_BG16),
		node_attr(library, node, AT_LOOK),
	};
	int role = role_find(name);
	const char *what;

	if (role < 0) {
		if (diag != NULL)
			diag_error(diag, file, node_line(node), "there is no role \"%.*s\"; see "
			           "doc/AUTHORING.md for the roles", STR_ARG(name));
	} else if (!theme_set(theme, role, &row, &what) && diag != NULL) {
		diag_error(diag, file, node_line(node), "%s is not right; write %s", what,
		           what[0] == 'a' ? "words of: bold underline reverse dim italic none"
		                          : "#rrggbb, the name of one of the 16 colours, or default");
	}
}

void theme_read(const struct library *library, const struct entry *entry, struct theme *theme,
                const char *file, struct diag *diag)
{
	theme_init(theme);
	for (const struct node *node = entry_field(library, entry, EL_ROLE); node != NULL;
	     node = node_again(library, node))
		read_role(library, node, theme, file, diag);
}
