"""Measures the installed C# kernel through jupyter_client and nbclient, once, and prints the values as JSON.

Times are wall times in seconds, or in milliseconds where the C# side says so. The kernel must be installed:
`dotnet run --project lib/Workbook.Cli -- kernel install`.
"""

import json
import os
import queue
import statistics
import time

import nbformat
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

KERNEL = os.environ.get("WORKBOOK_KERNEL", ".net-csharp")
TIMEOUT = 60


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


def first_result(name, code):
    """Seconds from launch until the first result; the kernel is left running."""
    begun = time.perf_counter()
    manager, client = started(name)
    client.wait_for_ready(timeout=TIMEOUT)
    run(client, code)
    return time.perf_counter() - begun, manager, client


def notebook(name, cells):
    document = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    begun = time.perf_counter()
    NotebookClient(document, kernel_name=name, timeout=TIMEOUT).execute()
    return time.perf_counter() - begun


def resident_megabytes(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


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


def main():
    values = {}
    values["first_result_ipykernel"], manager, client = first_result("python3", "1+1")
    stop(manager, client)
    values["first_result"], manager, client = first_result(KERNEL, "1+1")
    values["first_result_ratio"] = values["first_result"] / values["first_result_ipykernel"]
    values["memory"] = resident_megabytes(manager.provisioner.pid)
    times = [1000 * run(client, f"var x{i} = {i};\nx{i} + 1") for i in range(1000)]
    values["trivial_cell"] = statistics.median(times[5:55])
    values["growth"] = statistics.median(times[-50:]) / statistics.median(times[5:55])
    values["completion_p95"] = milliseconds(lambda: client.complete("Console.Wri", 11), client.get_shell_msg, 40)
    values["inspection_p95"] = milliseconds(lambda: client.inspect("Console.WriteLine", 12), client.get_shell_msg, 40)
    stop(manager, client)
    values["notebook"] = notebook(KERNEL, [f"var x{i} = {i};\nx{i} + 1" for i in range(10)])
    values["notebook_ipykernel"] = notebook("python3", [f"x{i} = {i}\nx{i} + 1" for i in range(10)])
    print(json.dumps(values))


if __name__ == "__main__":
    main()
