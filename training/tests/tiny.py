"""A network small enough to be trained in a test."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from training.grids import REFINE_CLASSES, Grid
from training.nets import registry
from training.nets.residual_unet import ResidualUNet, ResidualUNetSettings

TINY_GRID = Grid((8, 16, 16), (3.0, 1.5, 1.5))
SETTINGS = ResidualUNetSettings(stem_stride=(1, 2, 2), channels=(8, 12), blocks=(1, 1), full_resolution=4)


def register_tiny(monkeypatch: pytest.MonkeyPatch, stage: str = "refine") -> str:
    """Makes the tiny network known for the time of a test; returns its name."""
    kind = registry.NetworkKind(lambda: ResidualUNet(SETTINGS), stage, TINY_GRID, REFINE_CLASSES)
    monkeypatch.setitem(registry.NETWORKS, "tiny", kind)
    return "tiny"


def randomise(network: nn.Module, seed: int = 5) -> nn.Module:
    """Random weights and batch norm statistics that do something."""
    torch.manual_seed(seed)
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, nn.BatchNorm3d):
                statistics = module.state_dict()
                statistics["running_mean"].normal_(0, 0.3)
                statistics["running_var"].uniform_(0.3, 2)
                module.weight.uniform_(0.5, 1.5)
                module.bias.normal_(0, 0.3)
    return network.eval()
