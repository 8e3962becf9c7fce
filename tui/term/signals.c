/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals: those that ask for something become events, through a pipe that poll() can watch; those
 * that end the program at once first put the terminal back, with calls that a handler may make.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "tui/term/inside.h"

static const int asking[] = { SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT };
static const int deadly[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

/* What a handler needs: nothing can be handed to it, so that it stands here. */
static struct {
	int pipe[2];
	struct termios before;
	struct sigaction old_asking[COUNT(asking)], old_deadly[COUNT(deadly)];
} state;

static void ask(int signal)
{
	int saved = errno;
	unsigned char byte = (unsigned char)signal;

	/* A full pipe holds enough of them. */
	if (write(state.pipe[1], &byte, 1) < 0)
		errno = saved;
	errno = saved;
}

/*
 * Puts the terminal back without curses, which may be in the midst of something: plain colours,
 * scrolling of the whole screen, the usual keys, no mouse, no paste marks, cursor, main screen.
 */
static void restore(void)
{
	static const char bytes[] = "\033[m\033[r\033[?1l\033>\033[?1006l\033[?1000l\033[?2004l"
				    "\033[?25h\033[?1049l\r\n";

	if (write(STDOUT_FILENO, bytes, sizeof(bytes) - 1) < 0)
		errno = 0;
	tcsetattr(STDOUT_FILENO, TCSANOW, &state.before);
}

static void die(int signal_number)
{
	restore();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static void install(const int *signals, size_t count, void (*handler)(int), int flags,
		    struct sigaction *old)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags };

	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < count; i++)
		sigaction(signals[i], &action, &old[i]);
}

enum status signals_start(const struct termios *before, struct fault *fault)
{
	if (pipe(state.pipe) != 0)
		return fault_errno(fault, _("terminal"));
	for (size_t i = 0; i < 2; i++) {
		fcntl(state.pipe[i], F_SETFL, O_NONBLOCK);
		fcntl(state.pipe[i], F_SETFD, FD_CLOEXEC);
	}
	state.before = *before;
	install(asking, COUNT(asking), ask, SA_RESTART, state.old_asking);
	install(deadly, COUNT(deadly), die, (int)SA_RESETHAND, state.old_deadly);
	mem_on_exhaustion(restore);
	return DD_OK;
}

void signals_stop(void)
{
	mem_on_exhaustion(NULL);
	for (size_t i = 0; i < COUNT(asking); i++)
		sigaction(asking[i], &state.old_asking[i], NULL);
	for (size_t i = 0; i < COUNT(deadly); i++)
		sigaction(deadly[i], &state.old_deadly[i], NULL);
	close(state.pipe[0]);
	close(state.pipe[1]);
}

int signals_fd(void)
{
	return state.pipe[0];
}

bool signals_next(struct event *event)
{
	unsigned char byte;

	if (read(state.pipe[0], &byte, 1) != 1)
		return false;
	*event = (struct event){ .kind = EVENT_END, .button = byte };
	if (byte == SIGWINCH || byte == SIGCONT) {
		event->kind = EVENT_RESIZE;
		event->button = byte == SIGCONT;
	} else if (byte == SIGTSTP)
		event->kind = EVENT_SUSPEND;
	return true;
}

void signals_suspend(void)
{
	struct sigaction stop = { .sa_handler = SIG_DFL }, ours;

	sigemptyset(&stop.sa_mask);
	sigaction(SIGTSTP, &stop, &ours);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
}
