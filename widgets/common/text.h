// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <string_view>

class QFontMetrics;

namespace Chartroom::Widgets {

/// Text from the cluster, made fit for one line on screen: control characters and line breaks become spaces,
/// direction overrides and isolates (which could make a name look like another) become U+FFFD, and more than
/// `limit` characters are cut with an ellipsis. Never markup: the caller must not give the result to rich text.
QString singleLine(QStringView text, qsizetype limit = 2000);
QString singleLine(std::string_view utf8, qsizetype limit = 2000);

/// The same, but line breaks and tabs stay: for messages quoted verbatim.
QString severalLines(QStringView text, qsizetype limit = 20'000);

/// A name that fits into `width` by losing its middle: the end is what tells pods apart.
QString elideMiddle(const QString& text, const QFontMetrics& metrics, int width);

} // namespace Chartroom::Widgets
