"""Both networks over one CT, in PyTorch: a short version of the product's pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from scipy import ndimage
from torch import nn

from training.cases.case import CaseLabel
from training.cases.resample import Box, interpolate, resample_image
from training.checkpoint import Checkpoint
from training.grids import REFINE_GRID, Grid, normalise
from training.nets.registry import grid_of

#: Distance of the places where kidneys are looked for along the body, mm.
SEARCH_STEP_MM = 80.0


@dataclass
class TwoStage:
    """`refine` may be missing: the coarse network's kidneys are the result then."""

    coarse: nn.Module
    coarse_grid: Grid
    refine: nn.Module | None = None
    threshold: float = 0.5
    sinus_threshold: float = 0.5

    @staticmethod
    def load(coarse: Path, refine: Path | None) -> TwoStage:
        """Averaged weights of runs or checkpoints."""
        first = Checkpoint.load(coarse)
        second = Checkpoint.load(refine).averaged_network() if refine is not None else None
        return TwoStage(first.averaged_network(), grid_of(first.network), second)

    def segment(
        self, image: np.ndarray, affine: np.ndarray, centre_mm: np.ndarray | None = None
    ) -> np.ndarray:
        """
        Labels uint8 [k, j, i] of `CaseLabel` (sinus only with a refining network) for HU [k, j, i]; affine:
        index (i, j, k, 1) to LPS mm. centre_mm: middle of the coarse box; without it the box is sought along
        the body.
        """
        if centre_mm is None:
            centre_mm = self._find_centre(image, affine)
        box = Box(self.coarse_grid, tuple(centre_mm))
        coarse = _probabilities(self.coarse, image, affine, box)
        labels = np.zeros(image.shape, np.uint8)
        strength = np.zeros(image.shape, np.float32)
        for side, kidney in ((1, CaseLabel.KIDNEY_RIGHT), (2, CaseLabel.KIDNEY_LEFT)):
            found = _largest((coarse[side] > self.threshold) & (coarse[side] >= coarse[3 - side]))
            if not found.any():
                continue
            own, inner = coarse[side], np.zeros_like(coarse[side])
            own_box = box
            if self.refine is not None:
                own_box = Box(REFINE_GRID, _middle_mm(found, box), mirrored=side == 2)
                fine = _probabilities(self.refine, image, affine, own_box)
                own, inner = 1 - fine[0], fine[2]
            field = _on_ct(np.stack([own, inner]), own_box, affine, image.shape)
            better = _largest(field[0] > self.threshold) & (field[0] > strength)
            sinus = field[1] > self.sinus_threshold * field[0]
            labels[better] = np.where(sinus, kidney + 2, kidney)[better]
            strength[better] = field[0][better]
        return labels

    def _find_centre(self, image: np.ndarray, affine: np.ndarray) -> np.ndarray:
        """
        The middle of the body in the plane; along z the place with the most kidney, and then the middle of
        what is found there.
        """
        body = np.argwhere(_largest(image[::2, ::2, ::2] > -300)) * 2
        middle = (body.min(0) + body.max(0)) / 2
        ends = [(affine @ [*middle[:0:-1], k, 1])[:3] for k in (0, image.shape[0] - 1)]
        count = max(1, int(np.ceil(np.linalg.norm(ends[1] - ends[0]) / SEARCH_STEP_MM)))
        best, best_mass = (ends[0] + ends[1]) / 2, 0.0
        for share in (np.arange(count) + 0.5) / count:
            box = Box(self.coarse_grid, tuple(ends[0] + share * (ends[1] - ends[0])))
            kidneys = 1 - _probabilities(self.coarse, image, affine, box)[0]
            mass = float(kidneys[kidneys > self.threshold].sum())
            if mass > best_mass:
                where = np.argwhere(kidneys > self.threshold).mean(0)
                best, best_mass = (box.affine() @ [*where[::-1], 1])[:3], mass
        return best


@torch.no_grad()
def _probabilities(network: nn.Module, image: np.ndarray, affine: np.ndarray, box: Box) -> np.ndarray:
    """float32 [classes, z, y, x] on the box."""
    tensor = torch.from_numpy(normalise(resample_image(image, affine, box)))[None, None]
    return network(tensor)[0].softmax(0).numpy()


def _largest(mask: np.ndarray) -> np.ndarray:
    components, count = ndimage.label(mask)
    if count < 2:
        return mask
    return components == 1 + int(np.bincount(components.ravel())[1:].argmax())


def _middle_mm(mask: np.ndarray, box: Box) -> tuple[float, float, float]:
    found = np.argwhere(mask)
    return tuple((box.affine() @ [*((found.min(0) + found.max(0)) / 2)[::-1], 1])[:3])


def _on_ct(fields: np.ndarray, box: Box, affine: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Fields [n, z, y, x] on the box, trilinear on the CT's grid: 0 outside the box."""
    to_box = np.linalg.inv(box.affine()) @ affine
    size = np.array(box.grid.shape[::-1])
    ct = Grid((shape[0], shape[1], shape[2]), (1.0, 1.0, 1.0))
    return np.stack([interpolate(field, np.zeros(3, int), size, to_box, ct, 0.0) for field in fields])
