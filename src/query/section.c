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

/* Cuts the report at its headings; room for them all is there. */
static size_t cut_at_headings(const struct report *report, struct section *out)
{
	const struct outline *outline = &report->outline;
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
	return n;
}

/* Where passages of another role begin at the end of a section; its end where none do. */
static size_t own_end(const struct outline *outline, const struct section *section)
{
	size_t end = section->last;

	while (end > section->first + 1 && outline->para_role[end - 1] != section->role)
		end--;
	return end;
}

/* Adds a section, and the passages of other roles at its end as sections without a heading. */
static size_t add_cut(const struct outline *outline, struct section section, struct section *out)
{
	bool titled = section.heading != OUTLINE_NONE;
	size_t end = section.whole ? own_end(outline, &section) : section.last, n = 0;

	if (titled) {
		out[n] = section;
		out[n++].last = end;
	} else {
		end = section.first;
	}
	while (end < section.last) {
		enum role role = outline->para_role[end];
		size_t first = end;
		while (end < section.last && outline->para_role[end] == role)
			end++;
		out[n++] = (struct section){ OUTLINE_NONE, role, first, end, false };
	}
	return n;
}

struct section *section_list(struct arena *arena, const struct report *report, size_t *count)
{
	const struct outline *outline = &report->outline;
	struct section *cut = arena_array(arena, outline->count + 1, sizeof *cut);
	size_t cut_count = cut_at_headings(report, cut), most = cut_count, n = 0;

	for (size_t p = 1; p < report->paragraph_count; p++)
		most += outline->para_role[p] != outline->para_role[p - 1];
	struct section *out = arena_array(arena, most, sizeof *out);
	for (size_t i = 0; i < cut_count; i++)
		n += add_cut(outline, cut[i], out + n);
	for (size_t i = 0; i < n; i++)
		if (!out[i].whole && out[i].heading != OUTLINE_NONE)
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
