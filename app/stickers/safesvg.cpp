// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/safesvg.h"

#include "stickers/stickerserror.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTransform>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto svgNamespace = "http://www.w3.org/2000/svg"_L1;
constexpr double farthest = 100'000; ///< No coordinate is beyond it.
constexpr double mostScale = 1000; ///< All transformations of an element together.
constexpr qsizetype longestValue = 40'000;
constexpr qsizetype longestName = 40;

enum class Form { Number, Length, Numbers, Path, Transform, Paint, Share, Word, Text };

const QHash<QString, Form> &attributeForms()
{
    static const QHash<QString, Form> forms{
        {u"x"_s, Form::Number},
        {u"y"_s, Form::Number},
        {u"width"_s, Form::Length},
        {u"height"_s, Form::Length},
        {u"rx"_s, Form::Length},
        {u"ry"_s, Form::Length},
        {u"r"_s, Form::Length},
        {u"cx"_s, Form::Number},
        {u"cy"_s, Form::Number},
        {u"x1"_s, Form::Number},
        {u"y1"_s, Form::Number},
        {u"x2"_s, Form::Number},
        {u"y2"_s, Form::Number},
        {u"viewBox"_s, Form::Numbers},
        {u"points"_s, Form::Numbers},
        {u"d"_s, Form::Path},
        {u"transform"_s, Form::Transform},
        {u"fill"_s, Form::Paint},
        {u"stroke"_s, Form::Paint},
        {u"stroke-width"_s, Form::Length},
        {u"stroke-miterlimit"_s, Form::Length},
        {u"opacity"_s, Form::Share},
        {u"fill-opacity"_s, Form::Share},
        {u"stroke-opacity"_s, Form::Share},
        {u"fill-rule"_s, Form::Word},
        {u"stroke-linecap"_s, Form::Word},
        {u"stroke-linejoin"_s, Form::Word},
        {u"version"_s, Form::Word},
        {u"baseProfile"_s, Form::Word},
        {u"id"_s, Form::Text},
    };
    return forms;
}

bool isDrawn(QStringView name)
{
    static const QSet<QString> drawn{u"g"_s,       u"path"_s, u"rect"_s,     u"circle"_s,
                                     u"ellipse"_s, u"line"_s, u"polyline"_s, u"polygon"_s};
    return drawn.contains(name.toString());
}

/// What says something and draws nothing: passed over.
bool isSilent(QStringView name, bool lenient)
{
    return name == "title"_L1 || name == "desc"_L1 || (lenient && (name == "metadata"_L1));
}

std::optional<double> numberOf(QStringView text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) && std::abs(number) <= farthest ? std::optional(number) : std::nullopt;
}

/// One number of a path or a list from `at` on, which is moved behind it. Numbers need no space between them where a
/// sign or a second point begins the next one.
std::optional<double> takeNumber(QStringView text, qsizetype &at)
{
    while (at < text.size() && (text[at].isSpace() || text[at] == u','))
        ++at;
    const qsizetype start = at;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        return at > from;
    };
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        ++at;
    bool some = digits();
    if (at < text.size() && text[at] == u'.') {
        ++at;
        some = digits() || some;
    }
    if (!some)
        return std::nullopt;
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
            ++at;
        if (!digits())
            return std::nullopt;
    }
    return numberOf(text.sliced(start, at - start));
}

void skipSpace(QStringView text, qsizetype &at)
{
    while (at < text.size() && (text[at].isSpace() || text[at] == u','))
        ++at;
}

