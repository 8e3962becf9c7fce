/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Child: a program under a small shell of its own on a pty, so that Ctrl-Z stops it as it would
 * under a real one (a stop signal does nothing to a program that is alone in its session).
 */
#ifndef DUIDU_PTY_CHILD_H
#define DUIDU_PTY_CHILD_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

/* What the shell last said of the program. */
enum child_state { CHILD_RUNS, CHILD_STOPPED, CHILD_ENDED };

struct child {
	int pty;	  /* our end of the terminal, non-blocking */
	int slave;	  /* the program's end, to look at its settings */
	int news, orders; /* pipes from and to the shell */
	pid_t shell, pid; /* the shell and the program */
	enum child_state state;
	unsigned changes;      /* how often it stopped or ended; a STREAM_MARK came with each */
	int status;	       /* of the ended program: exit status, or 256 + signal */
	struct termios before; /* the settings that the program found */
};

/* Starts argv in env on a terminal of rows and cols. Exits the test when it cannot. */
void child_start(struct child *child, int rows, int cols, const char *const argv[],
		 char *const env[]);

/* Takes in what the shell said meanwhile. */
void child_poll(struct child *child);

/* Puts a stopped program back into the foreground, as fg does. */
void child_continue(struct child *child);

/* Whether the program sleeps and has read all that was typed. */
bool child_idle(const struct child *child);

/* How often the program has gone to sleep so far; 0 where there is no /proc to tell. */
unsigned long child_sleeps(const struct child *child);

/* Whether the terminal's settings are those from before the program. */
bool child_settings_restored(const struct child *child);

/* Kills what still runs, and closes the terminal. */
void child_close(struct child *child);

#endif
