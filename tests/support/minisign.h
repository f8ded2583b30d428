// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace pdc::test {

/// A publisher's key pair, made and used by the real minisign. The secret key has no password and lives as long as this
/// does.
class Minisign
{
public:
    Minisign()
    {
        m_works = run({QStringLiteral("-G"), QStringLiteral("-W"), QStringLiteral("-p"), publicFile(),
                       QStringLiteral("-s"), m_folder.filePath(QStringLiteral("secret"))});
    }

    /// False if minisign is not installed.
    [[nodiscard]] bool works() const { return m_works; }
    [[nodiscard]] QString publicFile() const { return m_folder.filePath(QStringLiteral("key.pub")); }
    /// Its base64 line.
    [[nodiscard]] QString publicKey() const
    {
        QFile file(publicFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().split('\n').value(1)) : QString();
    }

    /// Writes FILE.minisig; `legacy` for the form that is refused.
    [[nodiscard]] bool sign(const QString &file, bool legacy = false) const
    {
        QFile::remove(file + QStringLiteral(".minisig"));
        QStringList words{QStringLiteral("-S"), QStringLiteral("-s"), m_folder.filePath(QStringLiteral("secret")),
                          QStringLiteral("-m"), file};
        if (legacy)
            words << QStringLiteral("-l");
        return run(words) && QFile::exists(file + QStringLiteral(".minisig"));
    }

private:
    static bool run(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral("minisign"), words);
        process.closeWriteChannel();
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_works = false;
};

}
