/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Action: the table of the actions. */
#include "tui/action.h"

const struct action_entry *action_entry(enum action action)
{
	static const struct action_entry entries[] = {
#define X(id, name, group, screens, keys, help) { name, GROUP_##group, screens, keys, help },
		ACTIONS(X)
#undef X
	};

	return &entries[action];
}

const char *action_group_title(enum action_group group)
{
	static const char *const titles[] = {
#define G(id, title) title,
		ACTION_GROUPS(G)
#undef G
	};

	return titles[group];
}
