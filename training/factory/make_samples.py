"""One random patient to training samples of either network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.anatomy.body import Body
from training.anatomy.kidney_library import KidneyShape, load_kidney_library
from training.factory.clutter import add_clutter
from training.factory.hounsfield import draw_hounsfield
from training.factory.noise import Random, smooth_noise, white_noise
from training.factory.place_kidneys import Placed, place_kidneys
from training.factory.scan_end import end_scan
from training.factory.scanner import scan
from training.factory.warp import Warped, WarpSettings, warp_body
from training.grids import COARSE_GRID, REFINE_GRID, REFINE_MARGIN, Grid
from training.tissues import Tissue


@dataclass
class Sample:
    """
    image: int16 HU [z, y, x]; labels: uint8 class [2 z, y, x], two thin slices to each of the image: their
    share is the truth of a slice. Rounding it would make every kidney higher by half a thin slice.
    note: what the sample was made from.
    """

    image: np.ndarray
    labels: np.ndarray
    note: dict


@dataclass
class Anatomies:
    bodies: list[Body]
    kidneys: list[KidneyShape]

    @staticmethod
    def load(cache: Path) -> Anatomies:
        bodies = [Body.load(file) for file in sorted(cache.glob("body_*.npz"))]
        if not bodies:
            raise FileNotFoundError(f"{cache} has no bodies: run `python -m training.cli prepare` first")
        return Anatomies(bodies, load_kidney_library(cache / "kidneys.npz"))


REFINE_STORED = REFINE_GRID.with_margin(REFINE_MARGIN)
#: Of `place_kidney`'s values (background, right and left parenchyma, right and left sinus).
COARSE_LABELS = torch.tensor([0, 1, 2, 1, 2], dtype=torch.uint8)
REFINE_LABELS = {"R": torch.tensor([0, 1, 0, 2, 0]), "L": torch.tensor([0, 0, 1, 0, 2])}


def make_coarse_samples(rng: Random, anatomies: Anatomies, renderings: int = 2) -> list[Sample]:
    """Whole boxes: class 1 right kidney, 2 left kidney, both with their sinus."""
    body, placed = _new_patient(rng, anatomies)
    working = _working(COARSE_GRID)
    warped = warp_body(rng, body, placed.tissue, placed.target, placed.middle, working, WarpSettings())
    warped.target = COARSE_LABELS[warped.target.long()]
    return [_render(rng, body, warped, working, COARSE_GRID, 0.3) for _ in range(renderings)]


def make_refine_samples(rng: Random, anatomies: Anatomies, renderings: int = 1) -> list[Sample]:
    """
    Boxes around one kidney each, all shown as right kidneys (the left ones mirrored): class 1
    parenchyma, 2 sinus; the other kidney is background.
    """
    body, placed = _new_patient(rng, anatomies)
    target = placed.target
    working = _working(REFINE_STORED)
    settings = WarpSettings(centre_jitter_mm=5.0, mirror_chance=0.0)
    samples = []
    for side, parenchyma, sinus in (("R", 1, 3), ("L", 2, 4)):
        own = np.argwhere((target == parenchyma) | (target == sinus))
        if len(own) < 100:
            continue
        middle = (own.min(0) + own.max(0)) / 2
        warped = warp_body(rng, body, placed.tissue, target, middle, working, settings)
        warped.target = REFINE_LABELS[side][warped.target.long()].to(torch.uint8)
        for _ in range(renderings):
            sample = _render(rng, body, warped, working, REFINE_STORED, 0.2)
            if side == "L":
                sample.image = sample.image[:, :, ::-1].copy()
                sample.labels = sample.labels[:, :, ::-1].copy()
            sample.note["side"] = side
            samples.append(sample)
    return samples


def _working(grid: Grid) -> Grid:
    """Twice as many slices, so that slices of a scan are averages of thinner ones."""
    (nz, ny, nx), (sz, sy, sx) = grid.shape, grid.spacing_mm
    return Grid((2 * nz, ny, nx), (sz / 2, sy, sx))


def _new_patient(rng: Random, anatomies: Anatomies) -> tuple[Body, Placed]:
    body = anatomies.bodies[rng.integers(len(anatomies.bodies))]
    return body, place_kidneys(rng, body, anatomies.kidneys)


def _render(
    rng: Random,
    body: Body,
    warped: Warped,
    working: Grid,
    out: Grid,
    end_chance: float,
) -> Sample:
    tissue = add_clutter(rng, warped.tissue, working, body.distance_outside_mm is None)
    table = draw_hounsfield(rng)
    index = tissue.long()
    image = torch.from_numpy(table.mean)[index]
    texture = torch.from_numpy(table.texture)[index]
    pattern = smooth_noise(rng, working.shape, working.spacing_mm, rng.uniform(10, 40))
    pattern = pattern * float(rng.uniform(0.2, 1))
    pattern = pattern + white_noise(rng, working.shape) * float(rng.uniform(0.2, 1.2))
    image = image + texture * pattern
    if rng.random() < 0.6:
        # Fat between the bundles of muscle, which run along the spine.
        sheets = smooth_noise(rng, working.shape, working.spacing_mm, (60, 14, 14)).abs()
        between = (sheets < rng.uniform(0.02, 0.1)) & (tissue == Tissue.MUSCLE)
        image[between] = float(table.mean[Tissue.FAT]) + float(rng.uniform(0, 60))
    image = scan(rng, image, tissue, working, out)
    labels = warped.target.clone()
    if rng.random() < end_chance:
        end_scan(rng, image, labels, out)
    return Sample(
        image=image.round().clamp(-1024, 3071).to(torch.int16).numpy(),
        labels=labels.numpy(),
        note={
            "body": body.name,
            "phase": table.phase,
            "kidney_hu": round(float(table.mean[Tissue.KIDNEY_RIGHT]), 1),
        },
    )