bool isPath(QStringView text)
{
    qsizetype at = 0;
    char16_t command = 0;
    skipSpace(text, at);
    while (at < text.size()) {
        const char16_t letter = text[at].unicode();
        if (u"MmLlHhVvCcSsQqTtAaZz"_s.contains(QChar(letter))) {
            if (command == 0 && letter != u'M' && letter != u'm')
                return false;
            command = letter;
            ++at;
            if (letter == u'Z' || letter == u'z') {
                skipSpace(text, at);
                continue;
            }
        } else if (command == 0 || command == u'Z' || command == u'z') {
            return false;
        }
        const char16_t lower = QChar(command).toLower().unicode();
        const int count = lower == u'h' || lower == u'v' ? 1
            : lower == u's' || lower == u'q'             ? 4
            : lower == u'c'                              ? 6
            : lower == u'a'                              ? 7
                                                         : 2;
        for (int i = 0; i < count; ++i) {
            if (lower == u'a' && (i == 3 || i == 4)) { // Flags, of which two may stand side by side.
                skipSpace(text, at);
                if (at >= text.size() || (text[at] != u'0' && text[at] != u'1'))
                    return false;
                ++at;
            } else if (!takeNumber(text, at)) {
                return false;
            }
        }
        skipSpace(text, at);
    }
    return command != 0;
}

std::optional<QTransform> transformOf(const QString &text)
{
    static const QRegularExpression step(
        u"\\G\\s*,?\\s*(matrix|translate|scale|rotate|skewX|skewY)\\s*\\(([^()]*)\\)\\s*"_s);
    QTransform whole;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = step.match(text, at);
        if (!match.hasMatch() || match.capturedLength() == 0)
            return std::nullopt;
        at = match.capturedEnd();
        const auto numbers = svgNumbers(match.capturedView(2));
        if (!numbers)
            return std::nullopt;
        const QList<double> &n = *numbers;
        const QStringView name = match.capturedView(1);
        QTransform one;
        if (name == "matrix"_L1 && n.size() == 6)
            one = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
        else if (name == "translate"_L1 && (n.size() == 1 || n.size() == 2))
            one.translate(n[0], n.size() == 2 ? n[1] : 0);
        else if (name == "scale"_L1 && (n.size() == 1 || n.size() == 2))
            one.scale(n[0], n.size() == 2 ? n[1] : n[0]);
        else if (name == "rotate"_L1 && n.size() == 1)
            one.rotate(n[0]);
        else if (name == "rotate"_L1 && n.size() == 3)
            one.translate(n[1], n[2]).rotate(n[0]).translate(-n[1], -n[2]);
        else if (name.startsWith("skew"_L1) && n.size() == 1 && std::abs(n[0]) <= 80)
            one.shear(name == "skewX"_L1 ? std::tan(n[0] * M_PI / 180) : 0,
                      name == "skewY"_L1 ? std::tan(n[0] * M_PI / 180) : 0);
        else
            return std::nullopt;
        whole = one * whole;
    }
    return whole;
}

bool isTame(const QTransform &t)
{
    for (const double scale : {t.m11(), t.m12(), t.m21(), t.m22()}) {
        if (!(std::abs(scale) <= mostScale))
            return false;
    }
    return std::abs(t.dx()) <= farthest && std::abs(t.dy()) <= farthest;
}

bool fits(Form form, const QString &value)
{
    static const QRegularExpression paint(u"\\A(none|#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|black|white)\\z"_s);
    static const QRegularExpression word(u"\\A[A-Za-z0-9.-]{1,20}\\z"_s);
    static const QRegularExpression length(u"\\A([0-9.eE+]+)(px|mm)?\\z"_s);
    switch (form) {
    case Form::Number:
        return numberOf(value).has_value();
    case Form::Length: {
        const auto match = length.match(value);
        const auto number = match.hasMatch() ? numberOf(match.capturedView(1)) : std::nullopt;
        return number && *number >= 0;
    }
    case Form::Numbers:
        return svgNumbers(value).has_value();
    case Form::Path:
        return isPath(value);
    case Form::Transform:
        return transformOf(value).has_value();
    case Form::Paint:
        return paint.match(value).hasMatch();
    case Form::Share: {
        const auto number = numberOf(value);
        return number && *number >= 0 && *number <= 1;
    }
    case Form::Word:
        return word.match(value).hasMatch();
    case Form::Text:
        return true;
    }
    return false;
}

