"""Processes that generate samples while a network trains."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from training.factory.write_pool import write_pool


@contextmanager
def generating(
    stages: dict[str, int], cache: Path, samples: Path, count: int
) -> Iterator[Callable[[], bool]]:
    """
    stages: processes for each stage, which fill `samples/pool_{stage}` with about `count` samples while the
    block runs. Yields whether any still does. Each process has a seed of its own, so that a pool can be
    continued by as many.
    """
    # Fresh interpreters: forking one whose libraries have threads may hang.
    context = multiprocessing.get_context("spawn")
    processes = [
        context.Process(
            target=write_pool,
            args=(stage, cache, samples / f"pool_{stage}", -(-count // number), seed),
            daemon=True,
        )
        for stage, number in stages.items()
        for seed in range(1, number + 1)
    ]
    for process in processes:
        process.start()
    try:
        yield lambda: any(process.is_alive() for process in processes)
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()
