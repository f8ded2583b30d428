// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/wificard.h"
#include "connection/wifidraft.h"
#include "gui/journey.h"
#include "support/wait.h"
#include "ui/screens/connection/cardpreview.h"

#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // Milliseconds: other tests run beside it.
}

/// A name, a passphrase, and a card that is printed or saved; nothing of it stays.
class ConnectionTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;
    QTemporaryDir m_folder;

    [[nodiscard]] QLineEdit *field(const QString &name) const { return m_pc.see<QLineEdit>(name); }
    void retype(const QString &name, const QString &text)
    {
        QVERIFY(m_pc.click(name));
        m_pc.press(Qt::Key_A, Qt::ControlModifier);
        m_pc.press(Qt::Key_Delete);
        m_pc.type(text);
    }
    /// What is seen of the card, read by a telephone.
    QByteArray scanPreview()
    {
        auto *preview = m_pc.see<CardPreview>(u"cardPreview"_s);
        const QString file = m_folder.filePath(u"preview.png"_s);
        if (!preview || !preview->grab().toImage().scaledToWidth(1600, Qt::SmoothTransformation).save(file))
            return "(not seen)";
        QProcess zbar;
        zbar.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file});
        zbar.waitForFinished();
        return zbar.readAllStandardOutput();
    }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void aNewcomerFindsACardThatIsReady()
    {
        QVERIFY(m_pc.start());
        QVERIFY(m_pc.click(u"doorConnection"_s));
        QCOMPARE(m_pc.focused(), u"networkName"_s);
        QCOMPARE(field(u"networkName"_s)->text(), u"Wifi partagé – demandez"_s);
        QCOMPARE(m_pc.words(u"nameCount"_s), u"26 sur 32"_s);
        const WifiNetwork &network = m_pc.program().connection().network();
        QCOMPARE(field(u"networkPassphrase"_s)->text(), network.passphrase);
        QCOMPARE(scanPreview(), wifiPayload(network));
        QVERIFY(m_pc.see(u"printCard"_s) && m_pc.see(u"saveCard"_s));
    }

    void theCardFollowsEachKey()
    {
        QVERIFY(m_pc.start(u"/connection"_s));
        retype(u"networkName"_s, u"chez; nous"_s);
        QCOMPARE(m_pc.words(u"nameCount"_s), u"10 sur 32"_s);
        retype(u"networkPassphrase"_s, u"deux:points"_s);
        QCOMPARE(scanPreview(), "WIFI:T:WPA;S:chez\\; nous;P:deux\\:points;;");
        retype(u"networkPassphrase"_s, {});
        QVERIFY(m_pc.words(u"passphraseHint"_s).contains(u"tout le monde"_s));
        QCOMPARE(scanPreview(), "WIFI:T:nopass;S:chez\\; nous;;");
        QVERIFY(m_pc.click(u"suggestPassphrase"_s));
        const QString first = field(u"networkPassphrase"_s)->text();
        QVERIFY(m_pc.click(u"suggestPassphrase"_s));
        QVERIFY(field(u"networkPassphrase"_s)->text() != first);
        QVERIFY(scanPreview().contains(field(u"networkPassphrase"_s)->text().toLatin1()));
    }

    void whatDoesNotFitIsSaidAndNeverCut()
    {
        QVERIFY(m_pc.start(u"/connection"_s));
        const QString emoji = u"😀"_s.repeated(9);
        field(u"networkName"_s)->setText(emoji);
        Q_EMIT field(u"networkName"_s)->textEdited(emoji);
        QCOMPARE(m_pc.words(u"nameCount"_s), u"36 sur 32"_s);
        QVERIFY(m_pc.words(u"nameHint"_s).contains(u"trop long"_s));
        QVERIFY(m_pc.words(u"nameHint"_s).contains(u"emoji"_s));
        QCOMPARE(field(u"networkName"_s)->text(), emoji);
        QCOMPARE(scanPreview(), QByteArray()); // A blank sheet rather than another network's card.
        // Printing leads back to what is wrong, and no dialog opens.
        QVERIFY(m_pc.click(u"printCard"_s));
        QCOMPARE(m_pc.focused(), u"networkName"_s);
        QVERIFY(m_pc.words(u"cardResult"_s).contains(u"trop long"_s));
        QVERIFY(!m_pc.window().findChild<QWidget *>(u"printDialog"_s));

        retype(u"networkName"_s, u"Maison"_s);
        QVERIFY(m_pc.words(u"cardResult"_s).isEmpty());
        retype(u"networkPassphrase"_s, u"court"_s);
        QVERIFY(m_pc.words(u"passphraseHint"_s).contains(u"8 à 63"_s));
        QVERIFY(m_pc.click(u"saveCard"_s));
        QCOMPARE(m_pc.focused(), u"networkPassphrase"_s);
        QVERIFY(!m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s));
        retype(u"networkName"_s, {});
        QVERIFY(m_pc.words(u"nameHint"_s).contains(u"Donnez un nom"_s));
        retype(u"networkName"_s, u"Maison"_s);
        retype(u"networkPassphrase"_s, u"assez long"_s);
        QCOMPARE(scanPreview(), "WIFI:T:WPA;S:Maison;P:assez long;;");
    }

    void isWalkedWithTab()
    {
        QVERIFY(m_pc.start(u"/connection"_s));
        QStringList way;
        for (int i = 0; i < 6; ++i) {
            way << m_pc.focused();
            m_pc.press(Qt::Key_Tab);
        }
        QCOMPARE(way,
                 QStringList({u"networkName"_s, u"networkPassphrase"_s, u"suggestPassphrase"_s, u"howToShare"_s,
                              u"saveCard"_s, u"printCard"_s}));
    }

    void isSavedWhereThePersonSays()
    {
        QVERIFY(m_pc.start(u"/connection"_s));
        QVERIFY(m_pc.click(u"saveCard"_s));
        auto *dialog = m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s);
        QVERIFY(dialog);
        const QString file = m_folder.filePath(u"carte.pdf"_s);
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(m_pc.words(u"cardResult"_s).startsWith(u"La carte est enregistrée dans «"_s),
                                 patience);
        QVERIFY(m_pc.words(u"cardResult"_s).contains(QDir(m_folder.path()).dirName()));
        QVERIFY(QFileInfo(file).size() > 1000);

        QVERIFY(m_pc.click(u"saveCard"_s));
        QTRY_VERIFY(m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s));
        dialog = m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s);
        Q_EMIT dialog->fileSelected(m_folder.filePath(u"none/carte.pdf"_s));
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(m_pc.words(u"cardResult"_s).contains(u"n’a pas pu être enregistré"_s), patience);
    }

    void isForgottenAtHome()
    {
        QVERIFY(m_pc.start(u"/connection"_s));
        retype(u"networkName"_s, u"Chez Zoe"_s);
        const QString passphrase = field(u"networkPassphrase"_s)->text();
        // Reading how to share, or larger letters, lose nothing.
        QVERIFY(m_pc.click(u"howToShare"_s));
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Reading, u"urn:pdc:page:partager-connexion"_s));
        QTRY_VERIFY(m_pc.see(u"pageTitle"_s));
        QVERIFY(m_pc.click(u"back"_s));
        QCOMPARE(field(u"networkName"_s)->text(), u"Chez Zoe"_s);
        QVERIFY(m_pc.click(u"largerText"_s));
        QTRY_VERIFY(m_pc.program().settings().textSize() > 100);
        QTRY_VERIFY(field(u"networkName"_s));
        QCOMPARE(field(u"networkName"_s)->text(), u"Chez Zoe"_s);
        QCOMPARE(field(u"networkPassphrase"_s)->text(), passphrase);

        QVERIFY(m_pc.click(u"home"_s));
        QCOMPARE(m_pc.program().connection().network(), WifiNetwork());
        QVERIFY(m_pc.click(u"doorConnection"_s));
        QCOMPARE(field(u"networkName"_s)->text(), u"Wifi partagé – demandez"_s);
        QVERIFY(field(u"networkPassphrase"_s)->text() != passphrase);
        const QString second = field(u"networkPassphrase"_s)->text();
        m_pc.leave();
        // Neither the name nor a passphrase is in any file of the store.
        QDirIterator files(m_pc.store().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QString &secret : {u"Chez Zoe"_s, passphrase, second})
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked >= 2);
    }
};

QTEST_MAIN(ConnectionTest)
#include "connectiontest.moc"
