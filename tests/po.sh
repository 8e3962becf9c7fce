#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Messages: every source with one is listed, and the Chinese translation is complete.
set -u
. "$SRCDIR/tests/tap.sh"

po=$SRCDIR/po

# The sources under the folder $1 that mark a message.
with_messages() {
	(cd "$1" && grep -lE '(^|[^A-Za-z0-9_])(_|N_|n_)\(' -r src tui --include='*.c' --include='*.h' |
		grep -v '^src/base/i18n.h$' | LC_ALL=C sort)
}

mkdir -p "$tap_dir/src" "$tap_dir/tui"
echo 'puts(_("a"));' >"$tap_dir/src/a.c"
echo 'static const char *b = N_("b");' >"$tap_dir/tui/b.c"
echo 'f(a_(1), n_("one", "many", 2));' >"$tap_dir/tui/c.h"
echo 'f(plain_(1));' >"$tap_dir/src/d.c"
is "$(with_messages "$tap_dir")" "$(printf 'src/a.c\ntui/b.c\ntui/c.h')" 'marked messages are seen'

listed=$(grep -v '^#' "$po/POTFILES.in" | grep .)
is "$listed" "$(with_messages "$SRCDIR")" 'POTFILES.in lists every source with a message, sorted'

# Held against a template of now, not against the one that was there.
(cd "$SRCDIR" && xgettext --keyword=_ --keyword=N_ --keyword=n_:1,2 --from-code=UTF-8 \
	-f po/POTFILES.in -o "$tap_dir/now.pot" 2>&1)
ok $? 'the messages can be taken out'
msgmerge --no-fuzzy-matching -q -o "$tap_dir/now.po" "$po/zh_CN.po" "$tap_dir/now.pot"
is "$(msgattrib --untranslated --no-obsolete "$tap_dir/now.po" | sed -n '/^msgid ""$/d; /^msgid/p')" '' \
	'no message lacks its translation'
is "$(msgattrib --only-fuzzy --no-obsolete "$tap_dir/now.po" | grep '^msgid')" '' \
	'no translation is in doubt'
msgfmt -c -o /dev/null "$po/zh_CN.po" 2>"$tap_dir/errors"
is "$(grep -v 'warning: header field' "$tap_dir/errors")" '' 'the translation is well-formed'

# And it is found and shown.
got=$(LC_ALL=C.UTF-8 LANGUAGE=zh_CN "$DUIDU" --nonsense 2>&1)
case $got in
*[一-龥]*) ok 0 'the program speaks Chinese' ;;
*) is "$got" '(something in Chinese)' 'the program speaks Chinese' ;;
esac
got=$(LC_ALL='' LC_MESSAGES='' LANGUAGE='' LANG=zh_CN.UTF-8 "$DUIDU" --nonsense 2>&1)
case $got in
*[一-龥]*) ok 0 'a locale that the host lacks still gives the language' ;;
*) is "$got" '(something in Chinese)' 'a locale that the host lacks still gives the language' ;;
esac
finish
