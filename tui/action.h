/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Action: all that a person can ask the viewer for, declared once: the keymap, the help screen and
 * the status line read this table.
 */
#ifndef DUIDU_ACTION_H
#define DUIDU_ACTION_H

#include <stdbool.h>

#include "base/i18n.h"

/* The screens that know an action; a line that is typed into is one of its own. */
enum {
	ON_LIBRARY = 1 << 0,
	ON_READER = 1 << 1,
	ON_COMPARE = 1 << 2,
	ON_HELP = 1 << 3,
	ON_TYPING = 1 << 4,
	ON_FIGURES = 1 << 5,
	ON_TARGETS = 1 << 6,
	ON_YEARS = 1 << 7,

	ON_TEXT = ON_READER | ON_COMPARE,
	ON_GRID = ON_TARGETS | ON_YEARS,
	ON_ALL = ON_LIBRARY | ON_TEXT | ON_HELP | ON_FIGURES | ON_GRID,
	SCREENS = 8,
};

/* Groups of actions, in the order of the help screen. */
#define ACTION_GROUPS(G)                                                                           \
	G(MOVING, N_("Moving"))                                                                    \
	G(READING, N_("Parts, sections, panes"))                                                   \
	G(COMPARING, N_("Targets"))                                                                \
	G(SEARCHING, N_("Searching"))                                                              \
	G(CHOOSING, N_("Choosing"))                                                                \
	G(TYPING, N_("While typing"))                                                              \
	G(PROGRAM, N_("The program"))

