"""Both networks in one go, in a time that is given: what `train-packed` does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from training.checkpoint import LAST, Checkpoint
from training.fit import FitOptions, fit
from training.grids import CROPS
from training.nets.registry import stage_of
from training.packed.generators import generating

#: Part of the time that a stage gets. The coarse network only has to find the kidneys.
SHARES = {"coarse": 0.2, "refine": 0.8}
#: Samples a step: a GPU takes eight at once in the time of two.
BATCH = {"cuda": 8, "cpu": 2}
#: Largest step of the optimiser, from nothing; it grows with the batch.
LEARNING_RATE = {"cuda": 4e-3, "cpu": 2e-3}


@dataclass
class PackedOptions:
    """
    anatomies: what `prepare` made. out: gets `{network}/last.pt` and `log.jsonl`. samples: folder that is
    filled, and kept for a continuation. resume: an earlier `out`: where `out` has no checkpoint, the earlier
    one is continued, or, where its training was at its end, a new one begins with its weights. minutes: in
    all, at whose end the schedule ends too. count: samples a stage. device: None: CUDA where there is one.
    learning_rate: largest step; None: `LEARNING_RATE`. average_decay: of the moving average, a step.
    """

    anatomies: Path
    out: Path
    samples: Path
    minutes: float
    networks: tuple[str, ...] = ("coarse", "refine-wide")
    resume: Path | None = None
    processes: int = 2
    count: int = 5000
    device: str | None = None
    batch_size: int | None = None
    crop: tuple[int, int, int] | None = None
    learning_rate: float | None = None
    average_decay: float = 0.995
    seed: int = 1


def train_packed(options: PackedOptions, report: Callable[..., None]) -> None:
    """
    Generates samples on all `processes` and trains one network after the other, refining first, each from
    its checkpoint if there is one. Every checkpoint holds what a machine of the other kind needs to go on.

    Raises ValueError for two networks of one stage, FileNotFoundError where `anatomies` are missing.
    """
    stages = {name: stage_of(name) for name in options.networks}
    if len(set(stages.values())) < len(stages):
        raise ValueError(f"{', '.join(stages)}: one network a stage")
    if not (options.anatomies / "kidneys.npz").exists():
        raise FileNotFoundError(f"{options.anatomies} holds no anatomies: unpack the whole archive")
    device = options.device or ("cuda" if torch.cuda.is_available() else "cpu")
    report(device=device, networks=options.networks, minutes=options.minutes)
    beginnings = {name: _beginning(options, name) for name in options.networks}
    whole = sum(SHARES[stage] for stage in stages.values())
    parts = {stage: SHARES[stage] / whole for stage in stages.values()}
    processes = {stage: max(1, round(options.processes * part)) for stage, part in parts.items()}
    with generating(processes, options.anatomies, options.samples, options.count) as still_growing:
        # The longest first: meanwhile the others' samples gather.
        for name, stage in sorted(stages.items(), key=lambda one: -SHARES[one[1]]):
            fitting = _fit_options(options, name, device, options.minutes * parts[stage])
            fitting.start_from = beginnings[name]
            fit(fitting, report, still_growing)


def _beginning(options: PackedOptions, name: str) -> str | None:
    """The checkpoint whose weights a new training begins with; one that is continued is copied to `out`."""
    own = options.out / name / LAST
    earlier = None if options.resume is None else options.resume / name / LAST
    if own.exists() or earlier is None or not earlier.exists():
        return None
    stored = Checkpoint.load(earlier)
    if stored.schedule_progress() >= 1:
        return str(earlier)
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(earlier, own)
    return None


def _fit_options(options: PackedOptions, name: str, device: str, minutes: float) -> FitOptions:
    stage = stage_of(name)
    return FitOptions(
        network=name,
        pools=[str(options.samples / f"pool_{stage}")],
        run=str(options.out / name),
        batch_size=options.batch_size or BATCH[device],
        learning_rate=options.learning_rate or LEARNING_RATE[device],
        average_decay=options.average_decay,
        crop=options.crop or CROPS[stage],
        seed=options.seed,
        threads=1 if device == "cuda" else min(2, options.processes),
        evaluate_every=200 if device == "cuda" else 50,
        finish_in_minutes=minutes,
        device=device,
        compact=True,
    )
