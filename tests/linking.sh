#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# curses must find the program's own wcwidth(), or it and the layout disagree on widths: the symbol
# is among those that shared libraries see.
set -u
. "$SRCDIR/tests/tap.sh"

if command -v nm >/dev/null 2>&1; then
	nm -D "$DUIDU" | grep -q ' T wcwidth$'
	ok $? 'curses finds the wcwidth of the program'
else
	skip 'curses finds the wcwidth of the program' 'nm is missing'
fi
finish
