/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Drive: a program on a terminal that does nothing but read and look at the clock. What arrives is
 * counted, not drawn, so that no emulator's work is measured; the two questions that programs ask
 * at their start (where is the cursor, who are you) are answered as a narrow xterm would.
 */
#ifndef DUIDU_BENCH_DRIVE_H
#define DUIDU_BENCH_DRIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/str.h"

struct drive {
	pid_t pid;
	int pty;	/* our end, non-blocking */
	int slave;	/* the program's end, to see whether it has read what was typed */
	double since;	/* when the program was started or last typed to, in ms */
	struct str got; /* what the last burst sent */
};

/* What the program sent until it rested. */
struct burst {
	size_t bytes;
	size_t visible; /* those that are neither controls nor parts of sequences */
	double last;	/* when the last of them came, in ms since the start or the keys */
};

/* What the kernel keeps of a process. */
struct usage {
	double cpu;  /* ms on a processor */
	long sleeps; /* how often it went to sleep: one a wake-up */
	long memory; /* most that was resident, in KiB */
};

/* Milliseconds on a clock that only goes forward. */
double drive_clock(void);

/* Starts argv, with this process's environment, on a terminal of rows and cols. */
void drive_start(struct drive *drive, int rows, int cols, char *const argv[]);

void drive_type(struct drive *drive, const char *keys);

/*
 * Reads until the program has read all that was typed, sleeps, and has sent nothing for so many ms;
 * answers questions. At most 20 seconds. False when the program ended.
 */
bool drive_rest(struct drive *drive, double quiet, struct burst *burst);

/* All zero where there is no /proc. */
void drive_usage(const struct drive *drive, struct usage *usage);

/* Kills the program: it leaves no state behind that a next run would find. */
void drive_end(struct drive *drive);

#endif
