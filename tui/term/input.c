/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Input: reads bytes without waiting and turns them into events. */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "tui/term/inside.h"

/* How long ESC may be the start of something, in milliseconds. */
enum { PATIENCE = 40 };

static int64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 + 1;
}

void input_start(struct input *input, int fd)
{
	*input = (struct input){ .fd = fd };
	input->decoder.count = strings_of_keys(input->strings);
	input->decoder.strings = input->strings;
}

static bool readable(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	return poll(&p, 1, 0) > 0;
}

static void fill(struct input *input)
{
	if (input->ended || input->n == INPUT_ROOM || !readable(input->fd))
		return;
	ssize_t got = read(input->fd, input->bytes + input->n, INPUT_ROOM - input->n);
	if (got > 0) {
		input->n += (size_t)got;
		input->waiting_since = 0;
	} else if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
		input->ended = true;
	}
}

/* Whether an incomplete sequence has waited long enough. */
static bool is_late(const struct input *input)
{
	return input->waiting_since > 0 && now() - input->waiting_since >= PATIENCE;
}

int input_patience(const struct input *input)
{
	int64_t left;

	if (input->n == 0)
		return -1;
	if (input->waiting_since == 0)
		return 0;
	left = input->waiting_since + PATIENCE - now();
	return left > 0 ? (int)left : 0;
}

/* Decodes what was read, without another read; false when more is needed. */
static bool take(struct input *input, struct event *event)
{
	size_t taken;

	do {
		bool last = input->ended || input->n == INPUT_ROOM || is_late(input);
		taken = decode_next(&input->decoder, input->bytes, input->n, last, event);
		input->n -= taken;
		memmove(input->bytes, input->bytes + taken, input->n);
		if (taken > 0)
			input->waiting_since = 0;
	} while (taken > 0 && event->kind == EVENT_NONE);
	return taken > 0;
}

bool input_next(struct input *input, struct event *event)
{
	if (take(input, event))
		return true;
	fill(input);
	if (take(input, event))
		return true;
	if (input->n > 0 && input->waiting_since == 0)
		input->waiting_since = now();
	if (!input->ended)
		return false;
	*event = (struct event){ .kind = EVENT_END, .button = 0 };
	return true;
}
