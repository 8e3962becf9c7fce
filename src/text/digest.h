/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digest: a number that is equal for equal texts. No protection against malice. */
#ifndef DUIDU_DIGEST_H
#define DUIDU_DIGEST_H

#include <stdint.h>

#include "text/slice.h"

/* FNV-1a, 64 bits: begin with DIGEST_START, then add text after text, each with its end. */
#define DIGEST_START UINT64_C(0xCBF29CE484222325)
static inline uint64_t digest_add(uint64_t digest, struct slice text)
{
	const uint64_t prime = UINT64_C(0x100000001B3);

	for (size_t i = 0; i < text.n; i++)
		digest = (digest ^ (unsigned char)text.s[i]) * prime;
	return (digest ^ '\n') * prime;
}

#endif
