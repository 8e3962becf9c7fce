/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress. The bar is ASCII and short: it needs to know nothing of the terminal. */
#include "command/progress.h"

#include <time.h>

enum { BAR = 20, INTERVAL_MS = 100 };

static int64_t now_ms(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void draw(struct progress *progress)
{
	double share = progress->all ? (double)progress->done / (double)progress->all : 1;
	int full = (int)(share * BAR);
	char bar[BAR + 1];

	for (int i = 0; i < BAR; i++)
		bar[i] = i < full ? '#' : '.';
	bar[BAR] = '\0';
	fprintf(progress->out, "\r[%s] %3d %%", bar, (int)(share * 100));
	(void)fflush(progress->out);
	progress->drawn_ms = now_ms();
}

void progress_begin(struct progress *progress, FILE *out, uint64_t all)
{
	*progress = (struct progress){ .out = out, .all = all };
	if (out)
		draw(progress);
}

void progress_add(struct progress *progress, uint64_t done)
{
	progress->done += done;
	if (progress->out && now_ms() - progress->drawn_ms >= INTERVAL_MS)
		draw(progress);
}

void progress_end(struct progress *progress)
{
	if (!progress->out)
		return;
	fprintf(progress->out, "\r%*s\r", BAR + 8, "");
	(void)fflush(progress->out);
	progress->out = NULL;
}
