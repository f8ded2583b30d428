// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home/homescreen.h"
#include "ui/screens/places/placesscreen.h"
#include "ui/screens/settings/settingsscreen.h"
#include "ui/screens/tutorials/playerscreen.h"
#include "ui/screens/tutorials/tutorialsscreen.h"
#include "ui/shell/screen.h"

namespace pdc {

Screen *makeScreen(const ScreenContext &context, const Route &route)
{
    switch (route.page()) {
    case Route::Page::Home:
        break;
    case Route::Page::Tutorials:
        return new TutorialsScreen(context);
    case Route::Page::Tutorial:
        return new PlayerScreen(context, route.id());
    case Route::Page::Places:
    case Route::Page::Place:
        return new PlacesScreen(context);
    case Route::Page::Settings:
        return new SettingsScreen(context);
    }
    return new HomeScreen(context);
}

}
