// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QTimer>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 2000; // Milliseconds: a window that does not answer within it hangs, and a new one helps more.
constexpr qint64 longestRoute = 500;
}

SingleInstance::SingleInstance(const QString &store, QObject *parent)
    : QObject(parent)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QDir::homePath().toUtf8());
    hash.addData("\n");
    // However the folder is spelled, by a symbolic link for example.
    const QString folder = QDir(store).canonicalPath();
    hash.addData((folder.isEmpty() ? store : folder).toUtf8());
    m_name = "partage-de-co-"_L1 + QString::fromLatin1(hash.result().toHex().left(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QString &route)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(route.left(longestRoute).toUtf8() + '\n');
    if (!socket.waitForBytesWritten(patience))
        return false;
    // The answer says that the window lives; without it this start opens one of its own.
    return socket.waitForReadyRead(patience);
}

bool SingleInstance::listen(const QString &route)
{
    if (m_server.listen(m_name) || m_server.serverError() != QAbstractSocket::AddressInUseError)
        return true;
    // Either a start at the same moment, which answers once its window is there, or what a crashed window left.
    if (handOver(route))
        return false;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        // Whoever connects and says nothing is let go.
        QTimer::singleShot(patience, socket, [socket] { socket->disconnectFromServer(); });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() <= longestRoute)
                return;
            const QString route = QString::fromUtf8(socket->readLine(longestRoute + 1)).trimmed();
            socket->write("ok\n");
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT summoned(route);
        });
    }
}

}
