/* plot.h - a forest plot in the lines of a flow: label, plot, figures and certainty of each row.
 *
 * Wide: all on one line.  Narrower: the label and the certainty on a line of their own.  Narrowest:
 * each on its own line.  Plain text leaves the plot out; its table says the same. */

#ifndef PAGE_PLOT_H
#define PAGE_PLOT_H

#include "page/lines.h"

void plot_lay(struct flow *flow, const struct doc_block *block);

#endif
