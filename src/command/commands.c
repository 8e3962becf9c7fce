/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands: the tables. */
#include "command/commands.h"

#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

#define O(option) OPTION_BIT(OPTION_##option)
#define F(format) (1u << FORMAT_##format)

#define TABLES	(F(TEXT) | F(TSV) | F(CSV) | F(JSON) | F(JSONL))
#define PAGES	(F(MD) | F(HTML))
#define DATA	(F(XLSX) | F(DTA))
#define REPORTS (O(PLACE) | O(PROVINCE) | O(YEAR))
#define FIGURES (O(PERIOD) | O(INDICATOR))

const struct option_info option_table[OPTION_COUNT] = {
	[OPTION_DB] = { "db", 0, N_("FILE"), N_("the index to use") },
	[OPTION_FORMAT] = { "format", 0, N_("FORMAT"), N_("how to write the answer") },
	[OPTION_AMBIGUOUS] = { "ambiguous-width", 0, N_("N"),
			       N_("cells of characters of ambiguous width: 1, 2 or auto") },
	[OPTION_HELP] = { "help", 'h', NULL, N_("show this help") },
	[OPTION_VERSION] = { "version", 0, NULL, N_("show the version") },
	[OPTION_QUIET] = { "quiet", 'q', NULL, N_("say nothing of what went well") },
	[OPTION_RAW] = { "raw", 0, NULL, N_("the lines as they were imported") },
	[OPTION_PLACE] = { "place", 0, N_("PLACE"), N_("only reports of this place") },
	[OPTION_PROVINCE] = { "province", 0, N_("PROVINCE"), N_("only reports of this province") },
	[OPTION_YEAR] = { "year", 0, N_("YEAR"), N_("only reports that plan for this year") },
	[OPTION_PERIOD] = { "period", 0, N_("PERIOD"),
			    N_("only what is planned (plan) or what was reached (actual)") },
	[OPTION_INDICATOR] = { "indicator", 0, N_("ID,..."), N_("only these indicators") },
	[OPTION_HEADLINE] = { "headline", 0, NULL,
			      N_("only headline indicators of the whole place") },
	[OPTION_SECTION] = { "section", 0, N_("ROLE"), N_("only parts of this role") },
	[OPTION_TOPIC] = { "topic", 0, N_("TOPIC"), N_("only sections on this topic") },
	[OPTION_WIDE] = { "wide", 0, NULL, N_("a row a place, a column an indicator") },
	[OPTION_MEASURE] = { "measure", 0, N_("NAME,..."),
			     N_("with these measures (`duidu codebook` lists them)") },
	[OPTION_SORT] = { "sort", 0, N_("ID"), N_("the highest of this indicator first") },
	[OPTION_REVERSE] = { "reverse", 0, NULL, N_("the lowest first") },
	[OPTION_BY] = { "by", 0, N_("GROUP,..."),
			N_("describe groups: province, level, year, or several of these") },
	[OPTION_EXPLAIN] = { "explain", 0, NULL,
			     N_("the sentence, the rules and the parts that each was read from") },
	[OPTION_LINE] = { "line", 0, N_("N"), N_("only what stands in this line") },
	[OPTION_BOM] = { "bom", 0, NULL, N_("begin csv with the mark that Excel wants") },
	[OPTION_ALL] = { "all", 0, NULL, N_("against the middle of all other reports") },
	[OPTION_WORDS] = { "words", 0, N_("FILE"), N_("the words of this file, one a line") },
	[OPTION_MATRIX] = { "matrix", 0, N_("MEASURE"),
			    N_("a matrix of cosine, jaccard or shared") },
	[OPTION_OUTPUT] = { "output", 0, N_("FILE"), N_("write the answer to this file") },
};

const option_set command_globals =
	O(DB) | O(FORMAT) | O(AMBIGUOUS) | O(HELP) | O(VERSION) | O(OUTPUT);

