// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"
#include "support/suite.h"
#include "ui/shell/words.h"

#include <QSet>

using namespace pdc;
using namespace Qt::StringLiterals;

/// What a librarian reads when content does not come: what happened, and what to do, without a word of the trade.
class WordsTest final : public test::Suite
{
    Q_OBJECT

private:
    static QList<Error> errors()
    {
        QList<Error> all;
        for (const SyncError code :
             {SyncError::NoFeed, SyncError::Unreachable, SyncError::NotReadable, SyncError::Untrusted,
              SyncError::Encoded, SyncError::RedirectLoop, SyncError::CaptivePortal, SyncError::Http,
              SyncError::Redirect, SyncError::Stalled, SyncError::Rollback, SyncError::Equivocation,
              SyncError::LowSpace, SyncError::Cancelled})
            all << Error(code, u"detail 404"_s);
        for (const FeedError code :
             {FeedError::TooLarge, FeedError::BadJson, FeedError::BadSchema, FeedError::NeedsNewerApp,
              FeedError::BadUrl, FeedError::BlobMissing, FeedError::BlobLength, FeedError::BlobHash,
              FeedError::Unsigned, FeedError::BadSignature, FeedError::LegacySignature, FeedError::UnknownKey,
              FeedError::BadKey})
            all << Error(code, u"detail 404"_s);
        for (const StoreError code : {StoreError::Unreadable, StoreError::ReadOnly, StoreError::Full, StoreError::Busy,
                                      StoreError::Damaged, StoreError::TooNew})
            all << Error(code, u"detail 404"_s);
        return all;
    }

private Q_SLOTS:
    void everyFaultOfASyncSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("words");
        for (const Error &error : errors())
            QTest::addRow("%s: %s", error.name().data(), qPrintable(errorWords(error).left(30))) << errorWords(error);
    }
    void everyFaultOfASyncSaysWhatToDo()
    {
        QFETCH(const QString, words);
        static const QRegularExpression whatToDo(
            u"\\b(Vérifiez|vérifiez|Recommencez|recommencez|Demandez|Prévenez|prévenez|Libérez|Choisissez|choisissez|"
            "Collez|collez|Copiez|Ouvrez|ouvrez|Installez|Attendez|Appuyez|appuyez|Vous n’avez rien à faire)\\b"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        QVERIFY2(whatToDo.match(words).hasMatch(), qPrintable(words));
        QVERIFY2(words.endsWith(u'.'), qPrintable(words));
        QVERIFY2(!words.contains("detail"_L1), qPrintable(words)); // English, for the log.
    }

    void noneSpeaksOfTheTrade()
    {
        for (const Error &error : errors()) {
            const QString words = errorWords(error).toLower();
            for (const char *hard : {"json", "http ", "octet", "flux", "feed", "url", "hash", "cache", "protocole",
                                     "sérialis", "empreinte", "schéma", "erreur", "échec", "invalide"})
                QVERIFY2(!words.contains(QString::fromUtf8(hard)), qPrintable(words));
        }
    }

    void differentFaultsAreToldApart()
    {
        QSet<QString> all;
        for (const Error &error : errors())
            all << errorWords(error);
        // Three ways not to be a feed are one to a person, and two in which a file is damaged.
        QCOMPARE(all.size(), errors().size() - 3);
    }

    void noLineIsParted()
    {
        // French signs of two parts never begin a line.
        for (const Error &error : errors()) {
            const QString words = errorWords(error);
            for (const QChar sign : u":;!?»"_s)
                QVERIFY2(!words.contains(u' ' + QString(sign)), qPrintable(words));
            QVERIFY2(!words.contains(u"« "_s), qPrintable(words));
        }
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
