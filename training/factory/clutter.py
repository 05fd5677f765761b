"""What differs between two scans of one body: bowel content, strands, fluid, masses, metal."""

from __future__ import annotations

import numpy as np
import torch
from scipy import ndimage

from training.factory.noise import Random, smooth_noise
from training.grids import Grid
from training.tissues import Tissue

HOLLOW = {
    Tissue.STOMACH: (Tissue.STOMACH_CONTENT, (Tissue.FREE_FLUID, Tissue.CONTENT, Tissue.CONTENT)),
    Tissue.SMALL_BOWEL: (Tissue.SMALL_BOWEL_CONTENT, (Tissue.CONTENT, Tissue.CONTENT, Tissue.FREE_FLUID)),
    Tissue.COLON: (
        Tissue.COLON_CONTENT,
        (Tissue.FAECES, Tissue.FAECES, Tissue.CONTENT, Tissue.FREE_FLUID),
    ),
    Tissue.DUODENUM: (Tissue.SMALL_BOWEL_CONTENT, (Tissue.CONTENT, Tissue.FREE_FLUID)),
}


def add_clutter(rng: Random, tissue: torch.Tensor, grid: Grid, has_content: bool) -> torch.Tensor:
    """
    A copy of `tissue` with random content. `has_content`: the body's bowel already has lumen classes;
    otherwise the middle of the hollow organs becomes lumen.
    """
    tissue = tissue.clone()
    noise = lambda cell, coarser=2: smooth_noise(rng, grid.shape, grid.spacing_mm, cell, coarser)

    crus = _grow(tissue == Tissue.LUNG, 3)
    tissue[crus & (tissue == Tissue.VISCERAL_FAT)] = Tissue.MUSCLE
    fat = tissue == Tissue.VISCERAL_FAT
    if has_content:
        fat |= tissue == Tissue.FAT
    _swell_organs(rng, tissue, noise)
    fine = noise(
        (rng.uniform(10, 22), rng.uniform(7, 14), rng.uniform(7, 14)), 1 if rng.random() < 0.3 else 2
    )
    tissue[fat & (fine.abs() < rng.uniform(0.0, 0.12))] = Tissue.STRAND
    if rng.random() < 0.6:
        tissue[fat & (fine > rng.uniform(1.7, 2.6))] = Tissue.CONTENT
    if rng.random() < 0.65:
        _masses(rng, tissue, fat, noise)
    if rng.random() < 0.07:
        # Ascites: fluid takes the place of most visceral fat.
        tissue[fat & (noise(60, 4) > rng.uniform(-1.5, 0.5))] = Tissue.FREE_FLUID
    _bowel(rng, tissue, noise, has_content)
    if rng.random() < 0.05:
        _metal(rng, tissue)
    return tissue


def _grow(mask: torch.Tensor, size: int) -> torch.Tensor:
    """Dilation by a cube, one axis after the other on bytes: far faster than a pooling of floats."""
    grown = mask.numpy().astype(np.uint8)
    for axis in range(3):
        grown = ndimage.maximum_filter1d(grown, size, axis)
    return torch.from_numpy(grown > 0)


def _swell_organs(rng: Random, tissue: torch.Tensor, noise) -> None:
    """Liver, spleen and pancreas up to the kidney, in scans where hardly any fat lies between."""
    if rng.random() > 0.45:
        return
    loose = torch.isin(
        tissue,
        torch.tensor(
            [Tissue.VISCERAL_FAT, Tissue.FAT, Tissue.PERIRENAL_FAT, Tissue.FASCIA], dtype=torch.uint8
        ),
    )
    for organ in (Tissue.LIVER, Tissue.SPLEEN, Tissue.PANCREAS, Tissue.COLON):
        if rng.random() < 0.55:
            size = int(rng.choice([3, 5, 7, 9]))
            near = _grow(tissue == organ, size)
            tissue[near & loose & (noise(35) > rng.uniform(-1.5, 0.8))] = organ


def _masses(rng: Random, tissue: torch.Tensor, fat: torch.Tensor, noise) -> None:
    """Kidney-sized, kidney-dense blobs in the fat: bowel loops, liver tips, nodes."""
    blobs = noise((rng.uniform(20, 45), rng.uniform(15, 30), rng.uniform(15, 30)))
    loose = fat | ((tissue == Tissue.PERIRENAL_FAT) & (noise(30) > 0.8))
    mask = loose & (blobs > rng.uniform(0.9, 1.7))
    kind = int(rng.integers(4))
    tissue[mask] = (Tissue.CONTENT, Tissue.SMALL_BOWEL, Tissue.LIVER, Tissue.SPLEEN)[kind]
    if kind == 1 and rng.random() < 0.6:
        lumen = (Tissue.GAS, Tissue.FAECES, Tissue.ORAL_CONTRAST)[int(rng.integers(3))]
        tissue[mask & (noise(20) > rng.uniform(0.3, 1.5))] = lumen


def _bowel(rng: Random, tissue: torch.Tensor, noise, has_content: bool) -> None:
    pattern = noise(rng.uniform(18, 45))
    for wall, (content, choices) in HOLLOW.items():
        organ = tissue == wall
        if not organ.any():
            continue
        if has_content:
            lumen = tissue == content
        else:
            lumen = ~_grow(~organ, int(rng.choice([3, 5])))
        tissue[lumen] = choices[int(rng.integers(len(choices)))]
        if rng.random() < 0.2:
            tissue[lumen & (pattern.abs() < rng.uniform(0.3, 2))] = Tissue.ORAL_CONTRAST
        if rng.random() < 0.8:
            tissue[lumen & (pattern > rng.uniform(0.2, 1.6))] = Tissue.GAS


def _metal(rng: Random, tissue: torch.Tensor) -> None:
    bone = (tissue == Tissue.MARROW).nonzero()
    if not len(bone):
        return
    z, y, x = bone[int(rng.integers(len(bone)))].tolist()
    height, width = int(rng.integers(1, 20)), int(rng.integers(1, 4))
    tissue[max(0, z - height) : z + height, max(0, y - width) : y + width, max(0, x - width) : x + width] = (
        Tissue.METAL
    )
