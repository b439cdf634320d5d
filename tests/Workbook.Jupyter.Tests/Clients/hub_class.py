"""Rehearses a class on JupyterHub: students log in, open a handout and run it to its end, all at once.

Usage: python3 hub_class.py REPOSITORY STUDENTS HANDOUT.ipynb
The kernel must be installed for all (`workbook kernel install --prefix /usr/local`) or be found by JUPYTER_PATH.
Prints JSON: seconds until the first and the last student were done, errors, and what a student's server and kernel took:
memory in MiB, and seconds of processor, which do not depend on what else the machine does. How long a connection may take measures nothing.
Debian's jupyterhub, with the configuration of `notebooks/teaching/jupyterhub`; only who may log in, and as whom, is replaced.
"""

import asyncio
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import psutil
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

if len(sys.argv) != 4:
    sys.exit(__doc__)

REPOSITORY, STUDENTS, HANDOUT = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
CONFIG = REPOSITORY / "notebooks" / "teaching" / "jupyterhub" / "jupyterhub_config.py"
TOKEN = uuid.uuid4().hex
PATIENCE = 900

OVERRIDES = """
load_subconfig({config!r})
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {homes!r} + "/{{username}}"
c.Spawner.args = ["--allow-root"]
c.JupyterHub.services = [{{"name": "rehearsal", "api_token": {token!r}}}]
c.JupyterHub.load_roles = [{{"name": "rehearsal", "services": ["rehearsal"], "scopes": ["admin:users", "admin:servers", "access:servers"]}}]
c.JupyterHub.cookie_secret_file = {folder!r} + "/secret"
c.JupyterHub.db_url = "sqlite:///" + {folder!r} + "/hub.sqlite"
c.JupyterHub.hub_port = {hub}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.pid_file = {folder!r} + "/proxy.pid"
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Hub:
    def __init__(self, url):
        self.url = url
        self.client = AsyncHTTPClient(max_clients=100)

    async def ask(self, method, path, body=None):
        request = HTTPRequest(
            self.url + path, method=method, headers={"Authorization": f"token {TOKEN}"}, body=None if body is None else json.dumps(body),
            allow_nonstandard_methods=True, connect_timeout=PATIENCE, request_timeout=PATIENCE)
        answer = await self.client.fetch(request)
        return json.loads(answer.body or b"null")

    async def up(self, process):
        while process.poll() is None:
            try:
                return await self.ask("GET", "/hub/api/users")
            except (OSError, HTTPClientError):  # the proxy answers before the hub does
                await asyncio.sleep(0.2)
        raise RuntimeError("The hub ended before it answered.")


async def run_cells(hub, student, notebook, cells):
    """Runs cells in a kernel of the student; the first error among them, or none."""
    session = {"path": notebook, "name": notebook, "type": "notebook", "kernel": {"name": ".net-csharp"}}
    kernel = (await hub.ask("POST", f"/user/{student}/api/sessions", session))["kernel"]["id"]
    address = f"{hub.url.replace('http', 'ws', 1)}/user/{student}/api/kernels/{kernel}/channels?session_id={student}"
    socket = await websocket_connect(HTTPRequest(address, headers={"Authorization": f"token {TOKEN}"}, connect_timeout=PATIENCE, request_timeout=PATIENCE), max_message_size=1 << 28)
    for number, cell in enumerate(cells, 1):
        ask = uuid.uuid4().hex
        await socket.write_message(json.dumps({
            "header": {"msg_id": ask, "username": student, "session": student, "msg_type": "execute_request", "version": "5.3"},
            "parent_header": {}, "metadata": {}, "channel": "shell", "buffers": [],
            "content": {"code": cell, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True},
        }))
        while True:
            text = await asyncio.wait_for(socket.read_message(), PATIENCE)
            message = json.loads(text)
            if message.get("channel") == "shell" and message["parent_header"].get("msg_id") == ask:
                if message["content"]["status"] != "ok":
                    return [f"{student}, code cell {number}: {message['content'].get('evalue')}"]
                break
    return []


def tree(process):
    return [process, *process.children(recursive=True)]


def megabytes(process):
    return sum(one.memory_full_info().pss for one in tree(process)) / 1048576


def processor(process):
    return sum(one.cpu_times().user + one.cpu_times().system for one in tree(process))


async def rehearse(students, handout, folder):
    port, hub_port, proxy = free_ports(3)
    config = folder / "config.py"
    config.write_text(OVERRIDES.format(config=str(CONFIG), homes=str(folder / "homes"), token=TOKEN, folder=str(folder), hub=hub_port, proxy=proxy))
    handouts = folder / "handouts"
    handouts.mkdir()
    shutil.copy(handout, handouts)
    environment = {**os.environ, "HUB_URL": f"http://127.0.0.1:{port}", "HANDOUTS": str(handouts), "MEMO": str(REPOSITORY), "CONFIGPROXY_AUTH_TOKEN": TOKEN}
    # Students have data folders of their own; the kernel is found in the one that stands in for the machine's.
    if "JUPYTER_DATA_DIR" in os.environ:
        environment.setdefault("JUPYTER_PATH", os.environ["JUPYTER_DATA_DIR"])
    # Debian's modules, also for a node that is not Debian's.
    environment.setdefault("NODE_PATH", "/usr/share/nodejs")
    process = subprocess.Popen(
        ["/usr/bin/python3", "-m", "jupyterhub", "--config", str(config)], cwd=folder, env=environment, stdout=(folder / "log").open("w"), stderr=subprocess.STDOUT)
    try:
        hub = Hub(f"http://127.0.0.1:{port}")
        await hub.up(process)
        names = [f"student{i:02}" for i in range(1, students + 1)]
        await hub.ask("POST", "/hub/api/users", {"usernames": names})
        cells = None
        done, errors = [], []

        async def attend(name):
            nonlocal cells
            await hub.ask("POST", f"/hub/api/users/{name}/server")
            while not (await hub.ask("GET", f"/hub/api/users/{name}"))["servers"].get("", {}).get("ready"):
                await asyncio.sleep(0.5)
            opened = await hub.ask("GET", f"/user/{name}/api/contents/{Path(handout).name}")
            code = [cell["source"] for cell in opened["content"]["cells"] if cell["cell_type"] == "code"]
            cells = len(code)
            errors.extend(await run_cells(hub, name, Path(handout).name, code))
            done.append(time.perf_counter() - begun)

        begun = time.perf_counter()
        await asyncio.gather(*(attend(name) for name in names))
        servers = [child for child in psutil.Process(process.pid).children(recursive=True) if "jupyterhub-singleuser" in " ".join(child.cmdline()) and child.children()]
        return {
            "students": students, "cells": cells, "first_done": min(done), "last_done": max(done), "errors": errors,
            "memory": statistics.median(megabytes(server) for server in servers), "processor": statistics.median(processor(server) for server in servers),
        }
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def main():
    with tempfile.TemporaryDirectory(prefix="workbook-hub-") as folder:
        try:
            print(json.dumps(asyncio.run(rehearse(STUDENTS, HANDOUT, Path(folder)))))
        except BaseException:
            print((Path(folder) / "log").read_text()[-4000:] if (Path(folder) / "log").exists() else "", file=sys.stderr)
            raise


if __name__ == "__main__":
    main()
