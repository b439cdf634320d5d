"""Measures kernels through jupyter_client and nbclient, once and in turn, and prints the values as JSON: kernel, measure, value.

Usage: python3 kernel_benchmark.py MEASURED KERNEL=LANGUAGE...
MEASURED is the kernel whose help and endurance are measured too; each KERNEL a name that Jupyter finds, LANGUAGE csharp or python.
Times are wall times in seconds, or in milliseconds where the C# side says so.
"""

import json
import os
import queue
import statistics
import sys
import time

import nbformat
import psutil
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

TIMEOUT = 120
LATER = 50
LONG = 1000
CELL = {"csharp": "var x{0} = {0};\nx{0} + 1", "python": "x{0} = {0}\nx{0} + 1"}


def run(client, code):
    """Executes code and waits until the kernel is idle again; returns the seconds that took."""
    begun = time.perf_counter()
    message = client.execute(code)
    while True:
        reply = client.get_iopub_msg(timeout=TIMEOUT)
        if reply["parent_header"].get("msg_id") != message:
            continue
        if reply["msg_type"] == "error":
            raise RuntimeError("\n".join(reply["content"]["traceback"]))
        if reply["msg_type"] == "status" and reply["content"]["execution_state"] == "idle":
            return time.perf_counter() - begun


def started(name):
    manager = KernelManager(kernel_name=name)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    return manager, client


def stop(manager, client):
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def first_result(name):
    """Seconds from launch until the first result; the kernel is left running."""
    begun = time.perf_counter()
    manager, client = started(name)
    client.wait_for_ready(timeout=TIMEOUT)
    run(client, "1+1")
    return time.perf_counter() - begun, manager, client


def notebook(name, cells):
    document = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    begun = time.perf_counter()
    NotebookClient(document, kernel_name=name, timeout=TIMEOUT).execute()
    return time.perf_counter() - begun


def resident_megabytes(pid):
    """Of the process that answers: a command that starts it and waits is not counted."""
    parent = psutil.Process(pid)
    return max(process.memory_info().rss for process in [parent, *parent.children(recursive=True)]) / 1048576


def milliseconds(ask, wait, times):
    """The 95th percentile over many questions, after one to wake the service."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        message = ask()
        while True:
            try:
                if wait(timeout=TIMEOUT)["parent_header"].get("msg_id") == message:
                    break
            except queue.Empty as empty:
                raise RuntimeError("no reply") from empty
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.quantiles(taken[1:], n=20)[-1]


def measure(name, language, thoroughly):
    values = {}
    values["first_result"], manager, client = first_result(name)
    try:
        values["memory"] = resident_megabytes(manager.provisioner.pid)
        cell = CELL[language]
        times = [1000 * run(client, cell.format(i)) for i in range(LONG if thoroughly else LATER + 5)]
        values["trivial_cell"] = statistics.median(times[5:LATER + 5])
        if thoroughly:
            values["growth"] = statistics.median(times[-LATER:]) / values["trivial_cell"]
            values["completion_p95"] = milliseconds(lambda: client.complete("Console.Wri", 11), client.get_shell_msg, 40)
            values["inspection_p95"] = milliseconds(lambda: client.inspect("Console.WriteLine", 12), client.get_shell_msg, 40)
    finally:
        stop(manager, client)
    values["notebook"] = notebook(name, [cell.format(i) for i in range(10)])
    return values


def main():
    # Kernels print on the output that they inherit; the values have one of their own.
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    measured, kernels = sys.argv[1], [argument.split("=") for argument in sys.argv[2:]]
    print(json.dumps({name: measure(name, language, name == measured) for name, language in kernels}), file=output)


if __name__ == "__main__":
    main()
