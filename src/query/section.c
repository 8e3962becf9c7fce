/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Section: cuts a report at its headings of levels 1 and 2. */
#include "query/section.h"

#include "report/outline.h"

static bool cuts(const struct heading *h)
{
	return h->level <= 2;
}

static bool has_sections(const struct outline *outline, size_t part)
{
	for (size_t i = part + 1; i < outline->count && outline->headings[i].level > 1; i++)
		if (cuts(&outline->headings[i]))
			return true;
	return false;
}

/* The role of most paragraphs of an opening, its heading left out. */
static enum role opening_role(const struct outline *outline, const struct section *section)
{
	size_t times[ROLE_COUNT] = { 0 };
	enum role most = section->role;

	for (size_t p = section->first + (section->heading != OUTLINE_NONE); p < section->last; p++)
		times[outline->para_role[p]]++;
	for (enum role role = 0; role < ROLE_COUNT; role++)
		if (times[role] > times[most])
			most = role;
	return most;
}

struct section *section_list(struct arena *arena, const struct report *report, size_t *count)
{
	const struct outline *outline = &report->outline;
	struct section *out = arena_array(arena, outline->count + 1, sizeof *out);
	size_t n = 0;

	if (report->paragraph_count > 0)
		out[n++] = (struct section){ OUTLINE_NONE, ROLE_PREAMBLE, 0, 0, false };
	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		if (!cuts(h))
			continue;
		/* Two headings in one paragraph: the later one takes it; an empty opening goes. */
		if (out[n - 1].first == h->para)
			n--;
		else
			out[n - 1].last = h->para;
		out[n++] = (struct section){ i, h->role, h->para, 0,
					     h->level == 2 || !has_sections(outline, i) };
	}
	if (n > 0)
		out[n - 1].last = report->paragraph_count;
	for (size_t i = 0; i < n; i++)
		if (!out[i].whole)
			out[i].role = opening_role(outline, &out[i]);
	*count = n;
	return out;
}

size_t section_at(const struct section *sections, size_t count, size_t para)
{
	size_t low = 0, high = count;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (sections[mid].first <= para)
			low = mid;
		else
			high = mid;
	}
	return low;
}

const struct heading *section_heading(const struct report *report, const struct section *section)
{
	return section->heading == OUTLINE_NONE ? NULL
						: &report->outline.headings[section->heading];
}
