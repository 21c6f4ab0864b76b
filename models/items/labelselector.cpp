// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/labelselector.h"

#include <QCoreApplication>
#include <algorithm>

namespace Chartroom::Items {

namespace {

using Operator = LabelRequirement::Operator;

/// Reads one selector, clause by clause.
class SelectorParser {
    Q_DECLARE_TR_FUNCTIONS(SelectorParser)

public:
    explicit SelectorParser(QStringView text)
        : m_rest(text)
        , m_whole(text)
    { }

    Result<LabelSelector> parse()
    {
        LabelSelector selector;
        skipBlanks();
        while (!m_rest.isEmpty()) {
            auto requirement = readRequirement();
            if (!requirement)
                return Failure(requirement.error());
            selector.push_back(std::move(*requirement));
            skipBlanks();
            if (m_rest.isEmpty())
                break;
            if (!take(u","))
                return failure(tr("A comma is expected before “%1”.").arg(m_rest));
            skipBlanks();
            if (m_rest.isEmpty())
                return failure(tr("A label is expected after the last comma."));
        }
        return selector;
    }

private:
    Result<LabelRequirement> readRequirement()
    {
        LabelRequirement requirement;
        const bool absent = take(u"!");
        skipBlanks();
        const QStringView key = takeWord();
        if (!isKey(key))
            return failure(key.isEmpty() ? tr("The name of a label is missing.")
                                         : tr("“%1” cannot be the name of a label.").arg(key));
        requirement.key = key.toUtf8().toStdString();
        skipBlanks();
        if (absent) {
            requirement.op = Operator::NotExists;
            return requirement;
        }
        if (m_rest.isEmpty() || m_rest.startsWith(u','))
            return requirement;
        if (take(u"!=")) {
            requirement.op = Operator::NotIn;
            return readValue(std::move(requirement));
        }
        if (take(u"==") || take(u"=")) {
            requirement.op = Operator::In;
            return readValue(std::move(requirement));
        }
        const QStringView word = takeWord();
        if (word == u"in" || word == u"notin") {
            requirement.op = word == u"in" ? Operator::In : Operator::NotIn;
            return readValues(std::move(requirement));
        }
        return failure(tr("After “%1” one of =, ==, !=, in and notin is expected.").arg(key));
    }

    Result<LabelRequirement> readValue(LabelRequirement requirement)
    {
        skipBlanks();
        const QStringView value = takeWord();
        if (!isValue(value))
            return failure(tr("“%1” cannot be the value of a label.").arg(value));
        requirement.values.push_back(value.toUtf8().toStdString());
        return requirement;
    }

    Result<LabelRequirement> readValues(LabelRequirement requirement)
    {
        skipBlanks();
        if (!take(u"("))
            return failure(tr("The values after in and notin stand in brackets, as in “tier in (front, back)”."));
        while (true) {
            skipBlanks();
            const QStringView value = takeWord();
            if (!isValue(value))
                return failure(tr("“%1” cannot be the value of a label.").arg(value));
            requirement.values.push_back(value.toUtf8().toStdString());
            skipBlanks();
            if (take(u")"))
                return requirement;
            if (!take(u","))
                return failure(tr("The closing bracket is missing."));
        }
    }

    std::unexpected<Error> failure(const QString& why) const
    {
        Error error;
        error.kind = Error::Kind::InvalidInput;
        error.attempted = tr("“%1” is not a label selector.").arg(m_whole);
        error.advice = why;
        return Failure(error);
    }

    void skipBlanks()
    {
        while (!m_rest.isEmpty() && m_rest.front().isSpace())
            m_rest = m_rest.sliced(1);
    }
    bool take(QStringView wanted)
    {
        if (!m_rest.startsWith(wanted))
            return false;
        m_rest = m_rest.sliced(wanted.size());
        return true;
    }
    QStringView takeWord()
    {
        qsizetype end = 0;
        while (end < m_rest.size() && !m_rest[end].isSpace() && !QStringView(u"=!,()").contains(m_rest[end]))
            ++end;
        const QStringView word = m_rest.first(end);
        m_rest = m_rest.sliced(end);
        return word;
    }

    static bool isNamePart(QStringView text)
    {
        const auto isAlphanumeric
            = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); };
        return !text.isEmpty() && text.size() <= 63 && isAlphanumeric(text.front()) && isAlphanumeric(text.back())
            && std::ranges::all_of(
                text, [&](QChar c) { return isAlphanumeric(c) || c == u'-' || c == u'_' || c == u'.'; });
    }
    static bool isValue(QStringView text) { return text.isEmpty() || isNamePart(text); }
    static bool isKey(QStringView text)
    {
        const qsizetype slash = text.indexOf(u'/');
        if (slash < 0)
            return isNamePart(text);
        const QStringView prefix = text.first(slash);
        const bool isDomain = !prefix.isEmpty() && prefix.size() <= 253 && std::ranges::all_of(prefix, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
        });
        return isDomain && isNamePart(text.sliced(slash + 1));
    }

    QStringView m_rest;
    const QStringView m_whole;
};

} // namespace

Result<LabelSelector> parseLabelSelector(QStringView text)
{
    return SelectorParser(text.trimmed()).parse();
}

} // namespace Chartroom::Items
