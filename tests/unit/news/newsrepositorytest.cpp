// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/newsrepository.h"
#include "support/suite.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

FeedItem eventOf(const QString &id, const QString &start, const QString &end)
{
    FeedItem item;
    item.id = id;
    item.kind = u"event"_s;
    item.title = u"Rendez-vous "_s + id;
    item.contentText = u"Venez."_s;
    item.own = {{u"kind"_s, u"event"_s}, {u"start"_s, start}, {u"end"_s, end}, {u"place"_s, u"Lyon"_s}};
    return item;
}

FeedItem articleOf(const QString &id, int day)
{
    FeedItem item;
    item.id = id;
    item.kind = u"news"_s;
    item.title = u"Nouvelle "_s + id;
    item.contentText = u"Un texte."_s;
    item.modified = QDateTime({2026, 11, day}, {9, 0}, Qt::UTC);
    item.own = {{u"kind"_s, u"news"_s}};
    return item;
}

}

/// What the feed's kinds `news` and `event` leave in the content, and what is left out.
class NewsRepositoryTest final : public test::Suite
{
    Q_OBJECT

    std::optional<Database> m_content;

    Result<> take(const FeedItem &item)
    {
        QList<CatalogFile> files;
        for (const Attachment &a : item.attachments)
            files.append({a.role, a.language, a.height, a.mimeType, a.size, a.sha256, a.url});
        const CatalogItem row{item.id,          item.kind,     Layer::Feed,   item.title,  item.summary,
                              item.contentText, item.language, item.modified, item.digest, item.tags};
        if (const auto done = insertCatalogItem(*m_content, row, files); !done)
            return done;
        return importNews(*m_content, item);
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        const std::vector schemas{catalogSchema(), newsSchema()};
        m_content = std::move(*Database::open(u":memory:"_s, Database::Mode::ReadWrite));
        QVERIFY(m_content->migrate(schemas));
    }

    void givesBackAnEvent()
    {
        FeedItem item = eventOf(u"urn:e"_s, u"2026-12-03T14:00:00+01:00"_s, u"2026-12-03T16:00:00+01:00"_s);
        item.own.insert(u"lat"_s, 45.76);
        item.own.insert(u"lon"_s, 4.85);
        item.attachments = {{u"blobs/a"_s, u"application/pdf"_s, 12, {}, u"document"_s, {}, 0, u" L’affiche\n"_s},
                            {u"blobs/b"_s, u"image/png"_s, 13, {}, u"document"_s, {}, 0, {}}};
        QVERIFY(take(item));
        const auto found = newsById(*m_content, item.id);
        QVERIFY(found);
        QCOMPARE(found->layer, Layer::Feed);
        QCOMPARE(found->title, u"Rendez-vous urn:e"_s);
        QCOMPARE(found->text, u"Venez."_s);
        QCOMPARE(found->place, u"Lyon"_s);
        QCOMPARE(found->dates->start, QDateTime({2026, 12, 3}, {13, 0}, Qt::UTC));
        QCOMPARE(found->dates->end, QDateTime({2026, 12, 3}, {15, 0}, Qt::UTC));
        QCOMPARE(found->position, std::optional(GeoPoint{45.76, 4.85}));
        QCOMPARE(found->documents.size(), 2);
        QCOMPARE(found->documents[0].title, u"L’affiche"_s);
        QCOMPARE(found->documents[0].file.url, u"blobs/a"_s);
        QVERIFY(found->documents[1].title.isEmpty());
        QCOMPARE(found->documents[1].file.size, 13);

        QVERIFY(removeCatalogItem(*m_content, item.id));
        QVERIFY(newsById(*m_content, item.id).error().is(NewsError::UnknownNews));
        QVERIFY(allNews(*m_content)->isEmpty());
    }

