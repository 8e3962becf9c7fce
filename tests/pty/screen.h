/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screen: a program on a terminal of the tests' own. The real binary runs on a pty, in a session
 * with job control and with a home and environment of its own; what it sends goes through
 * libvterm; tests type, wait until the screen shows something, and read cells.
 *
 * A test never waits for a time: every wait is for a state, and one that does not come within
 * 20 seconds (PTY_DEADLINE in the environment says otherwise) fails the test and shows the screen.
 * Whatever fails here fails the running cmocka test. Rows and columns count from 0.
 *
 *	struct screen *s = screen_start(&(struct screen_setup){ .rows = 24, .cols = 80 },
 *					(const char *[]){ getenv("DUIDU"), "白麓", NULL });
 *	screen_wait_text(s, "总体要求");
 *	screen_keys(s, "]]<Down><C-l>/增长<Enter>");
 *	screen_settle(s);
 *	assert_true(screen_cell(s, 3, 0).bold);
 *	screen_keys(s, "q");
 *	assert_int_equal(screen_wait_exit(s), 0);
 *	assert_null(screen_unrestored(s));
 *	screen_close(s);
 */
#ifndef DUIDU_PTY_SCREEN_H
#define DUIDU_PTY_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct screen;

/* How to start; what is left out is zero: 24x80, narrow, answering, a new home, nothing in env. */
struct screen_setup {
	int rows, cols;
	bool wide;		/* ambiguous characters take two cells, as in xterm -cjk_width */
	bool hold;		/* queries are answered only after screen_answer() */
	const char *home;	/* a folder of the test's, see screen_home_new() */
	const char *const *env; /* "NAME=value" sets, "NAME" unsets; ended by NULL */
};

/*
 * The program gets PATH, DUIDU_LOCALEDIR, the sanitizers' options, HOME and the four XDG folders
 * below it (data, state, config, cache), TERM=xterm-256color, LANG=C.UTF-8 and what setup->env
 * adds; nothing else. argv[0] is looked for in PATH when it holds no slash.
 */
struct screen *screen_start(const struct screen_setup *setup, const char *const argv[]);

/* Ends the program if it still runs, and frees all. */
void screen_close(struct screen *s);

/* A new empty folder to be the home of several programs; free deletes it with what is in it. */
char *screen_home_new(void);
void screen_home_free(char *home);

/* Typing. */

/* Bytes as they are. */
void screen_type(struct screen *s, const char *bytes);

/*
 * Text, with special keys in angle brackets, encoded as the program asked for (application cursor
 * keys): <Up> <Down> <Left> <Right> <Home> <End> <PageUp> <PageDown> <Insert> <Delete> <Enter>
 * <Tab> <Esc> <BS> <F1> to <F12>, <lt> for the bracket itself; C- M- S- before a name or one
 * letter: <C-l> <S-Tab> <M-x>.
 */
void screen_keys(struct screen *s, const char *keys);

/* Text between the marks of a bracketed paste, where the program asked for them. */
void screen_paste(struct screen *s, const char *text);

/* The mouse: buttons 1 to 3 are pressed and let go, 4 and 5 turn the wheel up and down. Nothing is
 * sent when the program has not asked for the mouse. */
void screen_click(struct screen *s, int button, int row, int col);

/* Sends the answers held back since the start, and holds no more (setup->hold). */
void screen_answer(struct screen *s);

/* A new size: of the terminal, and told to the program as the kernel does. */
void screen_resize(struct screen *s, int rows, int cols);

/* Waiting. */

typedef bool screen_predicate(struct screen *s, const void *arg);

/* Until holds(s, arg); what says what was waited for. The program's end ends the wait, too. */
void screen_wait(struct screen *s, screen_predicate *holds, const void *arg, const char *what);

void screen_wait_text(struct screen *s, const char *text);	   /* anywhere, in one row */
void screen_wait_gone(struct screen *s, const char *text);	   /* in no row */
void screen_wait_row(struct screen *s, int row, const char *text); /* in this row */

/* Until all that was typed is read, the program sleeps and nothing more comes. */
void screen_settle(struct screen *s);

/* Until the program ends: its exit status, or 256 + the signal that killed it. */
int screen_wait_exit(struct screen *s);

/* Until Ctrl-Z or another signal stopped it; and fg. */
void screen_wait_stop(struct screen *s);
void screen_continue(struct screen *s);

/* A signal to the program itself. */
void screen_signal(struct screen *s, int signal);

/* Reading. What has arrived is taken in first. */

/* A colour: its number in the palette, SCREEN_RGB | 0xrrggbb, or the terminal's own. */
enum { SCREEN_DEFAULT = -1, SCREEN_RGB = 1 << 24 };

struct screen_cell {
	uint32_t chars[6]; /* base and combining characters, 0 behind them; all 0 when blank */
	int width;	   /* 1 or 2; 0 for the right half of the cell before */
	int fg, bg;
	bool bold, dim, italic, underline, blink, reverse;
};

struct screen_cell screen_cell(struct screen *s, int row, int col);

/* The text of a row or of all rows (a newline behind each), blanks at the ends of rows taken off.
 * To be freed by the caller. */
char *screen_row(struct screen *s, int row);
char *screen_text(struct screen *s);

/* The first cell of the first place where text stands; false when it stands nowhere. */
bool screen_find(struct screen *s, const char *text, int *row, int *col);

/* Where the cursor is, and whether it is shown. */
bool screen_cursor(struct screen *s, int *row, int *col);

int screen_rows(const struct screen *s);
int screen_cols(const struct screen *s);

/* The terminal's title, "" while none was set. */
const char *screen_title(struct screen *s);

/* Whether the alternate screen is shown: a program that fills the screen has not yet given the
 * terminal back. What is typed after that, Ctrl-C above all, is no key to it. */
bool screen_alternate(struct screen *s);

/* NULL when the terminal is as it was before the program: main screen, cursor shown, no mouse, no
 * bracketed paste, usual keys, plain colours, termios as it was; else the first thing that is not.
 */
const char *screen_unrestored(struct screen *s);

/* All bytes that the program has sent since the start. */
size_t screen_bytes(struct screen *s);
const char *screen_output(struct screen *s, size_t *n);

/* The program's process. */
int screen_pid(const struct screen *s);

/* Fails the test with a message, after showing the screen. */
_Noreturn void screen_fail(struct screen *s, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
