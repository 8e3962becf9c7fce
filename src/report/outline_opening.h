/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opening: how a paragraph begins. Whether that is a heading is not decided here: only what mark
 * stands in front, and where a title would end if it were one.
 */
#ifndef DUIDU_OUTLINE_OPENING_H
#define DUIDU_OUTLINE_OPENING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/slice.h"

/* What is printed in front of a title. Numbered ones that may be sections come first, highest
 * first. */
enum form {
	FORM_CHAPTER, /* 第一部分 */
	FORM_COMMA,   /* 一、 */
	FORM_PAREN,   /* （一） */
	FORM_ARABIC,  /* 1、 */
	FORM_ITEM,    /* （1） [1] ① */
	FORM_ORDINAL, /* 一是 第一，一要 */
	FORM_DASH,    /* —— */
	FORM_NONE,
	FORM_COUNT,
};

enum { OPENING_LIMIT = 120 }; /* characters in which a title must end */

/* Offsets are bytes of the paragraph. */
struct opening {
	enum form form;
	unsigned number;    /* 0 when the form has none */
	size_t body;	    /* behind the mark */
	size_t end;	    /* of the title: before its stop */
	uint32_t stop;	    /* that ends it: 。 ！ ？ ； ：; 0 when the paragraph does */
	size_t clause;	    /* end of the title's first clause: its first ， or end */
	unsigned chars;	    /* characters from body to end */
	unsigned commas;    /* ， between them */
	bool closed;	    /* the title ends within OPENING_LIMIT */
	bool whole;	    /* nothing stands behind the title and its stop */
	bool figures;	    /* digits outside quotes */
	bool address;	    /* 各位代表 and the like come first */
	struct slice title; /* from the mark to end */
};

void opening_read(struct slice text, struct opening *out);

/* Whether a whole paragraph only announces what follows: 重点做好以下工作： */
bool opening_announces(struct slice text, const struct opening *opening);

#endif
