/* manual.h - myotome(1), in mdoc, from the tables of the command line and of the commands. */

#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include <stdio.h>

void manual_print(FILE *to);

#endif
