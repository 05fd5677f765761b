"""Body from the organ masks of one TotalSegmentator patient (Wasserthal et al. 2023, CC BY 4.0)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy import ndimage
from skimage.morphology import convex_hull_image

from training.anatomy.body import Body, crop_around_kidneys, kidney_centres_of
from training.anatomy.morphology import close_by_distance
from training.anatomy.nifti import read_nifti
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

BONE_PREFIXES = ("vertebrae", "rib_", "hip", "sacrum", "femur", "scapula", "sternum", "clavicula", "humerus")
PREFIXES = {
    "lung": Tissue.LUNG,
    "autochthon": Tissue.MUSCLE,
    "gluteus": Tissue.MUSCLE,
    "iliopsoas": Tissue.MUSCLE,
    "prostate": Tissue.MUSCLE,
    "aorta": Tissue.ARTERY,
    "iliac_artery": Tissue.ARTERY,
    "inferior_vena_cava": Tissue.VEIN,
    "superior_vena_cava": Tissue.VEIN,
    "portal_vein": Tissue.VEIN,
    "pulmonary_vein": Tissue.VEIN,
    "iliac_vena": Tissue.VEIN,
    "heart": Tissue.HEART,
    "atrial": Tissue.HEART,
    "adrenal": Tissue.ADRENAL,
    "kidney_left": Tissue.KIDNEY_LEFT,
    "kidney_right": Tissue.KIDNEY_RIGHT,
    "kidney_cyst": Tissue.CYST,
    "liver": Tissue.LIVER,
    "spleen": Tissue.SPLEEN,
    "pancreas": Tissue.PANCREAS,
    "stomach": Tissue.STOMACH,
    "small_bowel": Tissue.SMALL_BOWEL,
    "colon": Tissue.COLON,
    "duodenum": Tissue.DUODENUM,
    "gallbladder": Tissue.GALLBLADDER,
    "esophagus": Tissue.OESOPHAGUS,
    "costal_cartilages": Tissue.CARTILAGE,
    "spinal_cord": Tissue.SPINAL_CORD,
    "urinary_bladder": Tissue.BLADDER,
    "trachea": Tissue.GAS,
}
#: Room around the masks for the shell of fat and skin, voxels.
MARGIN = 40


def tissue_of_mask(name: str) -> Tissue | None:
    """Tissue of one mask file's stem; None for structures that do not matter here."""
    if name.startswith(BONE_PREFIXES):
        return Tissue.CORTICAL_BONE
    return next((tissue for prefix, tissue in PREFIXES.items() if name.startswith(prefix)), None)


def read_total_segmentator(folder: Path) -> Body:
    """
    Reads `*.nii.gz` masks (RAS, 1.5 mm) and completes them: marrow inside bones, muscle between bones
    and muscles and as the wall of the trunk, visceral fat elsewhere inside the hull.

    Raises FileNotFoundError without masks of both kidneys.
    """
    files = sorted(folder.glob("*.nii.gz")) or sorted(folder.glob("segmentations/*.nii.gz"))
    masks = {file.name.removesuffix(".nii.gz"): file for file in files}
    if not {"kidney_left", "kidney_right"} <= masks.keys():
        raise FileNotFoundError(f"{folder}: no kidney_left.nii.gz and kidney_right.nii.gz")

    read = lambda name: _to_lps(read_nifti(masks[name]).values > 0)
    kidneys = read("kidney_left") | read("kidney_right")
    kept = crop_around_kidneys(kidneys, np.flatnonzero(kidneys.any((1, 2))))
    tissue = np.zeros(kidneys[kept].shape, np.uint8)
    bone = np.zeros(tissue.shape, bool)
    for name in masks:
        kind = tissue_of_mask(name)
        if kind is None:
            continue
        mask = read(name)[kept]
        if kind == Tissue.CORTICAL_BONE:
            bone |= mask
        else:
            tissue[mask] = kind
    tissue[bone] = Tissue.CORTICAL_BONE
    tissue = np.pad(tissue, ((0, 0), (MARGIN, MARGIN), (MARGIN, MARGIN)))
    bone = tissue == Tissue.CORTICAL_BONE
    tissue[bone & (ndimage.distance_transform_edt(bone, sampling=SPACING) > 2.1)] = Tissue.MARROW
    hull = _hull(tissue > 0)
    _fill_inside(tissue, hull)
    outside = ndimage.distance_transform_edt(~hull, sampling=SPACING)
    return Body(
        name=folder.name,
        tissue=tissue,
        distance_outside_mm=np.minimum(outside, 120).astype(np.uint8),
        kidney_centres=kidney_centres_of(tissue),
    )


def _to_lps(mask: np.ndarray) -> np.ndarray:
    """[x, y, z] towards right-anterior-superior to [z, y, x] towards superior, posterior, left."""
    return mask.transpose(2, 1, 0)[:, ::-1, ::-1]


def _hull(labelled: np.ndarray) -> np.ndarray:
    slices = [convex_hull_image(s) if s.sum() > 20 else s for s in labelled]
    smooth = ndimage.gaussian_filter(np.stack(slices).astype(np.float32), (5, 2.5, 2.5))
    return (smooth > 0.45) | labelled


def _fill_inside(tissue: np.ndarray, hull: np.ndarray) -> None:
    labelled = tissue > 0
    frame = np.isin(tissue, (Tissue.MUSCLE, Tissue.CORTICAL_BONE, Tissue.MARROW, Tissue.CARTILAGE))
    tissue[close_by_distance(frame, 14, SPACING) & ~labelled & hull] = Tissue.MUSCLE
    wall = ndimage.distance_transform_edt(hull, sampling=SPACING) <= 9
    tissue[wall & hull & (tissue == 0)] = Tissue.MUSCLE
    tissue[hull & (tissue == 0)] = Tissue.VISCERAL_FAT
