/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Term: opening, closing, painting, events. */
#include "tui/term/term.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "tui/term/inside.h"

/* curses draws in the encoding of the locale; ours is UTF-8. */
static enum status want_utf8(struct fault *fault)
{
	static const char *const names[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8", "POSIX.UTF-8" };

	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return DD_OK;
	for (size_t i = 0; i < COUNT(names); i++)
		if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
			return DD_OK;
	fault_set(fault, DD_USAGE, "", _("this host has no UTF-8 locale that could be used"),
		  _("install one and set it, for example LC_ALL=C.UTF-8"));
	return DD_USAGE;
}

static enum status want_terminal(struct term *term, struct fault *fault)
{
	int fd = STDIN_FILENO;

	if (!isatty(fd)) {
		fd = open("/dev/tty", O_RDWR | O_CLOEXEC);
		term->own_fd = fd >= 0;
	}
	if (fd < 0 || !isatty(STDOUT_FILENO) || tcgetattr(fd, &term->before) != 0)
		return fault_set(fault, DD_USAGE, "", _("the viewer needs a terminal"),
				 _("run it without redirection"));
	term->input.fd = fd;
	return DD_OK;
}

static enum status want_curses(struct term *term, FILE *in, struct fault *fault)
{
	const char *type = getenv("TERM");

	use_env(FALSE);
	use_tioctl(TRUE);
	term->screen = newterm(NULL, stdout, in);
	if (!term->screen)
		return fault_set(
			fault, DD_USAGE, type ? type : "TERM",
			_("this type of terminal is not known here"),
			_("set TERM to the terminal's type, for example TERM=xterm-256color"));
	const char *place = tigetstr("cup");
	if (place && place != (const char *)-1)
		return DD_OK;
	endwin();
	delscreen(term->screen);
	return fault_set(fault, DD_USAGE, type ? type : "TERM",
			 _("this type of terminal cannot place its cursor"),
			 _("set TERM to the terminal's type, for example TERM=xterm-256color"));
}

static void begin(struct term *term)
{
	raw();
	noecho();
	nonl();
	typeahead(-1);
	keypad(stdscr, TRUE);
	idlok(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	colour_start(term);
	input_start(&term->input, term->input.fd);
}

/* What curses does not turn on and off by itself. */
static void modes(struct term *term, bool on)
{
	term_send(strings_paste(on));
	term_send(strings_mouse(on && term->mouse));
}

enum status term_open(const struct term_setup *setup, struct term **out, struct fault *fault)
{
	struct term *term = xcalloc(1, sizeof(*term));
	FILE *in = stdin;

	term->mouse = setup->mouse;
	term->probe.wanted = setup->ambiguous == 0;
	width_set_ambiguous(setup->ambiguous == 2 ? 2 : 1);
	enum status st = want_utf8(fault);
	if (st == DD_OK)
		st = want_terminal(term, fault);
	if (st == DD_OK)
		st = want_curses(term, in, fault);
	if (st == DD_OK)
		st = signals_start(&term->before, fault);
	if (st != DD_OK) {
		if (term->own_fd)
			close(term->input.fd);
		free(term);
		return st;
	}
	begin(term);
	*out = term;
	return DD_OK;
}

void term_close(struct term *term)
{
	modes(term, false);
	endwin();
	signals_stop();
	delscreen(term->screen);
	tcsetattr(term->input.fd, TCSADRAIN, &term->before);
	if (term->own_fd)
		close(term->input.fd);
	free(term);
}

int term_rows(const struct term *term)
{
	(void)term;
	return LINES;
}

int term_cols(const struct term *term)
{
	(void)term;
	return COLS;
}

unsigned term_ambiguous(const struct term *term)
{
	(void)term;
	return width_ambiguous();
}

int term_colours(const struct term *term)
{
	return term->colours;
}

void term_send(const char *bytes)
{
	size_t n = strlen(bytes);

	while (n > 0) {
		ssize_t sent = write(STDOUT_FILENO, bytes, n);
		if (sent < 0 && errno != EINTR)
			return; /* the terminal has gone; reading will tell */
		if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
		}
	}
}

void term_paint(struct term *term)
{
	move(term->cursor_row < LINES ? term->cursor_row : LINES - 1,
	     term->cursor_col < COLS ? term->cursor_col : COLS - 1);
	refresh();
	if (!term->painted)
		modes(term, true);
	term->painted = true;
	probe_ask(term);
}

void term_redraw(struct term *term)
{
	(void)term;
	clearok(curscr, TRUE);
}

void term_wait(struct term *term, int timeout)
{
	struct pollfd fds[] = {
		{ .fd = term->input.fd, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};
	int patience = input_patience(&term->input);

	if (patience >= 0 && (timeout < 0 || patience < timeout))
		timeout = patience;
	poll(fds, 2, timeout);
}

/* Takes the terminal back from those who used it meanwhile. */
static void take_back(struct term *term)
{
	endwin();
	refresh();
	modes(term, true);
}

/* Takes the size that the kernel knows. */
static void resize(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
	    (size.ws_row != LINES || size.ws_col != COLS))
		resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

bool term_next(struct term *term, struct event *event)
{
	while (signals_next(event) || input_next(&term->input, event)) {
		if (event->kind == EVENT_RESIZE && event->button)
			take_back(term);
		if (event->kind == EVENT_RESIZE)
			resize();
		else if (event->kind == EVENT_CURSOR && probe_answer(term, event))
			event->kind = EVENT_RESIZE;
		if (event->kind != EVENT_CURSOR && event->kind != EVENT_PASTE)
			return true;
	}
	return false;
}

void term_suspend(struct term *term)
{
	modes(term, false);
	endwin();
	signals_suspend();
	take_back(term);
	resize();
}

void term_mouse(struct term *term, bool wanted)
{
	term->mouse = wanted;
	term_send(strings_mouse(wanted));
}