const struct command_info command_table[] = {
	{ "load", N_("PATH..."),
	  N_("read files, and folders with all that is in them, into the index"), O(QUIET), TABLES,
	  1, SIZE_MAX, command_load },
	{ "list", "", N_("list the reports"), REPORTS, TABLES | PAGES, 0, 0, command_list },
	{ "outline", N_("REPORT"), N_("list the headings of a report"), O(SECTION) | O(TOPIC),
	  TABLES | PAGES, 1, 1, command_outline },
	{ "show", N_("REPORT"), N_("print the text of a report"), O(RAW) | O(SECTION), TABLES, 1, 1,
	  command_show },
	{ "targets", N_("[REPORT...]"), N_("list the figures that reports promise and report"),
	  REPORTS | FIGURES | O(HEADLINE) | O(SECTION) | O(TOPIC) | O(LINE) | O(EXPLAIN) | O(WIDE) |
		  O(MEASURE) | O(SORT) | O(REVERSE) | O(BOM),
	  TABLES | PAGES | DATA, 0, SIZE_MAX, command_targets },
	{ "panel", N_("[REPORT...]"),
	  N_("list targets, results and what is worked out of them by place, year and series"),
	  REPORTS | FIGURES | O(WIDE) | O(MEASURE) | O(BY) | O(BOM), TABLES | DATA, 0, SIZE_MAX,
	  command_panel },
	{ "codebook", "", N_("say what the columns of a panel mean"), O(BOM), TABLES | PAGES, 0, 0,
	  command_codebook },
	{ "chart", N_("INDICATOR"), N_("draw what places say of one indicator"),
	  REPORTS | O(PERIOD) | O(REVERSE) | O(BOM), TABLES | F(SVG) | F(HTML), 1, 1,
	  command_chart },
	{ "glossary", N_("[TERM]"), N_("list the terms that reports explain"), REPORTS,
	  TABLES | PAGES, 0, 1, command_glossary },
	{ "compare", N_("REPORT REPORT..."),
	  N_("show reports side by side, or one against all (--all)"),
	  REPORTS | O(SECTION) | O(ALL), TABLES | PAGES, 1, VIEW_REPORTS, command_compare },
	{ "align", N_("REPORT REPORT"),
	  N_("list the sections, figures and passages that belong together"), 0, TABLES | PAGES, 2,
	  2, command_align },
	{ "changes", N_("[REPORT] REPORT"),
	  N_("say what changed from one year's report to another's"), 0, TABLES | PAGES, 1, 2,
	  command_changes },
	{ "wording", N_("REPORT"), N_("say how common each sentence is, and who said it first"),
	  REPORTS, TABLES | PAGES, 1, 1, command_wording },
	{ "similarity", N_("[REPORT...]"), N_("say how alike reports are, pair by pair"),
	  REPORTS | O(MATRIX) | O(BOM), TABLES | PAGES, 0, SIZE_MAX, command_similarity },
	{ "attention", N_("[REPORT...]"),
	  N_("say how much reports speak of a topic, or of a list of words"),
	  REPORTS | O(WORDS) | O(TOPIC) | O(SECTION) | O(BOM), TABLES | PAGES, 0, SIZE_MAX,
	  command_attention },
	{ "check", "", N_("look for what is wrong with the index and its reports"), 0, TABLES, 0, 0,
	  command_check },
	{ "help", N_("[COMMAND]"), N_("show how to use a command"), 0, F(TEXT), 0, 1,
	  command_help },
};

const size_t command_count = COUNT(command_table);

const struct command_info command_unnamed = {
	"",
	N_("[REPORT...]"),
	N_("read reports, or compare them, on the terminal"),
	O(SECTION),
	TABLES,
	0,
	VIEW_REPORTS,
	command_view,
};

const struct command_info *command_named(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (strcmp(command_table[i].name, name) == 0)
			return &command_table[i];
	return NULL;
}