    void eventsComeByDateThenArticlesTheNewestFirst()
    {
        QVERIFY(take(articleOf(u"urn:old"_s, 1)));
        QVERIFY(take(articleOf(u"urn:new"_s, 20)));
        QVERIFY(take(eventOf(u"urn:late"_s, u"2026-12-24T10:00:00Z"_s, u"2026-12-24T11:00:00Z"_s)));
        QVERIFY(take(eventOf(u"urn:soon"_s, u"2026-12-01T10:00:00Z"_s, u"2026-12-31T11:00:00Z"_s)));
        const auto all = allNews(*m_content);
        QVERIFY(all);
        QStringList ids;
        for (const NewsItem &item : *all)
            ids << item.id;
        QCOMPARE(ids, QStringList({u"urn:soon"_s, u"urn:late"_s, u"urn:new"_s, u"urn:old"_s}));
        QVERIFY(!all->last().isEvent() && !all->last().position);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QVariant>("lat");
        QTest::addColumn<QString>("code");
        const QString two = u"2026-12-03T14:00:00Z"_s;
        const QString four = u"2026-12-03T16:00:00Z"_s;
        QTest::newRow("as it should be") << two << four << QVariant(45.0) << QString();
        QTest::newRow("of no length") << two << two << QVariant() << QString();
        QTest::newRow("ends before it starts") << four << two << QVariant() << u"bad-dates"_s;
        QTest::newRow("a second before") << two << u"2026-12-03T13:59:59Z"_s << QVariant() << u"bad-dates"_s;
        QTest::newRow("no date") << u"demain"_s << four << QVariant() << u"bad-dates"_s;
        QTest::newRow("before all years") << u"0001-01-01T00:00:00+23:59"_s << four << QVariant() << u"bad-dates"_s;
        QTest::newRow("in 1969") << u"1969-12-31T23:59:59Z"_s << four << QVariant() << u"bad-dates"_s;
        QTest::newRow("beyond all years") << two << u"9999-12-31T23:59:59-23:59"_s << QVariant() << u"bad-dates"_s;
        QTest::newRow("north of the pole") << two << four << QVariant(90.1) << u"bad-position"_s;
        QTest::newRow("a word for a latitude") << two << four << QVariant(u"nord"_s) << u"bad-position"_s;
    }

    void refusesWhatCannotBe()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        QFETCH(const QVariant, lat);
        QFETCH(const QString, code);
        FeedItem item = eventOf(u"urn:e"_s, start, end);
        if (lat.isValid()) {
            item.own.insert(u"lat"_s, QJsonValue::fromVariant(lat));
            item.own.insert(u"lon"_s, 4.85);
        }
        const auto done = take(item);
        QCOMPARE(done ? QString() : QString(done.error().name()), code);
    }

    void htmlBecomesWords()
    {
        FeedItem item = articleOf(u"urn:html"_s, 1);
        item.contentText.clear();
        item.contentHtml =
            u"<p>Bonjour<script>alert(1)</script> <img src='https://x.example/spy.png' alt=''>à tous.</p>"
            "<ul><li>un<li>deux</ul>"_s;
        QVERIFY(take(item));
        QCOMPARE(newsById(*m_content, item.id)->text, u"Bonjour à tous.\n\n• un\n• deux"_s);
    }

    void longTextsAreCut()
    {
        FeedItem item = articleOf(u"urn:long"_s, 1);
        item.contentText = QString(mostNewsText - 2, u'x') + u"😀😀"_s; // The cut falls within a character.
        item.title = QString(10'000, u'T');
        QVERIFY(take(item));
        const auto found = newsById(*m_content, item.id);
        QVERIFY(found->text.size() <= mostNewsText && found->text.endsWith(u"x…"_s));
        QCOMPARE(found->title.size(), 10'000);
        QVERIFY(allNews(*m_content)->first().text.size() <= 300);
    }

    void isBoundedInNumber()
    {
        for (int i = 0; i < mostNewsRows + 3; ++i) {
            const QString start = QDateTime({2026, 1, 1}, {10, 0}, Qt::UTC).addDays(i).toString(Qt::ISODate);
            QVERIFY(take(eventOf(u"urn:%1"_s.arg(i), start, start)));
        }
        const auto all = allNews(*m_content);
        QCOMPARE(all->size(), mostNewsRows);
        QCOMPARE(all->first().id, u"urn:3"_s); // The oldest are those that are left out.
    }
};

QTEST_GUILESS_MAIN(NewsRepositoryTest)
#include "newsrepositorytest.moc"
