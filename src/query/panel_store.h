/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panel of a store: of all its reports, since what is compared with other places and years needs
 * them, whichever rows are asked for. */
#ifndef DUIDU_PANEL_STORE_H
#define DUIDU_PANEL_STORE_H

#include "query/panel.h"
#include "store/store.h"

/* Reads all reports of store into *out, which lives in arena. Fails as store_fetch() does. */
enum status panel_of_store(struct arena *arena, struct store *store,
			   const struct indicators *lexicon, struct panel *out,
			   struct fault *fault);

#endif
