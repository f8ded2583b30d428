// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rawserver.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

namespace pdc::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray head(qint64 length)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n\r\n";
}

}

RawServer::RawServer(QString root)
    : m_root(std::move(root))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on this machine");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray request = socket->peek(10'000);
            if (!request.contains("\r\n\r\n"))
                return;
            socket->readAll();
            m_heads << request;
            serve(*socket, QString::fromLatin1(request.split(' ').value(1).mid(1)));
        });
    });
}

QString RawServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1/%2"_s.arg(m_server.serverPort()).arg(path);
}

void RawServer::behave(const QString &path, Behaviour behaviour, int times)
{
    m_behaviours[path].prepend({std::move(behaviour), times});
}

QByteArray RawServer::bytesOf(const QString &path) const
{
    QFile file(m_root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void RawServer::serve(QTcpSocket &socket, const QString &path)
{
    m_asked << path;
    for (auto &[behaviour, times] : m_behaviours[path]) {
        if (times == 0)
            continue;
        --times;
        behaviour(socket);
        return;
    }
    if (QFile::exists(m_root + u'/' + path))
        answer("200 OK", {}, bytesOf(path))(socket);
    else
        answer("404 Not Found", "Content-Type: text/html\r\n", "<html>404</html>")(socket);
}

qint64 RawServer::askedFrom(const QByteArray &head)
{
    constexpr QByteArrayView begin = "\r\nRange: bytes=";
    const qsizetype at = head.indexOf(begin);
    return at < 0 ? 0 : head.mid(at + begin.size(), head.indexOf("-\r\n", at) - at - begin.size()).toLongLong();
}

RawServer::Behaviour RawServer::ranged(const QString &path, const QByteArray &whole, qsizetype most) const
{
    return [=, this](QTcpSocket &socket) {
        const qint64 from = askedFrom(headsOf(path).last());
        const QByteArray body = whole.mid(from);
        const bool isCut = most > 0 && most < body.size();
        QByteArray text("HTTP/1.1 200 OK\r\n");
        if (from > 0)
            text = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + QByteArray::number(from) + '-'
                + QByteArray::number(whole.size() - 1) + '/' + QByteArray::number(whole.size()) + "\r\n";
        text += "ETag: \"1\"\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
        socket.write(text + (isCut ? body.first(most) : body));
        socket.disconnectFromHost();
    };
}

RawServer::Behaviour RawServer::answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return [=](QTcpSocket &socket) {
        QByteArray text = "HTTP/1.1 " + status + "\r\n" + headers;
        if (!headers.contains("Content-Length"))
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        socket.write(text + "Connection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    };
}

RawServer::Behaviour RawServer::cutOff(const QByteArray &body, qsizetype sent)
{
    return [=](QTcpSocket &socket) {
        socket.write(head(body.size()) + body.first(sent));
        socket.disconnectFromHost();
    };
}

RawServer::Behaviour RawServer::rest(const QByteArray &range, const QByteArray &body, const QByteArray &headers)
{
    return answer("206 Partial Content", headers + "Content-Range: " + range + "\r\n", body);
}

RawServer::Behaviour RawServer::cutOffKnown(const QByteArray &body, qsizetype sent, const QByteArray &validators)
{
    return [=](QTcpSocket &socket) {
        stallKnown(body, sent, validators)(socket);
        socket.disconnectFromHost();
    };
}

RawServer::Behaviour RawServer::stallKnown(const QByteArray &body, qsizetype sent, const QByteArray &validators)
{
    return [=](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\n" + validators + "Content-Length: " + QByteArray::number(body.size())
                     + "\r\nConnection: close\r\n\r\n" + body.first(sent));
    };
}

RawServer::Behaviour RawServer::unmeasured(const QByteArray &body)
{
    return [=](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    };
}

RawServer::Behaviour RawServer::stall(const QByteArray &body, qsizetype sent)
{
    return [=](QTcpSocket &socket) { socket.write(head(body.size()) + body.first(sent)); };
}

RawServer::Behaviour RawServer::silence()
{
    return [](QTcpSocket &) {};
}

RawServer::Behaviour RawServer::drip(int milliseconds)
{
    return [=](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{");
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        timer->start(milliseconds);
    };
}

RawServer::Behaviour RawServer::endless(const QByteArray &piece)
{
    return [=](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        const auto more = [&socket, piece] {
            if (socket.bytesToWrite() < 1'000'000)
                socket.write(piece);
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
}

RawServer::Behaviour RawServer::redirect(const QString &to, const QByteArray &status)
{
    return answer(status, "Location: " + to.toUtf8() + "\r\n", {});
}

RawServer::Behaviour RawServer::hangUp()
{
    return [](QTcpSocket &socket) { socket.abort(); };
}

}
