// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/editor/documentview.h"

#include "models/documents/objectview.h"
#include "models/documents/yaml.h"
#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/pane.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/editor/codeedit.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr qsizetype MostCharacters = 4'000'000; ///< a document of more is cut: no person reads it, and it would stall

} // namespace

DocumentView::DocumentView(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_found(secondaryLabel({}, this))
    , m_managed(new Button({}, this))
    , m_copy(new Button({}, this))
    , m_pane(new PaneStack(this))
    , m_edit(new CodeEdit(u"YAML"_s, this))
{
    m_search->setFixedHeight(24);
    m_search->setMinimumWidth(60);
    m_managed->setCheckable(true);
    m_managed->setCompact(true);
    m_copy->setCompact(true);
    m_copy->setIcon(icon(u"copy"));
    m_copy->setObjectName(u"copyYaml"_s);
    m_found->setFont(Theme::font(FontRole::Secondary));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 5, 10, 5);
    bar->setSpacing(6);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_found);
    bar->addWidget(m_managed);
    bar->addWidget(m_copy);
    m_pane->setContent(m_edit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pane, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] { search(false); });
    connect(m_search, &QLineEdit::returnPressed, this,
        [this] { search(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier); });
    connect(m_managed, &Button::toggled, this, &DocumentView::render);
    connect(m_copy, &Button::clicked, this, &DocumentView::copy);
    retranslate();
}

void DocumentView::setDocument(const Documents::Json& object)
{
    m_object = object;
    Documents::maskSecrets(*m_object);
    render();
    m_showMessage = {};
    m_pane->showContent();
}

void DocumentView::render()
{
    if (!m_object)
        return;
    Documents::Json shown = *m_object;
    if (Documents::Json* metadata = shown.find("metadata"); metadata && !m_managed->isChecked())
        metadata->remove("managedFields");
    m_edit->updateText(severalLines(QString::fromStdString(Documents::toYaml(shown)), MostCharacters));
}

void DocumentView::setError(const Error& error)
{
    m_object.reset();
    showMessage([this, error] {
        m_pane->showMessage(PaneMessage::fromError(error, {{tr("Try now"), [this] { Q_EMIT retryWanted(); }}}));
    });
}

void DocumentView::setLoading(const QString& what)
{
    m_object.reset();
    m_edit->clear();
    showMessage([this, what] {
        m_pane->showMessage({.icon = u"refresh"_s,
            .title = tr("Reading %1").arg(what),
            .detail = {},
            .quoted = {},
            .hint = {},
            .actions = {},
            .progress = -1});
    });
}

void DocumentView::showMessage(std::function<void()> show)
{
    m_showMessage = std::move(show);
    m_showMessage();
}

void DocumentView::clear()
{
    m_object.reset();
    m_edit->clear();
    m_showMessage = {};
    m_pane->showContent();
}

QString DocumentView::text() const
{
    return m_edit->toPlainText();
}

void DocumentView::copy()
{
    QGuiApplication::clipboard()->setText(text());
}

void DocumentView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DocumentView::search(bool backwards)
{
    m_matches = m_edit->find(m_search->text(), backwards);
    showMatches();
}

void DocumentView::showMatches()
{
    m_found->setText(m_search->text().isEmpty() ? QString() : tr("%Ln found", nullptr, m_matches));
}

void DocumentView::retranslate()
{
    m_search->setPlaceholderText(tr("Search"));
    m_managed->setText(u"managedFields"_s);
    m_managed->setToolTip(tr("Show who manages which field"));
    m_copy->setText(tr("Copy"));
    showMatches();
    if (m_showMessage)
        m_showMessage();
}

void DocumentView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Chartroom::Widgets
