/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attention. */
#include "query/attention.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/data.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/matcher.h"
#include "text/sentence.h"
#include "text/tsv.h"

enum { LARGEST = 16 << 20 }; /* bytes of a list of words */

struct word_list {
	struct matcher *matcher;
	size_t count;
};

static struct word_list *word_list_new(void)
{
	struct word_list *words = xcalloc(1, sizeof *words);

	words->matcher = matcher_new();
	return words;
}

void word_list_free(struct word_list *words)
{
	if (!words)
		return;
	matcher_free(words->matcher);
	free(words);
}

static void add_word(struct word_list *words, struct slice word)
{
	struct str folded = { 0 };

	fold_add(&folded, word);
	if (folded.n > 0)
		matcher_add(words->matcher, (struct slice){ folded.s, folded.n }, words->count++);
	str_free(&folded);
}

static enum status read_all(const char *path, struct str *out, struct fault *fault)
{
	char bytes[4096];
	size_t n;
	FILE *f = fopen(path, "rb");

	if (!f)
		return fault_errno(fault, path);
	errno = 0;
	while ((n = fread(bytes, 1, sizeof bytes, f)) > 0 && out->n < LARGEST)
		str_add(out, bytes, n);
	enum status st = ferror(f) ? fault_errno(fault, path) : DD_OK;
	(void)fclose(f);
	if (st == DD_OK && out->n >= LARGEST)
		st = fault_set(fault, DD_BAD_INPUT, path,
			       _("this is too large for a list of words"), "");
	if (st == DD_OK && !utf8_valid(str_text(out), out->n, NULL))
		st = fault_set(fault, DD_BAD_INPUT, path, _("this is not UTF-8"),
			       _("give a text file with a word a line"));
	return st;
}

enum status word_list_read(const char *path, struct word_list **out, struct fault *fault)
{
	struct str text = { 0 };
	struct word_list *words = word_list_new();

	enum status st = read_all(path, &text, fault);
	struct slice all = { str_text(&text), text.n };
	if (slice_starts(all, SLICE("\xEF\xBB\xBF")))
		all = slice_sub(all, 3, all.n);
	struct tsv row = tsv_open(all);
	while (st == DD_OK && tsv_next(&row))
		add_word(words, slice_trim(row.field[0]));
	if (st == DD_OK && words->count == 0)
		st = fault_set(fault, DD_BAD_INPUT, path, _("no word stands in it"),
			       _("give a text file with a word a line"));
	str_free(&text);
	if (st == DD_OK)
		*out = words;
	else
		word_list_free(words);
	return st;
}

/* "word" or "word:weight", as data/topics.tsv has them. */
static struct word_list *word_list_of(struct slice list)
{
	struct word_list *words = word_list_new();
	struct slice entry, word;

	while (slice_cut(&list, '|', &entry))
		if (slice_cut(&entry, ':', &word))
			add_word(words, word);
	return words;
}

enum status word_list_of_topic(const char *topic, struct word_list **out, struct fault *fault)
{
	struct tsv row = tsv_open((struct slice){ data_topics, data_topics_size });
	struct str ids = { 0 };

	(void)tsv_next(&row); /* the names of the columns */
	while (tsv_next(&row)) {
		if (slice_is(row.field[0], slice_of(topic))) {
			*out = word_list_of(row.field[3]);
			str_free(&ids);
			return DD_OK;
		}
		str_adds(&ids, ids.n ? ", " : "");
		str_add(&ids, row.field[0].s, row.field[0].n);
	}
	enum status st =
		fault_set(fault, DD_USAGE, topic, _("there is no such topic"), str_text(&ids));
	str_free(&ids);
	return st;
}

static int by_start(const void *x, const void *y)
{
	const struct match *a = x, *b = y;

	if (a->start != b->start)
		return a->start > b->start ? 1 : -1;
	return (a->end < b->end) - (a->end > b->end);
}

/* Adds the hits in a folded text; whether there are any. */
static bool count_hits(struct word_list *words, struct slice text, struct matches *found,
		       struct attention *out)
{
	size_t free_from = 0;

	found->count = 0;
	matcher_scan(words->matcher, text, found);
	if (found->count)
		qsort(found->items, found->count, sizeof *found->items, by_start);
	for (size_t i = 0; i < found->count; i++) {
		const struct match *m = &found->items[i];
		if (m->start < free_from)
			continue;
		out->hits++;
		out->hit_chars += slice_chars(slice_sub(text, m->start, m->end));
		free_from = m->end;
	}
	return found->count > 0;
}

struct attention attention_of(struct word_list *words, const struct report *report, enum role role)
{
	struct attention out = { 0 };
	struct matches found = { 0 };
	struct str folded = { 0 };
	struct sentence sentence;

	for (size_t p = 0; p < report->paragraph_count; p++) {
		struct slice text = report->paragraphs[p].text;
		if (role != ROLE_COUNT && report->outline.para_role[p] != role)
			continue;
		for (size_t at = 0; sentence_next(text, &at, &sentence);) {
			struct slice printed = slice_sub(text, sentence.start, sentence.end);
			size_t chars = slice_solid(printed);
			str_clear(&folded);
			fold_add(&folded, printed);
			out.chars += chars;
			if (count_hits(words, (struct slice){ str_text(&folded), folded.n }, &found,
				       &out))
				out.sentence_chars += chars;
		}
	}
	matches_free(&found);
	str_free(&folded);
	return out;
}
