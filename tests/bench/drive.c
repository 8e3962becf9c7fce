/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drive: a program on a terminal that does nothing but read and look at the clock. */
#include "tests/bench/drive.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#include "base/mem.h"

enum { PATIENCE = 20000, ESC = 0x1b };

double drive_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static _Noreturn void die(const char *what)
{
	perror(what);
	_exit(127);
}

void drive_start(struct drive *drive, int rows, int cols, char *const argv[])
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	*drive = (struct drive){ 0 };
	if (openpty(&drive->pty, &drive->slave, NULL, NULL, &size) < 0)
		die("openpty");
	fcntl(drive->pty, F_SETFD, FD_CLOEXEC);
	drive->since = drive_clock();
	drive->pid = fork();
	if (drive->pid < 0)
		die("fork");
	if (drive->pid == 0) {
		if (login_tty(drive->slave) < 0)
			die("login_tty");
		execvp(argv[0], argv);
		die(argv[0]);
	}
	fcntl(drive->slave, F_SETFD, FD_CLOEXEC);
	fcntl(drive->pty, F_SETFL, O_NONBLOCK);
}

static void send(struct drive *drive, const char *bytes)
{
	if (write(drive->pty, bytes, strlen(bytes)) != (ssize_t)strlen(bytes))
		die("the terminal");
}

void drive_type(struct drive *drive, const char *keys)
{
	drive->since = drive_clock();
	send(drive, keys);
}

/* The state's letter in /proc/PID/stat: S sleeps. Where there is no /proc all seem to sleep. */
static char state_of(pid_t pid)
{
	char path[64], line[512] = "";

	snprintf(path, sizeof(path), "/proc/%ld/stat", (long)pid);
	FILE *f = fopen(path, "r");
	if (!f)
		return 'S';
	size_t n = fread(line, 1, sizeof(line) - 1, f);
	fclose(f);
	line[n] = '\0';
	const char *end = strrchr(line, ')');
	return end && end[1] ? end[2] : 'S';
}

static bool is_idle(const struct drive *drive)
{
	int unread = 0;

	if (ioctl(drive->slave, FIONREAD, &unread) == 0 && unread > 0)
		return false;
	return state_of(drive->pid) == 'S';
}

/* Takes in what is there; false when nothing is. */
static bool take(struct drive *drive, struct burst *burst)
{
	char buffer[1 << 16];
	ssize_t n = read(drive->pty, buffer, sizeof(buffer));

	if (n <= 0)
		return false;
	burst->last = drive_clock() - drive->since;
	str_add(&drive->got, buffer, (size_t)n);
	return true;
}

/* Behind the sequence at p, which ends before end. */
static const char *behind_sequence(const char *p, const char *end)
{
	if (++p < end && *p == '[') {
		for (p++; p < end && (*p < '@' || *p > '~');)
			p++;
	} else if (p < end && strchr("]P_^", *p)) {
		while (p < end && *p != '\a' && *p != ESC)
			p++;
		return p < end && *p == ESC && p + 1 < end ? p + 2 : p + (p < end);
	} else if (p < end && strchr("()*+", *p)) {
		p++;
	}
	return p < end ? p + 1 : end;
}

static size_t visible(const struct str *got)
{
	size_t count = 0;

	for (const char *p = str_text(got), *end = p + got->n; p < end;) {
		if (*p == ESC) {
			p = behind_sequence(p, end);
		} else {
			count += (unsigned char)*p > ' ';
			p++;
		}
	}
	return count;
}

/* The cursor is asked for behind a move and one character of one cell. */
static void answer_cursor(struct drive *drive, const char *question)
{
	const char *p = question, *begin = str_text(&drive->got);
	int row = 1, col = 0;
	char answer[32];

	while (p > begin && *--p != ESC)
		;
	sscanf(p, "\033[%d;%dH", &row, &col);
	snprintf(answer, sizeof(answer), "\033[%d;%dR", row, col + 1);
	send(drive, answer);
}

/* Answers what stands in the bytes since from. */
static void answer(struct drive *drive, size_t from)
{
	const char *p = str_text(&drive->got) + from;

	while ((p = strchr(p, ESC))) {
		if (strncmp(p, "\033[6n", 4) == 0)
			answer_cursor(drive, p);
		else if (strncmp(p, "\033[c", 3) == 0 || strncmp(p, "\033[0c", 4) == 0)
			send(drive, "\033[?62;22c");
		p++;
	}
}

bool drive_rest(struct drive *drive, double quiet, struct burst *burst)
{
	struct pollfd end = { .fd = drive->pty, .events = POLLIN };
	double begin = drive_clock(), silent = begin;
	size_t answered = 0;
	int status;

	*burst = (struct burst){ 0 };
	str_clear(&drive->got);
	while (drive_clock() - begin < PATIENCE) {
		poll(&end, 1, 1);
		if (take(drive, burst)) {
			silent = drive_clock();
		} else if (drive_clock() - silent >= quiet && is_idle(drive)) {
			if (answered == drive->got.n)
				break;
			answer(drive, answered);
			answered = drive->got.n;
			silent = drive_clock();
		} else if (waitpid(drive->pid, &status, WNOHANG) == drive->pid) {
			drive->pid = 0;
			break;
		}
	}
	burst->bytes = drive->got.n;
	burst->visible = visible(&drive->got);
	return drive->pid != 0;
}

/* The number behind name in a file of /proc, or at its start when name is "". */
static double number_in(pid_t pid, const char *file, const char *name)
{
	char path[64], text[4096] = "";

	snprintf(path, sizeof(path), "/proc/%ld/%s", (long)pid, file);
	FILE *f = fopen(path, "r");
	if (!f)
		return 0;
	size_t n = fread(text, 1, sizeof(text) - 1, f);
	fclose(f);
	text[n] = '\0';
	const char *at = strstr(text, name);
	return at ? strtod(at + strlen(name), NULL) : 0;
}

void drive_usage(const struct drive *drive, struct usage *usage)
{
	usage->cpu = number_in(drive->pid, "schedstat", "") / 1e6;
	usage->sleeps = (long)number_in(drive->pid, "status", "\nvoluntary_ctxt_switches:");
	usage->memory = (long)number_in(drive->pid, "status", "VmHWM:");
}

void drive_end(struct drive *drive)
{
	if (drive->pid > 0) {
		kill(drive->pid, SIGKILL);
		waitpid(drive->pid, NULL, 0);
	}
	close(drive->pty);
	close(drive->slave);
	str_free(&drive->got);
}
