"""A CT series as a volume, with its geometry checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pydicom
from pydicom.uid import CTImageStorage, RTStructureSetStorage

#: Departure of the direction cosines from length 1 and from each other's normal.
ORTHONORMAL = 1e-3
#: Departure of a slice from its even place along the normal: mm, or this share of the spacing.
EVEN_MM, EVEN_SHARE = 0.05, 0.02


@dataclass
class CtSeries:
    """
    image: HU float32 [k, j, i], k along the normal of the slices. affine: index (i, j, k, 1) to LPS mm;
    slices that shift sideways (a tilted gantry) are part of it.
    """

    image: np.ndarray
    affine: np.ndarray
    series_uid: str
    frame_uid: str


@dataclass
class DicomFolder:
    """CT headers and pixels by series, and structure sets, of one folder."""

    ct: dict[str, list[pydicom.Dataset]]
    structure_sets: list[pydicom.Dataset]


def read_dicom_folder(folder: Path) -> DicomFolder:
    """
    All CT images and RTSTRUCT below `folder`, whatever the files are called; other objects are passed over.
    """
    found = DicomFolder({}, [])
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        if not pydicom.misc.is_dicom(file):
            continue
        dataset = pydicom.dcmread(file)
        kind = dataset.get("SOPClassUID")
        if kind == CTImageStorage and "LOCALIZER" not in dataset.get("ImageType", []):
            found.ct.setdefault(str(dataset.SeriesInstanceUID), []).append(dataset)
        elif kind == RTStructureSetStorage:
            found.structure_sets.append(dataset)
    return found


def stack_ct(images: list[pydicom.Dataset]) -> CtSeries:
    """
    One series as a volume.

    Raises ValueError where images are missing, given twice, unevenly spaced, differ in size, spacing,
    orientation or frame of reference, or do not say how stored values become HU.
    """
    first = images[0]
    where = f"CT series {first.SeriesInstanceUID}"
    if len(images) < 2:
        raise ValueError(f"{where} has one image only")
    row, column = _directions(first, where)
    normal = np.cross(row, column)
    for image in images:
        _check_alike(image, first, where)
    images = sorted(images, key=lambda image: float(normal @ _position(image)))
    positions = np.array([_position(image) for image in images])
    step = _even_step(positions @ normal, where)
    shift = (positions[-1] - positions[0]) / (len(images) - 1)
    sideways = np.abs(positions - (positions[0] + np.arange(len(images))[:, None] * shift)).max()
    if sideways > max(EVEN_MM, EVEN_SHARE * step):
        raise ValueError(f"{where}: images are shifted sideways by up to {sideways:.2f} mm, and not evenly")
    affine = np.eye(4)
    between_rows, between_columns = (float(v) for v in first.PixelSpacing)
    affine[:3, 0], affine[:3, 1] = row * between_columns, column * between_rows
    affine[:3, 2], affine[:3, 3] = shift, positions[0]
    hounsfield = np.stack([_hounsfield(image, where) for image in images])
    return CtSeries(hounsfield, affine, str(first.SeriesInstanceUID), str(first.FrameOfReferenceUID))


def _directions(image: pydicom.Dataset, where: str) -> tuple[np.ndarray, np.ndarray]:
    cosines = np.array(image.ImageOrientationPatient, float)
    row, column = cosines[:3], cosines[3:]
    off = max(abs(np.linalg.norm(row) - 1), abs(np.linalg.norm(column) - 1), abs(row @ column))
    if off > ORTHONORMAL:
        raise ValueError(
            f"{where}: ImageOrientationPatient {cosines.tolist()} is no pair of perpendicular axes"
        )
    return row / np.linalg.norm(row), column / np.linalg.norm(column)


def _position(image: pydicom.Dataset) -> np.ndarray:
    return np.array(image.ImagePositionPatient, float)


def _check_alike(image: pydicom.Dataset, first: pydicom.Dataset, where: str) -> None:
    for keyword in ("Rows", "Columns", "FrameOfReferenceUID", "PixelSpacing", "ImageOrientationPatient"):
        value, expected = image.get(keyword), first.get(keyword)
        if value is None:
            raise ValueError(f"{where}, image {image.get('InstanceNumber')}: {keyword} is missing")
        same = (
            np.allclose(np.array(value, float), np.array(expected, float), atol=1e-4)
            if keyword in ("PixelSpacing", "ImageOrientationPatient")
            else value == expected
        )
        if not same:
            raise ValueError(f"{where}: {keyword} is {value} in one image and {expected} in another")


def _even_step(along: np.ndarray, where: str) -> float:
    steps = np.diff(along)
    usual = float(np.median(steps))
    if steps.min() < EVEN_MM:
        raise ValueError(f"{where}: two images lie at the same place ({steps.min():.3f} mm apart)")
    odd = np.abs(steps - usual) > 2 * max(EVEN_MM, EVEN_SHARE * usual)
    if odd.any():
        n = int(odd.argmax())
        raise ValueError(
            f"{where}: the images lie {usual:.2f} mm apart, but {steps[n]:.2f} mm after image {n + 1} of "
            f"{len(along)}: images are missing"
        )
    return usual


def _hounsfield(image: pydicom.Dataset, where: str) -> np.ndarray:
    if "RescaleSlope" not in image or "RescaleIntercept" not in image:
        raise ValueError(f"{where}: RescaleSlope or RescaleIntercept is missing, so stored values are not HU")
    if image.get("RescaleType", "HU") not in ("HU", "HU_MOD", "US"):
        raise ValueError(f"{where}: RescaleType {image.RescaleType} is not HU")
    try:
        stored = image.pixel_array
    except (RuntimeError, NotImplementedError, AttributeError) as error:
        syntax = image.file_meta.TransferSyntaxUID.name
        raise ValueError(f"{where}: pixels ({syntax}) cannot be read: {error}") from error
    return stored.astype(np.float32) * float(image.RescaleSlope) + float(image.RescaleIntercept)
