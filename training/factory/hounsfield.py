"""HU of every tissue: priors of non-contrast CT, contrast phases, and wide randomisation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.factory.noise import Random
from training.tissues import TISSUE_COUNT
from training.tissues import Tissue as T

HOLLOW_ORGANS = (T.STOMACH, T.SMALL_BOWEL, T.COLON, T.DUODENUM)
SOFT_TISSUES = (
    T.MUSCLE, T.LIVER, T.SPLEEN, T.PANCREAS, *HOLLOW_ORGANS, T.ARTERY, T.VEIN, T.HEART, T.ADRENAL,
    T.CONTENT, T.GALLBLADDER, T.TUMOUR, T.RENAL_VESSEL, T.COLLECTING_SYSTEM, T.KIDNEY_RIGHT, T.KIDNEY_LEFT,
)  # fmt: skip


@dataclass
class HounsfieldTable:
    """mean and texture amplitude per tissue, HU, float32 [TISSUE_COUNT]; phase: for the record."""

    mean: np.ndarray
    texture: np.ndarray
    phase: str


def draw_hounsfield(rng: Random) -> HounsfieldTable:
    """
    One patient's HU. Priors are common radiological ranges (kidney 33 +- 6, liver 54 +- 9, spleen 49 +- 5,
    muscle 52 +- 8, fat -102 +- 8 without contrast). 38 % get a contrast phase, a tenth of the others a
    table without any regularity, so that shape has to decide.
    """
    table = HounsfieldTable(np.zeros(TISSUE_COUNT, np.float32), np.zeros(TISSUE_COUNT, np.float32), "none")
    _non_contrast(rng, table)
    if rng.random() < 0.38:
        _enhance(rng, table)
        return table
    kidney = table.mean[T.KIDNEY_RIGHT]
    chance = rng.random()
    if chance < 0.12:
        table.phase = "random"
        for tissue in SOFT_TISSUES:
            table.mean[tissue] = rng.uniform(-20, 130)
        table.mean[T.KIDNEY_LEFT] = table.mean[T.KIDNEY_RIGHT] + rng.normal(0, 2)
    elif chance < 0.3:
        for tissue in SOFT_TISSUES:
            table.mean[tissue] += rng.normal(0, 14)
    table.mean[T.MEDULLA_RIGHT] = table.mean[T.KIDNEY_RIGHT]
    table.mean[T.MEDULLA_LEFT] = table.mean[T.KIDNEY_LEFT]
    if rng.random() < 0.5:
        for tissue in (*HOLLOW_ORGANS, T.CONTENT):
            table.mean[tissue] = kidney + rng.normal(0, 7)
    if rng.random() < 0.2:
        for tissue in (T.SPLEEN, T.LIVER):
            table.mean[tissue] = kidney + rng.normal(0, 5)
    return table


def _non_contrast(rng: Random, table: HounsfieldTable) -> None:
    normal, uniform = rng.normal, rng.uniform
    fat, muscle, kidney, blood = normal(-102, 8), normal(52, 8), normal(33, 6), normal(42, 5)
    between = normal(0, 1.5)
    liver = uniform(0, 40) if rng.random() < 0.12 else normal(54, 9)
    collecting = uniform(0, 25)
    values = {
        T.AIR: (-1000, 0), T.GAS: (uniform(-1000, -850), 20), T.FAT: (fat, 8),
        T.VISCERAL_FAT: (fat + normal(2, 5), 10), T.PERIRENAL_FAT: (fat + normal(2, 6), 8),
        T.MUSCLE: (muscle, 10), T.ARM: (muscle, 20), T.LIVER: (liver, 4), T.SPLEEN: (normal(49, 5), 3),
        T.KIDNEY_RIGHT: (kidney + between, 4), T.MEDULLA_RIGHT: (kidney + between, 4),
        T.KIDNEY_LEFT: (kidney - between, 4), T.MEDULLA_LEFT: (kidney - between, 4),
        T.PANCREAS: (normal(38, 9), 12), T.STOMACH: (normal(38, 9), 6), T.SMALL_BOWEL: (normal(34, 10), 8),
        T.COLON: (normal(34, 10), 8), T.DUODENUM: (normal(34, 9), 8), T.ARTERY: (blood, 3),
        T.VEIN: (blood + normal(0, 2), 3), T.RENAL_VESSEL: (blood + normal(0, 3), 3), T.HEART: (blood, 4),
        T.CORTICAL_BONE: (uniform(250, 900), 120), T.MARROW: (uniform(60, 300), 50),
        T.LUNG: (uniform(-900, -700), 50), T.GALLBLADDER: (uniform(0, 22), 3), T.ADRENAL: (normal(25, 10), 4),
        T.OESOPHAGUS: (normal(35, 8), 5), T.CARTILAGE: (uniform(60, 160), 25), T.SKIN: (uniform(-40, 50), 10),
        T.STOMACH_CONTENT: (normal(25, 20), 8), T.SMALL_BOWEL_CONTENT: (normal(25, 15), 10),
        T.COLON_CONTENT: (normal(25, 20), 15), T.SPINAL_CORD: (normal(30, 8), 4),
        T.BLADDER: (uniform(-3, 16), 2), T.SINUS_FAT: (fat + uniform(0, 50), 18),
        T.COLLECTING_SYSTEM: (collecting, 6), T.FASCIA: (uniform(-70, 30), 15), T.CYST: (uniform(-2, 22), 2),
        T.STONE: (uniform(150, 1200), 50), T.STRAND: (uniform(-60, 55), 15), T.FREE_FLUID: (uniform(-5, 40),
        8), T.FAECES: (uniform(-120, 60), 60), T.ORAL_CONTRAST: (uniform(120, 500), 40),
        T.CONTENT: (kidney + normal(0, 8) if rng.random() < 0.6 else uniform(0, 60), 10),
        T.TUMOUR: (kidney + normal(3, 6), 8), T.METAL: (3000, 0),
    }  # fmt: skip
    for tissue, (mean, texture) in values.items():
        table.mean[tissue], table.texture[tissue] = mean, texture


def _enhance(rng: Random, table: HounsfieldTable) -> None:
    """Corticomedullary, nephrographic or excretory phase."""
    normal, uniform = rng.normal, rng.uniform
    table.phase = str(rng.choice(["corticomedullary", "nephrographic", "excretory"], p=[0.3, 0.5, 0.2]))
    early = table.phase == "corticomedullary"
    cortex = uniform(110, 250) if early else uniform(90, 220)
    medulla = cortex - uniform(20, 110) if early else cortex + normal(0, 8)
    for tissue in (T.KIDNEY_RIGHT, T.KIDNEY_LEFT):
        table.mean[tissue], table.texture[tissue] = cortex, 8
    for tissue in (T.MEDULLA_RIGHT, T.MEDULLA_LEFT):
        table.mean[tissue], table.texture[tissue] = medulla, 10
    artery = uniform(160, 380) if early else uniform(100, 200)
    vein = uniform(60, 160) if early else uniform(90, 190)
    table.mean[T.ARTERY] = table.mean[T.HEART] = artery
    table.mean[T.VEIN] = vein
    table.mean[T.RENAL_VESSEL] = rng.choice([artery, vein])
    table.mean[T.TUMOUR] = uniform(40, cortex)
    for tissue, low, high in (
        (T.LIVER, 15, 70), (T.SPLEEN, 30, 100), (T.PANCREAS, 20, 70), (T.MUSCLE, 0, 18), (T.ADRENAL, 10, 50),
        *((hollow, 0, 60) for hollow in HOLLOW_ORGANS),
    ):  # fmt: skip
        table.mean[tissue] += uniform(low, high)
    if rng.random() < 0.15:
        # A spleen as bright as the kidney beside it is the classic leak.
        table.mean[T.SPLEEN] = cortex + normal(0, 12)
    if table.phase == "excretory" or rng.random() < 0.1:
        table.mean[T.COLLECTING_SYSTEM], table.texture[T.COLLECTING_SYSTEM] = uniform(180, 900), 40
