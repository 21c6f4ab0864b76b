// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Chartroom::Testing {

/// What a program that ran to its end left behind.
struct Outcome {
    int exitCode = -1; ///< -1: it did not start, crashed, or was ended after its time was up
    QByteArray output = {};
    QByteArray errors = {};

    [[nodiscard]] bool ok() const { return exitCode == 0; }
    /// Both streams, for a test's failure message.
    [[nodiscard]] QByteArray words() const { return errors + output; }
};

/// The real control plane a test runs against, and the programs to compare with. All calls block.
class TestBed {
public:
    /// The control plane named by CHARTROOM_TEST_KUBECONFIG and CHARTROOM_TEST_TOOLS.
    TestBed();

    /// False where no control plane was started for this run; then a test program skips all, with reason().
    [[nodiscard]] bool isThere() const { return !m_kubeconfig.isEmpty() && !m_tools.isEmpty(); }
    [[nodiscard]] static QString reason();

    [[nodiscard]] QString kubeconfig() const { return m_kubeconfig; }
    /// The control plane's own folder; a Git repository for Argo CD lies in git/guestbook (path app, revision main).
    [[nodiscard]] QString folder() const;

    /// Runs `kubectl`, `helm3` or `helm4`, or any program by its path, for at most a minute.
    /// KUBECONFIG names the control plane; helm's own folders are private to this object's program.
    [[nodiscard]] Outcome run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) const;
    [[nodiscard]] Outcome kubectl(const QStringList& arguments, const QByteArray& input = {}) const;

    /// The same control plane, with one more variable in the environment of what is run.
    [[nodiscard]] TestBed with(const QString& variable, const QString& value) const;

    /// `kubectl get` of one field, as kubectl's -o jsonpath writes it; empty where there is no such object or field.
    [[nodiscard]] QByteArray field(const QString& ns, const QString& object, const QString& path) const;

private:
    QString m_kubeconfig;
    QString m_tools;
    QHash<QString, QString> m_variables;
};

/// Asks until the answer is yes, or the time is up. QTRY_VERIFY counts its own pauses only, not what the asking takes.
[[nodiscard]] bool eventually(
    const std::function<bool()>& condition, std::chrono::seconds patience = std::chrono::seconds(60));

/// A namespace that lives as long as this object. Its name is `prefix` with what keeps runs apart.
class TestNamespace {
public:
    TestNamespace(const TestBed& bed, const QString& prefix);
    ~TestNamespace();
    Q_DISABLE_COPY_MOVE(TestNamespace)

    [[nodiscard]] const QString& name() const { return m_name; }

private:
    const TestBed& m_bed;
    QString m_name;
};

/// Helm charts for tests, in a folder that lives as long as this object.
class ChartFolder {
public:
    /// Writes a chart "shop-0.1.0" (app version 7) of this one template; returns its folder.
    [[nodiscard]] QString write(const QByteArray& templateText);

private:
    QTemporaryDir m_folder;
    int m_charts = 0;
};

} // namespace Chartroom::Testing
