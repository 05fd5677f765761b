"""A case as the program flags it is one that the training reads."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from training.cases.case import CaseLabel
from training.cases.read_case import find_cases, read_case
from training.tests.phantoms import (
    CENTRES_MM,
    RADII_MM,
    ellipse_contour,
    phantom_case,
    save_structures,
    structure_set,
    write_dicom_ct,
)

ROOT = Path(__file__).parents[2]
TSX = ROOT / "node_modules/.bin/tsx"


def write_study(folder, case):
    """A CT and the structure set that somebody corrected, of a patient with a name."""
    images = write_dicom_ct(folder / "ct", case)
    contours = {"Kidney_R": [], "Kidney_L": []}
    for name, centre in zip(contours, CENTRES_MM):
        i, j, k0 = (np.linalg.inv(case.affine) @ [*centre, 1])[:3]
        for k in range(len(case.image)):
            height = (k - k0) * case.affine[2, 2] / RADII_MM[2]
            if abs(height) < 0.98:
                half = np.sqrt(1 - height**2)
                radii = [half * RADII_MM[a] / case.affine[a, a] for a in (0, 1)]
                contours[name].append(ellipse_contour(case, k, (i, j), radii))
    save_structures(folder, structure_set(images[0], contours))


def add_patient(folder):
    import pydicom

    for file in [*(folder / "ct").iterdir(), folder / "structures.dcm"]:
        dataset = pydicom.dcmread(file)
        dataset.PatientName, dataset.PatientID = "Muster^Eva", "MRN-4711"
        dataset.StudyInstanceUID, dataset.StudyDate = "1.2.3.4", "20260102"
        dataset.Modality = "RTSTRUCT" if file.name == "structures.dcm" else "CT"
        dataset.save_as(file)


@pytest.mark.skipif(not TSX.exists() or not shutil.which("node"), reason="needs Node and npm ci")
def test_the_training_reads_what_the_program_flags(tmp_path):
    case = phantom_case()
    write_study(tmp_path / "study", case)
    add_patient(tmp_path / "study")
    arguments = ["--ct", "study/ct", "--contours", "study/structures.dcm", "--out", "cases"]
    subprocess.run(
        [str(TSX), str(ROOT / "cli/flag.ts"), *arguments, "--reason", "LEAK", "--convention", "solid"],
        cwd=tmp_path,
        check=True,
    )
    [folder] = find_cases(tmp_path / "cases")
    flagged, original = read_case(folder), read_case(tmp_path / "study")
    assert flagged.convention == "solid"
    assert np.array_equal(flagged.image, original.image)
    assert np.array_equal(flagged.labels, original.labels)
    assert (flagged.labels == CaseLabel.KIDNEY_LEFT).any()
    written = b"".join(file.read_bytes() for file in folder.iterdir())
    assert not any(text in written for text in (b"Muster", b"MRN-4711", b"20260102", b"1.2.3.4"))
