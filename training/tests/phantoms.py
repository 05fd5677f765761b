"""Cases with kidneys of known volume, as NIfTI or as DICOM."""

from __future__ import annotations

from pathlib import Path

import nibabel
import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian, RTStructureSetStorage, generate_uid

from training.cases.case import Case

#: Half axes along x, y, z in mm, and centres in LPS mm: right (negative x), left.
RADII_MM = (26.0, 22.0, 45.0)
CENTRES_MM = np.array([[-60.0, 20.0, -300.0], [62.0, 24.0, -290.0]])
VOLUME_ML = 4 / 3 * np.pi * np.prod(RADII_MM) / 1000
KIDNEY_HU, BODY_HU = 130.0, 20.0


def phantom_case(
    spacing_mm: tuple[float, float, float] = (2.0, 2.0, 2.5), shape: tuple[int, int, int] = (64, 90, 130)
) -> Case:
    """Two solid ellipsoids in a box-shaped body in air; shape k, j, i, spacing along x, y, z."""
    size = np.array(spacing_mm) * (np.array(shape[::-1]) - 1)
    affine = np.diag([*spacing_mm, 1.0])
    affine[:3, 3] = CENTRES_MM.mean(0) - size / 2
    points = [affine[a, 3] + spacing_mm[a] * np.arange(shape[2 - a]) for a in range(3)]
    z, y, x = np.meshgrid(points[2], points[1], points[0], indexing="ij", sparse=True)
    labels = np.zeros(shape, np.uint8)
    image = np.full(shape, BODY_HU, np.float32)
    image[:, :4], image[:, -4:], image[:, :, :6], image[:, :, -6:] = (-1000,) * 4
    for number, centre in enumerate(CENTRES_MM, 1):
        distance = sum(((v - c) / r) ** 2 for v, c, r in zip((x, y, z), centre, RADII_MM))
        labels[distance <= 1] = number
        image[distance <= 1] = KIDNEY_HU
    return Case("phantom", image, labels, affine, "solid")


def write_nifti_case(folder: Path, case: Case) -> None:
    """ct.nii.gz and labels.nii.gz."""
    folder.mkdir(parents=True)
    ras = np.diag([-1.0, -1.0, 1.0, 1.0]) @ case.affine
    for name, values in (("ct", case.image.astype(np.int16)), ("labels", case.labels)):
        nibabel.save(nibabel.Nifti1Image(values.transpose(2, 1, 0), ras), folder / f"{name}.nii.gz")


def write_dicom_ct(folder: Path, case: Case) -> list[Dataset]:
    """One file a slice, in shuffled order of names."""
    folder.mkdir(parents=True, exist_ok=True)
    series, frame = generate_uid(), generate_uid()
    spacing = np.linalg.norm(case.affine[:3, :3], axis=0)
    directions = case.affine[:3, :3] / spacing
    images = []
    for k in range(len(case.image)):
        image = _dataset(CTImageStorage)
        image.SeriesInstanceUID, image.FrameOfReferenceUID = series, frame
        image.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        image.InstanceNumber = k + 1
        image.Rows, image.Columns = case.image.shape[1:]
        image.PixelSpacing = [f"{spacing[1]:.6f}", f"{spacing[0]:.6f}"]
        image.ImageOrientationPatient = [f"{v:.8f}" for v in (*directions[:, 0], *directions[:, 1])]
        image.ImagePositionPatient = [f"{v:.6f}" for v in (case.affine @ [0, 0, k, 1])[:3]]
        image.RescaleSlope, image.RescaleIntercept = 1, -1024
        image.BitsAllocated = image.BitsStored = 16
        image.HighBit, image.PixelRepresentation, image.SamplesPerPixel = 15, 0, 1
        image.PhotometricInterpretation = "MONOCHROME2"
        image.PixelData = (case.image[k] + 1024).astype(np.uint16).tobytes()
        image.save_as(folder / f"{(k * 37) % 997:03d}.dcm", enforce_file_format=True)
        images.append(image)
    return images


def structure_set(image: Dataset, structures: dict[str, list[np.ndarray]]) -> Dataset:
    """RTSTRUCT on the series of `image` with closed contours, points [n, 3] in LPS mm, by ROI name."""
    dataset = _dataset(RTStructureSetStorage)
    series = Dataset()
    series.SeriesInstanceUID = image.SeriesInstanceUID
    study = Dataset()
    study.RTReferencedSeriesSequence = [series]
    reference = Dataset()
    reference.FrameOfReferenceUID = image.FrameOfReferenceUID
    reference.RTReferencedStudySequence = [study]
    dataset.ReferencedFrameOfReferenceSequence = [reference]
    dataset.StructureSetROISequence, dataset.ROIContourSequence = [], []
    for number, (name, contours) in enumerate(structures.items(), 1):
        roi = Dataset()
        roi.ROINumber, roi.ROIName = number, name
        roi.ReferencedFrameOfReferenceUID = image.FrameOfReferenceUID
        dataset.StructureSetROISequence.append(roi)
        item = Dataset()
        item.ReferencedROINumber = number
        item.ContourSequence = []
        for points in contours:
            contour = Dataset()
            contour.ContourGeometricType = "CLOSED_PLANAR"
            contour.NumberOfContourPoints = len(points)
            contour.ContourData = [f"{v:.4f}" for v in points.ravel()]
            item.ContourSequence.append(contour)
        dataset.ROIContourSequence.append(item)
    return dataset


def _dataset(kind: str) -> Dataset:
    dataset = Dataset()
    dataset.SOPClassUID, dataset.SOPInstanceUID = UID(kind), generate_uid()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = UID(kind)
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    return dataset


def ellipse_contour(case: Case, k: int, centre: np.ndarray, radii, points: int = 180) -> np.ndarray:
    """Points [n, 3] of an ellipse in slice k, in the slice's own axes, around index coordinates."""
    angle = np.linspace(0, 2 * np.pi, points, endpoint=False)
    index = np.stack(
        [
            centre[0] + radii[0] * np.cos(angle),
            centre[1] + radii[1] * np.sin(angle),
            np.full(points, float(k)),
            np.ones(points),
        ]
    )
    return (case.affine @ index)[:3].T


def save_structures(folder: Path, dataset: pydicom.Dataset) -> None:
    dataset.save_as(folder / "structures.dcm", enforce_file_format=True)
