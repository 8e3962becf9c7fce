/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mutated: pieces of the sample reports, spoilt at random with fixed seeds, go the whole way from
 * bytes to rows. Whatever comes of them holds what the headers promise; the sanitizers watch.
 */
#include "tests/unit/unit.h"

#include "base/utf8.h"
#include "import/import.h"
#include "layout/print.h"
#include "query/align.h"
#include "report/kinds.h"
#include "report/read.h"
#include "store/store.h"
#include "tests/unit/made.h"
#include "tests/unit/mutate.h"
#include "text/width.h"

enum { ROUNDS = 40, PIECE = 6000 };

/* What all rounds share. */
struct room {
	struct arena *arena;
	char *folder;
	const char *path;
	struct str samples;
	struct topics *topics;
	struct frequency *frequency;
};

/* What a round says when it fails. */
struct round {
	struct room *room;
	struct arena *arena;
	uint64_t seed;
};

#define HOLDS(round, what)                                                                         \
	do {                                                                                       \
		if (!(what))                                                                       \
			fail_msg("%s does not hold for seed %llu", #what,                          \
				 (unsigned long long)(round)->seed);                               \
	} while (0)

static int enter(void **state)
{
	static const char *const names[] = { "reports-2022.txt", "qinglan-2024.txt" };
	struct room *room = xcalloc(1, sizeof *room);

	room->arena = arena_new();
	room->folder = made_folder();
	room->path = made_path(room->arena, room->folder, "青岚市-2023.txt");
	for (size_t i = 0; i < COUNT(names); i++) {
		size_t n;
		const char *bytes = made_read(
			room->arena,
			arena_printf(room->arena, "%s/data/samples/%s", getenv("SRCDIR"), names[i]),
			&n);
		str_add(&room->samples, bytes, n);
	}
	room->topics = topics_new();
	room->frequency = frequency_new();
	*state = room;
	return 0;
}

static int leave(void **state)
{
	struct room *room = *state;

	frequency_free(room->frequency);
	topics_free(room->topics);
	str_free(&room->samples);
	made_gone(room->folder);
	arena_free(room->arena);
	free(room);
	return 0;
}

/* Some lines of the samples. */
static struct str piece(const struct room *room, struct dice *dice)
{
	const char *samples = str_text(&room->samples);
	size_t start = dice_roll(dice, room->samples.n), end;
	struct str out = { 0 };

	while (start > 0 && samples[start - 1] != '\n')
		start--;
	end = start + PIECE < room->samples.n ? start + PIECE : room->samples.n;
	while (end < room->samples.n && samples[end - 1] != '\n')
		end++;
	str_add(&out, samples + start, end - start);
	return out;
}

static bool is_boundary(struct slice text, size_t at)
{
	return at == text.n || (at < text.n && ((unsigned char)text.s[at] & 0xC0) != 0x80);
}

static bool is_range(const struct report *report, size_t para, size_t start, size_t end)
{
	return para < report->paragraph_count && start <= end &&
	       is_boundary(report->paragraphs[para].text, start) &&
	       is_boundary(report->paragraphs[para].text, end);
}

static bool is_valid(struct slice text)
{
	return utf8_valid(text.s, text.n, NULL) && !memchr(text.s ? text.s : "", '\n', text.n);
}

static void check_paragraph(const struct round *round, const struct paragraph *p, size_t lines)
{
	size_t *starts = arena_array(round->arena, p->line_count, sizeof *starts);

	HOLDS(round, is_valid(p->text) && p->text.n > 0);
	HOLDS(round, utf8_valid(p->raw.s, p->raw.n, NULL));
	HOLDS(round, p->line_count > 0 && p->lines[0] >= 1);
	HOLDS(round, p->lines[p->line_count - 1] <= lines);
	for (size_t i = 1; i < p->line_count; i++)
		HOLDS(round, p->lines[i - 1] < p->lines[i]);
	paragraph_starts(p, starts);
	for (size_t i = 0; i < p->line_count; i++)
		HOLDS(round, starts[i] <= p->text.n && (i == 0 || starts[i - 1] <= starts[i]));
}

