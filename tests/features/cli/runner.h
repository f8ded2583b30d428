// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

namespace pdc::test {

/// What one run of pdc left behind.
struct Run
{
    int exit = -1; ///< -1: it did not start, crashed or did not end.
    QByteArray out;
    QByteArray err;

    /// Standard output as the one JSON document that it must be; null if it is anything else.
    [[nodiscard]] QJsonDocument document() const;
    [[nodiscard]] QJsonArray array() const { return document().array(); }
    [[nodiscard]] QJsonObject object() const { return document().object(); }
    [[nodiscard]] QString errorCode() const;
    /// Standard error as lines.
    [[nodiscard]] QStringList errorLines() const;
};

/// Runs a pdc with a store.
class Runner
{
public:
    /// The pdc of this build, whose bundle is the real one.
    explicit Runner(QString store);
    Runner(QString program, QString store);

    /// With `--store` and `--json` before the words.
    [[nodiscard]] Run json(const QStringList &words) const;
    /// With `--store` before the words.
    [[nodiscard]] Run text(const QStringList &words) const;
    /// With the words alone.
    [[nodiscard]] Run bare(const QStringList &words) const;

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

private:
    QString m_program;
    QString m_store;
};

/// An installation in a folder of its own: a copy of the program, and a small bundle built by it.
///
/// The bundle holds three communes, four places and a tutorial, so that a store is filled at once and any file of it
/// may be broken. Null if it could not be made.
[[nodiscard]] QString installSmall(const QString &folder);
[[nodiscard]] QString smallBundle(const QString &folder);

/// A row of the national schema that is right, with other or further fields.
[[nodiscard]] QJsonObject placeRow(const QString &id, const QJsonObject &fields = {});

[[nodiscard]] bool writeFile(const QString &file, const QByteArray &bytes);
[[nodiscard]] bool writeRows(const QString &file, const QList<QJsonObject> &rows);
/// A folder with all that is in it.
[[nodiscard]] bool copyFolder(const QString &from, const QString &to);

}
