"""Neighbours that lie against a kidney with no fat between."""

from __future__ import annotations

import numpy as np

from training.factory.kidney_surroundings import LOOSE
from training.factory.noise import Random, local_noise
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

#: Psoas, crus and quadratus; liver and spleen; bowel, full or collapsed; pancreas. By how often they touch.
NEIGHBOURS = {
    Tissue.MUSCLE: 0.25,
    Tissue.LIVER: 0.2,
    Tissue.SPLEEN: 0.2,
    Tissue.SMALL_BOWEL: 0.15,
    Tissue.CONTENT: 0.15,
    Tissue.PANCREAS: 0.05,
}
#: How far one reaches from the kidney's surface, and how wide its features are, mm.
REACH_MM, WIDTH_MM = (5.0, 24.0), (14.0, 30.0)


def add_touching_organs(rng: Random, seen: np.ndarray, distance: np.ndarray) -> None:
    """
    One to three broad patches of other organs in the place of the fat at the surface: there only the shape
    tells where the kidney ends. seen: `Tissue` [z, y, x], changed in place; distance: to the kidney, mm.
    """
    kinds = list(NEIGHBOURS)
    chances = np.array(list(NEIGHBOURS.values()))
    loose = np.isin(seen, LOOSE) & (distance > 0)
    for _ in range(int(rng.integers(1, 4))):
        field = local_noise(rng, seen.shape, int(rng.uniform(*WIDTH_MM) / SPACING))
        patch = loose & (distance < rng.uniform(*REACH_MM)) & (field > rng.uniform(0.3, 0.9))
        seen[patch] = rng.choice(kinds, p=chances / chances.sum())
