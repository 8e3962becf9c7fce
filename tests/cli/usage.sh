#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: help for everything, and errors that name what is wrong.
set -u
. "$SRCDIR/tests/cli/cli.sh"

run --version
is "$(out)" 'duidu 0.1' 'the version is told'
run --help
ends 0 'help is no error'
commands=$(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\).*/\1/p' "$tap_dir/out")
ok "$(echo "$commands" | grep -qx load; echo $?)" 'and lists the commands'
for command in $commands; do
	run "$command" --help
	ends 0 "$command has help"
	is "$(sed 1q "$tap_dir/out" | cut -d ' ' -f 1-3)" "Usage: duidu $command" 'that begins with its usage'
	cp "$tap_dir/out" "$tap_dir/help"
	run help "$command"
	is "$(out)" "$(cat "$tap_dir/help")" 'which `help` prints, too'
done

# wrong TEXT WORD...: these words are wrong usage, and the message has TEXT.
wrong() {
	text=$1
	shift
	run "$@"
	ends 2 "duidu $*: wrong usage"
	says "$text" 'and is told'
	is "$(out)" '' 'on standard error alone'
}

wrong '--nonsense: there is no such option' --nonsense
wrong '-z: there is no such option' list -z
wrong '--raw: the command does not know this option' list --raw
wrong '--format=xml: this is none of the values' list --format xml
wrong 'text, tsv, csv, json, jsonl, md, html' list --format=xml
wrong '--format=md: this is none of the values' load --format=md x
wrong '--section=middle: this is none' outline x --section middle
wrong '--ambiguous-width=3: this is none' list --ambiguous-width=3
wrong '--period=later: this is none' targets --period=later
wrong 'soon: this is no year' list --year soon
wrong '--db: this option needs a value' list --db
wrong '--quiet=yes: this option takes no value' load --quiet=yes x
wrong 'load: something is missing' load
wrong 'x: this is too much' list x
wrong 'nonsense: there is no such command' help nonsense
wrong '-x.txt: there is no such option' load -x.txt

run list --db "$tap_dir/a.db"
cp "$tap_dir/err" "$tap_dir/after"
run --db="$tap_dir/a.db" list
is "$(err)" "$(cat "$tap_dir/after")" 'global options stand before or after the command'
run --db "$tap_dir/a.db" load -- -x.txt
says '-x.txt: No such file' 'after -- all are operands'

# Where the index is.
report 霁川市 2023 >"$tap_dir/a.txt"
unset DUIDU_DB
run load --quiet "$tap_dir/a.txt"
ok "$([ -s "$HOME/.local/share/duidu/index.db" ]; echo $?)" 'the index is at home'
XDG_DATA_HOME=$tap_dir/data
export XDG_DATA_HOME
run load --quiet "$tap_dir/a.txt"
ok "$([ -s "$tap_dir/data/duidu/index.db" ]; echo $?)" 'or where XDG_DATA_HOME says'
DUIDU_DB=$tap_dir/env.db
export DUIDU_DB
run load --quiet "$tap_dir/a.txt"
ok "$([ -s "$tap_dir/env.db" ]; echo $?)" 'or DUIDU_DB'
run --db "$tap_dir/option.db" load --quiet "$tap_dir/a.txt"
ok "$([ -s "$tap_dir/option.db" ]; echo $?)" 'or the option'
finish
