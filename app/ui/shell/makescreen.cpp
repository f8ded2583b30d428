// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/connection/connectionscreen.h"
#include "ui/screens/guides/guidescreen.h"
#include "ui/screens/guides/guidesscreen.h"
#include "ui/screens/guides/memoscreen.h"
#include "ui/screens/home/homescreen.h"
#include "ui/screens/news/newsitemscreen.h"
#include "ui/screens/news/newsscreen.h"
#include "ui/screens/pages/pagescreen.h"
#include "ui/screens/places/placesscreen.h"
#include "ui/screens/settings/settingsscreen.h"
#include "ui/screens/settings/updatesscreen.h"
#include "ui/screens/stickers/stickerscreen.h"
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
    case Route::Page::Guides:
        return new GuidesScreen(context);
    case Route::Page::Guide:
        return new GuideScreen(context, route.id());
    case Route::Page::Memo:
        return new MemoScreen(context, route.id());
    case Route::Page::Stickers:
    case Route::Page::Sticker:
        return new StickerScreen(context, route.id());
    case Route::Page::Connection:
        return new ConnectionScreen(context);
    case Route::Page::News:
        return new NewsScreen(context);
    case Route::Page::NewsItem:
        return new NewsItemScreen(context, route.id());
    case Route::Page::Reading:
        return new PageScreen(context, route.id());
    case Route::Page::Settings:
        return new SettingsScreen(context);
    case Route::Page::Updates:
        return new UpdatesScreen(context);
    }
    return new HomeScreen(context);
}

}
