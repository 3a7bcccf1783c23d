/* keys.h - the table of keys, for --keys and the manual page. */

#ifndef CLI_KEYS_H
#define CLI_KEYS_H

#include <stdio.h>

/* A line a command that RIGHTS allow: its keys, its name for the keys file, its help. */
void keys_print(FILE *to, unsigned rights);

#endif
