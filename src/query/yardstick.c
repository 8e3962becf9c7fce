/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yardstick. */
#include "query/yardstick.h"

enum status yardstick_take(struct store *store, struct yardstick *out, struct fault *fault)
{
	struct frequency *frequency;

	enum status st = store_frequency(store, &frequency, fault);
	if (st == DD_OK)
		*out = (struct yardstick){ topics_new(), frequency, hand_new() };
	return st;
}

void yardstick_settle(struct yardstick *yardstick, const struct report *const *reports,
		      size_t count)
{
	if (yardstick->frequency->documents > 0)
		return;
	for (size_t i = 0; i < count; i++)
		frequency_add_paragraphs(yardstick->frequency, reports[i]->paragraphs,
					 reports[i]->paragraph_count);
}

void yardstick_free(struct yardstick *yardstick)
{
	topics_free(yardstick->topics);
	frequency_free(yardstick->frequency);
	hand_free(yardstick->hand);
	*yardstick = (struct yardstick){ 0 };
}
