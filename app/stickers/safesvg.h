// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace pdc {

/// An element of a drawing that was looked at: its name and attributes are of the short list of safesvg.cpp, its
/// values have the form that they must have.
struct SvgNode
{
    QString name;
    QList<std::pair<QString, QString>> attributes;
    std::vector<SvgNode> children;

    [[nodiscard]] bool has(QStringView attribute) const;
    [[nodiscard]] QString value(QStringView attribute) const; ///< Empty if it is not there.
};

/// What an SVG may hold at most, that a drawing stays quick to print.
inline constexpr qsizetype largestSvg = qsizetype(256) * 1024; ///< Bytes.
inline constexpr int deepestSvg = 24; ///< Elements within elements.
inline constexpr int mostSvgElements = 2000;

/// Reads the part of SVG 1.1 that we print: shapes, paths and groups with plain colours and transformations.
///
/// A drawing may come from anyone, so everything is refused that is not on the list: references of any sort, scripts,
/// styles, text, pictures, animations, a DOCTYPE, entities, processing instructions, numbers beyond all measure. The
/// error is BadDesign; its detail names the line and what was found there. `lenient` passes over what other programs
/// leave in a file and what draws nothing (editors' own elements, classes, metadata), as in a logo made elsewhere.
[[nodiscard]] Result<SvgNode> readSafeSvg(const QByteArray &svg, bool lenient = false);

/// Numbers parted by spaces or commas; nothing if there is anything else, or one that is out of range.
[[nodiscard]] std::optional<QList<double>> svgNumbers(QStringView text);

/// A whole SVG document with this view box, of the children of `node` but those that carry an attribute of `without`.
[[nodiscard]] QByteArray writeSvg(const SvgNode &node, const QString &viewBox, const QStringList &without);

}
