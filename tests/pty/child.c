/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Child: a program under a small shell of its own on a pty. */
#include "tests/pty/child.h"

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
#include <unistd.h>
#include <utmp.h>

#include "tests/pty/stream.h"

/* What the shell tells: the program's process at first, then its changes. */
struct news {
	enum child_state state;
	pid_t pid;
	int status;
};

static void die(const char *what)
{
	perror(what);
	_exit(127);
}

/*
 * Behind all that the program has sent: the pipe may be faster than the terminal. A Ctrl-S that was
 * typed when the program had given the terminal back holds nothing up: what stopped by it goes on
 * again only when it is stopped and started by tcflow().
 */
static void mark(int tty)
{
	while (write(tty, STREAM_MARK, strlen(STREAM_MARK)) < 0) {
		if (errno != EAGAIN)
			_exit(127);
		tcflow(tty, TCOOFF);
		tcflow(tty, TCOON);
		poll(NULL, 0, 1);
	}
}

static void tell(int news, struct news what)
{
	if (write(news, &what, sizeof(what)) != sizeof(what))
		_exit(127);
}

/* The program: a job in the foreground. */
static _Noreturn void run(const char *const argv[], char *const env[])
{
	setpgid(0, 0);
	tcsetpgrp(0, getpid());
	signal(SIGTTOU, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	execvpe(argv[0], (char *const *)argv, env);
	die(argv[0]);
	abort();
}

/* The shell: watches the program, and brings it back when told to. */
static _Noreturn void mind(pid_t pid, int news, int orders)
{
	int status;
	char order;

	/* Its own, so that the program's terminal stays one that blocks. */
	int tty = open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY);
	if (tty < 0)
		die("/dev/tty");
	tell(news, (struct news){ .state = CHILD_RUNS, .pid = pid });
	for (;;) {
		if (waitpid(pid, &status, WUNTRACED) < 0) {
			if (errno == EINTR)
				continue;
			die("waitpid");
		}
		if (WIFEXITED(status) || WIFSIGNALED(status))
			break;
		tcsetpgrp(0, getpgrp());
		mark(tty);
		tell(news, (struct news){ .state = CHILD_STOPPED, .pid = pid });
		if (read(orders, &order, 1) != 1)
			_exit(127);
		tcsetpgrp(0, pid);
		kill(-pid, SIGCONT);
	}
	tcsetpgrp(0, getpgrp());
	status = WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
	mark(tty);
	tell(news, (struct news){ .state = CHILD_ENDED, .pid = pid, .status = status });
	if (read(orders, &order, 1) < 0) /* the terminal lives until the test has read it */
		_exit(127);
	_exit(0);
}

/* Whoever keeps our end of a terminal keeps it from being hung up when the test is gone. */
static void close_all_but(int one, int other)
{
	for (int fd = 3; fd < 1024; fd++)
		if (fd != one && fd != other)
			close(fd);
}

static _Noreturn void shell(const char *const argv[], char *const env[], int news, int orders)
{
	signal(SIGTTOU, SIG_IGN);
	pid_t pid = fork();
	if (pid < 0)
		die("fork");
	if (pid == 0)
		run(argv, env);
	setpgid(pid, pid);
	mind(pid, news, orders);
}

static void pipe_or_die(int ends[2])
{
	if (pipe(ends) < 0)
		die("pipe");
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
}

void child_start(struct child *child, int rows, int cols, const char *const argv[],
		 char *const env[])
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	int news[2], orders[2];
	struct news first;

	pipe_or_die(news);
	pipe_or_die(orders);
	if (openpty(&child->pty, &child->slave, NULL, NULL, &size) < 0)
		die("openpty");
	fcntl(child->pty, F_SETFD, FD_CLOEXEC);
	tcgetattr(child->slave, &child->before);
	child->shell = fork();
	if (child->shell < 0)
		die("fork");
	if (child->shell == 0) {
		if (login_tty(child->slave) < 0)
			die("login_tty");
		close_all_but(news[1], orders[0]);
		shell(argv, env, news[1], orders[0]);
	}
	fcntl(child->slave, F_SETFD, FD_CLOEXEC);
	close(news[1]);
	close(orders[0]);
	child->news = news[0];
	child->orders = orders[1];
	fcntl(child->pty, F_SETFL, O_NONBLOCK);
	if (read(child->news, &first, sizeof(first)) != sizeof(first))
		die("the shell of a test");
	child->pid = first.pid;
	child->state = CHILD_RUNS;
	fcntl(child->news, F_SETFL, O_NONBLOCK);
}

void child_poll(struct child *child)
{
	struct news news;

	while (read(child->news, &news, sizeof(news)) == sizeof(news)) {
		child->state = news.state;
		child->status = news.status;
		child->changes++;
	}
}

void child_continue(struct child *child)
{
	child->state = CHILD_RUNS;
	if (write(child->orders, "c", 1) != 1)
		die("the shell of a test");
}

/* The letter of the process's state: S sleeps. Where there is no /proc all seem to sleep. */
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

bool child_idle(const struct child *child)
{
	int unread = 0;

	if (child->state != CHILD_RUNS)
		return true;
	if (ioctl(child->slave, FIONREAD, &unread) == 0 && unread > 0)
		return false;
	return state_of(child->pid) == 'S';
}

unsigned long child_sleeps(const struct child *child)
{
	static const char name[] = "voluntary_ctxt_switches:";
	char path[64], line[256];
	unsigned long sleeps = 0;

	snprintf(path, sizeof(path), "/proc/%ld/status", (long)child->pid);
	FILE *f = fopen(path, "r");
	if (!f)
		return 0;
	while (fgets(line, sizeof(line), f))
		if (strncmp(line, name, sizeof(name) - 1) == 0)
			sleeps = strtoul(line + sizeof(name) - 1, NULL, 10);
	fclose(f);
	return sleeps;
}

bool child_settings_restored(const struct child *child)
{
	struct termios now;

	return tcgetattr(child->slave, &now) == 0 && now.c_iflag == child->before.c_iflag &&
	       now.c_oflag == child->before.c_oflag && now.c_cflag == child->before.c_cflag &&
	       now.c_lflag == child->before.c_lflag &&
	       memcmp(now.c_cc, child->before.c_cc, sizeof(now.c_cc)) == 0;
}

void child_close(struct child *child)
{
	child_poll(child);
	if (child->state != CHILD_ENDED)
		kill(-child->pid, SIGKILL);
	kill(child->shell, SIGKILL);
	waitpid(child->shell, NULL, 0);
	close(child->pty);
	close(child->slave);
	close(child->news);
	close(child->orders);
}
