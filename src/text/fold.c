/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fold: text as searching sees it. */
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/fold_table.h"

size_t fold_char(uint32_t c, uint32_t out[FOLD_MOST])
{
	size_t at =
		c < 0x110000 ? fold_entry[fold_block[c >> FOLD_SHIFT]][c & (FOLD_BLOCK - 1)] : 0;

	if (at == 0) {
		out[0] = c;
		return 1;
	}
	size_t count = fold_pool[at];
	for (size_t i = 0; i < count; i++)
		out[i] = fold_pool[at + 1 + i];
	return count;
}

void fold_add(struct str *out, struct slice printed)
{
	uint32_t c, to[FOLD_MOST];

	for (size_t i = 0; i < printed.n;) {
		i += utf8_next(printed.s + i, printed.n - i, &c);
		size_t count = fold_char(c, to);
		for (size_t k = 0; k < count; k++)
			str_addu(out, to[k]);
	}
}

/* Says of the bytes of out from `before` on that they came from source. */
static void trace(struct folded *out, size_t before, struct fold_source source)
{
	for (size_t i = before; i < out->text.n; i++) {
		out->source = grow(out->source, &out->room, i, sizeof *out->source);
		out->source[i] = source;
	}
}

void fold(struct slice printed, struct folded *out)
{
	uint32_t c;

	str_clear(&out->text);
	for (size_t i = 0; i < printed.n;) {
		size_t len = utf8_next(printed.s + i, printed.n - i, &c), before = out->text.n;
		fold_add(&out->text, slice_sub(printed, i, i + len));
		trace(out, before, (struct fold_source){ (uint32_t)i, (uint32_t)(i + len) });
		i += len;
	}
}

void fold_free(struct folded *folded)
{
	str_free(&folded->text);
	free(folded->source);
	*folded = (struct folded){ 0 };
}

size_t fold_find(const struct folded *in, const struct folded *needle, size_t from)
{
	struct slice text = { in->text.s, in->text.n };
	struct slice what = { needle->text.s, needle->text.n };

	return what.n ? slice_find(text, what, from) : text.n;
}

struct fold_source fold_printed(const struct folded *in, size_t start, size_t end)
{
	return (struct fold_source){ in->source[start].start, in->source[end - 1].end };
}
