"""Folders of cases: one sub-folder a patient, NIfTI or DICOM."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from training.anatomy.nifti import Nifti, read_nifti
from training.cases.case import Case, CaseLabel, check_case
from training.cases.dicom_ct import read_dicom_folder, stack_ct
from training.cases.rtstruct import label_structures

CT_NAMES = ("ct.nii.gz", "ct.nii", "image.nii.gz", "image.nii", "imaging.nii.gz")
LABEL_NAMES = ("labels.nii.gz", "labels.nii", "segmentation.nii.gz", "label.nii.gz")
IDENTITY_MAP = {int(label): int(label) for label in CaseLabel if label}


@dataclass(frozen=True)
class ReadOptions:
    """
    labels_map: value in the file to `CaseLabel`; other values become background; None: 1 to 4 as they are.
    hounsfield_offset: added to stored values. A case's own `case.json` ({"labelsMap": {"5": 1},
    "hounsfieldOffset": -1024, "convention": "solid"}) goes before these.
    """

    labels_map: dict[int, int] | None = None
    hounsfield_offset: float = 0.0
    convention: str = "parenchyma"


def find_cases(folder: Path) -> list[Path]:
    """
    Sub-folders that hold a case, or the folder itself where it is one. FileNotFoundError where there is none.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder")
    if _is_case(folder):
        return [folder]
    cases = [sub for sub in sorted(folder.iterdir()) if sub.is_dir() and _is_case(sub, deep=True)]
    if not cases:
        raise FileNotFoundError(
            f"{folder}: no cases; each needs a folder of its own with ct.nii.gz and labels.nii.gz, or with "
            "a DICOM CT and its RTSTRUCT"
        )
    return cases


def _is_case(folder: Path, deep: bool = False) -> bool:
    if _first(folder, CT_NAMES) is not None:
        return True
    files = (p for p in (folder.rglob("*") if deep else folder.glob("*")) if p.is_file())
    return any(_looks_like_dicom(file) for file in files)


def _looks_like_dicom(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(132)[128:] == b"DICM"


def _first(folder: Path, names: tuple[str, ...]) -> Path | None:
    return next((folder / name for name in names if (folder / name).exists()), None)


def read_case(folder: Path, options: ReadOptions = ReadOptions()) -> Case:
    """Reads and checks one case. FileNotFoundError and ValueError say what is missing or wrong, and where."""
    options = _own_options(folder, options)
    ct_file = _first(folder, CT_NAMES)
    case = _read_dicom(folder, options) if ct_file is None else _read_nifti(folder, ct_file, options)
    case.image += np.float32(options.hounsfield_offset)
    check_case(case)
    return case


def _own_options(folder: Path, options: ReadOptions) -> ReadOptions:
    file = folder / "case.json"
    if not file.exists():
        return options
    own = json.loads(file.read_text())
    # "flag" says why the viewer's user kept the case; it changes nothing here.
    unknown = own.keys() - {"labelsMap", "hounsfieldOffset", "convention", "flag"}
    if unknown:
        raise ValueError(f"{file}: unknown entries {', '.join(sorted(unknown))}")
    labels_map = own.get("labelsMap")
    return replace(
        options,
        labels_map={int(k): int(v) for k, v in labels_map.items()} if labels_map else options.labels_map,
        hounsfield_offset=float(own.get("hounsfieldOffset", options.hounsfield_offset)),
        convention=own.get("convention", options.convention),
    )


def _read_nifti(folder: Path, ct_file: Path, options: ReadOptions) -> Case:
    label_file = _first(folder, LABEL_NAMES)
    if label_file is None:
        raise FileNotFoundError(
            f"{folder}: {ct_file.name} has no labels beside it ({', '.join(LABEL_NAMES)})"
        )
    ct, labels = read_nifti(ct_file), read_nifti(label_file)
    if ct.values.shape != labels.values.shape:
        raise ValueError(
            f"{folder.name}: the CT has shape {ct.values.shape}, the labels {labels.values.shape}"
        )
    difference = float(np.abs(_corners(ct) - _corners(labels)).max())
    if difference > 0.1:
        raise ValueError(
            f"{folder.name}: CT and labels lie up to {difference:.2f} mm apart (their affines differ)"
        )
    mapping = IDENTITY_MAP if options.labels_map is None else options.labels_map
    values = labels.values
    mapped = np.zeros(values.shape, np.uint8)
    for source, target in mapping.items():
        mapped[np.round(values) == source] = target
    # NIfTI's world axes point right, anterior, superior; ours left, posterior, superior.
    affine = np.diag([-1.0, -1.0, 1.0, 1.0]) @ ct.affine
    return Case(
        folder.name,
        np.ascontiguousarray(ct.values.transpose(2, 1, 0), np.float32),
        np.ascontiguousarray(mapped.transpose(2, 1, 0)),
        affine,
        options.convention,
    )


def _corners(image: Nifti) -> np.ndarray:
    last = [n - 1 for n in image.values.shape]
    ends = np.array([(i, j, k, 1) for i in (0, last[0]) for j in (0, last[1]) for k in (0, last[2])], float)
    return ends @ image.affine.T


def _read_dicom(folder: Path, options: ReadOptions) -> Case:
    found = read_dicom_folder(folder)
    if not found.ct or not found.structure_sets:
        raise FileNotFoundError(
            f"{folder}: {len(found.ct)} CT series and {len(found.structure_sets)} RTSTRUCT; both are needed"
        )
    if len(found.structure_sets) > 1:
        raise ValueError(f"{folder.name}: {len(found.structure_sets)} RTSTRUCT; keep the one to train on")
    structures = found.structure_sets[0]
    referenced = [uid for uid in _referenced_series(structures) if uid in found.ct]
    series = referenced or list(found.ct)
    if len(series) > 1:
        raise ValueError(
            f"{folder.name}: {len(series)} CT series, and the RTSTRUCT does not say which one it is of"
        )
    ct = stack_ct(found.ct[series[0]])
    labels = label_structures(structures, ct)
    return Case(folder.name, ct.image, labels, ct.affine, options.convention)


def _referenced_series(structures) -> list[str]:
    return [
        str(series.SeriesInstanceUID)
        for frame in structures.get("ReferencedFrameOfReferenceSequence", [])
        for study in frame.get("RTReferencedStudySequence", [])
        for series in study.get("RTReferencedSeriesSequence", [])
    ]
