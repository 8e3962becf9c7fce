/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells: reading a screen. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tests/pty/inside.h"
#include "tests/unit/unit.h"

/* libvterm's mark in the right half of a wide character. */
static const uint32_t RIGHT_HALF = (uint32_t)-1;

static int colour_of(const VTermColor *colour)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour))
		return SCREEN_DEFAULT;
	if (VTERM_COLOR_IS_INDEXED(colour))
		return colour->indexed.idx;
	return SCREEN_RGB | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

static struct screen_cell cell_at(struct screen *s, int row, int col)
{
	VTermScreenCell from;
	struct screen_cell cell = { 0 };

	if (!vterm_screen_get_cell(s->grid, (VTermPos){ .row = row, .col = col }, &from))
		screen_fail(s, "there is no cell in row %d, column %d", row, col);
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && from.chars[0] != RIGHT_HALF; i++)
		cell.chars[i] = stream_char(&s->stream, from.chars[i]);
	cell.width = from.chars[0] == RIGHT_HALF ? 0 : from.width;
	cell.fg = colour_of(&from.fg);
	cell.bg = colour_of(&from.bg);
	cell.bold = from.attrs.bold;
	cell.dim = from.attrs.font == 1;
	cell.italic = from.attrs.italic;
	cell.underline = from.attrs.underline != VTERM_UNDERLINE_OFF;
	cell.blink = from.attrs.blink;
	cell.reverse = from.attrs.reverse;
	return cell;
}

struct screen_cell screen_cell(struct screen *s, int row, int col)
{
	screen_pump(s, 0);
	return cell_at(s, row, col);
}

/* Adds the text of a row; where given, starts[i] becomes the byte at which column i begins,
 * the same for both halves of a wide character. */
static void add_row(struct screen *s, int row, struct str *out, size_t *starts)
{
	size_t end = out->n;

	for (int col = 0; col < s->cols; col++) {
		struct screen_cell cell = cell_at(s, row, col);
		if (starts)
			starts[col] = cell.width == 0 && col > 0 ? starts[col - 1] : out->n;
		if (cell.width == 0)
			continue;
		if (cell.chars[0] == 0)
			str_addc(out, ' ');
		for (int i = 0; i < 6 && cell.chars[i]; i++)
			str_addu(out, cell.chars[i]);
		if (cell.chars[0] != 0 && cell.chars[0] != ' ')
			end = out->n;
	}
	str_add(out, "", 0);
	out->n = end;
	out->s[end] = '\0';
}

char *screen_row(struct screen *s, int row)
{
	struct str text = { 0 };

	screen_pump(s, 0);
	add_row(s, row, &text, NULL);
	return text.s;
}

char *screen_text(struct screen *s)
{
	struct str text = { 0 };

	screen_pump(s, 0);
	for (int row = 0; row < s->rows; row++) {
		add_row(s, row, &text, NULL);
		str_addc(&text, '\n');
	}
	return text.s;
}

bool screen_find(struct screen *s, const char *text, int *row, int *col)
{
	size_t *starts = xcalloc((size_t)s->cols, sizeof(*starts));
	struct str line = { 0 };
	const char *hit = NULL;

	screen_pump(s, 0);
	for (int r = 0; r < s->rows && !hit; r++) {
		str_clear(&line);
		add_row(s, r, &line, starts);
		hit = strstr(line.s, text);
		if (!hit)
			continue;
		*row = r;
		*col = 0;
		while (starts[*col] < (size_t)(hit - line.s) || cell_at(s, r, *col).width == 0)
			++*col;
	}
	str_free(&line);
	free(starts);
	return hit != NULL;
}

bool screen_cursor(struct screen *s, int *row, int *col)
{
	VTermPos pos;

	screen_pump(s, 0);
	vterm_state_get_cursorpos(vterm_obtain_state(s->vt), &pos);
	*row = pos.row;
	*col = pos.col;
	return !s->cursor_hidden;
}

int screen_rows(const struct screen *s)
{
	return s->rows;
}

int screen_cols(const struct screen *s)
{
	return s->cols;
}

const char *screen_title(struct screen *s)
{
	screen_pump(s, 0);
	return str_text(&s->title);
}

bool screen_alternate(struct screen *s)
{
	screen_pump(s, 0);
	return s->other_screen;
}

/* Whether text would be printed as in the beginning. */
static bool pen_is_plain(const VTermState *state)
{
	static const VTermAttr flags[] = { VTERM_ATTR_BOLD,    VTERM_ATTR_UNDERLINE,
					   VTERM_ATTR_ITALIC,  VTERM_ATTR_BLINK,
					   VTERM_ATTR_REVERSE, VTERM_ATTR_FONT };
	VTermValue value;

	for (size_t i = 0; i < COUNT(flags); i++) {
		value.number = 0;
		vterm_state_get_penattr(state, flags[i], &value);
		if (vterm_get_attr_type(flags[i]) == VTERM_VALUETYPE_BOOL ? value.boolean
									  : value.number)
			return false;
	}
	vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value);
	if (colour_of(&value.color) != SCREEN_DEFAULT)
		return false;
	vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value);
	return colour_of(&value.color) == SCREEN_DEFAULT;
}

const char *screen_unrestored(struct screen *s)
{
	screen_pump(s, 0);
	if (s->other_screen)
		return "the alternate screen is still shown";
	if (s->cursor_hidden)
		return "the cursor is hidden";
	if (s->mouse != VTERM_PROP_MOUSE_NONE)
		return "the mouse is still reported";
	if (s->stream.modes.paste)
		return "bracketed paste is on";
	if (s->stream.modes.keypad || s->stream.modes.cursors)
		return "the keypad is in application mode";
	if (s->stream.modes.autowrap_off)
		return "lines do not wrap";
	if (!pen_is_plain(vterm_obtain_state(s->vt)))
		return "colours or attributes are on";
	if (!child_settings_restored(&s->child))
		return "the terminal's settings differ";
	return NULL;
}

void screen_show(struct screen *s, FILE *out)
{
	int row, col;
	bool shown = screen_cursor(s, &row, &col);

	fprintf(out, "# %d x %d, cursor %s at row %d, column %d, %zu bytes\n", s->cols, s->rows,
		shown ? "shown" : "hidden", row, col, s->output.n);
	for (row = 0; row < s->rows; row++) {
		char *text = screen_row(s, row);
		fprintf(out, "# %3d|%s\n", row, text);
		free(text);
	}
}
