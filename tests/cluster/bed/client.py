# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of a client as bringing up a cluster takes: kubectl would need a third of a second for each call."""

import http.client
import json
import ssl


class Client:
    def __init__(self, pki, port):
        self._port = port
        self._tls = ssl.create_default_context(cafile=pki / "ca.crt")
        self._tls.load_cert_chain(pki / "admin.crt", pki / "admin.key")

    def request(self, method, path, body=None, content_type="application/json"):
        """The status and the text of the answer; status 0 where there is no server yet."""
        connection = http.client.HTTPSConnection("127.0.0.1", self._port, context=self._tls, timeout=20)
        try:
            connection.request(method, path, body, {"Content-Type": content_type} if body is not None else {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode(errors="replace")
        except OSError as error:
            return 0, str(error)
        finally:
            connection.close()

    def get(self, path):
        status, text = self.request("GET", path)
        return json.loads(text) if status == 200 else None

    def create(self, path, document):
        """`document` is an object, or YAML text. That it exists already is as good."""
        if isinstance(document, str):
            status, text = self.request("POST", path, document.encode(), "application/yaml")
        else:
            status, text = self.request("POST", path, json.dumps(document))
        if status not in (200, 201, 202, 409):
            raise RuntimeError(f"creating {path}: {status} {text[:500]}")
