"""Runs notebooks through nbclient, JOBS at a time, and writes them with their outputs: run_notebooks.py TARGET JOBS NOTEBOOK..."""

import asyncio
import pathlib
import sys

import nbclient
import nbformat

target, jobs = pathlib.Path(sys.argv[1]), int(sys.argv[2])


async def run(file, turns):
    notebook = nbformat.read(file, as_version=4)
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": file.parent}})
    async with turns:
        await client.async_execute()
    nbformat.write(notebook, target / file.name)


async def run_all():
    turns = asyncio.Semaphore(jobs)
    await asyncio.gather(*(run(pathlib.Path(file), turns) for file in sys.argv[3:]))


asyncio.run(run_all())
