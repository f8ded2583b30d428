// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"
#include "cli/words.h"
#include "places/placeserror.h"
#include "support/suite.h"
#include "sync/syncerror.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace pdc;

class WordsTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void everyStoreFaultHasWordsOfItsOwn()
    {
        QSet<QString> words;
        for (const StoreError code : {StoreError::Unreadable, StoreError::ReadOnly, StoreError::Full, StoreError::Busy,
                                      StoreError::Damaged, StoreError::TooNew, StoreError::Sql})
            words.insert(errorWords(code));
        QCOMPARE(words.size(), 7);
        QVERIFY(!words.contains(QString()));
    }

    void everyFaultOfASyncSaysWhatToDo()
    {
        QList<Error> errors;
        for (const SyncError code :
             {SyncError::NoFeed, SyncError::Unreachable, SyncError::NotReadable, SyncError::Untrusted,
              SyncError::CaptivePortal, SyncError::Http, SyncError::Encoded, SyncError::Redirect,
              SyncError::RedirectLoop, SyncError::Stalled, SyncError::LowSpace})
            errors << Error(code);
        for (const FeedError code :
             {FeedError::BadJson, FeedError::BlobMissing, FeedError::BlobLength, FeedError::BlobHash})
            errors << Error(code);
        QSet<QString> all;
        for (const Error &error : errors) {
            const QString words = errorWords(error);
            static const QRegularExpression whatToDo(
                u"(vérifiez|recommencez|réessayez|prévenez|libérez|donnez|ouvrez)"_s);
            QVERIFY2(whatToDo.match(words).hasMatch(), qPrintable(words));
            all << words;
        }
        QCOMPARE(all.size(), errors.size());
    }

    void aFaultOfTheStoreNamesItsFolder()
    {
        const QString line = failureLine(Failure(Error(StoreError::Full, u"detail"_s), u"file.json"_s), u"/store"_s);
        QVERIFY(line.startsWith("/store"_L1));
        QVERIFY(!line.contains("file.json"_L1));
        QVERIFY(line.contains("[detail]"_L1));
    }

    void anyOtherFaultNamesWhatItIsAbout()
    {
        const QString line = failureLine(Failure(Error(PlacesError::NotJson, u"near byte 3"_s), u"x.json"_s), u"/s"_s);
        QVERIFY(line.startsWith("x.json"_L1));
        QVERIFY(line.contains("[near byte 3]"_L1));
        // What it is about is not said twice.
        QCOMPARE(failureLine(Failure(Error(PlacesError::UnknownPlace, u"id"_s), u"id"_s), {}).count("id"_L1),
                 failureLine(Failure(Error(PlacesError::UnknownPlace), u"id"_s), {}).count("id"_L1));
    }

    void aLineStaysOneLine() { QCOMPARE(oneLine(u"a\nb\r\x1b[31m\u2028c\u00a0: d"_s), u"a b  [31m c\u00a0: d"_s); }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
