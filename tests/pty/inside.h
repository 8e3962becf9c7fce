/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside a screen: what the files of the harness share. Tests include screen.h. */
#ifndef DUIDU_PTY_INSIDE_H
#define DUIDU_PTY_INSIDE_H

#include <stdio.h>

#include <vterm.h>

#include "base/str.h"
#include "tests/pty/child.h"
#include "tests/pty/screen.h"
#include "tests/pty/stream.h"

struct screen {
	struct child child;
	struct stream stream;
	VTerm *vt;
	VTermScreen *grid;
	int rows, cols;
	char *own_home; /* to be deleted at the end; NULL when the test gave one */

	double typed_at;      /* when something was typed last, and how often the program */
	unsigned long sleeps; /* had slept then */

	bool hold, feeding;
	struct str held;      /* answers */
	struct str output;    /* all that came */
	struct str rewritten; /* the last of it, for libvterm */

	bool cursor_hidden, other_screen;
	int mouse; /* VTERM_PROP_MOUSE_... */
	struct str title;
};

/* Takes in what the program has sent, waiting for it up to patience ms; false when nothing came. */
bool screen_pump(struct screen *s, int patience);

/* Draws the screen with a frame. */
void screen_show(struct screen *s, FILE *out);

/* The environment that screen.h describes. */
char **environment_new(const char *home, const char *const *changes);
void environment_free(char **env);

#endif
