"""Checkpoints of a training run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
    options: the options of the run. progress: 0 to 1, where the schedule is; None in checkpoints that were
    written before trainings could be made to fit a time, whose schedule goes by steps.
    """

    network: str
    weights: dict[str, torch.Tensor]
    average: dict[str, torch.Tensor]
    optimiser: dict
    step: int
    options: dict = field(default_factory=dict)
    progress: float | None = None

    def save(self, file: Path, compact: bool = False) -> None:
        """
        Writes beside the file and renames, so that an interruption leaves the older one whole.

        compact: 10 instead of 16 bytes a weight, for files that have to stay small. What is being trained is
        kept exactly; the average is rounded as for export, the optimiser's moments to three digits.
        """
        content = dict(vars(self))
        if compact:
            content["average"] = _rounded(self.average, torch.float16)
            content["optimiser"] = _rounded(self.optimiser, torch.bfloat16)
        unfinished = file.with_suffix(".tmp")
        torch.save(content, unfinished)
        unfinished.rename(file)

    @staticmethod
    def load(run: Path) -> Checkpoint:
        """`run`: a run's folder or the checkpoint itself. FileNotFoundError where there is none."""
        file = run / LAST if run.is_dir() else run
        if not file.exists():
            raise FileNotFoundError(f"{file}: no checkpoint; give a run's folder or a .pt file")
        with torch.serialization.safe_globals(PLAIN_NUMBERS):
            content = torch.load(file, map_location="cpu", weights_only=True)
        for part in ("average", "optimiser"):
            content[part] = _rounded(content[part], torch.float32)
        return Checkpoint(**content)

    def schedule_progress(self) -> float:
        """0 to 1; older checkpoints know it by their steps only."""
        if self.progress is not None:
            return self.progress
        return min(1.0, self.step / self.options["steps"])

    def averaged_network(self) -> nn.Module:
        """The network in evaluation mode with its averaged weights."""
        network = build_network(self.network)
        network.load_state_dict(self.average)
        return network.eval()


#: Smaller tensors, such as batch norm statistics, weigh nothing and stay exact.
SMALL = 1000


def _rounded(value: Any, kind: torch.dtype) -> Any:
    """Nested dictionaries and lists with their large tensors of floats as `kind`."""
    if isinstance(value, torch.Tensor):
        return value.to(kind) if value.is_floating_point() and value.numel() > SMALL else value
    if isinstance(value, dict):
        return {name: _rounded(part, kind) for name, part in value.items()}
    if isinstance(value, list):
        return [_rounded(part, kind) for part in value]
    return value
