/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places of a panel. */
#include "query/panel_place.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/kin.h"

static struct identity keep(struct arena *arena, const struct identity *identity)
{
	struct identity own = *identity;

	own.title = own.date = own.meeting = "";
	own.place = arena_str(arena, identity->place);
	own.short_name = arena_str(arena, identity->short_name);
	own.province = arena_str(arena, identity->province);
	own.code = arena_str(arena, identity->code);
	own.pinyin = arena_str(arena, identity->pinyin);
	own.initials = arena_str(arena, identity->initials);
	own.sort_key = arena_str(arena, identity->sort_key);
	return own;
}

size_t place_list_add(struct place_list *list, const struct identity *identity)
{
	for (size_t i = list->count; i-- > 0;) /* reports of one place mostly come together */
		if (kin_of(&list->items[i].identity, identity) == KIN_SELF)
			return i;
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count] = (struct panel_place){
		.identity = keep(list->arena, identity),
		.above = PANEL_NONE,
		.family = list->count,
	};
	return list->count++;
}

/*
 * The level of the place that one lies in directly: the province for counties that it administers
 * itself, and for the districts of a municipality.
 */
static enum level level_above(const struct divisions *divisions, const struct identity *identity)
{
	const struct division *own = division_coded(divisions, slice_of(identity->code));

	if (own && own->level == identity->level)
		return own->parent ? own->parent->level : LEVEL_NATION;
	return identity->level > LEVEL_NATION ? (enum level)(identity->level - 1) : LEVEL_UNKNOWN;
}

static void relate(struct place_list *list, const struct divisions *divisions, size_t at)
{
	struct panel_place *place = &list->items[at];
	enum level above = level_above(divisions, &place->identity);

	for (size_t i = 0; i < list->count; i++) {
		struct panel_place *other = &list->items[i];
		enum kin kin = kin_of(&place->identity, &other->identity);
		if (kin == KIN_ABOVE && other->identity.level == above &&
		    place->above == PANEL_NONE)
			place->above = i;
		if (kin == KIN_SIBLING && i < at && place->family == at)
			place->family = other->family;
	}
}

const struct panel_place *place_list_end(struct place_list *list, size_t *count)
{
	struct arena *work = arena_new();
	const struct divisions *divisions = division_open(work);

	for (size_t i = 0; i < list->count; i++)
		relate(list, divisions, i);
	const struct panel_place *places =
		arena_copy(list->arena, list->items, list->count * sizeof *places);
	*count = list->count;
	free(list->items);
	arena_free(work);
	return places;
}