/// Reads one document; an object of one use.
class Reader
{
public:
    Reader(const QByteArray &svg, bool lenient)
        : m_xml(svg)
        , m_lenient(lenient)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    Result<SvgNode> read()
    {
        SvgNode root;
        bool found = false;
        while (m_problem.isEmpty() && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
                refuse(u"a DOCTYPE"_s);
                break;
            case QXmlStreamReader::EntityReference:
                refuse(u"an entity"_s);
                break;
            case QXmlStreamReader::ProcessingInstruction:
                refuse(u"a processing instruction"_s);
                break;
            case QXmlStreamReader::StartElement:
                if (m_xml.namespaceUri() != svgNamespace || m_xml.name() != "svg"_L1) {
                    refuse(u"no SVG"_s);
                } else {
                    root = element(QTransform(), 1);
                    found = true;
                }
                break;
            default:
                break;
            }
        }
        if (m_problem.isEmpty() && m_xml.hasError())
            refuse(m_xml.errorString());
        if (m_problem.isEmpty() && !found)
            refuse(u"no SVG"_s);
        if (!m_problem.isEmpty())
            return Error(StickersError::BadDesign, m_problem);
        return root;
    }

private:
    void refuse(const QString &what)
    {
        constexpr qsizetype enough = 200;
        if (m_problem.isEmpty())
            m_problem = u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(what.left(enough));
    }

    SvgNode element(const QTransform &outer, int depth)
    {
        SvgNode node;
        node.name = m_xml.name().toString();
        if (depth > deepestSvg)
            refuse(u"more than %1 elements within each other"_s.arg(deepestSvg));
        if (++m_elements > mostSvgElements)
            refuse(u"more than %1 elements"_s.arg(mostSvgElements));
        QTransform transform = outer;
        for (const QXmlStreamAttribute &attribute : m_xml.attributes())
            take(attribute, node, transform);
        if (!isTame(transform))
            refuse(u"transformations beyond all measure"_s);
        while (m_problem.isEmpty() && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::EntityReference)
                refuse(u"an entity"_s);
            else if (token == QXmlStreamReader::ProcessingInstruction)
                refuse(u"a processing instruction"_s);
            else if (token == QXmlStreamReader::Characters && !m_xml.isWhitespace())
                refuse(u"text between elements"_s);
            else if (token == QXmlStreamReader::StartElement)
                child(node, transform, depth);
        }
        return node;
    }

    void child(SvgNode &node, const QTransform &transform, int depth)
    {
        const bool ours = m_xml.namespaceUri() == svgNamespace;
        if (ours && isDrawn(m_xml.name()))
            node.children.push_back(element(transform, depth + 1));
        else if (ours ? isSilent(m_xml.name(), m_lenient) : m_lenient)
            pass(depth + 1);
        else
            refuse(u"the element "_s + m_xml.name().left(longestName).toString());
    }

    /// Reads over an element that draws nothing.
    void pass(int depth)
    {
        int open = 1;
        while (open > 0 && m_problem.isEmpty() && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            open += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
            if (token == QXmlStreamReader::EntityReference)
                refuse(u"an entity"_s);
            if (depth + open > deepestSvg)
                refuse(u"more than %1 elements within each other"_s.arg(deepestSvg));
        }
    }

    void take(const QXmlStreamAttribute &attribute, SvgNode &node, QTransform &transform)
    {
        const QString name = attribute.qualifiedName().toString();
        const QString value = attribute.value().toString().trimmed();
        if (value.size() > longestValue) {
            refuse(u"a value of more than %1 characters"_s.arg(longestValue));
            return;
        }
        const bool foreign = !attribute.namespaceUri().isEmpty();
        if (!foreign && name.startsWith("data-"_L1)) {
            node.attributes.append({name, value});
            return;
        }
        if (m_lenient && !foreign && name == "style"_L1) {
            takeStyle(value, node);
            return;
        }
        const auto form = attributeForms().constFind(name);
        const bool event = name.startsWith("on"_L1, Qt::CaseInsensitive);
        const bool reference = attribute.name().compare("href"_L1, Qt::CaseInsensitive) == 0;
        if (foreign || form == attributeForms().constEnd()) {
            if (!m_lenient || event || reference)
                refuse(u"the attribute "_s + name.left(longestName));
            return;
        }
        if (!fits(*form, value)) {
            refuse(u"the value of "_s + name);
            return;
        }
        if (*form == Form::Transform)
            transform = *transformOf(value) * transform;
        if (*form != Form::Text && !node.has(name)) // What a style said counts more.
            node.attributes.append({name, value});
    }

    void takeStyle(const QString &style, SvgNode &node)
    {
        static const QSet<QString> drawn{u"fill"_s,           u"stroke"_s,         u"stroke-width"_s,
                                         u"fill-rule"_s,      u"opacity"_s,        u"fill-opacity"_s,
                                         u"stroke-opacity"_s, u"stroke-linecap"_s, u"stroke-linejoin"_s};
        const QStringList rules = style.split(u';', Qt::SkipEmptyParts);
        for (const QString &rule : rules) {
            const QString name = rule.section(u':', 0, 0).trimmed();
            const QString value = rule.section(u':', 1).trimmed();
            if (value.contains('('_L1) || value.contains('\\'_L1) || value.contains('@'_L1))
                refuse(u"a reference in a style"_s);
            else if (drawn.contains(name) && !fits(attributeForms().value(name), value))
                refuse(u"the value of "_s + name);
            else if (drawn.contains(name))
                set(node, name, value);
        }
    }

    static void set(SvgNode &node, const QString &name, const QString &value)
    {
        node.attributes.removeIf([&](const auto &attribute) { return attribute.first == name; });
        node.attributes.append({name, value});
    }

    QXmlStreamReader m_xml;
    bool m_lenient;
    int m_elements = 0;
    QString m_problem;
};

