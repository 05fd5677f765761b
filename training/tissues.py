"""Tissue classes of the label maps that synthetic CT is rendered from."""

from __future__ import annotations

from enum import IntEnum


class Tissue(IntEnum):
    """One value per voxel of an anatomy. Values are stored in the caches: append, never renumber."""

    AIR = 0
    FAT = 1
    MUSCLE = 2
    KIDNEY_RIGHT = 3
    KIDNEY_LEFT = 4
    LIVER = 5
    SPLEEN = 6
    PANCREAS = 7
    STOMACH = 8
    SMALL_BOWEL = 9
    COLON = 10
    DUODENUM = 11
    ARTERY = 12
    VEIN = 13
    CORTICAL_BONE = 14
    MARROW = 15
    LUNG = 16
    GALLBLADDER = 17
    ADRENAL = 18
    HEART = 19
    OESOPHAGUS = 20
    CARTILAGE = 21
    SKIN = 22
    STOMACH_CONTENT = 23
    SMALL_BOWEL_CONTENT = 24
    COLON_CONTENT = 25
    SPINAL_CORD = 26
    BLADDER = 27
    VISCERAL_FAT = 28
    ARM = 29
    GAS = 30
    SINUS_FAT = 31
    COLLECTING_SYSTEM = 32
    PERIRENAL_FAT = 33
    FASCIA = 34
    CYST = 35
    MEDULLA_RIGHT = 36
    MEDULLA_LEFT = 37
    STONE = 38
    STRAND = 39
    FREE_FLUID = 40
    FAECES = 41
    ORAL_CONTRAST = 42
    CONTENT = 43
    TUMOUR = 44
    METAL = 45
    RENAL_VESSEL = 46


TISSUE_COUNT = 47

#: Spacing of every anatomy and kidney in the caches, mm.
ANATOMY_SPACING_MM = 1.5

KIDNEY_TISSUES = (
    Tissue.KIDNEY_RIGHT,
    Tissue.KIDNEY_LEFT,
    Tissue.MEDULLA_RIGHT,
    Tissue.MEDULLA_LEFT,
)
