// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace pdc::test {

/// A web server that can be told to behave badly, file by file. What it is not told about it serves from a folder, and
/// says 404 for the rest.
class RawServer final : public QObject
{
    Q_OBJECT

public:
    /// Gets the socket when the whole request is there; closes it, or leaves it open.
    using Behaviour = std::function<void(QTcpSocket &)>;

    explicit RawServer(QString root);

    [[nodiscard]] QString url(const QString &path = QStringLiteral("feed.json")) const;
    /// How it answers for this path, from now on or, with `times`, that often: what was said last comes first.
    void behave(const QString &path, Behaviour behaviour, int times = -1);
    /// The paths that were asked for, in order.
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    /// What was asked for this path, request by request, with all headers.
    [[nodiscard]] QList<QByteArray> headsOf(const QString &path) const
    {
        QList<QByteArray> heads;
        for (const QByteArray &head : m_heads) {
            if (head.startsWith("GET /" + path.toLatin1() + ' '))
                heads << head;
        }
        return heads;
    }
    [[nodiscard]] QByteArray bytesOf(const QString &path) const;

    /// From which byte on a request asks for the rest; 0: for the whole.
    [[nodiscard]] static qint64 askedFrom(const QByteArray &head);

    // Ways to behave.
    /// As a server that knows ranges; with `most`, it cuts off after so many bytes.
    [[nodiscard]] Behaviour ranged(const QString &path, const QByteArray &whole, qsizetype most = 0) const;
    /// A status, these headers and a body, with its true length unless `headers` name one.
    [[nodiscard]] static Behaviour answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body);
    /// The head for `length` bytes, only `sent` of which come before the connection is cut.
    [[nodiscard]] static Behaviour cutOff(const QByteArray &body, qsizetype sent);
    /// The same of a file that can be asked for again: `validators` are headers.
    [[nodiscard]] static Behaviour cutOffKnown(const QByteArray &body, qsizetype sent,
                                               const QByteArray &validators = "ETag: \"1\"\r\n");
    [[nodiscard]] static Behaviour stallKnown(const QByteArray &body, qsizetype sent,
                                              const QByteArray &validators = "ETag: \"1\"\r\n");
    /// A part of a file, and what is said of where it stands ("bytes 5-9/10"). An empty `range` leaves that out.
    [[nodiscard]] static Behaviour rest(const QByteArray &range, const QByteArray &body,
                                        const QByteArray &headers = "ETag: \"1\"\r\n");
    /// No length is announced; the end of the connection is the end of the body.
    [[nodiscard]] static Behaviour unmeasured(const QByteArray &body);
    /// The head, `sent` bytes, and then silence.
    [[nodiscard]] static Behaviour stall(const QByteArray &body, qsizetype sent);
    /// The connection is taken, and nothing is ever said.
    [[nodiscard]] static Behaviour silence();
    /// A byte every `milliseconds`, without end.
    [[nodiscard]] static Behaviour drip(int milliseconds);
    /// Bytes without end, as fast as they go.
    [[nodiscard]] static Behaviour endless(const QByteArray &piece);
    [[nodiscard]] static Behaviour redirect(const QString &to, const QByteArray &status = "302 Found");
    [[nodiscard]] static Behaviour hangUp();

private:
    void serve(QTcpSocket &socket, const QString &path);

    QString m_root;
    QTcpServer m_server;
    QHash<QString, QList<std::pair<Behaviour, int>>> m_behaviours;
    QStringList m_asked;
    QList<QByteArray> m_heads;
};

}
