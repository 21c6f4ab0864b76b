// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error invalid(const QString& sentence)
{
    return {.kind = Error::Kind::InvalidInput,
        .attempted = sentence,
        .said = {},
        .advice = Tr::tr("Run with --help for what can be given.")};
}

Result<std::optional<Widgets::SchemeChoice>> parseTheme(const QString& word)
{
    if (word.isEmpty())
        return std::nullopt;
    if (word == "light"_L1)
        return Widgets::SchemeChoice::Light;
    if (word == "dark"_L1)
        return Widgets::SchemeChoice::Dark;
    if (word == "system"_L1)
        return Widgets::SchemeChoice::System;
    return Failure(invalid(Tr::tr("“%1” is no theme: light, dark or system.").arg(word)));
}

Result<QSize> parseSize(const QString& word)
{
    static const QRegularExpression sides(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    if (word.isEmpty())
        return QSize();
    const QRegularExpressionMatch match = sides.match(word);
    if (!match.hasMatch())
        return Failure(invalid(Tr::tr("“%1” is no size of a window, such as 1280x800.").arg(word)));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("A native console for Kubernetes clusters."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, Tr::tr("Open on a simulated cluster inside this program."));
    const QCommandLineOption kubeconfig(u"kubeconfig"_s, Tr::tr("Read this kubeconfig only."), u"FILE"_s);
    const QCommandLineOption context(u"context"_s, Tr::tr("Connect to this context of the kubeconfig."), u"NAME"_s);
    const QCommandLineOption page(u"page"_s,
        Tr::tr("Open on this page: overview, topology, resources, performance, applications, releases, events."),
        u"NAME"_s);
    const QCommandLineOption screenshots(u"screenshots"_s,
        Tr::tr("Write a picture of every page into this folder, print the paths, and end."), u"DIR"_s);
    const QCommandLineOption mapSeries(
        u"map-series"_s, Tr::tr("With --screenshots: pictures of the map from far to near instead, of what is worst."));
    const QCommandLineOption theme(u"theme"_s, Tr::tr("light, dark or system."), u"THEME"_s);
    const QCommandLineOption language(u"language"_s, Tr::tr("en or ko."), u"CODE"_s);
    const QCommandLineOption size(u"size"_s, Tr::tr("Size of the window in pixels, such as 1280x800."), u"WxH"_s);
    parser.addOptions({demo, kubeconfig, context, page, screenshots, mapSeries, theme, language, size});
    if (!parser.parse(arguments))
        return Failure(invalid(parser.errorText()));

    CommandLine result;
    if (parser.isSet(help))
        result.answer = parser.helpText();
    else if (parser.isSet(version))
        result.answer = u"chartroom "_s + QCoreApplication::applicationVersion() + u'\n';
    if (!parser.positionalArguments().isEmpty())
        return Failure(invalid(Tr::tr("“%1” is not an option.").arg(parser.positionalArguments().first())));
    auto scheme = parseTheme(parser.value(theme));
    if (!scheme)
        return Failure(scheme.error());
    result.theme = *scheme;
    result.language = parser.value(language);
    if (!result.language.isEmpty() && result.language != "en"_L1 && result.language != "ko"_L1)
        return Failure(invalid(Tr::tr("“%1” is no language of this program: en or ko.").arg(result.language)));
    const auto pixels = parseSize(parser.value(size));
    if (!pixels)
        return Failure(pixels.error());
    result.size = *pixels;
    result.demo = parser.isSet(demo);
    result.kubeconfig = parser.value(kubeconfig);
    result.context = parser.value(context);
    result.page = parser.value(page);
    result.screenshots = parser.value(screenshots);
    result.mapSeries = parser.isSet(mapSeries);
    if (result.mapSeries && result.screenshots.isEmpty())
        return Failure(invalid(Tr::tr("--map-series needs --screenshots.")));
    return result;
}

} // namespace Chartroom::Console
