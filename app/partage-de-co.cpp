// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run.h"

int main(int argc, char **argv)
{
    return pdc::runWindow(argc, argv);
}
