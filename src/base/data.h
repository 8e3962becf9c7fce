/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Data: the tables of data/, compiled in by data/embed.sh. data/X.tsv is data_X, its bytes with a
 * NUL behind them, and data_X_size, their number without it.
 */
#ifndef DUIDU_DATA_H
#define DUIDU_DATA_H

#include <stddef.h>

#define DATA_TABLE(name)                                                                           \
	extern const char data_##name[];                                                           \
	extern const size_t data_##name##_size

DATA_TABLE(compounds);
DATA_TABLE(divisions);
DATA_TABLE(indicators);
DATA_TABLE(readings);
DATA_TABLE(topics);

#undef DATA_TABLE

#endif
