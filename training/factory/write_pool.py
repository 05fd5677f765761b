"""A folder of samples that grows while the network trains on it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from training.factory.make_samples import Anatomies, make_coarse_samples, make_refine_samples
from training.output import progress
from training.stored_sample import StoredSample

MAKERS = {"coarse": make_coarse_samples, "refine": make_refine_samples}
#: Patients between two lines of progress.
REPORT_EVERY = 25


def write_pool(
    network: str,
    cache: Path,
    pool: Path,
    count: int,
    seed: int,
    renderings: int = 2,
    report: Callable[..., None] = progress,
) -> None:
    """
    Writes at least `count` samples `pool/{seed}_{patient}_{n}.npz` (image int16 HU [z, y, x], labels uint8
    [2 z, y, x]) and `pool/{seed}.jsonl` (one note a line). network: a stage, 'coarse' or 'refine'.

    The random stream is a function of seed and patient, and a continued pool makes its last patient again,
    which may be incomplete: so it equals an uninterrupted one. Several seeds may grow one pool in parallel.
    """
    torch.set_num_threads(1)
    pool.mkdir(parents=True, exist_ok=True)
    anatomies = Anatomies.load(cache)
    patients = [int(file.stem.split("_")[1]) for file in pool.glob(f"{seed}_*.npz")]
    patient = max(patients, default=0)
    written = before = sum(number != patient for number in patients)
    start = time.monotonic()
    with _notes_before(pool / f"{seed}.jsonl", f"{seed}_{patient:06d}").open("a") as notes:
        while written < count:
            rng = np.random.default_rng([seed, patient])
            for n, sample in enumerate(MAKERS[network](rng, anatomies, renderings)):
                name = f"{seed}_{patient:06d}_{n}"
                StoredSample(sample.image, sample.labels).save(pool / f"{name}.npz")
                notes.write(json.dumps({"name": name, **sample.note}) + "\n")
                written += 1
            notes.flush()
            patient += 1
            if patient % REPORT_EVERY == 0:
                seconds = round((time.monotonic() - start) / max(1, written - before), 2)
                report(pool=str(pool), seed=seed, samples=written, of=count, seconds_each=seconds)


def _notes_before(file: Path, patient: str) -> Path:
    """The file of notes without those of the patient that is made again."""
    if file.exists():
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(line for line in lines if line.endswith("\n") and f'"{patient}_' not in line))
    return file
