"""The network as it is: real time, the system's resolver, TLS."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from twosource.model import Refusal, Report
from twosource.reports.online.fetching import fetch
from twosource.reports.online.settings import OnlineSettings

PAGE = b"<html><body><p>The bridge was closed.</p></body></html>"


class Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def read(address: str, port: int, *allow: str, **options: object) -> Report | Refusal:
    settings = OnlineSettings(allow=allow, ports=(port,), pause_seconds=0, tries=1)
    (outcome,) = fetch([address], now=lambda: datetime(2025, 3, 4, tzinfo=UTC), settings=settings, **options)  # type: ignore[arg-type]
    return outcome


def test_the_systems_resolver_leads_to_a_host_that_a_setting_names(server: ThreadingHTTPServer) -> None:
    port = server.server_port
    assert isinstance(read(f"http://localhost:{port}/b", port, "localhost"), Report)
    assert isinstance(read(f"http://localhost:{port}/b", port), Refusal)


def test_a_port_that_nobody_listens_at_is_told_as_such(server: ThreadingHTTPServer) -> None:
    port = server.server_port
    server.socket.close()
    refusal = read(f"http://127.0.0.1:{port}/b", port, "127.0.0.1")
    assert isinstance(refusal, Refusal)
    assert "cannot be connected to" in refusal.reason


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
def test_a_certificate_is_held_against_the_name_that_was_asked_for(
    server: ThreadingHTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=fjord.example", "-addext", "subjectAltName=DNS:fjord.example", "-keyout", str(key),
         "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)

    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    port = server.server_port
    unknown = read(f"https://fjord.example:{port}/b", port, "127.0.0.1", resolve=resolve)
    assert isinstance(unknown, Refusal)
    assert "certificate verify failed" in unknown.reason
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert isinstance(read(f"https://fjord.example:{port}/b", port, "127.0.0.1", resolve=resolve), Report)
    other = read(f"https://rival.example:{port}/b", port, "127.0.0.1", resolve=resolve)
    assert isinstance(other, Refusal)
    assert "certificate" in other.reason


def test_a_name_that_the_system_cannot_find_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    refusal = read("http://nowhere.example/b", 80)
    assert isinstance(refusal, Refusal)
    assert "is on nowhere.example, a name that cannot be found; check the address" in refusal.reason
