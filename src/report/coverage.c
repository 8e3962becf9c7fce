/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage. */
#include "report/coverage.h"

#include "report/topic.h"
#include "text/tsv.h"

struct sum {
	struct slice topic;
	size_t chars;
};

static bool looks_ahead(enum role role)
{
	return role == ROLE_PLAN || role == ROLE_LIVELIHOOD || role == ROLE_GOVERNMENT;
}

static struct slice topic_of(const struct report *report, size_t para)
{
	const struct outline *outline = &report->outline;
	size_t heading = outline->para_heading[para];
	struct slice topics, first;

	if (outline->para_role[para] == ROLE_GOVERNMENT)
		return slice_of(role_name(ROLE_GOVERNMENT));
	topics = slice_of(heading == OUTLINE_NONE ? "" : outline->headings[heading].topics);
	return slice_cut(&topics, ',', &first) ? first : SLICE("");
}

void coverage_add(struct str *out, const struct report *report)
{
	struct sum sums[TOPIC_MOST + 1];
	size_t count = 0;

	for (size_t p = 0; p < report->paragraph_count; p++) {
		if (!looks_ahead(report->outline.para_role[p]))
			continue;
		struct slice topic = topic_of(report, p);
		size_t i = 0;
		while (i < count && !slice_is(sums[i].topic, topic))
			i++;
		if (i == count && count <= TOPIC_MOST)
			sums[count++] = (struct sum){ topic, 0 };
		if (i < count)
			sums[i].chars += slice_solid(report->paragraphs[p].text);
	}
	for (size_t i = 0; i < count; i++) {
		str_adds(out, i ? "," : "");
		str_add(out, sums[i].topic.s, sums[i].topic.n);
		str_addf(out, "=%zu", sums[i].chars);
	}
}

bool coverage_next(struct slice *packed, struct slice *topic, size_t *chars)
{
	struct slice entry;
	size_t n = 0;

	if (!slice_cut(packed, ',', &entry))
		return false;
	size_t mark = slice_find(entry, SLICE("="), 0);
	if (mark == entry.n)
		return false;
	for (size_t i = mark + 1; i < entry.n; i++) {
		if (entry.s[i] < '0' || entry.s[i] > '9' || n > SIZE_MAX / 100)
			return false;
		n = n * 10 + (size_t)(entry.s[i] - '0');
	}
	*topic = slice_sub(entry, 0, mark);
	*chars = n;
	return true;
}
