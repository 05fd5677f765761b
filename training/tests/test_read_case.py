import json

import numpy as np
import pytest

from training.cases.case import check_case
from training.cases.dicom_ct import read_dicom_folder, stack_ct
from training.cases.read_case import ReadOptions, find_cases, read_case
from training.tests.phantoms import (
    CENTRES_MM,
    VOLUME_ML,
    ellipse_contour,
    phantom_case,
    save_structures,
    structure_set,
    write_dicom_ct,
    write_nifti_case,
)

STRAIGHT = np.eye(3)


def volumes_ml(case):
    voxel = abs(np.linalg.det(case.affine[:3, :3])) / 1000
    return [(case.labels == n).sum() * voxel for n in (1, 2)]


def test_nifti_comes_back_in_lps(tmp_path):
    written = phantom_case()
    write_nifti_case(tmp_path / "a", written)
    case = read_case(tmp_path / "a", ReadOptions(convention="solid"))
    assert np.array_equal(case.labels, written.labels)
    assert np.allclose(case.image, written.image)
    assert np.allclose(case.affine, written.affine, atol=1e-4)
    assert np.abs(case.centroid_mm(1) - CENTRES_MM[0]).max() < 0.5


def test_own_file_of_a_case_goes_first(tmp_path):
    written = phantom_case()
    written.labels = np.array([0, 7, 9], np.uint8)[written.labels]
    written.image = written.image + 1024
    write_nifti_case(tmp_path / "a", written)
    with pytest.raises(ValueError, match="neither a right"):
        read_case(tmp_path / "a")
    own = {"labelsMap": {"7": 1, "9": 2}, "hounsfieldOffset": -1024, "convention": "solid"}
    (tmp_path / "a" / "case.json").write_text(json.dumps(own))
    case = read_case(tmp_path / "a")
    assert volumes_ml(case) == pytest.approx([VOLUME_ML] * 2, rel=0.02)
    assert case.image.min() == pytest.approx(-1000)
    (tmp_path / "a" / "case.json").write_text('{"labels": 1}')
    with pytest.raises(ValueError, match="unknown entries labels"):
        read_case(tmp_path / "a")


def test_what_would_teach_wrongly_is_refused():
    case = phantom_case()
    case.labels = np.array([0, 2, 1], np.uint8)[case.labels]
    with pytest.raises(ValueError, match="to the left of the left one"):
        check_case(case)
    case = phantom_case()
    case.image += 1024
    with pytest.raises(ValueError, match="no kidney in HU"):
        check_case(case)
    case = phantom_case()
    case.labels[:3, 10:20, 10:20] = 3
    with pytest.raises(ValueError, match="label 3 should be the sinus"):
        check_case(case)
    case = phantom_case()
    case.labels[case.labels == 1] = 0
    case.labels[30, 40, 40] = 1
    with pytest.raises(ValueError, match="ml; check the labels"):
        check_case(case)


def test_folders_without_cases_are_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="no cases"):
        find_cases(tmp_path)
    with pytest.raises(FileNotFoundError, match="no such folder"):
        find_cases(tmp_path / "nowhere")
    write_nifti_case(tmp_path / "a", phantom_case())
    (tmp_path / "a" / "labels.nii.gz").unlink()
    with pytest.raises(FileNotFoundError, match="no labels beside it"):
        read_case(tmp_path / "a")


def dicom_case(folder, direction=STRAIGHT, hole=0.0):
    """Kidneys as elliptic cylinders of 20 slices, the right one with a hole; images and ml in closed form."""
    case = phantom_case(spacing_mm=(1.5, 1.5, 3.0), shape=(40, 120, 160))
    centre = CENTRES_MM.mean(0)
    case.affine[:3, :3] = direction @ case.affine[:3, :3]
    case.affine[:3, 3] = centre - case.affine[:3, :3] @ ((np.array(case.image.shape[::-1]) - 1) / 2)
    case.image[:] = 30
    images = write_dicom_ct(folder, case)
    middle = {"Kidney_R": np.array([40.2, 60.4]), "KIDNEY LT": np.array([119.7, 58.1])}
    radii = (14.0, 18.0)
    structures = {}
    for name, at in middle.items():
        structures[name] = [ellipse_contour(case, k, at, radii) for k in range(10, 30)]
    if hole:
        structures["Kidney_R"] += [
            ellipse_contour(case, k, middle["Kidney_R"], (hole, hole)) for k in range(12, 20)
        ]
    save_structures(folder, structure_set(images[0], structures))
    pixel = 1.5 * 1.5 * 3 / 1000
    full = np.pi * radii[0] * radii[1] * 20 * pixel
    return images, [full - np.pi * hole**2 * 8 * pixel, full]


@pytest.mark.parametrize("turn", [0.0, 0.25])
def test_dicom_volumes_match_the_closed_form(tmp_path, turn):
    direction = np.array([[1, 0, 0], [0, np.cos(turn), -np.sin(turn)], [0, np.sin(turn), np.cos(turn)]])
    _, expected = dicom_case(tmp_path / "a", direction, hole=6.0)
    (tmp_path / "a" / "notes.txt").write_text("not DICOM")
    assert find_cases(tmp_path) == [tmp_path / "a"]
    case = read_case(tmp_path / "a")
    assert volumes_ml(case) == pytest.approx(expected, rel=5e-3)
    assert case.image.mean() == pytest.approx(30)
    assert case.centroid_mm(1)[0] < case.centroid_mm(2)[0]


def test_missing_and_doubled_images_are_found(tmp_path):
    dicom_case(tmp_path / "a")
    images = next(iter(read_dicom_folder(tmp_path / "a").ct.values()))
    images.sort(key=lambda image: float(image.ImagePositionPatient[2]))
    with pytest.raises(ValueError, match="6.00 mm after image 7 of 39"):
        stack_ct(images[:7] + images[8:])
    with pytest.raises(ValueError, match="same place"):
        stack_ct([*images, images[3]])
    images[5].PixelSpacing = ["1.6", "1.6"]
    with pytest.raises(ValueError, match="PixelSpacing is"):
        stack_ct(images)


def test_contours_of_another_frame_or_beside_the_slices_are_refused(tmp_path):
    images, _ = dicom_case(tmp_path / "a")
    found = read_dicom_folder(tmp_path / "a")
    structures = found.structure_sets[0]
    structures.StructureSetROISequence[0].ReferencedFrameOfReferenceUID = "1.2.3"
    save_structures(tmp_path / "a", structures)
    with pytest.raises(ValueError, match="drawn in frame 1.2.3"):
        read_case(tmp_path / "a")
    structures.StructureSetROISequence[0].ReferencedFrameOfReferenceUID = images[0].FrameOfReferenceUID
    contour = structures.ROIContourSequence[0].ContourSequence[0]
    points = np.array(contour.ContourData, float).reshape(-1, 3)
    points[:5, 2] += 1.4
    contour.ContourData = [f"{v:.3f}" for v in points.ravel()]
    save_structures(tmp_path / "a", structures)
    with pytest.raises(ValueError, match="spread over 1.40 mm"):
        read_case(tmp_path / "a")


def test_contours_on_every_second_slice_stand_for_both(tmp_path):
    images, expected = dicom_case(tmp_path / "a")
    structures = read_dicom_folder(tmp_path / "a").structure_sets[0]
    for item in structures.ROIContourSequence:
        item.ContourSequence = item.ContourSequence[::2]
    save_structures(tmp_path / "a", structures)
    assert volumes_ml(read_case(tmp_path / "a")) == pytest.approx(expected, rel=5e-3)
