"""Checkpoints over a folder of real cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np

from training.anatomy.hilum import sinus_of
from training.cases.case import CONVENTIONS, Case, CaseLabel
from training.cases.read_case import ReadOptions, find_cases, read_case
from training.evaluation.agreement import agreement
from training.evaluation.two_stage import TwoStage

SIDES = (("R", CaseLabel.KIDNEY_RIGHT), ("L", CaseLabel.KIDNEY_LEFT))


def evaluate_cases(
    folder: Path, networks: TwoStage, options: ReadOptions, centre_mm: np.ndarray | None = None
) -> Iterator[dict]:
    """
    One row per case, side and convention, as cases are done. `automatic` is the network's kidney in that
    convention; the reference is taken in that convention too where it has a sinus of its own, and as it is
    otherwise (`reference` says which).
    """
    for path in find_cases(folder):
        case = read_case(path, options)
        labels = networks.segment(case.image, case.affine, centre_mm)
        for side, kidney in SIDES:
            for convention in CONVENTIONS:
                automatic = kidney_mask(labels, kidney, convention)
                reference, kind = reference_mask(case, kidney, convention)
                measured = agreement(automatic, reference, case.spacing_mm)
                yield {
                    "case": case.name,
                    "side": side,
                    "convention": convention,
                    "reference": kind,
                    **asdict(measured),
                }


def kidney_mask(labels: np.ndarray, kidney: CaseLabel, convention: str) -> np.ndarray:
    """Bool: the kidney without ('parenchyma') or with its sinus ('solid')."""
    own = labels == kidney
    return own | (labels == kidney + 2) if convention == "solid" else own


def reference_mask(case: Case, kidney: CaseLabel, convention: str) -> tuple[np.ndarray, str]:
    """
    The reference and how it was made: 'drawn'; 'closed', where a solid kidney is made of a parenchyma
    reference by closing its hilum; 'drawn solid', where a solid reference stands in for the parenchyma.
    """
    if case.has_sinus:
        return kidney_mask(case.labels, kidney, convention), "drawn"
    drawn = case.labels == kidney
    if case.convention == convention:
        return drawn, "drawn"
    if convention == "parenchyma":
        return drawn, "drawn solid"
    return drawn | sinus_of(drawn, case.spacing_mm), "closed"
