"""Networks by name: how they are built, the grid they see and the classes they tell apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import nn

from training.grids import COARSE_CLASSES, COARSE_GRID, REFINE_CLASSES, REFINE_GRID, Grid, Shape
from training.nets.jackson2018 import Jackson2018
from training.nets.residual_unet import ResidualUNet, ResidualUNetSettings

COARSE = ResidualUNetSettings(stem_stride=(2, 2, 2), channels=(16, 32, 48, 64), blocks=(1, 1, 1, 1))
REFINE = ResidualUNetSettings(
    stem_stride=(1, 2, 2), channels=(16, 32, 64, 96), blocks=(1, 1, 1, 1), full_resolution=8
)
#: Three times the work of `REFINE`, most of it at fine resolution, where the border is decided; few enough
#: weights for a checkpoint below 16 MiB.
REFINE_WIDE = ResidualUNetSettings(
    stem_stride=(1, 2, 2), channels=(24, 48, 72, 96), blocks=(2, 2, 1, 1), full_resolution=16
)


@dataclass(frozen=True)
class NetworkKind:
    """
    stage: 'coarse' (both kidneys in the box of the paper) or 'refine' (one kidney). step: where the product
    may choose the size of the box, what its sides (z, y, x) must be multiples of.
    """

    build: Callable[[], nn.Module]
    stage: str
    grid: Grid
    classes: tuple[str, ...]
    step: Shape | None = None


NETWORKS = {
    "coarse": NetworkKind(lambda: ResidualUNet(COARSE), "coarse", COARSE_GRID, COARSE_CLASSES),
    # Stem stride times three halvings.
    "refine": NetworkKind(
        lambda: ResidualUNet(REFINE), "refine", REFINE_GRID, REFINE_CLASSES, step=(8, 16, 16)
    ),
    "refine-wide": NetworkKind(
        lambda: ResidualUNet(REFINE_WIDE), "refine", REFINE_GRID, REFINE_CLASSES, step=(8, 16, 16)
    ),
    "jackson2018": NetworkKind(Jackson2018, "coarse", COARSE_GRID, COARSE_CLASSES),
}


def build_network(name: str) -> nn.Module:
    """
    `coarse` and `refine`: the two shipped stages; `refine-wide`: their successor's second one;
    `jackson2018`: the baseline.

    Raises ValueError for any other name.
    """
    return _kind(name).build()


def grid_of(name: str) -> Grid:
    return _kind(name).grid


def classes_of(name: str) -> tuple[str, ...]:
    return _kind(name).classes


def step_of(name: str) -> Shape | None:
    return _kind(name).step


def stage_of(name: str) -> str:
    return _kind(name).stage


def _kind(name: str) -> NetworkKind:
    if name not in NETWORKS:
        raise ValueError(f"unknown network {name!r}: one of {', '.join(NETWORKS)}")
    return NETWORKS[name]
