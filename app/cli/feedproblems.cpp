// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/feedproblems.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

QString faultCount(qsizetype count)
{
    return count == 1 ? u"1 défaut"_s : u"%1 défauts"_s.arg(count);
}

Answer ofProblems(const FeedCheckReport &report, const QString &done, const std::function<QString(qsizetype)> &says)
{
    QJsonArray problems;
    QStringList lines;
    for (const FeedProblem &problem : report.problems) {
        problems.append(QJsonObject{{u"where"_s, problem.where}, {u"what"_s, problem.what}});
        lines << problem.where + u" : "_s + problem.what;
    }
    QJsonObject result{{u"serial"_s, report.serial}, {u"items"_s, report.items}, {u"problems"_s, problems}};
    QJsonArray notes;
    QStringList remarks;
    for (const FeedProblem &note : report.notes) {
        notes.append(QJsonObject{{u"where"_s, note.where}, {u"what"_s, note.what}});
        remarks << u"remarque : "_s + note.where + u" : "_s + note.what;
    }
    if (!notes.isEmpty())
        result.insert(u"notes"_s, notes);
    if (const int count = report.unverified; count > 0) {
        result.insert(u"unverified"_s, count);
        remarks << (count == 1 ? u"remarque : 1 fichier d’un autre serveur n’a pas été vérifié"_s
                               : u"remarque : %1 fichiers d’un autre serveur n’ont pas été vérifiés"_s.arg(count));
    }
    if (lines.isEmpty())
        return Answer::ofLines(QJsonDocument(result), QStringList{done} + remarks);
    const QString &code = report.problems.first().code;
    // The problems are the answer; the error beside them is what every failure of pdc has.
    result.insert("error"_L1,
                  QJsonObject{{u"code"_s, code.isEmpty() ? codeName(FeedError::BadSchema).toString() : code},
                              {u"detail"_s, lines.first()}});
    Answer answer = Answer::ofLines(QJsonDocument(result), lines + remarks);
    answer.complaint = u"%1. Le premier : %2"_s.arg(says(lines.size()), lines.first());
    return answer;
}

}
