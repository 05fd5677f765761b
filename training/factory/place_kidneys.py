"""Which kidneys a patient has, and where they lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.anatomy.body import Body
from training.anatomy.kidney_library import KidneyShape
from training.factory.noise import Random
from training.factory.place_kidney import place_kidney
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

#: A kidney in the iliac fossa, as transplants are and kidneys that never rose: below the middle of the own
#: ones, towards the side and towards the front, mm.
FOSSA_BELOW_MM, FOSSA_SIDE_MM, FOSSA_FRONT_MM = (95.0, 185.0), (45.0, 85.0), (5.0, 50.0)
#: Patients with a kidney in the pelvis, and with only one in place.
PELVIC_CHANCE, SINGLE_CHANCE = 0.1, 0.06
#: Nothing is put nearer to the end of the body's slices than this, slices.
FROM_END = 30


@dataclass
class Placed:
    """
    Of one patient: `Tissue`, and target (0 background, 1 right and 2 left parenchyma, 3 right and 4 left
    sinus), uint8 [z, y, x]; middle: index around which a box that holds the kidneys lies.
    """

    tissue: np.ndarray
    target: np.ndarray
    middle: np.ndarray


def place_kidneys(
    rng: Random, body: Body, kidneys: list[KidneyShape], pelvic: float = PELVIC_CHANCE
) -> Placed:
    """
    Puts kidneys of about one size into a copy of `body`: two in place; or one; or, by the chance `pelvic`
    and where the body shows its pelvis, one in an iliac fossa, with one kidney in place or with none. Where
    there is none in place, `middle` lies at the height of the one in the pelvis.
    """
    tissue = body.tissue.copy()
    target = np.zeros(tissue.shape, np.uint8)
    fill = Tissue.FAT if body.distance_outside_mm is None else Tissue.VISCERAL_FAT
    tissue[(tissue == Tissue.KIDNEY_RIGHT) | (tissue == Tissue.KIDNEY_LEFT) | (tissue == Tissue.CYST)] = fill
    centres = body.kidney_centres.copy()
    order = [("R", 0), ("L", 1)]
    if rng.random() < 0.5:
        order.reverse()
    in_place = 1 if rng.random() < SINGLE_CHANCE else 2
    fossa = None
    if rng.random() < pelvic:
        side = str(rng.choice(["R", "L"]))
        fossa = _iliac_fossa(rng, centres, side)
        in_place = 1 if rng.random() < 0.3 else 0
        # What is in place then lies on the other side.
        order.sort(key=lambda one: one[0] == side)
        if fossa[0] < FROM_END:
            fossa, in_place = None, 2
    shapes = _alike(rng, kidneys)
    for (side_in_place, number), shape in zip(order[:in_place], shapes):
        centres[number] = place_kidney(rng, tissue, target, centres[number], shape, side_in_place)
    middle = centres.mean(0)
    if fossa is not None:
        centre = place_kidney(rng, tissue, target, fossa, shapes[1], side)
        middle[0] = centre[0] if in_place == 0 else (centres[order[0][1]][0] + centre[0]) / 2
    return Placed(tissue, target, middle)


def _iliac_fossa(rng: Random, centres: np.ndarray, side: str) -> np.ndarray:
    """Index of a place in the fossa of `side`; it may lie below the body's slices."""
    outwards = 1 if side == "L" else -1
    below, sideways, front = (
        rng.uniform(*range_mm) / SPACING for range_mm in (FOSSA_BELOW_MM, FOSSA_SIDE_MM, FOSSA_FRONT_MM)
    )
    return centres.mean(0) + np.array([-below, -front, outwards * sideways])


def _alike(rng: Random, kidneys: list[KidneyShape]) -> list[KidneyShape]:
    first = int(rng.integers(len(kidneys)))
    volumes = np.array([kidney.volume_ml for kidney in kidneys])
    alike = np.flatnonzero(np.abs(np.log(volumes / volumes[first])) < 0.35)
    return [kidneys[first], kidneys[int(rng.choice(alike))]]
