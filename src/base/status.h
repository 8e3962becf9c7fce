/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Status and fault: how a function says that it failed, and why. */
#ifndef DUIDU_STATUS_H
#define DUIDU_STATUS_H

/* What kind of end a call had. Everything but DD_OK leaves the outputs as they were. */
enum status {
	DD_OK,
	DD_NOT_FOUND,	/* asked for something that is not there */
	DD_USAGE,	/* the caller's words make no sense */
	DD_BAD_INPUT,	/* a document, table or file cannot be used */
	DD_PARTIAL,	/* some inputs of several could not be used, the others were */
	DD_INDEX,	/* the index cannot be used: not one, locked, read-only, too new */
	DD_INTERRUPTED, /* the user broke it off */
};

/*
 * What went wrong, for a person: set by whoever returns anything but DD_OK, in the user's
 * language. Texts are UTF-8 without controls; too long ones are cut at a character.
 */
struct fault {
	char where[512]; /* file, or file:line; empty when no file is meant */
	char what[512];	 /* what is wrong, one sentence without a full stop */
	char todo[512];	 /* what the user can do about it; may be empty */
};

/* Fills fault and returns st, so that `return fault_set(...)` reads well. fault may not be NULL. */
enum status fault_set(struct fault *fault, enum status st, const char *where, const char *what,
		      const char *todo);

/* Like fault_set(), what being a printf format with its arguments; todo is left empty. */
enum status fault_setf(struct fault *fault, enum status st, const char *where, const char *what,
		       ...) __attribute__((format(printf, 4, 5)));

/* Adds the way out to a fault that is already set. */
void fault_todo(struct fault *fault, const char *todo);

/* DD_BAD_INPUT with the system's words for errno, and what can be done about it. */
enum status fault_errno(struct fault *fault, const char *where);

#endif
