/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places of a panel, and how they stand to one another. No other module includes this. */
#ifndef DUIDU_PANEL_PLACE_H
#define DUIDU_PANEL_PLACE_H

#include "query/panel.h"

/* Begin with the arena and nothing else. */
struct place_list {
	struct arena *arena;
	struct panel_place *items;
	size_t count, room;
};

/* The number of the place of identity, which is added where it is new. */
size_t place_list_add(struct place_list *list, const struct identity *identity);

/* The places, in the arena, with above and family set; gives back the list. */
const struct panel_place *place_list_end(struct place_list *list, size_t *count);

#endif
