"""One network out of several trainings that began with the same weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.checkpoint import Checkpoint
from training.grids import Shape, normalise
from training.pool_dataset import PoolDataset

#: Samples that the batch norm statistics are taken from.
SAMPLES = 160


def average_runs(runs: list[Path], pools: list[Path], crop: Shape, seed: int = 1) -> Checkpoint:
    """
    The mean of the averaged weights of `runs`, one network at different times or after different trainings
    from common weights: such means are often better than each part (Wortsman et al., Model soups, ICML
    2022). Batch norm statistics do not average: they are taken anew from samples of `pools`.

    Raises ValueError for less than two runs, or networks that differ.
    """
    parts = [Checkpoint.load(run) for run in runs]
    if len(parts) < 2:
        raise ValueError(f"{len(parts)} run: at least two are averaged")
    names = {part.network for part in parts}
    if len(names) > 1:
        raise ValueError(f"runs of different networks: {', '.join(sorted(names))}")
    last = parts[-1]
    network = last.averaged_network()
    network.load_state_dict({name: _mean([part.average[name] for part in parts]) for name in last.average})
    _renew_statistics(network, PoolDataset(pools, held_out=0), crop, np.random.default_rng(seed))
    state = network.state_dict()
    return Checkpoint(last.network, state, state, {}, last.step, last.options)


def _mean(tensors: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack([tensor.double() for tensor in tensors]).mean(0).to(tensors[0].dtype)


@torch.no_grad()
def _renew_statistics(network: nn.Module, pool: PoolDataset, crop: Shape, rng: np.random.Generator) -> None:
    for module in network.modules():
        if isinstance(module, nn.BatchNorm3d):
            module.reset_running_stats()
            # A plain mean over all batches.
            module.momentum = None
    network.train()
    for _ in range(SAMPLES // 2):
        images = np.stack([normalise(pool.draw(rng, crop).image) for _ in range(2)])[:, None]
        with torch.autocast("cpu", torch.bfloat16):
            network(torch.from_numpy(images.astype(np.float32)))
    network.eval()
