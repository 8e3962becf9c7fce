/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yardstick. */
#include "query/yardstick.h"

enum status yardstick_take(struct store *store, struct yardstick *out, struct fault *fault)
{
	struct frequency *frequency;

	enum status st = store_frequency(store, &frequency, fault);
	if (st == DD_OK)
		*out = (struct yardstick){ topics_new(), frequency };
	return st;
}

void yardstick_free(struct yardstick *yardstick)
{
	topics_free(yardstick->topics);
	frequency_free(yardstick->frequency);
	*yardstick = (struct yardstick){ 0 };
}
