/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target: the names of the machine interface. */
#include "report/target.h"

const char *period_name(enum period period)
{
	static const char *const names[] = { "plan", "actual" };

	return names[period];
}

const char *target_op_name(enum target_op op)
{
	static const char *const names[] = { "eq", "approx", "ge", "le", "qual" };

	return names[op];
}

const char *basis_name(enum basis basis)
{
	static const char *const names[] = { "", "growth", "level", "rate", "index", "share" };

	return names[basis];
}
