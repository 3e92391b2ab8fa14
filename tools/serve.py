"""Serves Werkkamer on this machine: ``make run``, and for tests and measurements a server of their own.

``python -m tools.serve`` serves the installation of this checkout on 127.0.0.1; PORT changes 8000.
"""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import assets

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
PATIENCE = 30
# In one process: Django takes a second to start.
PREPARE = """
import django
from django.core.management import call_command
django.setup()
call_command("migrate", verbosity=0)
call_command("laad_referenties")
call_command("laad_demo")
call_command("collectstatic", interactive=False, verbosity=0)
"""


class NotServedError(Exception):
    """The server stopped, or gave no page."""


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def status_of(port: int, path: str = "/") -> int | None:
    """The HTTP status of one page, or None when nobody answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


def start(port: int, env: dict[str, str], workers: int = 2) -> subprocess.Popen[bytes]:
    options = ["--bind", f"{HOST}:{port}", "--workers", str(workers), "--threads", "2", "--no-control-socket"]
    command = [sys.executable, "-m", "gunicorn", "--config", "python:loket.gunicorn_conf", "loket.wsgi:application"]
    command += ["--log-level", "warning", *options]
    # A group of its own, so that Ctrl+C reaches this process alone and it can end the server in order.
    return subprocess.Popen(command, cwd=ROOT, env=env, start_new_session=True)


def wait_for_page(server: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            message = "The server stopped while starting; its messages stand above."
            raise NotServedError(message)
        status = status_of(port)
        if status == http.HTTPStatus.OK:
            return
        if status is not None:
            message = f"The server answers, but the first page gives status {status}; see the messages above."
            raise NotServedError(message)
        time.sleep(0.05)
    message = f"No answer within {PATIENCE} seconds."
    raise NotServedError(message)


def stop(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@contextmanager
def temporary(var: Path, **settings: str) -> Iterator[str]:
    """A server with its own SQLite, reference data and made-up people in ``var``; yields its address."""
    env = {key: value for key, value in os.environ.items() if key not in {"WERKKAMER_DEBUG", "DATABASE_URL"}}
    env |= {"WERKKAMER_DEMO": "1", "WERKKAMER_VAR": str(var), "DJANGO_SETTINGS_MODULE": "loket.settings"}
    env["PYTHONPATH"] = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
    env |= settings
    assets.build(var / "assets/loket")
    command = [sys.executable, "-c", PREPARE]
    done = subprocess.run(command, cwd=ROOT, env=env, check=False, capture_output=True, text=True)
    if done.returncode:
        message = f"The database or the static files could not be made:\n{done.stderr}"
        raise NotServedError(message)
    port = free_port()
    server = start(port, env)
    try:
        wait_for_page(server, port)
        yield f"http://{HOST}:{port}"
    finally:
        stop(server)
        shutil.rmtree(var / "static", ignore_errors=True)


def logins(port: int) -> str:
    """The made-up accounts, for who wants to look around as somebody."""
    from loket.demo.people import PASSWORD, PEOPLE

    names = "\n".join(f"  {person.email}" for person in PEOPLE)
    post = f"Post / mail: http://{HOST}:{port}/demo/post"
    return f"Fictieve accounts / made-up accounts, wachtwoord / password {PASSWORD}:\n{names}\n{post}\n"


def main() -> int:
    given = os.environ.get("PORT") or "8000"
    if not given.isdecimal() or not 0 < int(given) < 65536:
        print(f"PORT must be a number from 1 to 65535, not {given!r}. For example: make run PORT=8001", file=sys.stderr)
        return 2
    port = int(given)
    if not port_is_free(port):
        print(f"Port {port} is in use. Stop what runs there, or: make run PORT={port + 1}", file=sys.stderr)
        return 1
    server = start(port, dict(os.environ))
    for name in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda *_: sys.exit(0))
    try:
        wait_for_page(server, port)
        print(f"\nWerkkamer: http://{HOST}:{port}   (Ctrl+C stopt / stops)\n", flush=True)
        if os.environ.get("WERKKAMER_DEMO") == "1":
            print(logins(port), flush=True)
        return server.wait()
    except NotServedError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        stop(server)


if __name__ == "__main__":
    sys.exit(main())
