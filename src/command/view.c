/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No command: what the viewer is to open, or what stands for it where there is no terminal. */
#include "command/view.h"
#include "command/answer.h"

bool view_wanted(const struct call *call)
{
	return call->io->out_is_terminal && !call->args->value[OPTION_FORMAT];
}

/* Hands the reports over to the viewer, which closes the store. */
static void request_view(struct call *call, enum view view, const struct selection *selection)
{
	const struct args *args = call->args;
	struct view_request *request = call->view;

	*request = (struct view_request){
		.view = view,
		.store = selection->store,
		.report_count = view == VIEW_LIBRARY ? 0 : selection->count,
		.section = args->section == ROLE_COUNT ? NULL : role_name(args->section),
		.ambiguous_width = args->ambiguous,
		.temporary = selection->temporary,
	};
	for (size_t i = 0; i < request->report_count; i++)
		request->reports[i] = selection->ids[i];
}

static enum status view_library(struct call *call, struct fault *fault)
{
	struct selection none = { 0 };

	enum status st = store_open(answer_index(call), STORE_READ, &none.store, fault);
	if (st == DD_OK)
		request_view(call, VIEW_LIBRARY, &none);
	return st;
}

enum status view_reports(struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	struct selection selection;

	bool alone = args->operand_count == 1;
	enum status st =
		answer_select(call, args->operands, args->operand_count, alone, &selection, fault);
	if (st != DD_OK)
		return st;
	if (!alone)
		request_view(call, VIEW_COMPARE, &selection);
	else if (selection.count == 1)
		request_view(call, VIEW_READER, &selection);
	else /* a file with several reports is a library of its own */
		request_view(call, VIEW_LIBRARY, &selection);
	return DD_OK;
}

enum status command_view(struct call *call, struct fault *fault)
{
	size_t count = call->args->operand_count;

	if (!view_wanted(call))
		return count == 0   ? command_list(call, fault)
		       : count == 1 ? command_show(call, fault)
				    : command_compare(call, fault);
	return count == 0 ? view_library(call, fault) : view_reports(call, fault);
}
