"""A body: the label map that kidneys are put into."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.tissues import ANATOMY_SPACING_MM, Tissue


@dataclass
class Body:
    """
    tissue: uint8 [z, y, x] of `Tissue`, indices increasing towards superior, posterior, patient left,
        `ANATOMY_SPACING_MM` isotropic.
    distance_outside_mm: uint8, distance to the hull of the labelled organs, for bodies without fat and
        skin of their own (the factory adds a shell of random thickness); None where the label map has both.
    kidney_centres: [2, 3] index of the right and the left kidney's centre.
    """

    name: str
    tissue: np.ndarray
    distance_outside_mm: np.ndarray | None
    kidney_centres: np.ndarray

    def save(self, folder: Path) -> None:
        distance = self.distance_outside_mm
        np.savez_compressed(
            folder / f"body_{self.name}.npz",
            tissue=self.tissue,
            distance=np.zeros(0, np.uint8) if distance is None else distance,
            centres=self.kidney_centres,
        )

    @staticmethod
    def load(file: Path) -> Body:
        stored = np.load(file)
        distance = stored["distance"]
        return Body(
            name=file.stem.removeprefix("body_"),
            tissue=stored["tissue"],
            distance_outside_mm=distance if distance.size else None,
            kidney_centres=stored["centres"],
        )


def kidney_centres_of(tissue: np.ndarray) -> np.ndarray:
    """Centroid index of the right and the left kidney."""
    return np.array(
        [np.argwhere(tissue == kidney).mean(0) for kidney in (Tissue.KIDNEY_RIGHT, Tissue.KIDNEY_LEFT)]
    )


def crop_around_kidneys(tissue: np.ndarray, slices: np.ndarray, reach_mm: float = 240.0) -> slice:
    """Slices within `reach_mm` of the middle of the kidneys' own `slices`."""
    middle = (slices[0] + slices[-1]) / 2
    reach = int(reach_mm / ANATOMY_SPACING_MM)
    return slice(max(0, int(middle) - reach), min(len(tissue), int(middle) + reach))
