/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compose: text and inserts in one. */
#include "layout/compose.h"

#include <stdbool.h>

#include "base/mem.h"
#include "layout/breaks.h"
#include "text/width.h"

/* The number of the first insert in or after paragraph para. */
static size_t first_insert(const struct layout_text *text, size_t para)
{
	size_t low = 0, high = text->insert_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (text->inserts[middle].at.para < para)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Whether insert number i stands in paragraph para. */
static bool stands_in(const struct layout_text *text, size_t i, size_t para)
{
	return i < text->insert_count && text->inserts[i].at.para == para;
}

struct slice compose(const struct layout_text *text, size_t para, struct str *room)
{
	struct slice printed = text->paragraphs[para].text;
	size_t from = 0, i = first_insert(text, para);

	if (!stands_in(text, i, para))
		return printed;
	str_clear(room);
	for (; stands_in(text, i, para); i++) {
		const struct layout_insert *insert = &text->inserts[i];
		str_add(room, printed.s + from, insert->at.byte - from);
		str_add(room, insert->text.s, insert->text.n);
		from = insert->at.byte;
	}
	str_add(room, printed.s + from, printed.n - from);
	return (struct slice){ room->s, room->n };
}

void compose_bind(const struct layout_text *text, size_t para, unsigned char *quality)
{
	size_t shift = 0;

	for (size_t i = first_insert(text, para); stands_in(text, i, para); i++) {
		const struct layout_insert *insert = &text->inserts[i];
		bool second = i > 0 && stands_in(text, i - 1, para) &&
			      insert[-1].at.byte == insert->at.byte;
		size_t start = insert->at.byte + shift, end = start + insert->text.n;
		for (size_t at = second ? start + 1 : start; at < end; at++)
			if (quality[at] > BREAK_TIGHT)
				quality[at] = BREAK_TIGHT;
		shift += insert->text.n;
	}
}

size_t compose_printed(const struct layout_text *text, size_t para, size_t byte)
{
	size_t shift = 0;

	for (size_t i = first_insert(text, para); stands_in(text, i, para); i++) {
		const struct layout_insert *insert = &text->inserts[i];
		if (byte <= insert->at.byte + shift)
			break;
		if (byte < insert->at.byte + shift + insert->text.n)
			return insert->at.byte;
		shift += insert->text.n;
	}
	return byte - shift;
}

size_t compose_byte(const struct layout_text *text, struct place place)
{
	size_t byte = place.byte;

	for (size_t i = first_insert(text, place.para);
	     stands_in(text, i, place.para) && text->inserts[i].at.byte <= place.byte; i++)
		byte += text->inserts[i].text.n;
	return byte;
}

/* A stretch of the composed text: of the paragraph from byte printed on, or insert number ref. */
struct piece {
	enum run_kind kind;
	struct slice text;
	size_t composed, printed, ref;
};

/* What of a composed range is left to be made into runs. */
struct window {
	size_t start, end;
	unsigned ambiguous;
	struct runs *runs;
};

/* Adds the part of piece that lies in the window. */
static void add_piece(const struct window *w, const struct piece *piece)
{
	struct runs *runs = w->runs;
	size_t piece_end = piece->composed + piece->text.n;
	size_t start = w->start > piece->composed ? w->start : piece->composed;
	size_t end = w->end < piece_end ? w->end : piece_end;

	if (start >= end)
		return;
	start -= piece->composed;
	end -= piece->composed;
	struct slice part = slice_sub(piece->text, start, end);
	bool own = piece->kind == RUN_TEXT;
	runs->run = grow(runs->run, &runs->room, runs->count, sizeof *runs->run);
	runs->run[runs->count++] = (struct run){
		.kind = piece->kind,
		.text = part,
		.start = own ? piece->printed + start : piece->printed,
		.end = own ? piece->printed + end : piece->printed,
		.width = (unsigned)width_text(part, w->ambiguous),
		.ref = piece->ref,
	};
}

void compose_runs(const struct layout_text *text, size_t para, size_t start, size_t end,
		  unsigned ambiguous, struct runs *runs)
{
	const struct window window = { start, end, ambiguous, runs };
	struct slice printed = text->paragraphs[para].text;
	struct piece own = { .kind = RUN_TEXT };

	for (size_t i = first_insert(text, para); stands_in(text, i, para); i++) {
		const struct layout_insert *insert = &text->inserts[i];
		own.text = slice_sub(printed, own.printed, insert->at.byte);
		add_piece(&window, &own);
		own.composed += own.text.n;
		own.printed = insert->at.byte;
		add_piece(&window, &(struct piece){ RUN_INSERT, insert->text, own.composed,
						    own.printed, i });
		own.composed += insert->text.n;
	}
	own.text = slice_sub(printed, own.printed, printed.n);
	add_piece(&window, &own);
}
