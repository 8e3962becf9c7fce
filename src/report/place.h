/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Place: the parts of a place's name. It knows how names are built, not which places there are. */
#ifndef DUIDU_PLACE_H
#define DUIDU_PLACE_H

#include "report/identity.h"
#include "text/slice.h"

enum { PLACE_PARTS = 6 };

/*
 * The divisions that a full name goes through, highest first, a bracket at its end left off:
 * 青岛市黄岛区（西海岸新区） is 青岛市 and 黄岛区. Returns how many, at most PLACE_PARTS; an empty
 * name has none, one that cannot be parted is one part. The slices are parts of full.
 */
size_t place_parts(struct slice full, struct slice parts[PLACE_PARTS]);

/*
 * The short name of a full one, a part of it: 黄岛 of the above, 延边 of 延边朝鲜族自治州, 广西 of
 * 广西壮族自治区; what would be one character stays as it is (吉县), and so do names whose ending
 * is no division's (某某经济开发区).
 */
struct slice place_short(struct slice full);

/* The level that the last part's ending speaks for; LEVEL_UNKNOWN where it speaks for none. */
enum level place_level(struct slice full);

#endif
