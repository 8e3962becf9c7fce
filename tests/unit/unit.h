/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every unit test includes: cmocka and the headers that it wants before itself. */
#ifndef DUIDU_UNIT_H
#define DUIDU_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"

#endif
