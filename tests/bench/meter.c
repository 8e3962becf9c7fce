/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Meter: how fast a program is, how much it sends and needs. Prints a line a figure, its name and
 * its value, medians over the runs.
 *
 *	meter [-n RUNS] -t -- COMMAND...		a program that does its work and ends
 *	meter [-n RUNS] [-g COLSxROWS] [-s KEYS] [-k KEY] [-c TIMES] [-i SECONDS] -- COMMAND...
 *
 * The second is one on a terminal: time to the first complete paint; then KEYS are typed at once,
 * and KEY so many times, each when the answer to the one before is there: bytes and time of the
 * answer. Then it is left alone for so many seconds. In keys, ^X is a control character. In the
 * command, %% stands for the number of the run.
 *
 *	wall_ms memory_mb
 *	paint_ms paint_cpu_ms paint_bytes key_bytes key_bytes_p95 key_ms key_ms_p95 memory_mb
 *idle_ms idle_wakes
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "tests/bench/drive.h"
#include "tests/bench/figures.h"

/* Quiet that ends a paint and the answer to a key, in ms; what a paint shows at least. */
enum { PAINT_QUIET = 40, KEY_QUIET = 8, PAINT_VISIBLE = 64 };

struct plan {
	bool timed;
	int runs, rows, cols;
	char *setup, *key;
	int times, idle;
	char **command;
};

enum figure {
	WALL,
	PAINT,
	PAINT_CPU,
	PAINT_BYTES,
	KEY_BYTES,
	KEY_TIME,
	MEMORY,
	IDLE,
	WAKES,
	FIGURES
};

static _Noreturn void fail(const char *what, const char *why)
{
	fprintf(stderr, "meter: %s: %s\n", what, why);
	exit(1);
}

/* The command of a run, %% replaced; to be freed with its words. */
static char **command_of_run(char **command, int run)
{
	size_t count = 0;
	while (command[count])
		count++;
	char **words = xcalloc(count + 1, sizeof(*words));
	for (size_t i = 0; i < count; i++) {
		struct str word = { 0 };
		const char *p = command[i];
		for (const char *mark; (mark = strstr(p, "%%")); p = mark + 2) {
			str_add(&word, p, (size_t)(mark - p));
			str_addf(&word, "%d", run);
		}
		str_adds(&word, p);
		words[i] = word.s ? word.s : xcalloc(1, 1);
	}
	return words;
}

static void command_free(char **words)
{
	for (char **word = words; *word; word++)
		free(*word);
	free(words);
}

/* Runs a command that ends by itself, its output thrown away; its status may be 0 or 3. */
static void run_timed(char **command, struct figures *figures)
{
	struct rusage usage;
	int status;
	double start = drive_clock();
	pid_t pid = fork();

	if (pid < 0)
		fail("fork", strerror(errno));
	if (pid == 0) {
		int null = open("/dev/null", O_RDWR);
		for (int fd = 0; fd < 3; fd++)
			dup2(null, fd);
		execvp(command[0], command);
		_exit(127);
	}
	if (wait4(pid, &status, 0, &usage) != pid)
		fail("wait", strerror(errno));
	figures_add(&figures[WALL], drive_clock() - start);
	figures_add(&figures[MEMORY], (double)usage.ru_maxrss / 1024);
	if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 3))
		fail(command[0], "it did not end well");
}

/* Until something is seen: the first bursts may hold but questions to the terminal. */
static void wait_for_paint(struct drive *drive, const char *name, struct figures *figures)
{
	struct burst burst;
	struct usage usage;
	size_t bytes = 0;

	do {
		if (!drive_rest(drive, PAINT_QUIET, &burst) || burst.bytes == 0)
			fail(name, "it ended or painted nothing");
		bytes += burst.bytes;
	} while (burst.visible < PAINT_VISIBLE);
	drive_usage(drive, &usage);
	figures_add(&figures[PAINT], burst.last);
	figures_add(&figures[PAINT_CPU], usage.cpu);
	figures_add(&figures[PAINT_BYTES], (double)bytes);
	while (drive_rest(drive, PAINT_QUIET, &burst) && burst.bytes > 0)
		;
}

