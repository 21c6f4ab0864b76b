// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/icons.h"

#include "widgets/common/theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QMutex>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

QString resourcePath(QStringView name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// The set is drawn in currentColor, which QSvgRenderer does not resolve: the colour is written in before it is parsed.
QImage render(const QString& name, int pixels, const QColor& color)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(resourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return image;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

struct IconKey {
    QString name;
    int size; ///< logical pixels
    qreal devicePixelRatio;
    QRgb color;
    bool operator==(const IconKey&) const = default;
    friend size_t qHash(const IconKey& key, size_t seed)
    {
        return qHashMulti(seed, key.name, key.size, key.devicePixelRatio, key.color);
    }
};

class TokenIconEngine final : public QIconEngine {
public:
    TokenIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QPixmap picture = iconPixmap(m_name, size, inkFor(mode), painter->device()->devicePixelRatio());
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, picture);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return iconPixmap(m_name, qRound(std::min(size.width(), size.height()) / scale), inkFor(mode), scale);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QIconEngine* clone() const override { return new TokenIconEngine(m_name, m_token); }

private:
    QColor inkFor(QIcon::Mode mode) const { return Theme::color(mode == QIcon::Disabled ? Token::Disabled : m_token); }

    QString m_name;
    Token m_token;
};

} // namespace

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio)
{
    return QPixmap::fromImage(iconImage(name, size, color, devicePixelRatio));
}

QImage iconImage(const QString& name, int size, const QColor& color, qreal devicePixelRatio)
{
    constexpr qsizetype MostKept = 500;
    static QMutex mutex;
    static QHash<IconKey, QImage> known; // guarded by mutex

    const IconKey key {name, size, devicePixelRatio, color.rgba()};
    const QMutexLocker lock(&mutex);
    auto image = known.constFind(key);
    if (image == known.constEnd()) {
        if (known.size() >= MostKept)
            known.clear();
        QImage drawn = render(name, qRound(size * devicePixelRatio), color);
        drawn.setDevicePixelRatio(devicePixelRatio);
        image = known.insert(key, drawn);
    }
    return *image;
}

QIcon icon(QStringView name, Token token)
{
    if (!QFile::exists(resourcePath(name)))
        return {};
    return QIcon(new TokenIconEngine(name.toString(), token));
}

QString kindIconName(QStringView kind)
{
    static const QStringList files = QDir(u":/icons"_s).entryList({u"kind-*.svg"_s}); // the map asks for every box
    static const QSet<QString> known(files.begin(), files.end());
    const QString name = u"kind-"_s + kind.toString().toLower();
    return known.contains(name + u".svg"_s) ? name : u"kind-list"_s;
}

QIcon kindIcon(QStringView kind, Token token)
{
    return icon(kindIconName(kind), token);
}

} // namespace Chartroom::Widgets
