"""Contours of an RT structure set as labels on a CT."""

from __future__ import annotations

import numpy as np
import pydicom

from training.cases.case import CaseLabel
from training.cases.dicom_ct import CtSeries
from training.cases.kidney_names import find_kidney_rois
from training.cases.rasterise import rasterise_rings

SIDES = {"R": CaseLabel.KIDNEY_RIGHT, "L": CaseLabel.KIDNEY_LEFT}
#: How far the points of a contour may lie from a common plane, slices.
FLATNESS = 0.1
#: Contours closer than this lie in one plane, mm.
SAME_PLANE_MM = 0.05
#: Index coordinates are rounded to this, far below any drawing, so that a written vertex is met again.
INDEX_STEP = 1e-6


def label_structures(dataset: pydicom.Dataset, ct: CtSeries) -> np.ndarray:
    """
    uint8 [k, j, i] of `CaseLabel`: voxels whose centres lie inside the contours of the kidneys' ROIs.

    Raises ValueError where no ROI is a kidney, names are unclear, contours belong to another frame of
    reference, do not lie in the slices, or the kidneys overlap.
    """
    rois = {int(roi.ROINumber): roi for roi in dataset.StructureSetROISequence}
    contours = {
        int(item.ReferencedROINumber): item.get("ContourSequence", [])
        for item in dataset.get("ROIContourSequence", [])
    }
    drawn = {number: str(roi.ROIName) for number, roi in rois.items() if len(contours.get(number, []))}
    chosen = find_kidney_rois(drawn)
    if not chosen:
        raise ValueError(f"no kidney among the drawn ROIs: {', '.join(drawn.values()) or 'none'}")
    labels = np.zeros(ct.image.shape, np.uint8)
    for side, number in chosen.items():
        roi = rois[number]
        frame = str(roi.get("ReferencedFrameOfReferenceUID", ct.frame_uid))
        if frame != ct.frame_uid:
            raise ValueError(f"{roi.ROIName} was drawn in frame {frame}, the CT is in {ct.frame_uid}")
        mask = rasterise_contours(contours[number], ct, str(roi.ROIName))
        if (labels[mask] != 0).any():
            raise ValueError(f"{roi.ROIName} overlaps the other kidney")
        labels[mask] = SIDES[side]
    return labels


def rasterise_contours(contours: list[pydicom.Dataset], ct: CtSeries, name: str) -> np.ndarray:
    """Bool [k, j, i]; each slice takes the contours of the nearest plane that stands for it."""
    slices, rows, columns = ct.image.shape
    mask = np.zeros((slices, rows, columns), bool)
    planes = _planes(contours, ct, name)
    for k, rings in _assign(planes, slices, name).items():
        mask[k] = rasterise_rings(rings, (rows, columns))
    return mask


def _planes(contours: list[pydicom.Dataset], ct: CtSeries, name: str) -> list[tuple[float, list[np.ndarray]]]:
    to_index = np.linalg.inv(ct.affine)
    spacing_mm = float(np.linalg.norm(ct.affine[:3, 2]))
    found = []
    for contour in contours:
        if not str(contour.ContourGeometricType).startswith(("CLOSED", "INTERPOLATED_PLANAR")):
            continue
        points = np.array(contour.ContourData, float).reshape(-1, 3)
        index = points @ to_index[:3, :3].T + to_index[:3, 3]
        spread = float(np.ptp(index[:, 2]))
        if spread > FLATNESS:
            raise ValueError(
                f"{name}: the points of a contour spread over {spread * spacing_mm:.2f} mm across the slices"
            )
        found.append((float(index[:, 2].mean()), np.round(index[:, :2] / INDEX_STEP) * INDEX_STEP))
    if not found:
        raise ValueError(f"{name} has no closed contours")
    planes: list[tuple[float, list[np.ndarray]]] = []
    for k, ring in sorted(found, key=lambda entry: entry[0]):
        if planes and (k - planes[-1][0]) * spacing_mm <= SAME_PLANE_MM:
            planes[-1][1].append(ring)
        else:
            planes.append((k, [ring]))
    return planes


def _assign(
    planes: list[tuple[float, list[np.ndarray]]], slices: int, name: str
) -> dict[int, list[np.ndarray]]:
    """
    Rings by slice number: the nearest plane within half the distance of the planes. Planes that are all the
    same number of slices apart were drawn on every n-th slice; otherwise each stands for its own slice.
    """
    k = np.array([plane[0] for plane in planes])
    if k[0] < -0.5 or k[-1] > slices - 0.5:
        raise ValueError(f"{name}: contours at slices {k[0] + 1:.1f} to {k[-1] + 1:.1f} of 1 to {slices}")
    gaps = np.diff(k)
    regular = len(gaps) >= 2 and np.ptp(gaps) < 0.05
    reach = max(float(gaps.min()) if regular else 1.0, 1.0) / 2
    assigned = {}
    for number in range(slices):
        # The middle between two planes goes with the upper one.
        nearest = len(k) - 1 - int(np.abs(k - number)[::-1].round(6).argmin())
        if k[nearest] - reach <= number + 1e-6 and number < k[nearest] + reach - 1e-6:
            assigned[number] = planes[nearest][1]
    return assigned
