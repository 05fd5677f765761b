"""Cases resampled to the networks' grids, with a margin to move in, as files that training draws from."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np

from training.anatomy.hilum import sinus_of
from training.cases.case import Case, CaseLabel
from training.cases.read_case import ReadOptions, find_cases, read_case
from training.cases.resample import Box, resample_image, resample_labels, thin_slices
from training.grids import COARSE_GRID, PADDING_HU, REFINE_GRID, REFINE_MARGIN
from training.stored_sample import StoredSample

#: Room for translation and rotation around the coarse grid: about 30 mm to each side.
COARSE_MARGIN = (12, 24, 24)
#: Side, its kidney and its sinus.
SIDES = (
    ("R", CaseLabel.KIDNEY_RIGHT, CaseLabel.SINUS_RIGHT),
    ("L", CaseLabel.KIDNEY_LEFT, CaseLabel.SINUS_LEFT),
)


def prepare_cases(
    folder: Path, out: Path, stage: str, options: ReadOptions, report: Callable[..., None]
) -> int:
    """
    Writes `out/{case}.npz` (stage 'coarse') or `out/{case}@R.npz`, `@L.npz` ('refine'); cases whose files and
    options have not changed since are left as they are, and files of cases that are gone are removed.
    Returns the number of cases.

    Raises ValueError naming the first case at fault: a training must not go on without a case silently.
    """
    out.mkdir(parents=True, exist_ok=True)
    make = coarse_samples if stage == "coarse" else refine_samples
    cases = find_cases(folder)
    names = {case.name for case in cases}
    for file in out.glob("*.npz"):
        if file.stem.split("@")[0] not in names:
            file.unlink()
    for n, case in enumerate(cases):
        stamp = _fingerprint(case, options)
        note = out / f"{case.name}.json"
        if note.exists() and note.read_text() == stamp:
            continue
        for old in out.glob(f"{case.name}*.npz"):
            if old.stem.split("@")[0] == case.name:
                old.unlink()
        for suffix, sample in make(read_case(case, options)):
            sample.save(out / f"{case.name}{suffix}.npz")
        note.write_text(stamp)
        report(stage=stage, case=case.name, number=n + 1, of=len(cases))
    return len(cases)


def _fingerprint(case: Path, options: ReadOptions) -> str:
    files = sorted(p for p in case.rglob("*") if p.is_file())
    listed = [(str(p.relative_to(case)), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    return json.dumps({"files": listed, "options": asdict(options)})


def coarse_samples(case: Case) -> list[tuple[str, StoredSample]]:
    """One sample around the middle of both kidneys: class 1 right, 2 left, each with its sinus."""
    sides = [_side(case, kidney, sinus) for _, kidney, sinus in SIDES]
    centres = [found[0] for found in sides if found is not None]
    box = Box(COARSE_GRID.with_margin(COARSE_MARGIN), tuple(np.mean(centres, 0)))
    labels = np.zeros(thin_slices(box).grid.shape, np.uint8)
    for number, found in enumerate(sides, 1):
        if found is not None:
            centre, parts = found
            whole = np.where(parts > 0, 1, 0).astype(np.uint8)
            local = resample_labels(whole, _iso_box(centre).affine(), thin_slices(box))
            labels[local > 0] = number
    return [("", _sample(case, box, labels, solid=False))]


def refine_samples(case: Case) -> list[tuple[str, StoredSample]]:
    """
    One sample a kidney, the left one mirrored: class 1 parenchyma, 2 sinus (solid references: 1 for both).
    """
    samples = []
    for side, kidney, sinus in SIDES:
        found = _side(case, kidney, sinus)
        if found is None:
            continue
        centre, parts = found
        box = _refine_box(centre, mirrored=side == "L")
        labels = parts[:, :, ::-1].copy() if side == "L" else parts
        solid = case.convention == "solid" and not case.has_sinus
        samples.append((f"@{side}", _sample(case, box, labels, solid)))
    return samples


def _sample(case: Case, box: Box, labels: np.ndarray, solid: bool) -> StoredSample:
    image = resample_image(case.image, case.affine, box)
    # As in the factory: where there is no scan there is nothing to learn either.
    nothing = (image == PADDING_HU).repeat(2, axis=0)
    labels = np.where(nothing, 0, labels).astype(np.uint8)
    return StoredSample(np.round(np.clip(image, -1024, 3071)), labels, solid)


def _refine_box(centre: np.ndarray, mirrored: bool) -> Box:
    return Box(REFINE_GRID.with_margin(REFINE_MARGIN), tuple(centre), mirrored)


def _iso_box(centre: np.ndarray) -> Box:
    """1.5 mm in all directions: the thin slices of the refining grid."""
    return thin_slices(_refine_box(centre, mirrored=False))


def _side(case: Case, kidney: CaseLabel, sinus: CaseLabel) -> tuple[np.ndarray, np.ndarray] | None:
    """
    Middle of one kidney (LPS mm) and its parts on `_iso_box`: 1 parenchyma, 2 sinus; None without it.

    A reference without a sinus class that leaves the sinus out gets one as the factory does: what a ball of
    9 mm cannot reach from outside.
    """
    own = np.isin(case.labels, (kidney, sinus))
    found = np.argwhere(own)
    if not len(found):
        return None
    middle = (found.min(0) + found.max(0)) / 2
    centre = (case.affine @ [*middle[::-1], 1])[:3]
    separate = np.where(case.labels == kidney, 1, np.where(case.labels == sinus, 2, 0)).astype(np.uint8)
    parts = resample_labels(separate, case.affine, _iso_box(centre))
    expected_ml = own.sum() * abs(np.linalg.det(case.affine[:3, :3])) / 1000
    found_ml = (parts > 0).sum() * np.prod(_iso_box(centre).grid.spacing_mm) / 1000
    if found_ml < 0.9 * expected_ml:
        raise ValueError(
            f"{case.name}: {kidney.name} has {expected_ml:.0f} ml, of which only {found_ml:.0f} ml lie "
            "within 216 x 192 x 192 mm around its middle: stray voxels in the labels?"
        )
    if case.convention == "parenchyma" and not case.has_sinus:
        spacing = _iso_box(centre).grid.spacing_mm[0]
        other = resample_labels((case.labels > 0).astype(np.uint8), case.affine, _iso_box(centre)) > 0
        parts[sinus_of(parts > 0, spacing, ~other)] = 2
    return centre, parts
