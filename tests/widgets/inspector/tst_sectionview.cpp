// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/linklabel.h"
#include "widgets/inspector/sectionview.h"

#include <QTest>

#include <algorithm>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr int InspectorWidth = 320;
const auto Image = u"registry.example.com/a-team-with-a-name/and-a-project/web-frontend@sha256:"_s + QString(64, u'e');

} // namespace

/// The whole of a notice and of every value can be read in an inspector of its usual width.
class tst_SectionView : public QObject {
    Q_OBJECT

    std::unique_ptr<SectionView> m_view;

    const LinkLabel* labelOf(const QString& text) const
    {
        const auto labels = m_view->findChildren<LinkLabel*>();
        const auto found = std::ranges::find(labels, text, [](const LinkLabel* label) { return label->text(); });
        return found == labels.end() ? nullptr : *found;
    }
    const LinkLabel* shown(const Section& section, const QString& text)
    {
        m_view = std::make_unique<SectionView>();
        m_view->resize(InspectorWidth, 600);
        m_view->setSections({section});
        m_view->show();
        return QTest::qWaitForWindowExposed(m_view.get()) ? labelOf(text) : nullptr;
    }
    bool isWhole(const LinkLabel& label) const
    {
        const int right = label.mapTo(m_view.get(), QPoint(label.width(), 0)).x();
        return right <= m_view->viewport()->width() && label.lines().join(QString()) == label.text()
            && label.height() >= label.heightForWidth(label.width());
    }

private Q_SLOTS:
    void aLongWordInANoticeIsWrapped()
    {
        const QString notice = u"Back-off pulling image \"%1\": not found"_s.arg(Image);
        const LinkLabel* label
            = shown({.title = {}, .subtitle = {}, .notice = notice, .state = State::Degraded, .facts = {}}, notice);
        QVERIFY(label);
        QVERIFY(label->lines().size() > 3);
        QVERIFY(isWhole(*label));
    }

    void aLongWordInAValueIsWrapped()
    {
        const LinkLabel* label = shown({.title = u"Containers"_s,
                                           .subtitle = {},
                                           .notice = {},
                                           .state = {},
                                           .facts = {{u"Image"_s, Image, {}, {}, {}}}},
            Image);
        QVERIFY(label);
        QVERIFY(label->lines().size() > 3);
        QVERIFY(isWhole(*label));
    }

    void whatIsTooLongForThePaneIsInItsToolTip()
    {
        const QString notice = u"<b>"_s + QString(3000, u'x');
        const LinkLabel* label
            = shown({.title = {}, .subtitle = {}, .notice = notice, .state = State::Degraded, .facts = {}},
                notice.first(1000) + u'…');
        QVERIFY(label);
        QVERIFY(label->toolTip().contains(notice.toHtmlEscaped()));
    }
};

QTEST_MAIN(tst_SectionView)
#include "tst_sectionview.moc"
