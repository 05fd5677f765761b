"""Checkpoints of a training run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.nets.registry import build_network

#: Runs before version 1 stored the learning rate as a NumPy number; nothing else is unpickled.
PLAIN_NUMBERS: list = [np.float64(0).__reduce__()[0], np.dtype, np.dtypes.Float64DType]
#: The newest checkpoint of a run's folder.
LAST = "last.pt"


@dataclass
class Checkpoint:
    """
    network: a name of `nets.registry`. weights: state dict being trained. average: moving average of it,
    batch norm statistics included, which is what is evaluated and exported. optimiser: its state dict.
    options: the options of the run.
    """

    network: str
    weights: dict[str, torch.Tensor]
    average: dict[str, torch.Tensor]
    optimiser: dict
    step: int
    options: dict = field(default_factory=dict)

    def save(self, file: Path) -> None:
        """Writes beside the file and renames, so that an interruption leaves the older one whole."""
        unfinished = file.with_suffix(".tmp")
        torch.save(vars(self), unfinished)
        unfinished.rename(file)

    @staticmethod
    def load(run: Path) -> Checkpoint:
        """`run`: a run's folder or the checkpoint itself. FileNotFoundError where there is none."""
        file = run / LAST if run.is_dir() else run
        if not file.exists():
            raise FileNotFoundError(f"{file}: no checkpoint; give a run's folder or a .pt file")
        with torch.serialization.safe_globals(PLAIN_NUMBERS):
            return Checkpoint(**torch.load(file, map_location="cpu", weights_only=True))

    def averaged_network(self) -> nn.Module:
        """The network in evaluation mode with its averaged weights."""
        network = build_network(self.network)
        network.load_state_dict(self.average)
        return network.eval()
