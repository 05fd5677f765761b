import numpy as np
import pytest

from training.case_dataset import CaseDataset
from training.cases.prepare_cases import COARSE_MARGIN, coarse_samples, prepare_cases, refine_samples
from training.cases.read_case import ReadOptions
from training.grids import COARSE_GRID, REFINE_GRID, REFINE_MARGIN
from training.stored_sample import StoredSample
from training.tests.phantoms import KIDNEY_HU, VOLUME_ML, phantom_case, write_nifti_case


def ml(mask, grid):
    z, y, x = grid.spacing_mm
    return mask.sum() * z / 2 * y * x / 1000


def test_coarse_sample_has_both_kidneys_with_their_volumes():
    [(suffix, sample)] = coarse_samples(phantom_case())
    assert suffix == ""
    assert sample.image.shape == tuple(n + m for n, m in zip(COARSE_GRID.shape, COARSE_MARGIN))
    assert sample.labels.shape[0] == 2 * sample.image.shape[0]
    for number in (1, 2):
        assert ml(sample.labels == number, COARSE_GRID) == pytest.approx(VOLUME_ML, rel=0.03)
    # Patient left is +x: the left kidney has the larger column.
    assert np.argwhere(sample.labels == 1)[:, 2].mean() < np.argwhere(sample.labels == 2)[:, 2].mean()
    inside = (sample.labels[::2] == 1) & (sample.labels[1::2] == 1)
    assert np.median(sample.image[inside]) == pytest.approx(KIDNEY_HU, abs=1)


def test_left_kidneys_are_shown_as_right_ones():
    case = phantom_case()
    # A mark beside each kidney, on its outer side.
    k = case.image.shape[0] // 2
    for centre, step in ((case.centroid_mm(1), -1), (case.centroid_mm(2), 1)):
        i = int(round((centre[0] - case.affine[0, 3]) / 2)) + step * 16
        j = int(round((centre[1] - case.affine[1, 3]) / 2))
        case.image[k - 4 : k + 5, j - 3 : j + 4, i - 1 : i + 2] = 1000
    samples = dict(refine_samples(case))
    assert set(samples) == {"@R", "@L"}
    for sample in samples.values():
        assert sample.solid
        assert sample.image.shape == tuple(n + m for n, m in zip(REFINE_GRID.shape, REFINE_MARGIN))
        assert ml(sample.labels == 1, REFINE_GRID) == pytest.approx(VOLUME_ML, rel=0.02)
        mark = np.argwhere(sample.image > 700)[:, 2].mean()
        # Both are seen with their outer side towards patient right.
        assert mark < np.argwhere(sample.labels == 1)[:, 2].mean() - 10


def test_a_parenchyma_reference_gets_its_sinus_by_closing():
    case = phantom_case()
    case.convention = "parenchyma"
    # A cleft of 8 mm from the midline into the right kidney: a ball of 9 mm does not enter it.
    whole = case.labels == 1
    z, y, x = (np.argwhere(whole).mean(0)).round().astype(int)
    case.labels[z - 6 : z + 7, y - 2 : y + 2, x:][whole[z - 6 : z + 7, y - 2 : y + 2, x:]] = 0
    case.image[case.labels == 0] = 20
    right, left = (sample for _, sample in refine_samples(case))
    cleft_ml = (whole & (case.labels == 0)).sum() * 2 * 2 * 2.5 / 1000
    assert not right.solid
    assert ml(right.labels == 2, REFINE_GRID) == pytest.approx(cleft_ml, rel=0.25)
    assert ml(left.labels == 2, REFINE_GRID) < 0.02 * VOLUME_ML


def test_only_changed_cases_are_made_again(tmp_path, monkeypatch):
    nothing = StoredSample(np.zeros((2, 2, 2)), np.zeros((4, 2, 2)))
    monkeypatch.setattr("training.cases.prepare_cases.coarse_samples", lambda case: [("", nothing)])
    write_nifti_case(tmp_path / "cases" / "a", phantom_case())
    write_nifti_case(tmp_path / "cases" / "b", phantom_case())
    said = []
    run = lambda options: prepare_cases(
        tmp_path / "cases", tmp_path / "out", "coarse", options, lambda **facts: said.append(facts)
    )
    assert run(ReadOptions()) == 2
    assert [fact["case"] for fact in said] == ["a", "b"]
    assert run(ReadOptions()) == 2
    assert len(said) == 2
    run(ReadOptions(convention="solid"))
    assert len(said) == 4
    for file in (tmp_path / "cases" / "b").iterdir():
        file.unlink()
    (tmp_path / "cases" / "b").rmdir()
    run(ReadOptions(convention="solid"))
    assert [file.name for file in (tmp_path / "out").glob("*.npz")] == ["a.npz"]


def test_both_kidneys_of_a_case_are_held_out_together(tmp_path):
    for n in range(10):
        for side in "RL":
            StoredSample(np.zeros((2, 2, 2)), np.zeros((4, 2, 2))).save(tmp_path / f"case{n}@{side}.npz")
    data = CaseDataset(tmp_path)
    held = {file.stem.split("@")[0] for file in data.validation}
    assert held == {"case4", "case9"}
    assert len(data.validation) == 4 and len(data.files) == 16
