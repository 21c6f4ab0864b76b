# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cluster's own certificate authorities, certificates and kubeconfigs."""

import base64
import subprocess

CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
SERVER_NAMES = ("IP:127.0.0.1,IP:10.0.0.1,DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,"
                "DNS:kubernetes.default.svc")

# name: (authority, subject, alternative names)
LEAVES = {
    "apiserver": ("ca", "/CN=kube-apiserver", SERVER_NAMES),
    "admin": ("ca", "/O=system:masters/CN=admin", None),
    "kcm": ("ca", "/O=system:masters/CN=kcm", None),
    "scheduler": ("ca", "/CN=system:kube-scheduler", None),
    "kubelet-client": ("ca", "/O=system:masters/CN=kubelet-client", None),
    "kubelet": ("ca", "/CN=kubelet", "IP:127.0.0.1,DNS:localhost"),
    "front-client": ("front", "/CN=front-proxy-client", None),
}

# Users that tests take on, by token: name and what they may do (objects.py binds the roles).
USERS = {
    "viewer": "reads every namespace, but no Secrets",
    "one-namespace": "may do everything in the namespace team-a, and may see nothing else",
    "nobody": "may do nothing",
}


def create(pki):
    pki.mkdir(parents=True)
    for authority in ("ca", "front"):
        _openssl(pki, "req", "-x509", "-new", *CURVE, "-days", "3650", "-subj", f"/CN=chartroom-{authority}",
                 "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-keyout", f"{authority}.key",
                 "-out", f"{authority}.crt")
    for name, (authority, subject, names) in LEAVES.items():
        extensions = ("keyUsage=digitalSignature\nextendedKeyUsage=clientAuth,serverAuth\n"
                      "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n")
        (pki / f"{name}.ext").write_text(extensions + (f"subjectAltName={names}\n" if names else ""), encoding="utf-8")
        _openssl(pki, "req", "-new", *CURVE, "-subj", subject, "-keyout", f"{name}.key", "-out", f"{name}.csr")
        _openssl(pki, "x509", "-req", "-in", f"{name}.csr", "-CA", f"{authority}.crt", "-CAkey", f"{authority}.key",
                 "-days", "3650", "-extfile", f"{name}.ext", "-out", f"{name}.crt")
    _openssl(pki, "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "sa.key")
    _openssl(pki, "ec", "-in", "sa.key", "-pubout", "-out", "sa.pub")
    tokens = [f"{token_of(user)},{user},{user}" for user in USERS]
    (pki / "tokens.csv").write_text("\n".join(tokens) + "\n", encoding="utf-8")


def token_of(user):
    return f"token-of-{user}"


def _openssl(pki, *arguments):
    result = subprocess.run(["openssl", *arguments], cwd=pki, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                            check=False)
    if result.returncode != 0:
        raise RuntimeError(f"openssl {arguments[0]}: {result.stderr.strip()}")


def write_kubeconfig(file, pki, port, cluster, users):
    """`users` by context: the name of a certificate, or of one of USERS. The first is the current context."""
    def data(name):
        return base64.b64encode((pki / name).read_bytes()).decode()

    def credential(user):
        if user in USERS:
            return {"token": token_of(user)}
        return {"client-certificate-data": data(f"{user}.crt"), "client-key-data": data(f"{user}.key")}

    def context(user):
        return {"cluster": cluster, "user": user} | ({"namespace": "team-a"} if user == "one-namespace" else {})

    lines = ["apiVersion: v1", "kind: Config", f"current-context: {users[0]}", "clusters:",
             f"- name: {cluster}", "  cluster:", f"    server: https://127.0.0.1:{port}",
             f"    certificate-authority-data: {data('ca.crt')}", "users:"]
    for user in users:
        lines += [f"- name: {user}", "  user:"] + [f"    {key}: {value}" for key, value in credential(user).items()]
    lines.append("contexts:")
    for user in users:
        lines += [f"- name: {user}", "  context:"] + [f"    {key}: {value}" for key, value in context(user).items()]
    file.touch(mode=0o600)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