/* id, name, group, screens, default keys as the configuration writes them, help */
#define ACTIONS(X)                                                                                 \
	X(ROW_DOWN, "row-down", MOVING, ON_ALL, "j <Down> e <C-e> <C-n>", N_("A row down"))        \
	X(ROW_UP, "row-up", MOVING, ON_ALL, "k <Up> y <C-y> <C-p>", N_("A row up"))                \
	X(HALF_DOWN, "half-down", MOVING, ON_ALL, "d <C-d>", N_("Half a page down"))               \
	X(HALF_UP, "half-up", MOVING, ON_ALL, "u <C-u>", N_("Half a page up"))                     \
	X(PAGE_DOWN, "page-down", MOVING, ON_ALL, "f <PageDown> <C-f> <C-v>", N_("A page down"))   \
	X(PAGE_ON, "page-on", MOVING, ON_ALL & ~ON_LIBRARY, "<Space>", N_("A page down"))          \
	X(PAGE_UP, "page-up", MOVING, ON_ALL, "b <PageUp> <C-b> <M-v>", N_("A page up"))           \
	X(START, "start", MOVING, ON_ALL, "g <Home> <M-lt>",                                       \
	  N_("To the start; after a number, to that paragraph"))                                   \
	X(END, "end", MOVING, ON_ALL, "G <End> <M-gt>",                                            \
	  N_("To the end; after a number, to that paragraph"))                                     \
	X(PERCENT, "percent", MOVING, ON_ALL & ~ON_TARGETS, "% p", N_("To so many percent: 50%"))  \
	X(COLUMN_NEXT, "column-next", MOVING, ON_GRID, "<Right> l <Tab>", N_("Next column"))       \
	X(COLUMN_BACK, "column-back", MOVING, ON_GRID, "<Left> <S-Tab>", N_("Column before"))      \
	X(SECTION_NEXT, "section-next", READING, ON_TEXT, "]] <Right>", N_("Next section"))        \
	X(SECTION_BACK, "section-back", READING, ON_TEXT, "[[ <Left>", N_("Section before"))       \
	X(PART_NEXT, "part-next", READING, ON_TEXT, "]p <F8>", N_("Next part"))                    \
	X(PART_BACK, "part-back", READING, ON_TEXT, "[p <F7>", N_("Part before"))                  \
	X(FIGURE_NEXT, "figure-next", READING, ON_READER, "]t . <F6>", N_("Next figure"))          \
	X(FIGURE_BACK, "figure-back", READING, ON_READER, "[t , <F5>", N_("Figure before"))        \
	X(FIGURES, "figures", READING, ON_READER, "T <F12>", N_("All figures of the report"))      \
	X(OUTLINE, "outline", READING, ON_READER, "o <F2>", N_("Show or hide the outline"))        \
	X(PANE_NEXT, "pane-next", READING, ON_TEXT, "<Tab> <C-w>", N_("To the other pane"))        \
	X(PANE_BACK, "pane-back", READING, ON_TEXT, "<S-Tab>", N_("To the pane before"))           \
	X(TOGETHER, "together", READING, ON_COMPARE, "a <F5>",                                     \
	  N_("Scroll the panes together, or each alone"))                                          \
	X(PANE_SWAP, "pane-swap", READING, ON_COMPARE, "x <F6>", N_("Exchange the panes"))         \
	X(MATCH_NEXT, "match-next", READING, ON_COMPARE, "]m . <F12>",                             \
	  N_("Next figure that another report has too"))                                           \
	X(MATCH_BACK, "match-back", READING, ON_COMPARE, "[m , <C-t>", N_("Such a figure before")) \
	X(ALONE_NEXT, "alone-next", READING, ON_COMPARE, "]u <C-x>",                               \
	  N_("Next figure that only this report has"))                                             \
	X(ALONE_BACK, "alone-back", READING, ON_COMPARE, "[u <C-k>", N_("Such a figure before"))   \
	X(VALUES, "values", READING, ON_COMPARE, "v <C-o>",                                        \
	  N_("Show or hide the others' values beside figures"))                                    \
	X(OVERVIEW, "overview", READING, ON_COMPARE, "o <F2>",                                     \
	  N_("Open the overview of pairs and figures, or close it"))                               \
	X(PAIR, "pair", READING, ON_COMPARE, "P <Delete>",                                         \
	  N_("Pair this section with the other pane's by hand, or part them"))                     \
	X(BRING, "bring", READING, ON_COMPARE, "= <Insert>",                                       \
	  N_("Bring the other pane to what corresponds"))                                          \
	X(COMMON, "common", READING, ON_COMPARE, "c <C-a>",                                        \
	  N_("Dim what many reports say, or no longer"))                                           \
	X(READ, "read", READING, ON_COMPARE, "<Enter>", N_("Read this report alone"))              \
	X(VIEW, "view", COMPARING, ON_TARGETS, "p <F6>",                                           \
	  N_("Plan, result, plan after result, result against plan"))                              \
	X(YEAR_NEXT, "year-next", COMPARING, ON_TARGETS, "]] <C-Right>", N_("Next year"))          \
	X(YEAR_BACK, "year-back", COMPARING, ON_TARGETS, "[[ <C-Left>", N_("Year before"))         \
	X(DEVIATION, "deviation", COMPARING, ON_TARGETS, "% <F7>",                                 \
	  N_("Deviation from the median, or the figures; of two, their difference alone"))         \
	X(BARS, "bars", COMPARING, ON_TARGETS, "# <F8>", N_("Bars in all columns, or in one"))     \
	X(SORT_HERE, "sort-here", COMPARING, ON_TARGETS, "s <F4>",                                 \
	  N_("Sort by this column, or turn its order round"))                                      \
	X(SORT_RIGHT, "sort-right", COMPARING, ON_TARGETS, ">", N_("Sort by the next column"))     \
	X(SORT_LEFT, "sort-left", COMPARING, ON_TARGETS, "<lt>", N_("Sort by the column before"))  \
	X(HIDE, "hide", COMPARING, ON_TARGETS, "x <Delete>", N_("Hide this column"))               \
	X(SHOW, "show", COMPARING, ON_TARGETS, "X <Insert>", N_("Show hidden columns again"))      \
	X(ALL_PLACES, "all-places", COMPARING, ON_TARGETS, "a <F3>",                               \
	  N_("All places, or those that were marked or compared"))                                 \
	X(EARLIER, "earlier", COMPARING, ON_GRID, "o <F2>",                                        \
	  N_("Open the sentence of the earlier figure"))                                           \
	X(TARGETS, "targets", COMPARING, ON_LIBRARY | ON_TEXT, "t <F11>",                          \
	  N_("Targets of all places"))                                                             \
	X(YEARS, "years", COMPARING, ON_READER | ON_TARGETS, "v <C-o>",                            \
	  N_("Plans and results of this place, year by year"))                                     \
	X(SEARCH, "search", SEARCHING, ON_TEXT, "/ <C-s>", N_("Search"))                           \
	X(SEARCH_BACK, "search-back", SEARCHING, ON_TEXT, "? <C-r>", N_("Search backwards"))       \
	X(HIT_NEXT, "hit-next", SEARCHING, ON_TEXT, "n <F3>", N_("Next hit"))                      \
	X(HIT_BACK, "hit-back", SEARCHING, ON_TEXT, "N <F4> <S-F3>", N_("Hit before"))             \
	X(ENTER, "enter", CHOOSING, ON_ALL & ~ON_COMPARE, "<Enter>",                               \
	  N_("Open what is marked or chosen; in a text, a row down"))                              \
	X(NARROW, "narrow", CHOOSING, ON_LIBRARY | ON_FIGURES | ON_TARGETS, "/ <C-s>",             \
	  N_("Narrow by characters; places by pinyin or initials, too"))                           \
	X(MARK, "mark", CHOOSING, ON_LIBRARY, "<Space> <Insert>", N_("Mark for comparing"))        \
	X(UNMARK, "unmark", CHOOSING, ON_LIBRARY, "U <Delete>", N_("Take all marks away"))         \
	X(SORT_NEXT, "sort-next", CHOOSING, ON_LIBRARY, "> <Right>",                               \
	  N_("Sort by the next column"))                                                           \
	X(SORT_BACK, "sort-back", CHOOSING, ON_LIBRARY, "<lt> <Left>",                             \
	  N_("Sort by the column before"))                                                         \
	X(SORT_TURN, "sort-turn", CHOOSING, ON_LIBRARY | ON_TARGETS, "r <F5>",                     \
	  N_("Turn the order round"))                                                              \
	X(TYPE_DONE, "type-done", TYPING, ON_TYPING, "<Enter>", N_("Take what was typed"))         \
	X(TYPE_CANCEL, "type-cancel", TYPING, ON_TYPING, "<Esc> <C-c> <C-g>",                      \
	  N_("Leave it, and go back"))                                                             \
	X(TYPE_ERASE, "type-erase", TYPING, ON_TYPING, "<BS>", N_("Erase a character"))            \
	X(TYPE_DELETE, "type-delete", TYPING, ON_TYPING, "<Delete> <C-d>",                         \
	  N_("Erase the next character"))                                                          \
	X(TYPE_CLEAR, "type-clear", TYPING, ON_TYPING, "<C-u>", N_("Erase all"))                   \
	X(TYPE_LEFT, "type-left", TYPING, ON_TYPING, "<Left> <C-b>", N_("Cursor left"))            \
	X(TYPE_RIGHT, "type-right", TYPING, ON_TYPING, "<Right> <C-f>", N_("Cursor right"))        \
	X(TYPE_HOME, "type-home", TYPING, ON_TYPING, "<Home> <C-a>", N_("Cursor to the start"))    \
	X(TYPE_END, "type-end", TYPING, ON_TYPING, "<End> <C-e>", N_("Cursor to the end"))         \
	X(TYPE_UP, "type-up", TYPING, ON_TYPING, "<Up> <C-p>", N_("Search before this; row up"))   \
	X(TYPE_DOWN, "type-down", TYPING, ON_TYPING, "<Down> <C-n>",                               \
	  N_("Search after this; row down"))                                                       \
	X(HELP, "help", PROGRAM, ON_ALL & ~ON_HELP, "h <F1>", N_("This help"))                     \
	X(MOUSE, "mouse", PROGRAM, ON_ALL, "M <F9>",                                               \
	  N_("Mouse to the terminal, for selecting text, and back"))                               \
	X(REDRAW, "redraw", PROGRAM, ON_ALL | ON_TYPING, "<C-l>", N_("Draw the screen anew"))      \
	X(SUSPEND, "suspend", PROGRAM, ON_ALL | ON_TYPING, "<C-z>", N_("Stop the program"))        \
	X(CANCEL, "cancel", PROGRAM, ON_ALL, "<Esc> <C-c> <C-g>",                                  \
	  N_("Forget a number, a hit or a narrowing"))                                             \
	X(QUIT, "quit", PROGRAM, ON_ALL, "q <F10>", N_("Leave this screen"))                       \
	X(QUIT_ALL, "quit-all", PROGRAM, ON_ALL, "Q <C-q>", N_("End the program"))

enum action {
#define X(id, name, group, screens, keys, help) ACTION_##id,
	ACTIONS(X)
#undef X
		ACTION_COUNT,
	ACTION_NONE = ACTION_COUNT
};

enum action_group {
#define G(id, title) GROUP_##id,
	ACTION_GROUPS(G)
#undef G
		GROUP_COUNT
};

struct action_entry {
	const char *name;
	enum action_group group;
	unsigned screens;
	const char *keys; /* apart by blanks, each a sequence of characters and <Names> */
	const char *help; /* to be translated */
};

const struct action_entry *action_entry(enum action action);
const char *action_group_title(enum action_group group); /* to be translated */

/* An action asked for, with the number typed before it. */
struct command {
	enum action action;
	unsigned long count; /* 1 where none was typed */
	bool counted;	     /* whether one was */
};

#endif
