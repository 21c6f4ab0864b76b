// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/secretvalues.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/pane.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrappedlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStringDecoder>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr qsizetype MostCharacters = 100'000; ///< shown of a value; the clipboard gets all of it

} // namespace

class SecretValues::Entry final : public QWidget {
public:
    Entry(const Documents::Member& member, SecretValues* parent)
        : QWidget(parent)
        , m_key(member.first)
        , m_stored(member.second.toString())
        , m_reveal(new Button({}, this))
        , m_copy(new Button({}, this))
        , m_value(new WrappedLabel(this))
    {
        const auto decoded = QByteArray::fromBase64Encoding(
            QByteArray::fromStdString(m_stored), QByteArray::AbortOnBase64DecodingErrors);
        const QString name = singleLine(std::string_view(m_key), 300);
        auto* key = new QLabel(name, this);
        key->setTextFormat(Qt::PlainText);
        key->setFont(Theme::font(FontRole::Fixed));
        key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto* size
            = secondaryLabel(SecretValues::tr("%Ln byte(s)", nullptr, static_cast<int>(decoded.decoded.size())), this);
        m_value->setFont(Theme::font(FontRole::Fixed));
        m_value->setObjectName(u"secretValue"_s);
        m_copy->setIcon(icon(u"copy"));
        m_copy->setText(SecretValues::tr("Copy"));
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(key, 1);
        row->addWidget(size);
        for (Button* button : {m_copy, m_reveal}) {
            button->setCompact(true);
            button->setAccessibleDescription(name);
            row->addWidget(button);
        }
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addLayout(row);
        column->addWidget(m_value);
        connect(m_reveal, &Button::clicked, this, [this] { setRevealed(!m_revealed); });
        connect(m_copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text().first); });
        setRevealed(false);
    }

    const std::string& key() const { return m_key; }
    const std::string& stored() const { return m_stored; }
    bool isRevealed() const { return m_revealed; }

    void setRevealed(bool revealed)
    {
        m_revealed = revealed;
        m_reveal->setText(revealed ? SecretValues::tr("Hide") : SecretValues::tr("Reveal"));
        m_copy->setVisible(revealed);
        m_value->setVisible(revealed);
        if (!revealed)
            return m_value->clear();
        const auto [value, isText] = text();
        const QString shown = severalLines(value, MostCharacters);
        m_value->setText(isText ? shown : SecretValues::tr("Not text; as base64:") + u'\n' + shown);
    }

private:
    /// The value, and whether it is text: what is not stays in base64.
    std::pair<QString, bool> text() const
    {
        const auto decoded = QByteArray::fromBase64Encoding(
            QByteArray::fromStdString(m_stored), QByteArray::AbortOnBase64DecodingErrors);
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString value = decoded ? QString(utf8(decoded.decoded)) : QString();
        if (!decoded || utf8.hasError() || value.contains(QChar(u'\0')))
            return {QString::fromStdString(m_stored), false};
        return {value, true};
    }

    const std::string m_key;
    const std::string m_stored;
    Button* m_reveal;
    Button* m_copy;
    QLabel* m_value;
    bool m_revealed = false;
};

SecretValues::SecretValues(QWidget* parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    auto* page = new QWidget(this);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(12, 10, 12, 10);
    m_column->setSpacing(10);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
}

void SecretValues::setSecret(const Documents::Json& secret)
{
    const std::string uid = secret.at({"metadata", "uid"}).toString();
    if (uid == m_uid && secret["data"] == m_data && !m_entries.empty())
        return;
    std::vector<std::pair<std::string, std::string>> revealed;
    for (const Entry* entry : m_entries)
        if (uid == m_uid && entry->isRevealed())
            revealed.push_back({entry->key(), entry->stored()});
    m_uid = uid;
    m_data = secret["data"];
    rebuild();
    for (Entry* entry : m_entries)
        if (std::ranges::find(revealed, std::pair(entry->key(), entry->stored())) != revealed.end())
            entry->setRevealed(true);
}

void SecretValues::clear()
{
    m_uid.clear();
    m_data = {};
    rebuild();
}

void SecretValues::conceal()
{
    for (Entry* entry : m_entries)
        entry->setRevealed(false);
}

void SecretValues::rebuild()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_entries.clear();
    if (m_uid.empty())
        return;
    QLabel* note = secondaryLabel(m_data.members().empty()
            ? tr("This Secret holds nothing.")
            : tr("A value is shown when you ask for it, and hidden again when you leave."),
        widget());
    note->setWordWrap(true);
    m_column->addWidget(note);
    for (const Documents::Member& member : m_data.members()) {
        m_entries.push_back(new Entry(member, this));
        m_column->addWidget(m_entries.back());
    }
    m_column->addStretch(1);
}

void SecretValues::hideEvent(QHideEvent* event)
{
    conceal();
    QScrollArea::hideEvent(event);
}

void SecretValues::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QScrollArea::changeEvent(event);
}

} // namespace Chartroom::Widgets
