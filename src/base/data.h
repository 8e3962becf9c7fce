/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Data: the tables of data/, compiled in by data/embed.sh. data/X.tsv is data_X, its bytes with a
 * NUL behind them, and data_X_size, their number without it.
 */
#ifndef DUIDU_DATA_H
#define DUIDU_DATA_H

#include <stddef.h>

#endif
