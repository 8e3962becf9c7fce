# SPDX-License-Identifier: GPL-3.0-or-later
# For the shell tests: cases counted and printed as TAP. A test sources this file, calls ok or
# is for each case, and ends with finish.

tap_count=0
tap_dir=$(mktemp -d "${TMPDIR:-/tmp}/duidu.XXXXXX")
trap 'rm -rf "$tap_dir"' EXIT
trap 'exit 1' HUP INT TERM

# ok STATUS NAME: the case NAME holds when STATUS is 0. Standard input is not read.
ok() {
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		echo "not ok $tap_count - $2"
	fi
}

# is GOT WANTED NAME: the case NAME holds when the two texts are the same; shows both otherwise.
is() {
	if [ "$1" = "$2" ]; then
		ok 0 "$3"
	else
		ok 1 "$3"
		printf 'got:\n%s\nwanted:\n%s\n' "$1" "$2" | sed 's/^/# /'
	fi
}

# skip NAME WHY
skip() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # SKIP $2"
}

# The plan, last: a test that stops half-way has none, which the harness takes for a failure.
finish() {
	echo "1..$tap_count"
}
