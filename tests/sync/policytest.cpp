// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/policy.h"
#include "base/settings.h"
#include "sync/suites.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::Minisign;
using pdc::test::World;

/// The administrator's file: what it says is taken, what is wrong with it is named, and a sync goes where it points.
class PolicyTest final : public test::WorldSuite
{
    Q_OBJECT

    [[nodiscard]] static Policy policy(const QJsonObject &values)
    {
        return Policy::parse(QJsonDocument(values).toJson());
    }
    [[nodiscard]] static Policy feedPolicy(const QString &feed, const Minisign &key)
    {
        return policy({{u"feed"_s, feed}, {u"keys"_s, QJsonArray{key.publicKey()}}});
    }
    [[nodiscard]] Result<SyncReport> sync(const Policy &policy, const QString &place = {}, const QString &key = {})
    {
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        syncer.setPolicy(policy);
        return World::run(syncer, place, key);
    }

private Q_SLOTS:
    void whatIsRightIsTakenAndWhatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fixed"); // The keys that hold.
        QTest::addColumn<QString>("problem"); // How the first one begins.
        const auto row = [](const char *name, QByteArray json, const QString &fixed, const QString &problem) {
            QTest::newRow(name) << json.replace('\'', '"') << fixed << problem; // Easier to read so.
        };
        row("nothing", "{}", {}, {});
        row("all",
            "{'updates':'when-asked','quiet-hours':'22:00-06:00','kilobytes-per-second':250,'keep-free-megabytes':900,"
            "'never-below-megabytes':300,'languages':['fr','ar'],'departments':['69','2A','974'],'video-height':720,"
            "'feed':'https://club.example/feed.json','content-folder':'/srv/partage'}",
            u"content-folder departments feed keep-free-megabytes kilobytes-per-second languages never-below-megabytes "
            "quiet-hours updates video-height"_s,
            {});
        row("one wrong among right ones", "{'quiet-hours':'25:00-06:00','video-height':720}", u"video-height"_s,
            u"quiet-hours: "_s);
        row("a key that nobody knows", "{'kiosk-of-tomorrow':true,'video-height':720}", u"video-height"_s,
            u"kiosk-of-tomorrow: "_s);
        row("no key of minisign", "{'keys':['AAAA']}", {}, u"keys: "_s);
        row("the right length alone", "{'keys':['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']}", {},
            u"keys: no public key of minisign"_s);
        row("a feed over plain http", "{'feed':'http://club.example/feed.json'}", {}, u"feed: neither"_s);
        row("a feed by another scheme", "{'feed':'ftp://club.example/feed.json'}", {}, u"feed: neither"_s);
        row("where the PC stands", "{'place':'45.764, -4.8357','position-receiver':'socket://gps.local:2947'}",
            u"place position-receiver"_s, {});
        row("a place that is not on Earth", "{'place':'95.0,4.8'}", {}, u"place: not on Earth"_s);
        row("a place in words", "{'place':'Lyon'}", {}, u"place: "_s);
        row("a receiver that is a command", "{'position-receiver':'sh -c id'}", {}, u"position-receiver: "_s);
        row("a folder from here", "{'content-folder':'srv'}", {}, u"content-folder: no absolute path"_s);
        row("a number that is none", "{'kilobytes-per-second':'much'}", {}, u"kilobytes-per-second: "_s);
        row("less than nothing", "{'keep-free-megabytes':-1}", {}, u"keep-free-megabytes: "_s);
        row("a département that is none", "{'departments':['20']}", {}, u"departments: "_s);
        row("a list", "[]", {}, u"no JSON object"_s);
        row("no JSON", "feed=https://club.example", {}, u"no JSON: "_s);
        row("empty", "", {}, u"no JSON: "_s);
        row("deep", QByteArray(5000, '[') + QByteArray(5000, ']'), {}, u"no JSON: "_s);
    }
    void whatIsRightIsTakenAndWhatIsWrongIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fixed);
        QFETCH(QString, problem);
        const Policy policy = Policy::parse(json);
        QStringList keys;
        for (const QString &key : Policy::allKeys()) {
            if (policy.fixes(QLatin1StringView(key.toLatin1())))
                keys << key;
        }
        QCOMPARE(keys.join(u' '), fixed);
        QCOMPARE(policy.problems().isEmpty(), problem.isEmpty());
        if (!problem.isEmpty())
            QVERIFY2(policy.problems().first().startsWith(problem), qPrintable(policy.problems().first()));
    }

    void whatIsFixedHoldsWhateverSomeoneChose()
    {
        const QString file = m_world->folder(u"settings.ini"_s);
        Settings chosen(file);
        QVERIFY(chosen.setUpdates(Updates::AlsoMetered) && chosen.setVideoHeight(360)
                && chosen.setKeepFreeMegabytes(700));
        Settings settings(file);
        policy({{u"updates"_s, u"when-asked"_s},
                {u"departments"_s, QJsonArray{u"69"_s, u"2A"_s}},
                {u"video-height"_s, 720}})
            .applyTo(settings);
        QCOMPARE(settings.updates(), Updates::WhenAsked);
        QCOMPARE(settings.departments(), QStringList({u"2A"_s, u"69"_s}));
        QCOMPARE(settings.videoHeight(), 720);
        QCOMPARE(settings.keepFreeMegabytes(), 700);
        policy({{u"languages"_s, QJsonArray{u"fr"_s, u"ar"_s}}}).applyTo(settings);
        QCOMPARE(settings.languages(), QStringList({u"fr"_s, u"ar"_s}));
        for (const auto key : {settingkey::updates, settingkey::departments, settingkey::videoHeight})
            QVERIFY(settings.isFixed(key));
        for (const auto key : {settingkey::keepFree, settingkey::feed, settingkey::look})
            QVERIFY(!settings.isFixed(key));
        QCOMPARE(Settings(file).videoHeight(), 360); // The person's own choice is not lost.
    }

    void aFileIsReadWithinBounds()
    {
        const QString file = m_world->folder(u"policy.json"_s);
        QVERIFY(Policy::load(file).problems().isEmpty());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("{\"video-height\":720}") > 0);
        out.flush();
        QVERIFY(Policy::load(file).fixes("video-height"_L1));
        out.write(QByteArray(300'000, ' '));
        out.flush();
        QVERIFY(!Policy::load(file).fixes("video-height"_L1));
        QCOMPARE(Policy::load(file).problems().size(), 1);
        QCOMPARE(Policy::load(m_world->folder({})).problems().size(), 1); // A folder of that name.
    }

    void theFeedOfThePolicyIsTakenInUnasked()
    {
        const Policy fixed = feedPolicy(m_world->published(), m_world->minisign);
        const auto first = sync(fixed);
        QVERIFY2(first, qPrintable(World::codeOf(first)));
        QCOMPARE(first->serial, 1);
        QCOMPARE(m_world->state().feed, m_world->published());
        // Without the policy it is still the one that is known.
        QCOMPARE(World::codeOf(m_world->sync()), QString());
    }

    void whatSomeoneHadChosenGivesWay()
    {
        World other;
        QCOMPARE(World::codeOf(m_world->sync(other.published(), other.minisign.publicFile())), QString());
        QCOMPARE(m_world->state().feed, other.published());
        // Another feed begins anew, whatever the serials.
        QCOMPARE(World::codeOf(sync(feedPolicy(m_world->published(), m_world->minisign))), QString());
        QCOMPARE(m_world->state().feed, m_world->published());
        QCOMPARE(m_world->state().keys.size(), size_t(1));
        QCOMPARE(m_world->state().keys.front().toBase64(), m_world->minisign.publicKey());
    }

    void aKeyThatTheFeedHasAnnouncedOutlivesThePolicysUntilThePolicyChanges()
    {
        const Policy fixed = feedPolicy(m_world->published(), m_world->minisign);
        const Minisign next;
        m_world->source.top({{u"keys"_s, QJsonArray{next.publicKey()}}});
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(World::codeOf(sync(fixed)), QString());
        QCOMPARE(m_world->state().keys.front().toBase64(), next.publicKey());
        // The policy still says the first key: the feed's word is newer.
        QVERIFY(next.sign(m_world->published(u"feed.json"_s)));
        QCOMPARE(World::codeOf(sync(fixed)), QString());
        QCOMPARE(m_world->state().keys.front().toBase64(), next.publicKey());
        // A new key by the administrator is newer still.
        const Minisign third;
        QCOMPARE(World::codeOf(sync(feedPolicy(m_world->published(), third))), u"unknown-key"_s);
        QCOMPARE(m_world->seen().size(), 3); // And nothing that was held is lost.
    }

    void whatIsFixedNobodyElseCanSay()
    {
        const Policy fixed = feedPolicy(m_world->published(), m_world->minisign);
        QCOMPARE(World::codeOf(sync(fixed)), QString());
        const QStringList held = m_world->held();
        World other;
        const QString refused = u"fixed-by-policy"_s;
        QCOMPARE(World::codeOf(sync(fixed, other.published(), other.minisign.publicFile())), refused);
        QCOMPARE(World::codeOf(sync(fixed, {}, other.minisign.publicFile())), refused);
        QCOMPARE(World::codeOf(sync(fixed, m_world->published(), other.minisign.publicFile())), refused);
        // Nor is the key enough, where only the address is another one.
        QCOMPARE(World::codeOf(sync(fixed, u"https://127.0.0.1:1/feed.json"_s, m_world->minisign.publicFile())),
                 refused);
        QCOMPARE(World::codeOf(sync(fixed, u"https://127.0.0.1:1/feed.json"_s)), refused);
        QCOMPARE(m_world->held(), held);
        // Whoever names what is fixed asks for nothing else.
        QCOMPARE(World::codeOf(sync(fixed, m_world->published(), m_world->minisign.publicFile())), QString());
        const Policy keysAlone = policy({{u"keys"_s, QJsonArray{m_world->minisign.publicKey()}}});
        QCOMPARE(World::codeOf(sync(keysAlone, other.published(), other.minisign.publicFile())), refused);
        QCOMPARE(World::codeOf(sync(keysAlone, other.published(), m_world->minisign.publicFile())), u"unknown-key"_s);
        QCOMPARE(m_world->held(), held);
    }

    void aStickWithTheSamePublicationIsTakenAllTheSame()
    {
        const Policy fixed = feedPolicy(m_world->published(), m_world->minisign);
        QCOMPARE(World::codeOf(sync(fixed)), QString());
        QCOMPARE(m_world->publish(), QString());
        const QString stick = m_world->folder(u"stick"_s);
        QVERIFY(QFile::rename(m_world->published(), stick));
        const auto report = sync(fixed, stick);
        QVERIFY2(report, qPrintable(World::codeOf(report)));
        QCOMPARE(report->serial, 2);
        QCOMPARE(m_world->state().feed, m_world->published()); // For this once.
        World other;
        QCOMPARE(World::codeOf(sync(fixed, other.published())), u"unknown-key"_s);
    }

    void theKeyOfAFixedFeedMayBeGivenWhereOnlyTheFeedIsFixed()
    {
        const Policy fixed = policy({{u"feed"_s, m_world->published()}});
        QCOMPARE(World::codeOf(sync(fixed, {}, m_world->minisign.publicFile())), QString());
        QCOMPARE(World::codeOf(sync(fixed)), QString());
    }

    void aFeedWithoutAKeyIsNotBelieved()
    {
        QCOMPARE(World::codeOf(sync(policy({{u"feed"_s, m_world->published()}}))), u"unknown-key"_s);
    }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "policytest.moc"
