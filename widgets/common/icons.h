// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/tokens.h"

#include <QIcon>
#include <QImage>
#include <QPixmap>
#include <QString>
#include <QStringView>

namespace Chartroom::Widgets {

/// An icon of the own set by its file name in resources/icons, without ".svg". It is drawn in `token`'s colour of the
/// scheme in use when it is painted, so it need not be set again when the scheme changes. An unknown name gives a null
/// icon.
QIcon icon(QStringView name, Token token = Token::TextSecondary);

/// The icon of a kind ("Pod", "Deployment"); kinds without one of their own share the list.
QIcon kindIcon(QStringView kind, Token token = Token::TextSecondary);
/// Its name in the set, for painters that want another colour.
QString kindIconName(QStringView kind);

/// The icon as a picture of `size` logical pixels; cached. For painters in any thread.
QImage iconImage(const QString& name, int size, const QColor& color, qreal devicePixelRatio);
/// The same for the GUI thread.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio);

} // namespace Chartroom::Widgets
