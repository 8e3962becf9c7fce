# SPDX-License-Identifier: GPL-3.0-or-later
# For the tests of the command line: runs the program and judges how it ended. A test sources this
# file, which sources tests/tap.sh. Each test has an index, a home and a folder of its own.

. "$SRCDIR/tests/tap.sh"

samples=$SRCDIR/data/samples
HOME=$tap_dir/home
DUIDU_DB=$tap_dir/index.db
export HOME DUIDU_DB
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME COLUMNS
mkdir "$HOME"

# run WORD...: runs the program; its output is in $tap_dir/out and $tap_dir/err, its status in
# $status.
run() {
	status=0
	"$DUIDU" "$@" >"$tap_dir/out" 2>"$tap_dir/err" </dev/null || status=$?
}

out() {
	cat "$tap_dir/out"
}

err() {
	cat "$tap_dir/err"
}

# ends STATUS NAME: the last run ended with STATUS.
ends() {
	is "$status" "$1" "$2"
}

# says TEXT NAME: what the last run said on standard error holds TEXT, and is one line or more that
# begin with the program's name.
says() {
	if grep -qF -- "$1" "$tap_dir/err" && ! grep -qv '^duidu: ' "$tap_dir/err"; then
		ok 0 "$2"
	else
		is "$(err)" "duidu: ... $1 ..." "$2"
	fi
}

# quiet NAME: the last run said nothing on standard error.
quiet() {
	is "$(err)" '' "$1"
}

# column NAME: that column of the TSV in $tap_dir/out.
column() {
	awk -F '\t' -v name="$1" '
		NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i; next }
		{ print at ? $at : "there is no such column" }' "$tap_dir/out"
}

# report PLACE YEAR: the text of a small report that plans for YEAR.
report() {
	cat <<-END
	$2年$1政府工作报告
	——$2年1月9日在$1第五届人民代表大会第三次会议上
	市长　沈砚秋

	各位代表：
	现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和列席会议的同志提出意见。
	一、$(($2 - 1))年工作回顾
	过去一年，全市生产总值增长5.5%，城镇新增就业1.2万人。
	（一）水利建设扎实推进。完成投资3.2亿元，新建泵站4座，改造渠道120公里，群众用水更有保障。
	（二）就业形势保持稳定。开展技能培训6000人次，零就业家庭动态清零，群众收入稳步增长。
	二、$2年总体要求和预期目标
	今年的主要预期目标是：生产总值增长6%左右，居民消费价格涨幅控制在3%以内。
	三、$2年重点工作
	（一）全力以赴兴水利。新建水库3座，加固堤防42公里，新增灌溉面积2.3万亩。
	（二）全力以赴稳就业。城镇新增就业1.3万人，开展技能培训8000人次。
	各位代表，让我们团结奋斗，为建设美好家园作出新的贡献！
	END
}

# run_nobody WORD...: as run, without the rights of root.
if [ "$(id -u)" -ne 0 ]; then
	run_nobody() {
		run "$@"
	}
else
	chmod 755 "$tap_dir"
	run_nobody() {
		status=0
		setpriv --reuid=65534 --regid=65534 --clear-groups "$DUIDU" "$@" \
			>"$tap_dir/out" 2>"$tap_dir/err" </dev/null || status=$?
	}
fi

# Whether it can be tried: without root always, else where setpriv is and lets the program run.
can_be_nobody() {
	[ "$(id -u)" -ne 0 ] || setpriv --reuid=65534 --regid=65534 --clear-groups \
		"$DUIDU" --version >/dev/null 2>&1
}
