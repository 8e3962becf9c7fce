/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule: the table's texts. */
#include "report/target_rule.h"

#include "base/str.h"

struct rule_text {
	const char *name, *example, *meaning;
};

static const struct rule_text texts[] = {
#define X(id, name, example, meaning) { name, example, meaning },
	TARGET_RULES(X)
#undef X
};

_Static_assert(RULE_COUNT <= 64, "a set of rules has 64 bits");

const char *rule_name(enum target_rule rule)
{
	return texts[rule].name;
}

enum target_rule rule_named(struct slice name)
{
	unsigned r = 0;

	while (r < RULE_COUNT && !slice_is(slice_of(texts[r].name), name))
		r++;
	return (enum target_rule)r;
}

const char *rule_example(enum target_rule rule)
{
	return texts[rule].example;
}

const char *rule_meaning(enum target_rule rule)
{
	return _(texts[rule].meaning);
}

const char *rule_names(struct arena *arena, rule_set set)
{
	struct str names = { 0 };

	for (unsigned r = 0; r < RULE_COUNT; r++) {
		if (!(set & RULE_BIT(r)))
			continue;
		if (names.n)
			str_addc(&names, ',');
		str_adds(&names, texts[r].name);
	}
	const char *copy = arena_strn(arena, str_text(&names), names.n);
	str_free(&names);
	return copy;
}
