"""Weights to begin a training with: a checkpoint's, or those of the shipped ONNX models."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.checkpoint import Checkpoint
from training.export.weight_steps import WeightSteps
from training.nets.registry import stage_of


def load_start_weights(network: nn.Module, name: str, source: Path) -> None:
    """
    Fills `network`, of the registry's `name`, from a folder of models (with manifest.json), a run's folder
    or a checkpoint.

    The shipped models hold batch norm folded into the convolutions: the norm gets a scale of 1, the folded
    bias, and statistics that do nothing. Such a network has to be trained with its norm frozen.

    Raises ValueError where the weights are not of this network.
    """
    if (source / "manifest.json").exists():
        _load_folded(network, name, source)
        return
    checkpoint = Checkpoint.load(source)
    if checkpoint.network != name:
        raise ValueError(f"{source} is of network {checkpoint.network!r}, not {name!r}")
    network.load_state_dict(checkpoint.average)


@torch.no_grad()
def _load_folded(network: nn.Module, name: str, models: Path) -> None:
    # Only this way to begin needs the package; machines that train from nothing may lack it.
    import onnx

    spec = json.loads((models / "manifest.json").read_text()).get(stage_of(name))
    if spec is None:
        raise ValueError(f"{models}: the model has no {stage_of(name)} network")
    graph = onnx.load(models / spec["file"]).graph
    stored = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    modules = dict(network.named_modules())
    for path, layer in modules.items():
        if not isinstance(layer, nn.Conv3d):
            continue
        weight, bias = (_take(stored, f"{path}.{kind}", models) for kind in ("weight", "bias"))
        if weight.shape != layer.weight.shape:
            raise ValueError(f"{models}: {path} has shape {tuple(weight.shape)}, the network {name} another")
        layer.weight.copy_(weight)
        if layer.bias is not None:
            layer.bias.copy_(bias)
            continue
        parent, index = path.rsplit(".", 1)
        norm = modules[f"{parent}.{int(index) + 1}"]
        norm.weight.fill_(1)
        norm.bias.copy_(bias)
        norm.running_mean.fill_(0)
        norm.running_var.fill_(1 - norm.eps)


def _take(stored: dict[str, np.ndarray], name: str, models: Path) -> torch.Tensor:
    if f"{name}.high" in stored:
        high, low, step = (stored[f"{name}.{part}"] for part in ("high", "low", "step"))
        return torch.from_numpy(WeightSteps(high, low, step).weights())
    if name not in stored:
        raise ValueError(f"{models}: no weights {name}; the model was not exported by this package")
    return torch.from_numpy(stored[name].astype(np.float32))
