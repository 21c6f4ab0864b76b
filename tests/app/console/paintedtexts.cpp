// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/console/paintedtexts.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPaintEngine>
#include <QTabBar>
#include <QWidget>

namespace Chartroom::Tests {

namespace {

class TextEngine final : public QPaintEngine {
public:
    TextEngine()
        : QPaintEngine(AllFeatures)
    { }
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override { }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawPath(const QPainterPath&) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF&, const QTextItem& item) override { texts << item.text(); }
    Type type() const override { return User; }

    QStringList texts;
};

class TextDevice final : public QPaintDevice {
public:
    explicit TextDevice(QSize size)
        : m_size(size)
    { }
    QPaintEngine* paintEngine() const override { return &m_engine; }
    const QStringList& texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable TextEngine m_engine;
};

void addHeader(const QHeaderView& header, QStringList& texts)
{
    const QAbstractItemModel* model = header.model();
    for (int section = 0; model && section < header.count(); ++section)
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
            texts << model->headerData(section, header.orientation(), role).toString();
}

} // namespace

QStringList paintedTexts(QWidget& widget)
{
    TextDevice device(widget.size());
    widget.render(&device);
    QStringList texts;
    for (const QString& text : device.texts())
        if (!text.trimmed().isEmpty())
            texts << text.trimmed();
    return texts;
}

QStringList heldTexts(const QWidget& widget)
{
    QStringList texts;
    QList<const QWidget*> all {&widget};
    for (const QWidget* child : widget.findChildren<QWidget*>())
        if (child->isVisibleTo(&widget))
            all << child;
    for (const QWidget* each : std::as_const(all)) {
        texts << each->toolTip() << each->statusTip() << each->accessibleName() << each->accessibleDescription();
        if (each->isWindow())
            texts << each->windowTitle();
        for (const QAction* action : each->actions())
            texts << action->text() << action->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(each))
            texts << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(each))
            texts << button->text();
        else if (const auto* edit = qobject_cast<const QLineEdit*>(each))
            texts << edit->placeholderText();
        else if (const auto* header = qobject_cast<const QHeaderView*>(each))
            addHeader(*header, texts);
        else if (const auto* tabs = qobject_cast<const QTabBar*>(each))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i) << tabs->tabToolTip(i);
        else if (const auto* box = qobject_cast<const QComboBox*>(each))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace Chartroom::Tests
