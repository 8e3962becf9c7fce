/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interrupt: being asked to stop while something must not be left half done. */
#ifndef DUIDU_INTERRUPT_H
#define DUIDU_INTERRUPT_H

#include <stdbool.h>

/*
 * From watch to unwatch SIGINT, SIGTERM and SIGHUP are noted instead of ending the program; a
 * second one ends it at once, with the exit status of an interruption. Signals that were ignored
 * stay so. Not to be nested.
 */
struct interrupt;
struct interrupt *interrupt_watch(void);
void interrupt_unwatch(struct interrupt *interrupt);

/* Whether one came since. */
bool interrupt_seen(void);

#endif
