// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace pdc {

std::variant<Database, Failure> openContent(const CommandContext &context)
{
    const ContentLibrary &library = context.library;
    if (library.paths().home().isEmpty()) // An account without a home, and no word of another folder.
        context.tell(Notice::NothingKept);
    const auto open = [&]() -> std::variant<Database, Failure> {
        auto content = library.open();
        if (!content)
            return Failure(content.error());
        if (context.notices.contains(Notice::ContentMissing)) {
            // A window may open empty; to a script an empty answer would be a wrong one.
            const auto bundle = FeedFolder::open(library.paths().bundle, FeedOrigin::Bundled);
            return Failure(bundle ? Error(FeedError::Unreadable) : bundle.error(), library.paths().bundle);
        }
        return std::move(*content);
    };
    auto content = open();
    const Database *opened = std::get_if<Database>(&content);
    if (!opened || context.notices.contains(Notice::NothingKept) || context.notices.contains(Notice::NoSpace))
        return content;
    // Without the bundle the content that was made of it is as good as ever: only doctor complains.
    const auto behind = library.isBehind(*opened);
    if (!behind || !*behind)
        return content;
    if (const auto rebuilt = library.rebuild(false); !rebuilt) {
        context.tell(Notice::NotUpdated);
        return content;
    }
    return open();
}

}
