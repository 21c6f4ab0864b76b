// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast a long answer comes through models/http, next to reading the socket and throwing the bytes away.
#include "models/http/client.h"
#include "models/http/iothread.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <array>
#include <format>
#include <future>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Chartroom;
using namespace Chartroom::Testing;

namespace {

constexpr std::size_t Bytes = 1'000'000'000;
constexpr std::string_view Request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Answers every connection with the same bytes, one after the other.
class Source {
public:
    Source()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        if (bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_socket, 8) != 0
            || getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no loopback socket");
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this] { serve(); });
    }
    ~Source()
    {
        shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        close(m_socket);
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    std::uint16_t port() const { return m_port; }

private:
    void serve() const
    {
        const std::vector<char> piece(1 << 20, 'x');
        for (int client = accept(m_socket, nullptr, nullptr); client >= 0;
            client = accept(m_socket, nullptr, nullptr)) {
            std::array<char, 4096> request {};
            if (recv(client, request.data(), request.size(), 0) > 0) {
                const std::string head
                    = std::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", Bytes);
                send(client, head.data(), head.size(), MSG_NOSIGNAL);
                for (std::size_t sent = 0; sent < Bytes;) {
                    const auto now = send(client, piece.data(), std::min(piece.size(), Bytes - sent), MSG_NOSIGNAL);
                    if (now <= 0)
                        break;
                    sent += static_cast<std::size_t>(now);
                }
            }
            close(client);
        }
    }

    int m_socket;
    std::uint16_t m_port = 0;
    std::jthread m_thread;
};

void readThroughClient(Http::Client& client, std::uint16_t port)
{
    std::size_t bytes = 0;
    std::promise<void> ended;
    client.start({.url = std::format("http://127.0.0.1:{}/", port)},
        {.onBytes = [&](std::string_view piece) { bytes += piece.size(); },
            .onEnd = [&](const std::optional<Error>&) { ended.set_value(); }});
    ended.get_future().wait();
    if (bytes != Bytes)
        qFatal("the answer was cut");
}

void readSocket(std::uint16_t port)
{
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        qFatal("no connection");
    send(connection, Request.data(), Request.size(), MSG_NOSIGNAL);
    std::vector<char> piece(1 << 17);
    while (recv(connection, piece.data(), piece.size(), 0) > 0) { }
    close(connection);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const Source source;
    Http::IoThread thread;
    Http::Client client(thread);
    const auto costs
        = mediansOf({[&] { readThroughClient(client, source.port()); }, [&] { readSocket(source.port()); }});
    // CPU counts the sending side too, which is in this process.
    printComparison("1 GB through models/http", costs[0], "recv() in a loop", costs[1], 0);
    return 0;
}
