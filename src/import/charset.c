/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Charset.
 * 1. UTF-8 is asked first: text in GB18030 is never well-formed UTF-8 for long.
 * 2. GB18030 must also look like Chinese: nearly any bytes are well-formed in it.
 * 3. One bad character in a hundred (TOLERANCE) is damage; more is another charset.
 */
#include "import/charset.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/utf8.h"

enum { TOLERANCE = 100 };

static const char REPLACEMENT[] = "\xEF\xBF\xBD";

/* The bytes from at on that are not UTF-8, up to the next character that is. */
static size_t bad_run(struct bytes b, size_t at)
{
	size_t end = at;

	do {
		size_t bad = 0;
		end++;
		size_t look = b.n - end < 4 ? b.n - end : 4;
		if (look == 0 || (unsigned char)b.s[end] < 0x80)
			break;
		if (utf8_valid(b.s + end, look, &bad) || bad > 0)
			break;
	} while (end < b.n);
	return end - at;
}

/* b as UTF-8, bad places replaced, into str; how many bytes were bad, and places in *places. */
static size_t repair_utf8(struct bytes b, struct str *str, size_t *places)
{
	size_t bad_bytes = 0;

	*places = 0;
	for (size_t at = 0; at < b.n;) {
		size_t good = 0;
		if (utf8_valid(b.s + at, b.n - at, &good))
			good = b.n - at;
		str_add(str, b.s + at, good);
		at += good;
		if (at == b.n)
			break;
		size_t run = bad_run(b, at);
		str_adds(str, REPLACEMENT);
		bad_bytes += run;
		*places += 1;
		at += run;
	}
	return bad_bytes;
}

static bool decode_utf8(struct arena *arena, struct bytes b, struct decoded *out)
{
	if (utf8_valid(b.s, b.n, NULL)) {
		*out = (struct decoded){ .text = { b.s, b.n }, .charset = "UTF-8" };
		return true;
	}
	struct str str = { 0 };
	size_t places;
	size_t bad = repair_utf8(b, &str, &places);
	struct slice text = { str_text(&str), str.n };
	bool fits = bad * TOLERANCE <= slice_chars(text);
	if (fits)
		*out = (struct decoded){
			.text = { arena_strn(arena, text.s, text.n), text.n },
			.charset = "UTF-8",
			.broken = places,
		};
	str_free(&str);
	return fits;
}

/* Punctuation and the common characters of GB 2312: its rows 1 to 3 and 16 to 55. */
static bool common_pair(unsigned char lead, unsigned char trail)
{
	return trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
}

/* Whether what is not ASCII in b are mostly common Chinese characters of GB18030. */
static bool looks_chinese(struct bytes b)
{
	size_t pairs = 0, common = 0;

	for (size_t i = 0; i + 1 < b.n; i++) {
		unsigned char lead = (unsigned char)b.s[i];
		if (lead < 0x80)
			continue;
		pairs++;
		common += common_pair(lead, (unsigned char)b.s[++i]);
	}
	return common * 5 >= pairs * 4;
}

/* Counts what ICU cannot decode and puts U+FFFD there. */
static void count_broken(const void *context, UConverterToUnicodeArgs *args, const char *bytes,
			 int32_t length, UConverterCallbackReason reason, UErrorCode *error)
{
	static const UChar replacement = 0xFFFD;

	(void)bytes;
	(void)length;
	if (reason > UCNV_IRREGULAR)
		return;
	++*(size_t *)context;
	*error = U_ZERO_ERROR;
	ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

/* Converts all of b through c into str, piece by piece; false when ICU gave up. */
static bool convert(UConverter *c, struct bytes b, struct str *str)
{
	UChar piece[4096];
	const char *s = b.s, *end = b.s + b.n;
	UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
	uint32_t high = 0;

	while (error == U_BUFFER_OVERFLOW_ERROR) {
		UChar *to = piece;
		error = U_ZERO_ERROR;
		ucnv_toUnicode(c, &to, piece + 4096, &s, end, NULL, true, &error);
		for (const UChar *u = piece; u < to; u++) {
			if (U16_IS_LEAD(*u)) {
				high = *u;
				continue;
			}
			str_addu(str,
				 U16_IS_TRAIL(*u) ? (uint32_t)U16_GET_SUPPLEMENTARY(high, *u) : *u);
		}
	}
	return U_SUCCESS(error);
}

static bool decode_gb18030(struct arena *arena, struct bytes b, struct decoded *out)
{
	UErrorCode error = U_ZERO_ERROR;
	struct str str = { 0 };
	size_t broken = 0;
	bool fits = false;

	if (!looks_chinese(b))
		return false;
	UConverter *c = ucnv_open("gb18030", &error);
	ucnv_setToUCallBack(c, count_broken, &broken, NULL, NULL, &error);
	if (U_SUCCESS(error) && convert(c, b, &str)) {
		struct slice text = { str_text(&str), str.n };
		fits = broken * TOLERANCE <= slice_chars(text);
		if (fits)
			*out = (struct decoded){
				.text = { arena_strn(arena, text.s, text.n), text.n },
				.charset = "GB18030",
				.broken = broken,
			};
	}
	ucnv_close(c);
	str_free(&str);
	return fits;
}

/* b without byte-order marks before it and NUL bytes after it. */
static struct bytes trimmed(struct bytes b)
{
	while (b.n >= 3 && memcmp(b.s, "\xEF\xBB\xBF", 3) == 0)
		b = (struct bytes){ b.s + 3, b.n - 3 };
	while (b.n > 0 && b.s[b.n - 1] == '\0')
		b.n--;
	return b;
}

/* b without its NUL bytes; nuls says how many there are. */
static struct bytes without_nul(struct arena *arena, struct bytes b, size_t nuls)
{
	if (nuls == 0)
		return b;
	char *to = arena_alloc(arena, b.n - nuls);
	size_t n = 0;
	for (size_t i = 0; i < b.n; i++)
		if (b.s[i] != '\0')
			to[n++] = b.s[i];
	return (struct bytes){ to, n };
}

enum status charset_decode(struct arena *arena, struct bytes bytes, const char *path,
			   struct decoded *out, struct fault *fault)
{
	struct bytes b = trimmed(bytes);
	struct decoded d;
	size_t nuls = 0;

	for (size_t i = 0; i < b.n; i++)
		nuls += b.s[i] == '\0';
	if (nuls * TOLERANCE > b.n)
		return fault_set(fault, DD_BAD_INPUT, path,
				 _("this is no text, or UTF-16 without a byte-order mark"),
				 _("save it in UTF-8, e.g. with iconv -t UTF-8"));
	b = without_nul(arena, b, nuls);
	if (!decode_utf8(arena, b, &d) && !decode_gb18030(arena, b, &d))
		return fault_set(fault, DD_BAD_INPUT, path,
				 _("this is neither UTF-8 nor GB18030 text"),
				 _("if it is a text, save it in UTF-8, e.g. with iconv -t UTF-8"));
	d.nuls = nuls;
	*out = d;
	return DD_OK;
}
