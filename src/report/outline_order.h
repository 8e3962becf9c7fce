/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order: what parts are for, by their titles and by how they follow each other. */
#ifndef DUIDU_OUTLINE_ORDER_H
#define DUIDU_OUTLINE_ORDER_H

#include "report/outline_part.h"

/* Fills in the roles of parts but for those that are a glossary already. */
void order_roles(const struct paragraph *paragraphs, const struct opening *openings,
		 struct parts *parts);

#endif
