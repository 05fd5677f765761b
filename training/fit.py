"""The training loop: resumable, with a moving average of the weights and a log that can be plotted."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn.functional import avg_pool3d

from training.case_dataset import CaseDataset
from training.checkpoint import LAST, Checkpoint
from training.device_samples import DeviceSamples
from training.grids import Shape
from training.loss import segmentation_loss, slice_shares
from training.nets.registry import build_network, classes_of, grid_of
from training.output import progress
from training.pool_dataset import PoolDataset
from training.sources import Sources
from training.start_weights import load_start_weights
from training.validation import validation_dice

#: Synthetic samples there must be before the first step.
FIRST_SAMPLES = 20


@dataclass
class FitOptions:
    """
    pools: folders of synthetic samples. cases: folder of resampled real cases, of which `real_share` of the
    samples are drawn. steps: of the whole training, over all resumptions; the learning rate ends near zero
    there. minutes: of this call. start_from: a models folder, run or checkpoint to begin with.
    freeze_norm: keep the batch norm statistics of `start_from`, for few cases and small batches.
    finish_in_minutes: the schedule goes by this time instead of by `steps`: it is at its end then, whatever
    the machine can do (0: goes by steps). device: 'cpu' or 'cuda'; on the latter the network is compiled and
    the synthetic samples are kept in its memory. compact: checkpoints as small as they get.
    coarsen: voxels averaged along each axis before the network sees them. A heavy network learns where the
    kidneys are, and which is which, from whole boxes at an eighth of the cost, before `start_from` goes on
    with crops of full resolution.
    """

    network: str
    pools: list[str]
    run: str
    steps: int = 8000
    batch_size: int = 2
    learning_rate: float = 2e-3
    crop: Shape | None = None
    held_out: int = 24
    threads: int = 2
    seed: int = 1
    minutes: float | None = None
    evaluate_every: int = 250
    average_decay: float = 0.995
    cases: str | None = None
    real_share: float = 0.5
    start_from: str | None = None
    freeze_norm: bool = False
    coarsen: int = 1
    finish_in_minutes: float = 0.0
    device: str = "cpu"
    compact: bool = False


@dataclass
class _State:
    """forward: `network`, or what it was compiled to. began_at: progress when this call began."""

    network: nn.Module
    forward: Callable[[torch.Tensor], torch.Tensor]
    optimiser: torch.optim.Optimizer
    average: dict[str, torch.Tensor]
    step: int = 0
    began_at: float = 0.0
    progress: float = 0.0
    losses: list[torch.Tensor] = field(default_factory=list)
    skipped: int = 0


def fit(
    options: FitOptions,
    report: Callable[..., None] = progress,
    pool_grows: Callable[[], bool] = lambda: True,
) -> Path:
    """
    Trains until `steps` or `minutes`, whichever comes first; continues `run/last.pt` if it is there. What is
    drawn is a function of seed and step, so that an interrupted training ends with the same weights as an
    uninterrupted one, as long as the samples are the same.

    Returns the checkpoint; `run/log.jsonl` gets a line every `evaluate_every` steps. Raises
    FileNotFoundError where there is nothing to train on.
    """
    torch.set_num_threads(options.threads)
    run = Path(options.run)
    run.mkdir(parents=True, exist_ok=True)
    state = _start(options, run / LAST)
    sources = _sources(options, pool_grows)
    crop = options.crop or grid_of(options.network).shape
    start = time.monotonic()
    while state.progress < 1:
        minutes = (time.monotonic() - start) / 60
        if options.minutes is not None and minutes > options.minutes:
            break
        _train_step(options, state, sources, crop)
        state.progress = _progress(options, state, minutes)
        if state.step % options.evaluate_every == 0 or state.progress == 1:
            record = _evaluate(options, state, sources, (time.monotonic() - start) / 60)
            _save(options, state, run / LAST)
            with (run / "log.jsonl").open("a") as log:
                log.write(json.dumps(record) + "\n")
            report(network=options.network, **record)
    _save(options, state, run / LAST)
    return run / LAST


def _progress(options: FitOptions, state: _State, minutes: float) -> float:
    """Of the whole training, 0 to 1, after `minutes` of this call."""
    if options.finish_in_minutes:
        left = 1 - state.began_at
        return min(1.0, state.began_at + left * minutes / options.finish_in_minutes)
    return min(1.0, state.step / options.steps)


def _start(options: FitOptions, checkpoint: Path) -> _State:
    torch.manual_seed(options.seed)
    device = torch.device(options.device)
    network = build_network(options.network)
    stored = Checkpoint.load(checkpoint) if checkpoint.exists() else None
    if stored is not None and stored.network != options.network:
        raise ValueError(f"{checkpoint} is of network {stored.network!r}, not {options.network!r}")
    if stored is not None:
        network.load_state_dict(stored.weights)
    elif options.start_from is not None:
        load_start_weights(network, options.network, Path(options.start_from))
    network = network.to(device, memory_format=torch.channels_last_3d)
    optimiser = torch.optim.AdamW(network.parameters(), options.learning_rate, weight_decay=1e-4)
    average = {name: value.clone() for name, value in network.state_dict().items()}
    network.train()
    if options.freeze_norm:
        for module in network.modules():
            if isinstance(module, nn.BatchNorm3d):
                module.eval()
    state = _State(network, _compiled(network, device), optimiser, average)
    if stored is not None:
        optimiser.load_state_dict(stored.optimiser)
        state.average = {name: value.to(device) for name, value in stored.average.items()}
        state.step = stored.step
        state.began_at = state.progress = _stored_progress(stored, options)
    return state


def _stored_progress(stored: Checkpoint, options: FitOptions) -> float:
    """By steps where both trainings go by steps, so that more `steps` prolong a training."""
    if options.finish_in_minutes or stored.options.get("finish_in_minutes"):
        return stored.schedule_progress()
    return min(1.0, stored.step / options.steps)


def _compiled(network: nn.Module, device: torch.device) -> Callable[[torch.Tensor], torch.Tensor]:
    if device.type != "cuda":
        return network
    torch.backends.cudnn.benchmark = True
    # Where the compiler fails, the network runs as it is.
    torch._dynamo.config.suppress_errors = True
    return torch.compile(network)


def _sources(options: FitOptions, pool_grows: Callable[[], bool]) -> Sources | DeviceSamples:
    pool = PoolDataset([Path(p) for p in options.pools], options.held_out) if options.pools else None
    cases = CaseDataset(Path(options.cases)) if options.cases else None
    if pool is not None:
        pool.wait_for(FIRST_SAMPLES, pool_grows)
    if options.device != "cpu" and pool is not None and cases is None:
        return DeviceSamples(pool, torch.device(options.device))
    return Sources(pool, cases, options.real_share)


def _train_step(options: FitOptions, state: _State, sources: Sources | DeviceSamples, crop: Shape) -> None:
    for group in state.optimiser.param_groups:
        group["lr"] = options.learning_rate * learning_rate_factor(state.step, state.progress)
    rng = np.random.default_rng([options.seed, state.step])
    device = torch.device(options.device)
    drawn = sources.draw(rng, options.batch_size, crop)
    images, labels, solid = (tensor.to(device, non_blocking=True) for tensor in drawn)
    truth = slice_shares(labels, len(classes_of(options.network)))
    if options.coarsen > 1:
        images, truth = (avg_pool3d(volume, options.coarsen) for volume in (images, truth))
    weight, dice = loss_weights(state.progress, fresh=options.start_from is None)
    with torch.autocast(device.type, torch.bfloat16):
        logits = state.forward(images.contiguous(memory_format=torch.channels_last_3d))
    loss = segmentation_loss(logits.float(), truth, weight, solid, dice)
    state.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    norm = nn.utils.clip_grad_norm_(state.network.parameters(), 2.0)
    if torch.isfinite(norm):
        state.optimiser.step()
    else:
        # bfloat16 gradients of deep layers now and then overflow: one such step would spoil all weights.
        state.skipped += 1
    state.step += 1
    state.losses.append(loss.detach())
    _update_average(state, min(options.average_decay, (state.step + 1) / (state.step + 20)))


def loss_weights(progress: float, fresh: bool) -> tuple[float, float]:
    """
    Weight of the foreground, and of Dice beside cross entropy (see `segmentation_loss`), at `progress` (0 to
    1) of a training. Dice finds the kidneys; the last quarter is cross entropy alone, which sets the borders.
    """
    foreground = 1 + 6 * max(0.0, 1 - progress / 0.3) if fresh else 1.0
    return foreground, min(1.0, max(0.0, 3 - 4 * progress))


def learning_rate_factor(step: int, progress: float) -> float:
    """Linear warm-up over 60 steps; half a cosine to one hundredth over the `progress` from 0 to 1."""
    warm = min(1.0, (step + 1) / 60)
    return warm * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, progress))))


@torch.no_grad()
def _update_average(state: _State, decay: float) -> None:
    for name, value in state.network.state_dict().items():
        if value.dtype.is_floating_point:
            state.average[name].mul_(decay).add_(value, alpha=1 - decay)
        else:
            state.average[name].copy_(value)


def _evaluate(
    options: FitOptions, state: _State, sources: Sources | DeviceSamples, minutes: float
) -> dict[str, Any]:
    record: dict[str, Any] = {
        "step": state.step,
        "loss": round(float(torch.stack(state.losses).mean()), 4),
        "minutes": round(minutes, 2),
        "samples": sources.count,
    }
    if state.skipped:
        record["skipped_steps"] = state.skipped
    state.losses.clear()
    state.skipped = 0
    device = torch.device(options.device)
    for name, files in sources.validation.items():
        if files:
            record[name] = validation_dice(options.network, state.average, files, device)
    return record


def _save(options: FitOptions, state: _State, file: Path) -> None:
    Checkpoint(
        network=options.network,
        weights=state.network.state_dict(),
        average=state.average,
        optimiser=state.optimiser.state_dict(),
        step=state.step,
        options=asdict(options),
        progress=state.progress,
    ).save(file, options.compact)
