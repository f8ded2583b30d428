// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/leftout.h"

using namespace Qt::StringLiterals;
using namespace pdc;

class LeftOutTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void allAreCountedAndTheFirstAreNamed()
    {
        LeftOut leftOut;
        for (int i = 0; i < 250; ++i)
            leftOut.add(u"urn:%1"_s.arg(i), u"bad-schema"_s, u"why"_s);
        QCOMPARE(leftOut.count, 250);
        QCOMPARE(leftOut.items.size(), LeftOut::mostNamed);
        QCOMPARE(leftOut.items.last().where, u"urn:99"_s);
        QCOMPARE(namedItems(leftOut).size(), LeftOut::mostNamed);
        QCOMPARE(readLeftOut(leftOutText(leftOut)), leftOut);
        QCOMPARE(readLeftOut(leftOutText({})), LeftOut());
        QCOMPARE(readLeftOut(u"[7, {"_s), LeftOut());
    }

    void whatTheParserSaysIsNamed()
    {
        LeftOut leftOut;
        leftOut.add(SkippedItem{3, {}, false, u"/title is missing"_s, FeedError::BadSchema});
        leftOut.add(SkippedItem{4, u"urn:a"_s, false, u"/attachments/0/url"_s, FeedError::BadUrl});
        leftOut.add(SkippedItem{5, u"urn:b"_s, true, u"unknown kind film"_s, FeedError::BadSchema});
        QCOMPARE(leftOut.items[0], (LeftOutItem{u"items[3]"_s, u"bad-schema"_s, u"/title is missing"_s}));
        QCOMPARE(leftOut.items[1].code, u"bad-url"_s);
        QCOMPARE(leftOut.items[2].code, u"unknown-kind"_s);
    }

    void nothingOfItIsMoreThanText()
    {
        LeftOut leftOut;
        leftOut.add(u"a\x1b[2Jb\nc\u202e\u2028\u200b"_s, u"code"_s, QString(5000, u'x'));
        const LeftOutItem &item = leftOut.items.first();
        QCOMPARE(item.where, u"a\ufffd[2Jb\ufffdc\ufffd\ufffd\ufffd"_s);
        QVERIFY(item.what.size() <= 301 && item.what.endsWith(u'…'));
        leftOut.add(QString(199, u'x') + u"😀😀"_s, {}, {});
        QVERIFY(leftOut.items.last().where.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(LeftOutTest)
#include "leftouttest.moc"
