/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made. */
#include "tests/unit/made.h"

#include <dirent.h>
#include <math.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static const struct {
	const char *text, *raw;
	size_t lines[3];
	enum role role;
	size_t heading;
} paragraphs[] = {
	{ "2023年霁川市政府工作报告",
	  "2023年霁川市政府工作报告",
	  { 1 },
	  ROLE_PREAMBLE,
	  OUTLINE_NONE },
	{ "一、2022年工作回顾", "　　一、2022年 工作回顾", { 3 }, ROLE_REVIEW, 0 },
	{ "过去一年，全市生产总值增长5.5%。",
	  "　　过去一年，全市生产\n\n总值增长5.5%。",
	  { 5, 6, 7 },
	  ROLE_REVIEW,
	  0 },
	{ "二、2023年工作安排", "二、2023年工作安排", { 9 }, ROLE_PLAN, 1 },
	{ "（一）兴水利。新建水库3座，与“两山”理论相符。",
	  "（一）兴水利。新建 水库3座，与“两山”理论相符。",
	  { 11 },
	  ROLE_PLAN,
	  2 },
	{ "名词解释", "名词解释", { 400 }, ROLE_GLOSSARY, 3 },
	{ "两山：绿水青山就是金山银山。",
	  "1.两山：绿水青山就是金山银山。␍",
	  { 401 },
	  ROLE_GLOSSARY,
	  3 },
};

static void add_paragraphs(struct arena *arena, struct report *report)
{
	report->paragraph_count = COUNT(paragraphs);
	report->paragraphs = arena_array(arena, COUNT(paragraphs), sizeof *report->paragraphs);
	report->outline.para_role = arena_array(arena, COUNT(paragraphs), sizeof(enum role));
	report->outline.para_heading = arena_array(arena, COUNT(paragraphs), sizeof(size_t));
	for (size_t i = 0; i < COUNT(paragraphs); i++) {
		size_t lines = 1;
		while (lines < 3 && paragraphs[i].lines[lines])
			lines++;
		report->paragraphs[i] = (struct paragraph){
			.text = slice_of(paragraphs[i].text),
			.raw = slice_of(paragraphs[i].raw),
			.lines = paragraphs[i].lines,
			.line_count = lines,
			.hints = i == 0 ? PARAGRAPH_BOLD | PARAGRAPH_CENTRED : 0,
			.heading = i == 0,
		};
		report->outline.para_role[i] = paragraphs[i].role;
		report->outline.para_heading[i] = paragraphs[i].heading;
	}
}

static void add_outline(struct arena *arena, struct report *report)
{
	const struct heading headings[] = {
		{ 1, ROLE_REVIEW, "", "一、2022年工作回顾", 1, 0, strlen("一、2022年工作回顾"), 3,
		  OUTLINE_NONE },
		{ 1, ROLE_PLAN, "", "二、2023年工作安排", 3, 0, strlen("二、2023年工作安排"), 9,
		  OUTLINE_NONE },
		{ 2, ROLE_PLAN, "rural,ecology", "（一）兴水利", 4, 0, strlen("（一）兴水利"), 11,
		  1 },
		{ 1, ROLE_GLOSSARY, "", "名词解释", 5, 0, strlen("名词解释"), 400, OUTLINE_NONE },
	};

	report->outline.count = COUNT(headings);
	report->outline.headings = arena_copy(arena, headings, sizeof headings);
}

static void add_findings(struct arena *arena, struct report *report)
{
	const size_t growth = strlen("过去一年，全市"), works = strlen("（一）兴水利。");
	const struct target targets[] = {
		{ PERIOD_ACTUAL,
		  "2022",
		  "gdp",
		  "生产总值",
		  "",
		  OP_EQ,
		  "5.5",
		  "%",
		  BASIS_GROWTH,
		  true,
		  5.5,
		  5.5,
		  "%",
		  "list",
		  2,
		  growth,
		  growth + strlen("生产总值增长5.5%"),
		  growth + strlen("生产总值增长"),
		  growth + strlen("生产总值增长5.5%"),
		  5 },
		{ PERIOD_PLAN,
		  "2023",
		  "other",
		  "水库",
		  "新建",
		  OP_GE,
		  "3",
		  "座",
		  BASIS_NONE,
		  false,
		  NAN,
		  NAN,
		  "",
		  "",
		  4,
		  works,
		  works + strlen("新建水库3座"),
		  works + strlen("新建水库"),
		  works + strlen("新建水库3座"),
		  11 },
	};
	const struct term terms[] = {
		{ "两山", "绿水青山就是金山银山。", "1", 6, 0, strlen("两山"), 401 },
	};

	report->target_count = COUNT(targets);
	report->targets = arena_copy(arena, targets, sizeof targets);
	report->term_count = COUNT(terms);
	report->terms = arena_copy(arena, terms, sizeof terms);
}

struct report *made_report(struct arena *arena, const char *place, int plan_year)
{
	struct report *report = arena_alloc(arena, sizeof *report);

	report->identity = (struct identity){
		.title = arena_printf(arena, "%d年%s政府工作报告", plan_year, place),
		.place = arena_str(arena, place),
		.short_name = arena_strn(arena, place, strlen(place) - strlen("市")),
		.province = "云岭省",
		.code = "990100",
		.level = LEVEL_PREFECTURE,
		.review_year = plan_year - 1,
		.plan_year = plan_year,
		.date = "2023-01-09",
		.meeting = "霁川市第五届人民代表大会第三次会议",
		.pinyin = "ji chuan",
		.initials = "jc",
		.sort_key = arena_printf(arena, "\x01%s", place),
	};
	add_paragraphs(arena, report);
	add_outline(arena, report);
	add_findings(arena, report);
	return report;
}