static void press_keys(struct drive *drive, const struct plan *plan, struct figures *figures)
{
	struct burst burst;

	if (plan->setup) {
		drive_type(drive, plan->setup);
		while (drive_rest(drive, PAINT_QUIET, &burst) && burst.bytes > 0)
			;
	}
	for (int i = 0; plan->key && i < plan->times; i++) {
		drive_type(drive, plan->key);
		if (!drive_rest(drive, KEY_QUIET, &burst))
			fail(plan->command[0], "a key ended it");
		figures_add(&figures[KEY_BYTES], (double)burst.bytes);
		figures_add(&figures[KEY_TIME], burst.last);
	}
}

static void leave_alone(struct drive *drive, const struct plan *plan, struct figures *figures)
{
	struct usage before, after;
	struct burst burst;

	if (plan->idle > 0)
		drive_rest(drive, 500, &burst);
	drive_usage(drive, &before);
	sleep((unsigned)plan->idle);
	drive_usage(drive, &after);
	figures_add(&figures[IDLE], after.cpu - before.cpu);
	figures_add(&figures[WAKES], (double)(after.sleeps - before.sleeps));
	figures_add(&figures[MEMORY], (double)after.memory / 1024);
}

static void run_on_terminal(char **command, const struct plan *plan, struct figures *figures)
{
	struct drive drive;

	drive_start(&drive, plan->rows, plan->cols, command);
	wait_for_paint(&drive, command[0], figures);
	press_keys(&drive, plan, figures);
	leave_alone(&drive, plan, figures);
	drive_end(&drive);
}

static void print(struct figures *figures)
{
	static const struct {
		const char *name;
		enum figure figure;
		double share;
	} lines[] = {
		{ "wall_ms", WALL, 0.5 },	    { "paint_ms", PAINT, 0.5 },
		{ "paint_cpu_ms", PAINT_CPU, 0.5 }, { "paint_bytes", PAINT_BYTES, 0.5 },
		{ "key_bytes", KEY_BYTES, 0.5 },    { "key_bytes_p95", KEY_BYTES, 0.95 },
		{ "key_ms", KEY_TIME, 0.5 },	    { "key_ms_p95", KEY_TIME, 0.95 },
		{ "memory_mb", MEMORY, 0.5 },	    { "idle_ms", IDLE, 0.5 },
		{ "idle_wakes", WAKES, 0.5 },
	};

	for (size_t i = 0; i < COUNT(lines); i++)
		if (figures[lines[i].figure].count > 0)
			printf("%s %.2f\n", lines[i].name,
			       figures_quantile(&figures[lines[i].figure], lines[i].share));
}

/* ^X in keys to control characters, in place. */
static char *keys_of(char *text)
{
	char *to = text;

	for (const char *p = text; *p; p++)
		*to++ = *p == '^' && p[1] ? *++p & 0x1f : *p;
	*to = '\0';
	return text;
}

static struct plan plan_of(int argc, char **argv)
{
	struct plan plan = { .runs = 5, .rows = 24, .cols = 80, .times = 40 };
	int option;

	while ((option = getopt(argc, argv, "tn:g:s:k:c:i:")) >= 0) {
		switch (option) {
		case 't':
			plan.timed = true;
			break;
		case 'n':
			plan.runs = atoi(optarg);
			break;
		case 'g':
			if (sscanf(optarg, "%dx%d", &plan.cols, &plan.rows) != 2)
				fail(optarg, "is no COLSxROWS");
			break;
		case 's':
			plan.setup = keys_of(optarg);
			break;
		case 'k':
			plan.key = keys_of(optarg);
			break;
		case 'c':
			plan.times = atoi(optarg);
			break;
		case 'i':
			plan.idle = atoi(optarg);
			break;
		default:
			exit(2);
		}
	}
	plan.command = argv + optind;
	if (!*plan.command)
		fail("usage", "meter [OPTION...] -- COMMAND...");
	return plan;
}

int main(int argc, char **argv)
{
	struct plan plan = plan_of(argc, argv);
	struct figures figures[FIGURES] = { 0 };

	for (int run = 1; run <= plan.runs; run++) {
		char **command = command_of_run(plan.command, run);
		if (plan.timed)
			run_timed(command, figures);
		else
			run_on_terminal(command, &plan, figures);
		command_free(command);
	}
	print(figures);
	for (size_t i = 0; i < FIGURES; i++)
		figures_free(&figures[i]);
	return 0;
}
