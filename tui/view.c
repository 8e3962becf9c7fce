/* SPDX-License-Identifier: GPL-3.0-or-later */
/* View: the terminal, the loop and the first screen. */
#include "tui/view.h"

#include "tui/app.h"
#include "tui/compare.h"
#include "tui/library.h"
#include "tui/reader.h"

static enum status first_screen(struct app *app, const struct view_request *request,
				struct screen **out, struct fault *fault)
{
	enum status st;

	switch (request->view) {
	case VIEW_COMPARE:
		return compare_new(app, request->reports, request->report_count, request->section,
				   out, fault);
	case VIEW_READER:
		st = reader_new(app, request->reports[0], out, fault);
		if (st == DD_OK && request->section)
			reader_go_role(*out, request->section);
		return st;
	default:
		return library_new(app, out, fault);
	}
}

/* The screen is made first: what is wrong with the index is said on a terminal as it was. */
enum status view_run(const struct view_request *request, int *signal, struct fault *fault)
{
	struct term_setup setup = { .ambiguous = (unsigned)request->ambiguous_width,
				    .mouse = true };
	struct term *term = NULL;
	struct screen *screen;
	struct app app;

	app_init(&app, request->store, request->temporary);
	enum status st = first_screen(&app, request, &screen, fault);
	if (st == DD_OK) {
		app_push(&app, screen);
		st = term_open(&setup, &term, fault);
	}
	if (st == DD_OK)
		*signal = app_run(&app, term);
	app_free(&app);
	if (term)
		term_close(term);
	store_close(request->store);
	return st;
}
