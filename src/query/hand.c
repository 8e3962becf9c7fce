/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hand. */
#include "query/hand.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/statedir.h"
#include "text/tsv.h"

static void add(struct hand *hand, struct hand_section a, struct hand_section b)
{
	hand->pairs = grow(hand->pairs, &hand->room, hand->count, sizeof *hand->pairs);
	hand->pairs[hand->count++] = (struct hand_pair){ a, b };
}

/* Takes the three fields of a section off a line. */
static bool take_section(struct arena *arena, struct slice *line, struct hand_section *out)
{
	struct slice place, year, heading;

	if (!slice_cut(line, '\t', &place) || !slice_cut(line, '\t', &year))
		return false;
	if (!slice_cut(line, '\t', &heading))
		heading = SLICE("");
	out->place = arena_strn(arena, place.s, place.n);
	out->year = atoi(arena_strn(arena, year.s, year.n));
	out->heading = arena_strn(arena, heading.s, heading.n);
	return true;
}

static void read_line(struct hand *hand, struct slice line)
{
	struct hand_section a, b;

	if (slice_ends(line, SLICE("\n")))
		line.n--;
	if (take_section(hand->arena, &line, &a) && take_section(hand->arena, &line, &b))
		add(hand, a, b);
}

struct hand *hand_new(void)
{
	struct hand *hand = xcalloc(1, sizeof *hand);
	struct str path = { 0 };
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	hand->arena = arena_new();
	FILE *file = statedir_file(&path, "pairs") ? fopen(path.s, "re") : NULL;
	while (file && (n = getline(&line, &room, file)) >= 0)
		read_line(hand, (struct slice){ line, (size_t)n });
	if (file)
		fclose(file);
	free(line);
	str_free(&path);
	return hand;
}

void hand_free(struct hand *hand)
{
	if (!hand)
		return;
	arena_free(hand->arena);
	free(hand->pairs);
	free(hand);
}

static struct hand_section none_of(const struct report *report)
{
	return (struct hand_section){ report->identity.place, "", report->identity.plan_year };
}

static struct hand_section section_of(const struct report *report, const struct section *sections,
				      size_t number)
{
	struct hand_section out = none_of(report);
	const struct heading *h =
		number == ALIGN_NONE ? NULL : section_heading(report, &sections[number]);

	if (h)
		out.heading = h->title;
	return out;
}

static bool is_of(const struct hand_section *section, const struct report *report)
{
	return section->year == report->identity.plan_year &&
	       strcmp(section->place, report->identity.place) == 0;
}

static bool equal(const struct hand_section *a, const struct hand_section *b)
{
	return a->year == b->year && strcmp(a->place, b->place) == 0 &&
	       strcmp(a->heading, b->heading) == 0;
}

/* Whether a pair speaks of a section, and its other side is of a report. */
static bool speaks_of(const struct hand_pair *pair, const struct hand_section *section,
		      const struct report *other)
{
	return (equal(&pair->a, section) && is_of(&pair->b, other)) ||
	       (equal(&pair->b, section) && is_of(&pair->a, other));
}

static void forget(struct hand *hand, const struct hand_section *section,
		   const struct report *other)
{
	size_t n = 0;

	for (size_t i = 0; i < hand->count && *section->heading; i++)
		if (!speaks_of(&hand->pairs[i], section, other))
			hand->pairs[n++] = hand->pairs[i];
	if (*section->heading)
		hand->count = n;
}

void hand_forget(struct hand *hand, const struct report *const reports[2],
		 const struct alignment *alignment, bool of_a, size_t section)
{
	struct hand_section own =
		section_of(reports[!of_a], of_a ? alignment->a : alignment->b, section);

	forget(hand, &own, reports[of_a]);
}

static bool is_known(const struct hand_section *section, size_t number)
{
	return *section->place && !strpbrk(section->place, "\t\n") &&
	       !strpbrk(section->heading, "\t\n") && (*section->heading || number == ALIGN_NONE);
}

/* A copy that outlives the report. */
static struct hand_section kept(struct arena *arena, struct hand_section section)
{
	section.place = arena_str(arena, section.place);
	section.heading = arena_str(arena, section.heading);
	return section;
}

bool hand_pair(struct hand *hand, const struct report *const reports[2],
	       const struct alignment *alignment, size_t i, size_t j)
{
	struct hand_section a = section_of(reports[0], alignment->a, i);
	struct hand_section b = section_of(reports[1], alignment->b, j);

	if (!is_known(&a, i) || !is_known(&b, j))
		return false;
	forget(hand, &a, reports[1]);
	forget(hand, &b, reports[0]);
	add(hand, kept(hand->arena, a), kept(hand->arena, b));
	return true;
}

