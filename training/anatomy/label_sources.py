"""Which label maps the anatomies are made from, and what their licences ask of the weights."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

#: Beside the anatomies of a cache.
SOURCES_FILE = "sources.json"


@dataclass(frozen=True)
class LabelSources:
    """
    licence: SPDX identifier, of weights that are trained with nothing else. kidney_folder: of the kidney
    pairs, in the folder of label maps.
    """

    licence: str
    kidney_folder: str
    icrp_phantoms: bool
    attribution: str


#: Nothing in it excludes a hospital's commercial use.
CC_BY = LabelSources(
    licence="CC-BY-4.0",
    kidney_folder="kidney_pairs_kits19",
    icrp_phantoms=False,
    attribution=(
        "TotalSegmentator dataset (Wasserthal et al., Radiol Artif Intell 2023;5:e230024), CC BY 4.0; "
        "C4KC-KiTS (Heller et al., The Cancer Imaging Archive 2019, doi 10.7937/TCIA.2019.IX49E8NX), "
        "CC BY 3.0"
    ),
)
#: More kidneys and bodies, for research only.
NON_COMMERCIAL = LabelSources(
    licence="CC-BY-NC-SA-4.0",
    kidney_folder="kidney_pairs",
    icrp_phantoms=True,
    attribution=(
        "TotalSegmentator dataset (Wasserthal et al., Radiol Artif Intell 2023;5:e230024), CC BY 4.0; "
        "KiTS23 (Heller et al.), CC BY-NC-SA 4.0; ICRP Publication 110, by kind permission of the ICRP"
    ),
)
SOURCES = {"cc-by": CC_BY, "non-commercial": NON_COMMERCIAL}


def licence_of(cache: Path) -> str:
    """
    SPDX identifier for weights trained with the anatomies of `cache`; the strictest where it does not say.
    """
    file = cache / SOURCES_FILE
    return json.loads(file.read_text())["licence"] if file.exists() else NON_COMMERCIAL.licence