static void check_outline(const struct round *round, const struct report *report)
{
	const struct outline *outline = &report->outline;

	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		HOLDS(round, is_range(report, h->para, h->start, h->end));
		HOLDS(round, h->level >= 1 && h->level <= 3 && h->role < ROLE_COUNT);
		HOLDS(round, h->parent == OUTLINE_NONE || h->parent < i);
		HOLDS(round, is_valid(slice_of(h->title)));
		HOLDS(round, i == 0 || h[-1].para <= h->para);
	}
	for (size_t p = 0; p < report->paragraph_count; p++) {
		size_t under = outline->para_heading[p];
		HOLDS(round, outline->para_role[p] < ROLE_COUNT);
		HOLDS(round, under == OUTLINE_NONE || (under < outline->count &&
						       outline->headings[under].para <= p));
	}
}

static void check_found(const struct round *round, const struct report *report)
{
	for (size_t i = 0; i < report->target_count; i++) {
		const struct target *t = &report->targets[i];
		HOLDS(round, is_range(report, t->para, t->start, t->end));
		HOLDS(round, is_range(report, t->para, t->figure, t->figure_end));
		HOLDS(round, is_valid(slice_of(t->label)) && is_valid(slice_of(t->value)));
	}
	for (size_t i = 0; i < report->term_count; i++) {
		const struct term *t = &report->terms[i];
		HOLDS(round, is_range(report, t->para, t->start, t->end));
		HOLDS(round, is_valid(slice_of(t->term)) && is_valid(slice_of(t->definition)));
	}
}

/* Rows fit, and cover each paragraph without gap or overlap. */
static void check_rows(const struct round *round, struct layout *layout,
		       const struct report *report)
{
	struct layout_pos pos = { 0, 0 };
	size_t para = 0, byte = 0;

	do {
		struct row row = layout_row(layout, pos);
		HOLDS(round, row.width <= layout_width(layout));
		if (row.blank)
			continue;
		if (row.para != para) {
			HOLDS(round, row.para == para + 1);
			HOLDS(round, byte == report->paragraphs[para].text.n);
			para = row.para;
			byte = 0;
		}
		HOLDS(round, row.start == byte && is_range(report, para, row.start, row.end));
		byte = row.end;
	} while (layout_step(layout, &pos, 1) == 1);
	HOLDS(round, para + 1 == report->paragraph_count);
	HOLDS(round, byte == report->paragraphs[para].text.n);
}

/* Nothing that is printed acts on a terminal. */
static void check_print(const struct round *round, struct layout *layout)
{
	struct str out = { 0 };
	uint32_t c;

	print_layout(&out, layout);
	HOLDS(round, utf8_valid(out.s, out.n, NULL));
	for (size_t i = 0; i < out.n;) {
		i += utf8_next(out.s + i, out.n - i, &c);
		HOLDS(round, c == '\n' || width_shown(c) == c);
	}
	str_free(&out);
}

static void check_layout(const struct round *round, const struct report *report)
{
	static const struct layout_options options[] = { { 1, 2 }, { 7, 1 }, { 38, 2 }, { 76, 1 } };
	enum layout_kind *kinds = arena_array(round->arena, report->paragraph_count, sizeof *kinds);
	struct layout_text text = { report->paragraphs, kinds, report->paragraph_count, NULL, 0 };

	kinds_find(report, kinds);
	for (size_t i = 0; i < COUNT(options); i++) {
		struct layout *layout = layout_new(&text, &options[i]);
		check_rows(round, layout, report);
		check_print(round, layout);
		layout_free(layout);
	}
}

/* What is stored comes back. */
static void check_store(const struct round *round, const struct reading *reading)
{
	struct store *store;
	struct summary *summaries;
	struct report *report;
	struct fault fault;
	size_t count;

	HOLDS(round, store_open("", STORE_TEMPORARY, &store, &fault) == DD_OK);
	HOLDS(round, store_begin(store, &fault) == DD_OK);
	HOLDS(round,
	      store_put(store, "/a", 1, reading->reports, reading->report_count, &fault) == DD_OK);
	HOLDS(round, store_commit(store, &fault) == DD_OK);
	HOLDS(round, store_list(store, round->arena, &summaries, &count, &fault) == DD_OK);
	HOLDS(round, count == reading->report_count);
	for (size_t i = 0; i < count; i++)
		HOLDS(round,
		      store_fetch(store, round->arena, summaries[i].id, &report, &fault) == DD_OK);
	store_close(store);
}

