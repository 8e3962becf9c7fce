/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interrupt. */
#include "command/interrupt.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"

static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

struct interrupt {
	struct sigaction before[COUNT(signals)];
};

/* A handler can reach nothing else. */
static volatile sig_atomic_t seen;

static void note(int number)
{
	(void)number;
	if (seen)
		_exit(130);
	seen = 1;
}

struct interrupt *interrupt_watch(void)
{
	struct interrupt *interrupt = xcalloc(1, sizeof *interrupt);
	struct sigaction action = { .sa_handler = note, .sa_flags = SA_RESTART };

	seen = 0;
	(void)sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < COUNT(signals); i++) {
		(void)sigaction(signals[i], NULL, &interrupt->before[i]);
		if (interrupt->before[i].sa_handler != SIG_IGN)
			(void)sigaction(signals[i], &action, NULL);
	}
	return interrupt;
}

void interrupt_unwatch(struct interrupt *interrupt)
{
	for (size_t i = 0; i < COUNT(signals); i++)
		(void)sigaction(signals[i], &interrupt->before[i], NULL);
	free(interrupt);
}

bool interrupt_seen(void)
{
	return seen != 0;
}
