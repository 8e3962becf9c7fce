/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentence. */
#include "tui/sentence.h"

#include <math.h>

#include "base/i18n.h"
#include "tui/reader.h"

void sentence_open(struct app *app, const struct statement *said)
{
	struct screen *screen;
	struct fault fault;

	if (!said) {
		app_say(app, LOOK_STATUS, "%s", _("Nothing is said there"));
		return;
	}
	if (reader_new(app, said->report, &screen, &fault) != DD_OK) {
		app_fault(app, &fault);
		return;
	}
	reader_go_target(screen, said->target);
	app_push(app, screen);
}

void sentence_figure(struct str *out, const struct statement *said, bool bare, enum signs signs,
		     size_t words)
{
	/* A column of no unit is one that no figure is of: it is then given as printed. */
	const struct matrix_column column = { .scale = 1, .unit = "" };
	const struct matrix_cell cell = { .said = said, .value = bare ? said->low : (double)NAN };

	sign_cell(out, &column, &cell, signs, words);
}

void sentence_signed(struct str *out, double value)
{
	double rounded = round(value * 100) / 100;

	if (isnan(value))
		return;
	if (rounded > 0)
		str_addc(out, '+');
	sign_number(out, rounded);
}
