/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that must not be torn. */
#include "layout/number.h"

#include <stdbool.h>
#include <stdint.h>

#include <unicode/uchar.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Units of more than one character, longer ones before their beginnings. */
static const char *const units[] = {
	"个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "吨标准煤",
	"标准煤",   "千瓦时", "公里",	  "千米",     "厘米",	"毫米",	  "微克",
	"毫克",	    "千克",   "公斤",	  "公顷",     "公吨",	"千瓦",	  "兆瓦",
	"吉瓦",	    "标准箱", "标箱",	  "人次",     "车次",	"架次",	  "班次",
	"元人民币", "美元",   "欧元",	  "港元",     "日元",	"小时",	  "分钟",
	"个月",	    "周年",   "周岁",	  "华里",     "海里",	"英里",
};

static uint32_t char_at(struct slice text, size_t at)
{
	uint32_t c = 0;

	if (at < text.n)
		(void)utf8_next(text.s + at, text.n - at, &c);
	return c;
}

static size_t after(struct slice text, size_t at)
{
	uint32_t c;

	return at < text.n ? at + utf8_next(text.s + at, text.n - at, &c) : at;
}

static bool among(uint32_t c, const uint32_t *set)
{
	while (*set && *set != c)
		set++;
	return c && *set == c;
}

static bool digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static bool sign(uint32_t c)
{
	static const uint32_t set[] = { '+', '-', 0xB1, 0x2212, 0xFF0B, 0xFF0D, 0 };

	return among(c, set);
}

/* Between two digits of one figure. */
static bool separator(uint32_t c)
{
	static const uint32_t set[] = { '.', ',', ':', '/', 0xFF0E, 0xFF0F, 0 };

	return among(c, set);
}

/* Per cent, per mille, degrees. */
static bool suffix(uint32_t c)
{
	static const uint32_t set[] = { '%', 0xFF05, 0x2030, 0xB0, 0x2103, 0 };

	return among(c, set);
}

/* Between two figures of one range: ~ - – — and the full-width forms. */
static bool range(uint32_t c)
{
	static const uint32_t set[] = {
		'~', 0xFF5E, 0x301C, '-', 0xFF0D, 0x2012, 0x2013, 0x2014, 0
	};

	return among(c, set);
}

/* Between the digits and the unit: 余 多 几 来 十 百 千 万 亿 兆. */
static bool magnitude(uint32_t c)
{
	static const uint32_t set[] = { 0x4F59, 0x591A, 0x51E0, 0x6765, 0x5341, 0x767E,
					0x5343, 0x4E07, 0x4EBF, 0x5146, 0 };

	return among(c, set);
}

/* The end of sign, digits and suffix at `at`; `at` where no digit is. */
static size_t figure_end(struct slice text, size_t at)
{
	size_t end = sign(char_at(text, at)) ? after(text, at) : at;

	if (!digit(char_at(text, end)))
		return at;
	while (digit(char_at(text, end)) ||
	       (separator(char_at(text, end)) && digit(char_at(text, after(text, end)))))
		end = after(text, end);
	while (suffix(char_at(text, end)))
		end = after(text, end);
	return end;
}

static size_t unit_end(struct slice text, size_t at)
{
	struct slice rest = slice_sub(text, at, text.n);

	for (size_t i = 0; i < COUNT(units); i++)
		if (slice_starts(rest, slice_of(units[i])))
			return at + slice_of(units[i]).n;
	uint32_t c = char_at(text, at);
	return u_hasBinaryProperty((UChar32)c, UCHAR_IDEOGRAPHIC) ? after(text, at) : at;
}

size_t number_end(struct slice text, size_t at)
{
	size_t end = figure_end(text, at);

	if (end == at)
		return at;
	while (range(char_at(text, end))) {
		size_t second = after(text, end), second_end = figure_end(text, second);
		if (second_end == second)
			break;
		end = second_end;
	}
	if (suffix(char_at(text, utf8_back(text.s, end))))
		return end;
	while (magnitude(char_at(text, end)))
		end = after(text, end);
	return unit_end(text, end);
}
