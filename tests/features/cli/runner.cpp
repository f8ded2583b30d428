// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace pdc::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 90'000; // Milliseconds.

QString builtProgram()
{
    return QStringLiteral(PDC_PROGRAM);
}

constexpr auto communes = "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n"
                          "69123\tLyon\t69001|69002|69003\t45.758\t4.835\t0\t522250\t69\t84\n"
                          "69266\tVilleurbanne\t69100\t45.771\t4.889\t0\t160000\t69\t84\n"
                          "2A004\tAjaccio\t20000|20090\t41.919\t8.738\t0\t73000\t2A\t94\n";

QJsonObject attachment(const QString &file, const QString &type, const QString &role, const QString &language = {})
{
    QJsonObject own{{u"role"_s, role}};
    if (!language.isEmpty())
        own.insert(u"language"_s, language);
    return {{u"file"_s, file}, {u"mime_type"_s, type}, {u"_partage_de_co"_s, own}};
}

bool writeItem(const QString &folder, const QString &id, const QString &title, const QJsonArray &attachments,
               const QJsonObject &own)
{
    const QJsonObject item{{u"id"_s, id},
                           {u"title"_s, title},
                           {u"content_text"_s, title},
                           {u"language"_s, u"fr"_s},
                           {u"date_modified"_s, u"2026-11-22T09:00:00Z"_s},
                           {u"attachments"_s, attachments},
                           {u"_partage_de_co"_s, own}};
    return writeFile(folder + "/item.json"_L1, QJsonDocument(item).toJson());
}

bool writeSource(const QString &source)
{
    const QJsonObject feed{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                           {u"title"_s, u"Essai"_s},
                           {u"language"_s, u"fr"_s},
                           {u"_partage_de_co"_s, QJsonObject{{u"format"_s, 1}, {u"min_app"_s, u"0.1"_s}}}};
    const QString gazetteer = source + "/communes"_L1;
    const QString places = source + "/places"_L1;
    const QString tutorial = source + "/tutorial"_L1;
    const QList<QJsonObject> rows{
        placeRow(u"lyon"_s, {{u"latitude"_s, 45.759}, {u"longitude"_s, 4.836}, {u"frais_a_charge"_s, u"Gratuit"_s}}),
        placeRow(u"villeurbanne"_s,
                 {{u"nom"_s, u"Espace numérique"_s},
                  {u"commune"_s, u"Villeurbanne"_s},
                  {u"code_postal"_s, u"69100"_s},
                  {u"latitude"_s, 45.77},
                  {u"longitude"_s, 4.88}}),
        placeRow(u"centre"_s, {{u"nom"_s, u"Sans position"_s}}),
        placeRow(u"nulle-part"_s,
                 {{u"commune"_s, u"Ailleurs"_s}, {u"code_postal"_s, u"99999"_s}, {u"code_insee"_s, u""_s}}),
    };
    return writeFile(source + "/feed.json"_L1, QJsonDocument(feed).toJson())
        && writeFile(gazetteer + "/communes.tsv"_L1, communes)
        && writeItem(gazetteer, u"urn:pdc:test:communes"_s, u"Communes"_s,
                     {attachment(u"communes.tsv"_s, u"text/tab-separated-values"_s, u"data"_s)},
                     {{u"kind"_s, u"gazetteer"_s}})
        && writeRows(places + "/places.json"_L1, rows)
        && writeItem(places, u"urn:pdc:test:places"_s, u"Lieux"_s,
                     {attachment(u"places.json"_s, u"application/json"_s, u"data"_s)}, {{u"kind"_s, u"places"_s}})
        && writeFile(tutorial + "/video.mp4"_L1, QByteArray(5000, 'v'))
        && writeFile(tutorial + "/fr.vtt"_L1, "WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour\n")
        && writeFile(tutorial + "/poster.jpg"_L1, QByteArray(500, 'p')) && writeFile(tutorial + "/fr.txt"_L1, "Bonjour")
        && writeItem(tutorial, u"urn:pdc:test:tutorial"_s, u"Copier et coller"_s,
                     {attachment(u"video.mp4"_s, u"video/mp4"_s, u"video"_s),
                      attachment(u"fr.vtt"_s, u"text/vtt"_s, u"captions"_s, u"fr"_s),
                      attachment(u"poster.jpg"_s, u"image/jpeg"_s, u"poster"_s),
                      attachment(u"fr.txt"_s, u"text/plain"_s, u"transcript"_s, u"fr"_s)},
                     {{u"kind"_s, u"tutorial"_s}, {u"theme"_s, u"clavier"_s}, {u"duration"_s, 62}});
}

}

QJsonDocument Run::document() const
{
    // fromJson refuses anything behind the document but white space, so that two documents are none.
    return out.endsWith('\n') && out.count('\n') == 1 ? QJsonDocument::fromJson(out) : QJsonDocument();
}

QString Run::errorCode() const
{
    const QJsonObject error = object()["error"_L1].toObject();
    return error.keys() == QStringList{u"code"_s, u"detail"_s} ? error["code"_L1].toString() : QString();
}

QStringList Run::errorLines() const
{
    return QString::fromUtf8(err).split(u'\n', Qt::SkipEmptyParts);
}

Runner::Runner(QString store)
    : Runner(builtProgram(), std::move(store))
{
}

Runner::Runner(QString program, QString store)
    : m_program(std::move(program))
    , m_store(std::move(store))
{
}

Run Runner::bare(const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(m_program, words);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Run Runner::json(const QStringList &words) const
{
    return bare(QStringList{u"--store"_s, m_store, u"--json"_s} + words);
}

Run Runner::text(const QStringList &words) const
{
    return bare(QStringList{u"--store"_s, m_store} + words);
}

QString installSmall(const QString &folder)
{
    const QString program = folder + "/bin/"_L1 + QFileInfo(builtProgram()).fileName();
    // A copy and not a link: the program looks for its bundle beside the file that it is.
    if (!QDir().mkpath(folder + "/bin"_L1) || !QFile::copy(builtProgram(), program)
        || !writeSource(folder + "/source"_L1))
        return {};
    const Run built =
        Runner(program, {}).bare({u"feed"_s, u"build"_s, u"--bundled"_s, folder + "/source"_L1, smallBundle(folder)});
    return built.exit == 0 ? program : QString();
}

QString smallBundle(const QString &folder)
{
    return folder + "/share/partage-de-co/bundle"_L1;
}

QJsonObject placeRow(const QString &id, const QJsonObject &fields)
{
    QJsonObject row{{u"id"_s, id},
                    {u"pivot"_s, u"00000000000000"_s},
                    {u"nom"_s, QString(u"Lieu "_s + id)},
                    {u"commune"_s, u"Lyon"_s},
                    {u"code_postal"_s, u"69003"_s},
                    {u"code_insee"_s, u"69123"_s},
                    {u"adresse"_s, u"1 rue de la Paix"_s},
                    {u"date_maj"_s, u"2026-01-31"_s}};
    for (auto field = fields.begin(); field != fields.end(); ++field)
        row.insert(field.key(), field.value());
    return row;
}

bool writeFile(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return QDir().mkpath(QFileInfo(file).path()) && out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size()
        && out.flush();
}

bool writeRows(const QString &file, const QList<QJsonObject> &rows)
{
    QJsonArray array;
    for (const QJsonObject &row : rows)
        array.append(row);
    return writeFile(file, QJsonDocument(array).toJson());
}

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + u'/' + QDir(from).relativeFilePath(file);
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

}
