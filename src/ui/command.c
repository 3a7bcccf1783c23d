#include "ui/command.h"

#include <assert.h>

static const struct command_info infos[] = {
#define C(id, name, right, where, keys, help) [CMD_##id] = {name, right, where, keys, help},
	COMMAND_LIST(C)
#undef C
};

static_assert(sizeof infos / sizeof infos[0] == CMD_COUNT, "one row a command");

const struct command_info *command_info(enum command command)
{
	assert(command < CMD_COUNT);
	return &infos[command];
}

int command_find(struct str name)
{
	for (int i = 0; i < CMD_COUNT; i++)
		if (infos[i].name && str_is(name, infos[i].name))
			return i;
	return -1;
}

bool command_allowed(enum command command, unsigned rights)
{
	return command < CMD_COUNT && (infos[command].right & rights) != 0;
}