void writeNode(QXmlStreamWriter &xml, const SvgNode &node, const QStringList &without)
{
    for (const QString &attribute : without) {
        if (node.has(attribute))
            return;
    }
    xml.writeStartElement(node.name);
    for (const auto &[name, value] : node.attributes) {
        if (!name.startsWith("data-"_L1))
            xml.writeAttribute(name, value);
    }
    for (const SvgNode &child : node.children)
        writeNode(xml, child, without);
    xml.writeEndElement();
}

}

bool SvgNode::has(QStringView attribute) const
{
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto &a) { return a.first == attribute; });
}

QString SvgNode::value(QStringView attribute) const
{
    for (const auto &[known, content] : attributes) {
        if (known == attribute)
            return content;
    }
    return {};
}

Result<SvgNode> readSafeSvg(const QByteArray &svg, bool lenient)
{
    if (svg.size() > largestSvg)
        return Error(StickersError::BadDesign, u"%1 bytes, at most %2"_s.arg(svg.size()).arg(largestSvg));
    return Reader(svg, lenient).read();
}

std::optional<QList<double>> svgNumbers(QStringView text)
{
    QList<double> numbers;
    qsizetype at = 0;
    skipSpace(text, at);
    while (at < text.size()) {
        const auto number = takeNumber(text, at);
        if (!number)
            return std::nullopt;
        numbers.append(*number);
        skipSpace(text, at);
    }
    return numbers;
}

QByteArray writeSvg(const SvgNode &node, const QString &viewBox, const QStringList &without)
{
    QByteArray svg;
    QXmlStreamWriter xml(&svg);
    xml.writeStartElement(u"svg"_s);
    xml.writeDefaultNamespace(svgNamespace);
    xml.writeAttribute(u"version"_s, u"1.2"_s);
    xml.writeAttribute(u"baseProfile"_s, u"tiny"_s);
    xml.writeAttribute(u"viewBox"_s, viewBox);
    for (const SvgNode &child : node.children)
        writeNode(xml, child, without);
    xml.writeEndElement();
    return svg;
}

}
