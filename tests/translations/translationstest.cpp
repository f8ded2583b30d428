// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    bool finished = true;
    QStringList texts;
};

/// Context and source text to what is said.
using Messages = QMap<std::pair<QString, QString>, Message>;

Messages readMessages(const QString &path)
{
    QFile file(path);
    Messages messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == "message"_L1) {
            messages.insert({context, source}, message);
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            message = {};
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = xml.attributes().value("type"_L1).isEmpty();
            message.texts << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

}

/// The translation files say what the code says, wholly.
class TranslationsTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void areUpToTheCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("English") << u"partagedeco_en.ts"_s << false;
        QTest::newRow("French plurals") << u"partagedeco_fr.ts"_s << true;
    }
    void areUpToTheCode()
    {
        QFETCH(QString, name);
        QFETCH(bool, pluralsOnly);
        const QString source = QStringLiteral(PDC_SOURCE_DIR);
        const QString held = source + "/translations/"_L1 + name;
        const QTemporaryDir folder;
        const QString updated = folder.filePath(name);
        QVERIFY(QFile::copy(held, updated));
        QStringList words{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s, source + "/app"_L1};
        if (pluralsOnly)
            words << u"-pluralonly"_s;
        words << source + "/app/places"_L1 << source + "/app/ui"_L1 << u"-ts"_s << updated;
        QProcess lupdate;
        lupdate.start(QStringLiteral(PDC_LUPDATE), words);
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);

        const Messages now = readMessages(updated);
        const Messages before = readMessages(held);
        QCOMPARE_GT(now.size(), 5);
        for (auto it = now.cbegin(); it != now.cend(); ++it) {
            QVERIFY2(before.contains(it.key()), qPrintable(u"not in the file: "_s + it.key().second));
            QVERIFY2(it->finished && !it->texts.join(QString()).isEmpty(),
                     qPrintable(u"not translated: "_s + it.key().second));
        }
        for (const auto &key : before.keys())
            QVERIFY2(now.contains(key), qPrintable(u"no longer in the code: "_s + key.second));
    }

    void keepThePlaceholders()
    {
        const Messages messages = readMessages(QStringLiteral(PDC_SOURCE_DIR) + "/translations/partagedeco_en.ts"_L1);
        for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
            for (const auto mark : {"%1"_L1, "%2"_L1, "%3"_L1, "%n"_L1}) {
                const bool wanted = it.key().second.contains(mark);
                QVERIFY2(it->texts.join(QString()).contains(mark) == wanted, qPrintable(it.key().second));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