/* The first report with the last: each section stands somewhere. */
static void check_align(const struct round *round, const struct reading *reading)
{
	const struct report *a = reading->reports, *b = a + reading->report_count - 1;
	struct alignment alignment;

	align_sections(round->arena, a, b, round->room->topics, round->room->frequency, &alignment);
	bool *met = arena_array(round->arena, alignment.a_count, sizeof *met);
	for (size_t i = 0; i < alignment.count; i++) {
		const struct aligned *pair = &alignment.pairs[i];
		HOLDS(round, pair->a == ALIGN_NONE || pair->a < alignment.a_count);
		HOLDS(round, pair->b == ALIGN_NONE || pair->b < alignment.b_count);
		HOLDS(round, pair->score >= 0 && pair->score <= 1);
		if (pair->a != ALIGN_NONE)
			met[pair->a] = true;
	}
	for (size_t i = 0; i < alignment.a_count; i++)
		HOLDS(round, met[i]);
}

static void check_reading(const struct round *round, const struct document *document,
			  const struct reading *reading)
{
	HOLDS(round, reading->report_count > 0);
	for (size_t i = 0; i < reading->report_count; i++) {
		const struct report *report = &reading->reports[i];
		HOLDS(round, report->paragraph_count > 0);
		for (size_t p = 0; p < report->paragraph_count; p++)
			check_paragraph(round, &report->paragraphs[p], document->line_count);
		check_outline(round, report);
		check_found(round, report);
		check_layout(round, report);
	}
	check_align(round, reading);
	check_store(round, reading);
}

/* From bytes to rows; what is refused is refused with words. */
static void go(const struct round *round, const struct str *text)
{
	struct document *document;
	struct reading reading;
	struct fault fault = { 0 };

	made_write(round->room->path, str_text(text), text->n);
	enum status st = import_file(round->arena, round->room->path, &document, &fault);
	if (st == DD_OK) {
		for (size_t i = 0; i < document->line_count; i++)
			HOLDS(round, is_valid(document->lines[i].text));
		st = read_lines(round->arena, document->lines, document->line_count, document->path,
				document->name, &reading, &fault);
	}
	if (st == DD_OK)
		check_reading(round, document, &reading);
	else
		HOLDS(round, st == DD_BAD_INPUT && fault.what[0] != '\0');
}

static void go_all(struct room *room, mutation *mutate, uint64_t first_seed)
{
	for (uint64_t seed = first_seed; seed < first_seed + ROUNDS; seed++) {
		struct round round = { room, arena_new(), seed };
		struct dice dice = { seed * 0x9E3779B97F4A7C15u };
		struct str text = piece(room, &dice);
		mutate(&dice, &text);
		go(&round, &text);
		str_free(&text);
		arena_free(round.arena);
	}
}

static void broken_bytes_do_no_harm(void **state)
{
	go_all(*state, mutate_bytes, 1000);
}

static void missing_text_does_no_harm(void **state)
{
	go_all(*state, mutate_cut, 2000);
}

static void repeated_text_does_no_harm(void **state)
{
	go_all(*state, mutate_repeat, 3000);
}

static void lines_out_of_place_do_no_harm(void **state)
{
	go_all(*state, mutate_lines, 4000);
}

static void hostile_text_does_no_harm(void **state)
{
	go_all(*state, mutate_hostile, 5000);
}

static void all_of_it_at_once_does_no_harm(void **state)
{
	go_all(*state, mutate_all, 6000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(broken_bytes_do_no_harm),
		cmocka_unit_test(missing_text_does_no_harm),
		cmocka_unit_test(repeated_text_does_no_harm),
		cmocka_unit_test(lines_out_of_place_do_no_harm),
		cmocka_unit_test(hostile_text_does_no_harm),
		cmocka_unit_test(all_of_it_at_once_does_no_harm),
	};

	return cmocka_run_group_tests(tests, enter, leave);
}
