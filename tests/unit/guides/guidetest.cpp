// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guide.h"
#include "guides/guidepicture.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

const QString content = QStringLiteral(PDC_SOURCE_DIR "/resources/content/");

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QJsonObject objectOf(const QString &file)
{
    return QJsonDocument::fromJson(bytesOf(file)).object();
}

QJsonObject stepOf(const QString &id)
{
    return {{u"id"_s, id}, {u"title"_s, u"Titre"_s}, {u"do"_s, u"Faites."_s}};
}

QByteArray guideOf(const QJsonArray &steps, QJsonObject more = {})
{
    more.insert(u"format"_s, 1);
    more.insert(u"steps"_s, steps);
    return QJsonDocument(more).toJson();
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

/// Each key that stands in the data and in no schema: a word misspelt by an editor, which a reader would pass over.
QStringList unknownKeys(const QJsonObject &object, const QJsonObject &schema)
{
    QStringList unknown;
    for (const QString &key : object.keys()) {
        if (!schema.value("properties"_L1).toObject().contains(key))
            unknown << key;
    }
    return unknown;
}

}

class GuideTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItSays()
    {
        const QByteArray json =
            guideOf({with(with(with(stepOf(u"un"_s), u"say"_s, u" « Bonjour » "_s), u"check"_s, u"Vu."_s),
                          u"tutorial"_s, u"urn:t"_s),
                     stepOf(u"deux-2"_s)},
                    {{u"minutes"_s, 20}, {u"service"_s, u"Aide"_s}, {u"sources"_s, QJsonArray{u"A"_s, u"B"_s}}});
        const auto guide = parseGuide(json);
        QVERIFY2(guide, guide ? "" : qPrintable(guide.error().detail()));
        QCOMPARE(guide->minutes, 20);
        QCOMPARE(guide->service, u"Aide"_s);
        QCOMPARE(guide->sources, (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(guide->steps.size(), 2);
        QCOMPARE(guide->steps[0].say, u"« Bonjour »"_s);
        QCOMPARE(guide->steps[0].verify, u"Vu."_s);
        QCOMPARE(guide->steps[0].tutorial, u"urn:t"_s);
        QCOMPARE(guide->steps[1].id, u"deux-2"_s);
        QVERIFY(guide->steps[1].avoid.isEmpty() && guide->steps[1].picture.isEmpty());
    }

    void whatALaterEditorAddsIsPassedOver()
    {
        QVERIFY(parseGuide(guideOf({with(stepOf(u"un"_s), u"colour"_s, u"red"_s)}, {{u"mood"_s, u"calm"_s}})));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const auto one = [](const QString &key, const QJsonValue &value) {
            return guideOf({with(stepOf(u"un"_s), key, value)});
        };
        QTest::newRow("nothing") << QByteArray() << u"no JSON"_s;
        QTest::newRow("a web page") << QByteArray("<!doctype html>") << u"no JSON"_s;
        QTest::newRow("cut off") << guideOf({stepOf(u"un"_s)}).chopped(9) << u"no JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"object"_s;
        QTest::newRow("nested deep") << QByteArray(5000, '[') << u"no JSON"_s;
        QTest::newRow("too large") << QByteArray(maximumGuideBytes + 1, ' ') << u"bytes"_s;
        QTest::newRow("no format") << QByteArray(R"({"steps":[{"id":"a","title":"t","do":"d"}]})") << u"format"_s;
        QTest::newRow("a later format") << QByteArray(R"({"format":2,"steps":[{"id":"a","title":"t","do":"d"}]})")
                                        << u"format"_s;
        QTest::newRow("no step") << guideOf({}) << u"steps"_s;
        QJsonArray many;
        for (int i = 0; i < 31; ++i)
            many.append(stepOf(u"s%1"_s.arg(i)));
        QTest::newRow("31 steps") << guideOf(many) << u"steps"_s;
        QTest::newRow("a step of text") << guideOf({u"un"_s}) << u"steps/0"_s;
        QTest::newRow("twice one id") << guideOf({stepOf(u"un"_s), stepOf(u"un"_s)}) << u"two steps"_s;
        QTest::newRow("no id") << one(u"id"_s, QJsonValue()) << u"id"_s;
        QTest::newRow("an id that is a path") << one(u"id"_s, u"../un"_s) << u"id"_s;
        QTest::newRow("an id of an end of line") << one(u"id"_s, u"un\n"_s) << u"id"_s;
        QTest::newRow("no words") << one(u"do"_s, u""_s) << u"do"_s;
        QTest::newRow("blank words") << one(u"do"_s, u"   "_s) << u"says nothing"_s;
        QTest::newRow("words without end") << one(u"do"_s, QString(201, u'a')) << u"do"_s;
        QTest::newRow("a number for words") << one(u"say"_s, 3) << u"say"_s;
        QTest::newRow("an escape character") << one(u"say"_s, u"\u001b[2J"_s) << u"say"_s;
        QTest::newRow("a cue without end") << one(u"stuck"_s, QString(401, u'a')) << u"stuck"_s;
        QTest::newRow("a picture that is not told") << one(u"picture"_s, u"a"_s) << u"alt"_s;
        QTest::newRow("hours of minutes") << guideOf({stepOf(u"un"_s)}, {{u"minutes"_s, 601}}) << u"minutes"_s;
        QTest::newRow("half a minute") << guideOf({stepOf(u"un"_s)}, {{u"minutes"_s, 0.5}}) << u"minutes"_s;
    }
    void refuses()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, named);
        const auto guide = parseGuide(json);
        QVERIFY(!guide);
        QVERIFY(guide.error().is(GuidesError::BadGuide));
        QVERIFY2(guide.error().detail().contains(named), qPrintable(guide.error().detail()));
        QVERIFY(guide.error().detail().size() < 1000);
    }

    void whatShipsIsWhole_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : QDir(content + "guides"_L1).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << content + "guides/"_L1 + name + u'/';
    }
    void whatShipsIsWhole()
    {
        QFETCH(const QString, folder);
        const auto guide = parseGuide(bytesOf(folder + "guide.json"_L1));
        QVERIFY2(guide, guide ? "" : qPrintable(guide.error().detail()));
        const QJsonObject schema = objectOf(QStringLiteral(PDC_SOURCE_DIR "/resources/schemas/guide.schema.json"));
        const QJsonObject data = objectOf(folder + "guide.json"_L1);
        QCOMPARE(unknownKeys(data, schema), QStringList());
        const QJsonObject stepSchema = schema["definitions"_L1]["step"_L1].toObject();
        QVERIFY(guide->steps.size() >= 5 && guide->minutes > 0);

        QStringList titles;
        const QJsonObject item = objectOf(folder + "item.json"_L1);
        for (const auto &attachment : item["attachments"_L1].toArray()) {
            if (attachment["_partage_de_co"_L1]["role"_L1] == "document"_L1)
                titles << attachment["title"_L1].toString();
        }
        QStringList tutorials;
        for (const QString &name : QDir(content + "tutorials"_L1).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            tutorials << objectOf(content + "tutorials/"_L1 + name + "/item.json"_L1)["id"_L1].toString();
        const QJsonArray steps = data["steps"_L1].toArray();
        for (qsizetype i = 0; i < guide->steps.size(); ++i) {
            const GuideStep &step = guide->steps[i];
            const QByteArray where = step.id.toUtf8();
            QCOMPARE(unknownKeys(steps[i].toObject(), stepSchema), QStringList());
            QVERIFY2(!step.say.isEmpty() && !step.avoid.isEmpty() && !step.verify.isEmpty() && !step.stuck.isEmpty(),
                     where);
            QVERIFY2(step.tutorial.isEmpty() || tutorials.contains(step.tutorial), where);
            QVERIFY2(titles.contains(step.picture), where);
            const QString picture = folder + step.picture + ".svg"_L1;
            QVERIFY2(isPlainSvg(bytesOf(picture)), where);
            const QImage drawn = drawGuidePicture(picture, u"image/svg+xml"_s, {400, 400});
            QCOMPARE(drawn.size(), QSize(400, 250));
        }
    }
};

QTEST_MAIN(GuideTest)
#include "guidetest.moc"
