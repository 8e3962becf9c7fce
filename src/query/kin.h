/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kin: how the place of one report stands to that of another. */
#ifndef DUIDU_KIN_H
#define DUIDU_KIN_H

#include <stdbool.h>

#include "report/identity.h"

enum kin {
	KIN_NONE,
	KIN_SELF,    /* the same place, whatever the year */
	KIN_ABOVE,   /* the prefecture or province that it lies in, or the nation */
	KIN_SIBLING, /* of one level under one place above */
};

/*
 * What `other` is to `of`, by their GB/T 2260 codes (two digits a level), where one has none by
 * names, level and province.
 */
enum kin kin_of(const struct identity *of, const struct identity *other);

/*
 * Whether report a was given before report b: for an earlier year, or for the same one on an
 * earlier day. Two of one year of which one has no date are of one time.
 */
bool kin_before(const struct identity *a, const struct identity *b);

#endif
