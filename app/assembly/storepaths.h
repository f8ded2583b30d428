// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalog.h"

#include <QString>

namespace pdc {

/// Where an installation, a machine and an account keep things.
///
/// The content and what it is made of may be the machine's, shared by all of its accounts: one of them, or the system's
/// own, syncs, and the others read without any right to write. What a person chooses or ticks is always the account's.
struct StorePaths
{
    QString folder; ///< The account's store; empty: what is its own is in memory, gone at the end.
    QString bundle; ///< The bundled feed's folder.
    QString machine = {}; ///< The store whose content is shared; empty: the account has its own, in `folder`.
    bool standIn = false; ///< The content's generations are in `folder`, although its layers are the machine's.

    /// The store that the content's layers are in; empty: the bundle is all there is.
    [[nodiscard]] const QString &home() const { return machine.isEmpty() ? folder : machine; }
    /// Nothing of the content can be kept on a disk.
    [[nodiscard]] bool inMemory() const { return home().isEmpty() || (standIn && folder.isEmpty()); }
    /// The content is the machine's, and not this account's to change.
    [[nodiscard]] bool isGuest() const;

    [[nodiscard]] QString content() const; ///< The folder of the content's generations.
    [[nodiscard]] QString feed() const; ///< The feed folder of what was synced.
    [[nodiscard]] QString own() const; ///< The feed folder of what a person added on this PC.
    [[nodiscard]] QString sync() const; ///< The file that says where the feed is and whom to trust.
    [[nodiscard]] QString personal() const; ///< The personal database.
    [[nodiscard]] QString settings() const; ///< The settings file.
    [[nodiscard]] LayerFolders layers() const;

    /// The store at `wanted` (an absolute path), or the usual one if that is empty. One that holds content and cannot be
    /// written is a machine's for this account, whose own store then is the usual one. Without a wish, the machine's
    /// store is `shared` (of the policy), or else machineFolder() if there is one. Where an account can keep nothing of
    /// its own, `folder` is empty.
    [[nodiscard]] static StorePaths find(const QString &wanted, const QString &shared = {});
    /// The account's usual store; empty for an account without a home.
    [[nodiscard]] static QString usualFolder();
    /// Where a machine's store is looked for unasked: a folder that only an administrator can make. Empty on systems
    /// that have none.
    [[nodiscard]] static QString machineFolder();
    /// The bundle beside the running program: ../share/partage-de-co/bundle, or bundle in its own folder.
    [[nodiscard]] static QString installedBundle();
};

}
