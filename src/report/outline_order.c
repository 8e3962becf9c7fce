/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Order.
 * 1. What a title says plainly counts. What looks ahead, or says nothing, is told by order.
 * 2. Of the parts that look ahead one is the plan: the last that names tasks of a year, else the
 *    last. The others are requirements where they speak of aims or of a span of years, else they
 *    are tasks themselves.
 * 3. A first part that says nothing, or names an earlier year than a later one, looks back.
 */
#include "report/outline_order.h"

#include "report/outline_role.h"

enum {
	STRONG = 4,
	GOVERNMENT_CUES = 6, /* that tell of self-building where the title does not */
};

struct order {
	const struct paragraph *paragraphs;
	const struct opening *openings;
	struct parts *parts;
	size_t plan; /* number of the plan among the parts; their count when there is none */
};

static struct slice title_of(const struct order *order, size_t part)
{
	size_t para = order->parts->items[part].para;
	const struct opening *o = &order->openings[para];

	return slice_sub(order->paragraphs[para].text, o->body, o->end);
}

static bool looks_ahead(const struct order *order, size_t part)
{
	return order->parts->items[part].role == ROLE_COUNT;
}

/* Roles that the title alone tells; what looks ahead stays ROLE_COUNT. */
static enum role role_by_title(struct slice title)
{
	struct role_weights w = role_weigh(title);
	unsigned ahead = w.of[ROLE_PLAN] + w.of[ROLE_REQUIREMENTS];

	if (w.of[ROLE_GOVERNMENT] > ahead)
		return ROLE_GOVERNMENT;
	if (w.of[ROLE_REVIEW] && (w.of[ROLE_REVIEW] > STRONG || !ahead))
		return ROLE_REVIEW;
	if (w.of[ROLE_REVIEW] == STRONG && w.of[ROLE_REQUIREMENTS] < STRONG)
		return ROLE_REVIEW;
	if (w.of[ROLE_LIVELIHOOD] > w.of[ROLE_PLAN])
		return ROLE_LIVELIHOOD;
	return ROLE_COUNT;
}

static size_t find_plan(const struct order *order)
{
	size_t last = order->parts->count;
	size_t plan = order->parts->count;

	for (size_t i = 0; i < order->parts->count; i++) {
		struct slice title = title_of(order, i);
		if (!looks_ahead(order, i))
			continue;
		last = i;
		if (role_year(title) && role_weigh(title).of[ROLE_PLAN])
			plan = i;
	}
	return plan < order->parts->count ? plan : last;
}

/* Whether a later part that looks ahead is of a later year: this one looks back. */
static bool of_earlier_year(const struct order *order, size_t part)
{
	int year = role_year(title_of(order, part));

	for (size_t i = part + 1; year && i < order->parts->count; i++)
		if (looks_ahead(order, i) && role_year(title_of(order, i)) > year)
			return true;
	return false;
}

/* Whether a part speaks of self-building all the way. */
static bool speaks_of_government(const struct order *order, size_t part)
{
	const struct part *p = &order->parts->items[part];
	unsigned cues = 0;

	for (size_t i = p->para; i < p->end; i++)
		cues |= role_government_cues(order->paragraphs[i].text);
	return role_cue_count(cues) >= GOVERNMENT_CUES;
}

static bool states_aims(const struct order *order, size_t part)
{
	const struct part *p = &order->parts->items[part];

	for (size_t i = p->para + 1; i < p->end; i++)
		if (role_requires(order->paragraphs[i].text))
			return true;
	return false;
}

/* Whether some title speaks of aims: then a silent part has no need to be taken for them. */
static bool aims_are_titled(const struct order *order)
{
	for (size_t i = 0; i < order->parts->count; i++)
		if (role_weigh(title_of(order, i)).of[ROLE_REQUIREMENTS])
			return true;
	return false;
}

static enum role role_by_order(const struct order *order, size_t part)
{
	struct slice title = title_of(order, part);
	struct role_weights w = role_weigh(title);
	bool silent = !w.of[ROLE_PLAN] && !w.of[ROLE_REQUIREMENTS];

	if (part == order->plan)
		return ROLE_PLAN;
	if (part == 0 && part < order->plan && (silent || of_earlier_year(order, part)))
		return ROLE_REVIEW;
	if (w.of[ROLE_REQUIREMENTS] || (role_names_time(title) && !role_year(title)))
		return ROLE_REQUIREMENTS;
	if (silent && part > order->plan && speaks_of_government(order, part))
		return ROLE_GOVERNMENT;
	if (silent && part < order->plan && !aims_are_titled(order) && states_aims(order, part))
		return ROLE_REQUIREMENTS;
	return ROLE_PLAN;
}

void order_roles(const struct paragraph *paragraphs, const struct opening *openings,
		 struct parts *parts)
{
	struct order order = { paragraphs, openings, parts, 0 };

	for (size_t i = 0; i < parts->count; i++)
		if (parts->items[i].role != ROLE_GLOSSARY)
			parts->items[i].role = role_by_title(title_of(&order, i));
	order.plan = find_plan(&order);
	for (size_t i = 0; i < parts->count; i++)
		if (looks_ahead(&order, i) && i != order.plan)
			parts->items[i].role = role_by_order(&order, i);
	if (order.plan < parts->count)
		parts->items[order.plan].role = ROLE_PLAN;
}
