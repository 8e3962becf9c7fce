/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * State: what is a person's own and never in the index: where a report was left. It stands in
 * $XDG_STATE_HOME/duidu/positions (else ~/.local/state), a line a report, the latest first:
 * place, plan year, paragraph and byte, with tabs between them.
 */
#ifndef DUIDU_STATE_H
#define DUIDU_STATE_H

#include <stdbool.h>

#include "base/status.h"
#include "report/identity.h"
#include "text/span.h"

/* Where a report was left; false when nothing is known of it. */
bool state_recall(const struct identity *identity, struct place *place);

/*
 * Keeps where a report was left. One without a name is not kept. DD_BAD_INPUT: the file cannot be
 * written, and is as it was.
 */
enum status state_keep(const struct identity *identity, struct place place, struct fault *fault);

#endif
