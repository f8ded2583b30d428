// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace pdc::test {

/// What everyone may read and enter, and nobody but root may change.
inline constexpr QFile::Permissions readOnlyForAll =
    QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;

/// While it lives, root is an ordinary account (nobody) to the file system, so that what a folder's permissions forbid
/// is forbidden in tests that run as root as well. For any other account it does nothing.
class OrdinaryUser
{
public:
#ifdef Q_OS_UNIX
    OrdinaryUser()
        : m_wasRoot(::geteuid() == 0)
    {
        if (m_wasRoot)
            m_wasRoot = ::seteuid(nobody) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && ::seteuid(0) != 0)
            qFatal("root again: not allowed");
    }
    /// Whether this process could be two accounts: root, and an ordinary one for a while.
    [[nodiscard]] static bool isPossible()
    {
        return ::geteuid() == 0;
    }
    /// Whether permissions bind this process now.
    [[nodiscard]] static bool isBound()
    {
        return ::geteuid() != 0;
    }

private:
    static constexpr uid_t nobody = 65534;
    bool m_wasRoot;
#else
    OrdinaryUser() = default;
    [[nodiscard]] static bool isPossible()
    {
        return false;
    }
    [[nodiscard]] static bool isBound()
    {
        return false;
    }
#endif

public:
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
};

}