static bool write_all(const struct hand *hand, const char *path)
{
	FILE *file = fopen(path, "we");

	if (!file)
		return false;
	for (size_t i = 0; i < hand->count; i++) {
		const struct hand_section *a = &hand->pairs[i].a, *b = &hand->pairs[i].b;
		fprintf(file, "%s\t%d\t%s\t%s\t%d\t%s\n", a->place, a->year, a->heading, b->place,
			b->year, b->heading);
	}
	bool good = !ferror(file);
	return fclose(file) == 0 && good;
}

enum status hand_keep(const struct hand *hand, struct fault *fault)
{
	struct str path = { 0 }, new_path = { 0 };
	enum status st = DD_OK;

	if (statedir_file(&path, "pairs")) {
		statedir_make(path.s);
		str_addf(&new_path, "%s.%ld", path.s, (long)getpid());
		if (!write_all(hand, new_path.s) || rename(new_path.s, path.s) != 0) {
			st = fault_errno(fault, path.s);
			unlink(new_path.s);
		}
	}
	str_free(&path);
	str_free(&new_path);
	return st;
}

/* The section under a heading; ALIGN_NONE for an empty one; count where there is none. */
static size_t find(const struct report *report, const struct section *sections, size_t count,
		   const char *heading)
{
	size_t i = 0;

	if (!*heading)
		return ALIGN_NONE;
	while (i < count) {
		const struct heading *h = section_heading(report, &sections[i]);
		if (h && strcmp(h->title, heading) == 0)
			break;
		i++;
	}
	return i;
}

struct pair_list {
	struct aligned *items;
	size_t count;
};

/* Takes out what is said of either section, and says that they are a pair. */
static void replace(struct pair_list *list, size_t a, size_t b)
{
	struct aligned pair = { a, b, 0, true };
	size_t n = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct aligned *p = &list->items[i];
		if (p->a == a && p->b == b)
			pair.score = p->score;
		if ((a == ALIGN_NONE || p->a != a) && (b == ALIGN_NONE || p->b != b))
			list->items[n++] = *p;
	}
	list->items[n++] = pair;
	list->count = n;
}

static bool is_met(const struct pair_list *list, bool of_a, size_t section)
{
	for (size_t i = 0; i < list->count; i++)
		if ((of_a ? list->items[i].a : list->items[i].b) == section)
			return true;
	return false;
}

static int by_sections(const void *x, const void *y)
{
	const struct aligned *p = x, *q = y;

	if (p->a != q->a)
		return p->a > q->a ? 1 : -1;
	return (p->b > q->b) - (p->b < q->b);
}

/* Those that lost their counterpart have none now. */
static void complete(struct pair_list *list, const struct alignment *alignment)
{
	for (size_t i = 0; i < alignment->a_count; i++)
		if (!is_met(list, true, i))
			list->items[list->count++] = (struct aligned){ i, ALIGN_NONE, 0, false };
	for (size_t j = 0; j < alignment->b_count; j++)
		if (!is_met(list, false, j))
			list->items[list->count++] = (struct aligned){ ALIGN_NONE, j, 0, false };
	qsort(list->items, list->count, sizeof *list->items, by_sections);
}

static bool apply(const struct hand_section *x, const struct hand_section *y,
		  const struct report *a, const struct report *b, const struct alignment *alignment,
		  struct pair_list *list)
{
	if (!is_of(x, a) || !is_of(y, b))
		return false;
	size_t i = find(a, alignment->a, alignment->a_count, x->heading);
	size_t j = find(b, alignment->b, alignment->b_count, y->heading);
	if (i == alignment->a_count || j == alignment->b_count || (i == ALIGN_NONE && j == i))
		return false;
	replace(list, i, j);
	return true;
}

void hand_apply(struct arena *arena, const struct hand *hand, const struct report *a,
		const struct report *b, struct alignment *alignment)
{
	size_t most = alignment->count + alignment->a_count + alignment->b_count + hand->count;
	struct pair_list list = { NULL, alignment->count };
	bool changed = false;

	if (hand->count == 0)
		return;
	list.items = arena_array(arena, most, sizeof *list.items);
	memcpy(list.items, alignment->pairs, alignment->count * sizeof *list.items);
	for (size_t i = 0; i < hand->count; i++) {
		const struct hand_pair *pair = &hand->pairs[i];
		changed |= apply(&pair->a, &pair->b, a, b, alignment, &list) ||
			   apply(&pair->b, &pair->a, a, b, alignment, &list);
	}
	if (!changed)
		return;
	complete(&list, alignment);
	alignment->pairs = list.items;
	alignment->count = list.count;
}
