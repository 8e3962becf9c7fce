# SPDX-License-Identifier: GPL-3.0-or-later
# usage: awk -v reports=N -v size=BYTES -v dir=FOLDER -f collection.awk FILE...
# Makes N reports of invented places, about BYTES long each, out of the paragraphs of others, in any
# order, under headings of its own: a file a report, to measure with. Twenty years a place.

BEGIN {
	srand(1)
	syllables = split("云 海 岭 川 泽 溪 湖 峰 林 洲 浦 滩 港 塘 岗 原 坪 陵 关 桥 津 门 池 泉", syllable, " ")
	firsts = split("青 白 沧 澜 雁 鹿 鹤 枫 桐 槐 松 柏 兰 菊 荷 竹 玉 珠 锦 绣 丹 朱 碧 翠 银 金 霞 虹 星 月", first, " ")
	heads = split("做强工业 扩大投资 促进消费 推进改革 扩大开放 鼓励创新 建设城市 振兴乡村 保护生态 发展教育 增进健康 繁荣文化 完善保障 防范风险 改进服务", head, " ")
	numbers = split("一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五", number, " ")
}

# What opens or closes a report would part those made of it.
length($0) > 120 && !/代表.*政府/ && !/^[0-9].*政府工作报告/ { paragraph[paragraphs++] = $0 }

function some(bytes, file,   n, text) {
	while (n < bytes) {
		text = paragraph[int(rand() * paragraphs)]
		print text >file
		n += length(text)
	}
}

function part(title, sections, bytes, file,   i) {
	print title >file
	for (i = 1; i <= sections; i++) {
		print "（" number[i] "）" head[(i + offset) % heads + 1] >file
		some(bytes / sections, file)
	}
}

function report(id,   year, place, file) {
	place = int(id / 20)
	year = 2004 + id % 20
	offset = place
	place = first[place % firsts + 1] syllable[int(place / firsts) % syllables + 1] "市"
	file = sprintf("%s/%05d.txt", dir, id)
	print year "年" place "政府工作报告" >file
	print "各位代表：" >file
	print "现在，我代表" place "人民政府向大会报告工作，请予审议。" >file
	part("一、" year - 1 "年工作回顾", 4, size * 0.3, file)
	print "二、" year "年总体要求" >file
	some(size * 0.1, file)
	part("三、" year "年重点工作", numbers, size * 0.6, file)
	close(file)
}

END {
	for (id = 0; id < reports && paragraphs; id++)
		report(id)
}
