/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare: reports side by side. */
#include "base/i18n.h"
#include "command/answer.h"
#include "command/view.h"

enum status command_compare(struct call *call, struct fault *fault)
{
	if (view_wanted(call))
		return view_reports(call, fault);
	return fault_set(fault, DD_USAGE, "compare", _("the comparison needs a terminal"), "");
}
