// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

namespace pdc::test {

/// The real nginx on a port of this machine, serving a folder as any web server does.
class Nginx
{
public:
    /// `more` stands in the server's block; `certificate` names files for TLS: certificate and key.
    explicit Nginx(const QString &root, const QByteArray &more = {}, const QStringList &certificate = {})
    {
        QTcpServer probe; // A port that nobody has.
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        const QByteArray own = m_folder.path().toUtf8();
        QByteArray config = "daemon off;\nmaster_process off;\npid " + own + "/pid;\nerror_log " + own
            + "/error.log;\nevents {}\nhttp {\n  log_format seen '$status $body_bytes_sent $request_uri';\n  "
              "access_log "
            + own
            + "/seen.log seen;\n  types { application/feed+json json; }\n  default_type application/octet-stream;\n";
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            config += "  " + QByteArray(kind) + "_temp_path " + own + "/" + kind + ";\n";
        config += "  server {\n    listen 127.0.0.1:" + QByteArray::number(m_port)
            + (certificate.isEmpty() ? ";\n" : " ssl;\n");
        if (certificate.size() == 2)
            config += "    ssl_certificate " + certificate[0].toUtf8() + ";\n    ssl_certificate_key "
                + certificate[1].toUtf8() + ";\n";
        config += "    root " + root.toUtf8() + ";\n    " + more + "\n  }\n}\n";
        QFile file(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (file.open(QIODevice::WriteOnly))
            file.write(config);
        file.close();
        m_scheme = certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
        // Debian keeps it where an ordinary account's path does not lead.
        const QString program = QFile::exists(QStringLiteral("/usr/sbin/nginx")) ? QStringLiteral("/usr/sbin/nginx")
                                                                                 : QStringLiteral("nginx");
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program,
                        {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), file.fileName(),
                         QStringLiteral("-e"), m_folder.filePath(QStringLiteral("error.log"))});
        m_works = m_process.waitForStarted() && answers();
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Nginx(const Nginx &) = delete;
    Nginx &operator=(const Nginx &) = delete;

    [[nodiscard]] bool works() const { return m_works; }
    /// Why it does not.
    [[nodiscard]] QByteArray complaint()
    {
        QFile log(m_folder.filePath(QStringLiteral("error.log")));
        return m_process.readAll() + (log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray());
    }
    [[nodiscard]] QString url(const QString &path = QStringLiteral("feed.json")) const
    {
        return m_scheme + QStringLiteral("://127.0.0.1:") + QString::number(m_port) + u'/' + path;
    }

    /// What was asked for since the last call, each as "status bytes path".
    [[nodiscard]] QStringList seen()
    {
        QFile log(m_folder.filePath(QStringLiteral("seen.log")));
        if (!log.open(QIODevice::ReadOnly))
            return {};
        const QStringList all = QString::fromUtf8(log.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const QStringList fresh = all.mid(m_seen);
        m_seen = all.size();
        return fresh;
    }

private:
    bool answers() const
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 20'000 && m_process.state() == QProcess::Running) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(200))
                return true;
            QThread::msleep(20);
        }
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_scheme;
    qsizetype m_seen = 0;
    bool m_works = false;
};

}