static void same_identity(const struct identity *a, const struct identity *b)
{
	assert_string_equal(a->title, b->title);
	assert_string_equal(a->place, b->place);
	assert_string_equal(a->short_name, b->short_name);
	assert_string_equal(a->province, b->province);
	assert_string_equal(a->code, b->code);
	assert_int_equal(a->level, b->level);
	assert_int_equal(a->review_year, b->review_year);
	assert_int_equal(a->plan_year, b->plan_year);
	assert_string_equal(a->date, b->date);
	assert_string_equal(a->meeting, b->meeting);
	assert_string_equal(a->pinyin, b->pinyin);
	assert_string_equal(a->initials, b->initials);
	assert_string_equal(a->sort_key, b->sort_key);
}

static void same_slice(struct slice a, struct slice b)
{
	assert_int_equal(a.n, b.n);
	assert_memory_equal(a.s, b.s, a.n);
}

static void same_paragraphs(const struct report *a, const struct report *b)
{
	assert_int_equal(a->paragraph_count, b->paragraph_count);
	for (size_t i = 0; i < a->paragraph_count; i++) {
		const struct paragraph *x = &a->paragraphs[i], *y = &b->paragraphs[i];
		same_slice(x->text, y->text);
		same_slice(x->raw, y->raw);
		assert_int_equal(x->line_count, y->line_count);
		assert_memory_equal(x->lines, y->lines, x->line_count * sizeof *x->lines);
		assert_int_equal(x->hints, y->hints);
		assert_int_equal(x->heading, y->heading);
		assert_int_equal(a->outline.para_role[i], b->outline.para_role[i]);
		assert_int_equal(a->outline.para_heading[i], b->outline.para_heading[i]);
	}
}

static void same_headings(const struct outline *a, const struct outline *b)
{
	assert_int_equal(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		const struct heading *x = &a->headings[i], *y = &b->headings[i];
		assert_int_equal(x->level, y->level);
		assert_int_equal(x->role, y->role);
		assert_string_equal(x->topics, y->topics);
		assert_string_equal(x->title, y->title);
		assert_int_equal(x->para, y->para);
		assert_int_equal(x->start, y->start);
		assert_int_equal(x->end, y->end);
		assert_int_equal(x->line, y->line);
		assert_int_equal(x->parent, y->parent);
	}
}

static void same_number(double a, double b)
{
	assert_true((isnan(a) && isnan(b)) || fabs(a - b) < 1e-12);
}

static void same_targets(const struct report *a, const struct report *b)
{
	assert_int_equal(a->target_count, b->target_count);
	for (size_t i = 0; i < a->target_count; i++) {
		const struct target *x = &a->targets[i], *y = &b->targets[i];
		assert_int_equal(x->period, y->period);
		assert_string_equal(x->year, y->year);
		assert_string_equal(x->indicator, y->indicator);
		assert_string_equal(x->label, y->label);
		assert_string_equal(x->verb, y->verb);
		assert_int_equal(x->op, y->op);
		assert_string_equal(x->value, y->value);
		assert_string_equal(x->unit, y->unit);
		assert_int_equal(x->basis, y->basis);
		assert_int_equal(x->headline, y->headline);
		same_number(x->low, y->low);
		same_number(x->high, y->high);
		assert_string_equal(x->base_unit, y->base_unit);
		assert_string_equal(x->rules, y->rules);
		assert_int_equal(x->para, y->para);
		assert_int_equal(x->start, y->start);
		assert_int_equal(x->end, y->end);
		assert_int_equal(x->figure, y->figure);
		assert_int_equal(x->figure_end, y->figure_end);
		assert_int_equal(x->line, y->line);
	}
}

static void same_terms(const struct report *a, const struct report *b)
{
	assert_int_equal(a->term_count, b->term_count);
	for (size_t i = 0; i < a->term_count; i++) {
		const struct term *x = &a->terms[i], *y = &b->terms[i];
		assert_string_equal(x->term, y->term);
		assert_string_equal(x->definition, y->definition);
		assert_string_equal(x->mark, y->mark);
		assert_int_equal(x->para, y->para);
		assert_int_equal(x->start, y->start);
		assert_int_equal(x->end, y->end);
		assert_int_equal(x->line, y->line);
	}
}

void made_same(const struct report *a, const struct report *b)
{
	same_identity(&a->identity, &b->identity);
	same_paragraphs(a, b);
	same_headings(&a->outline, &b->outline);
	same_targets(a, b);
	same_terms(a, b);
}

char *made_folder(void)
{
	const char *tmp = getenv("TMPDIR");
	char path[4096];

	(void)snprintf(path, sizeof path, "%s/duidu.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(path));
	return xstrndup(path, strlen(path));
}

void made_gone(char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	char path[8192];

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL) {
		(void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		(void)unlink(path);
	}
	closedir(dir);
	(void)rmdir(folder);
	free(folder);
}

const char *made_path(struct arena *arena, const char *folder, const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

char *made_read(struct arena *arena, const char *path, size_t *n)
{
	enum { MOST = 4 << 20 };
	char *bytes = arena_alloc(arena, MOST);
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	*n = fread(bytes, 1, MOST, file);
	assert_true(*n < MOST);
	assert_int_equal(fclose(file), 0);
	return bytes;
}

void made_write(const char *path, const char *bytes, size_t n)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, n, file), n);
	assert_int_equal(fclose(file), 0);
}
