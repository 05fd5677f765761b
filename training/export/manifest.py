"""models/manifest.json, format version 2, as src/network/parseModelManifest.ts reads it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from training.export.onnx_graph import INPUT, OUTPUT
from training.grids import ANTIALIAS_SIGMA_FACTOR, HU_LOWER, HU_UPPER, PADDING_HU, Grid, Shape

FORMAT_VERSION = 2
STAGES = ("interim", "release")
#: How far beyond the scan's ends the outermost slice is repeated, as docs/accuracy.md measures it.
REPEATED_END_MM = 9.0


@dataclass(frozen=True)
class ModelIdentity:
    """licence: SPDX identifier of the weights' licence. stage: 'interim' or 'release'."""

    name: str
    version: str
    stage: str
    licence: str


@dataclass(frozen=True)
class Decision:
    """Probabilities above which a voxel is kidney, and sinus within the kidney."""

    threshold: float = 0.5
    sinus_threshold: float = 0.5


def network_spec(file: Path, grid: Grid, classes: tuple[str, ...], step: Shape | None = None) -> dict:
    """
    The entry of one network whose ONNX file has been written; triples are x, y, z there. step: (z, y, x), of
    a network that takes boxes of any size its multiples make; without it only `grid.shape` is taken.
    """
    data = file.read_bytes()
    return {
        "file": file.name,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "input": {
            "name": INPUT,
            "dimensions": list(grid.shape[::-1]),
            **({} if step is None else {"dimensionStep": list(step[::-1])}),
            "spacingMm": list(grid.spacing_mm[::-1]),
            "hounsfieldWindow": {"lower": HU_LOWER, "upper": HU_UPPER},
            "paddingHounsfield": PADDING_HU,
            "repeatedEndMm": REPEATED_END_MM,
            "antialiasSigmaFactor": ANTIALIAS_SIGMA_FACTOR,
        },
        "output": {"name": OUTPUT, "classes": list(classes)},
    }


def build_manifest(identity: ModelIdentity, coarse: dict, refine: dict | None, decision: Decision) -> dict:
    """Raises ValueError for a stage or thresholds that the product does not read."""
    if identity.stage not in STAGES:
        raise ValueError(f"stage {identity.stage!r}: one of {', '.join(STAGES)}")
    if not (0 < decision.threshold < 1 and 0 < decision.sinus_threshold < 1):
        raise ValueError(f"{decision}: thresholds lie between 0 and 1")
    return {
        "formatVersion": FORMAT_VERSION,
        "name": identity.name,
        "version": identity.version,
        "stage": identity.stage,
        "licence": identity.licence,
        "coarse": coarse,
        **({} if refine is None else {"refine": refine}),
        "decision": {"threshold": decision.threshold, "sinusThreshold": decision.sinus_threshold},
    }
