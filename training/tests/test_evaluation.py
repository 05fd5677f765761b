import csv
import math

import numpy as np
import pytest
import torch
from torch import nn

from training.cases.case import CaseLabel
from training.cases.read_case import ReadOptions
from training.checkpoint import Checkpoint
from training.evaluation.agreement import agreement
from training.evaluation.evaluate_cases import evaluate_cases, reference_mask
from training.evaluation.evaluate_samples import evaluate_samples
from training.evaluation.table import format_table, summarise, write_csv
from training.evaluation.two_stage import TwoStage
from training.grids import COARSE_GRID, Grid
from training.nets.registry import build_network
from training.preview import draw_preview
from training.stored_sample import StoredSample
from training.tests.bodies import ellipsoid
from training.tests.phantoms import VOLUME_ML, phantom_case, write_nifti_case
from training.tests.tiny import randomise, register_tiny


def test_shifted_cubes_have_known_agreement():
    # 10 x 10 x 10 voxels of 2 x 1 x 1 mm, shifted by 2 voxels along x.
    a, b = np.zeros((14, 20, 20), bool), np.zeros((14, 20, 20), bool)
    a[2:12, 5:15, 4:14] = True
    b[2:12, 5:15, 6:16] = True
    found = agreement(a, b, np.array([2.0, 1.0, 1.0]))
    assert found.dice == pytest.approx(0.8)
    assert found.volume_ratio == 1 and found.automatic_ml == pytest.approx(2.0)
    assert found.hausdorff95_mm == pytest.approx(2.0)
    # Against all pairs of surface voxels; a's surface has 1000 - 8 cubed = 488.
    surface = lambda m: m & ~(m & np.roll(m, 1, 0) & np.roll(m, -1, 0) & np.roll(m, 1, 1) & np.roll(m, -1, 1)
                              & np.roll(m, 1, 2) & np.roll(m, -1, 2))  # fmt: skip
    points, others = np.argwhere(surface(a)) * [2, 1, 1], np.argwhere(surface(b)) * [2, 1, 1]
    brute = np.sqrt(((points[:, None] - others[None]) ** 2).sum(-1))
    expected = np.concatenate([brute.min(1), brute.min(0)]).mean()
    assert len(points) == 488
    assert found.mean_distance_mm == pytest.approx(expected)


def test_empty_masks():
    empty, full = np.zeros((3, 3, 3), bool), np.ones((3, 3, 3), bool)
    assert agreement(empty, empty, np.ones(3)).dice == 1
    missed = agreement(empty, full, np.ones(3))
    assert missed.dice == 0 and missed.volume_ratio == 0 and math.isnan(missed.mean_distance_mm)
    assert math.isnan(agreement(full, empty, np.ones(3)).volume_ratio)


class BrightCoarse(nn.Module):
    """A 'network' that calls bright voxels kidney: right on patient right of the box's middle."""

    def forward(self, x):
        # HU 75 is 0.1 of the window: between the body (20 HU) and the kidneys (130 HU).
        bright = 40 * (x - 0.1)
        right = (torch.arange(x.shape[-1]) < x.shape[-1] / 2).float()
        return torch.cat(
            [torch.zeros_like(x), bright * right - 40 * (1 - right), bright * (1 - right) - 40 * right], 1
        )


class BrightRefine(nn.Module):
    """Bright voxels are kidney, and sinus in the box's first half along x: tells if a side was mirrored."""

    def forward(self, x):
        bright = 40 * (x - 0.1)
        half = (torch.arange(x.shape[-1]) < x.shape[-1] / 2).float()
        return torch.cat([torch.zeros_like(x), bright - 40 * half, bright - 40 * (1 - half)], 1)


GRID = Grid((32, 64, 64), (10.0, 5.22, 5.22))


@pytest.mark.parametrize("given", [True, False])
def test_two_stages_find_and_draw_both_kidneys(given):
    case = phantom_case()
    networks = TwoStage(BrightCoarse(), GRID, BrightRefine())
    centre = (case.affine @ [64.5, 44.5, 31.5, 1])[:3] if given else None
    labels = networks.segment(case.image, case.affine, centre)
    for kidney in (CaseLabel.KIDNEY_RIGHT, CaseLabel.KIDNEY_LEFT):
        drawn = (labels == kidney) | (labels == kidney + 2)
        found = agreement(drawn, case.labels == kidney, case.spacing_mm)
        assert found.dice > 0.95 and found.volume_ratio == pytest.approx(1, abs=0.08)
        # The half that is sinus lies outside on both sides, as the left kidney was shown mirrored.
        x = [np.argwhere(labels == label)[:, 2].mean() for label in (kidney, kidney + 2)]
        assert (x[1] < x[0]) == (kidney == CaseLabel.KIDNEY_RIGHT)


def test_rows_of_a_folder_and_their_tables(tmp_path):
    write_nifti_case(tmp_path / "cases" / "a", phantom_case())
    networks = TwoStage(BrightCoarse(), COARSE_GRID)
    rows = list(evaluate_cases(tmp_path / "cases", networks, ReadOptions(convention="solid")))
    assert [(r["side"], r["convention"], r["reference"]) for r in rows] == [
        ("R", "parenchyma", "drawn solid"),
        ("R", "solid", "drawn"),
        ("L", "parenchyma", "drawn solid"),
        ("L", "solid", "drawn"),
    ]
    assert all(row["dice"] > 0.95 for row in rows)
    assert rows[0]["reference_ml"] == pytest.approx(VOLUME_ML, rel=0.02)
    write_csv(rows, tmp_path / "out" / "rows.csv")
    with (tmp_path / "out" / "rows.csv").open() as stream:
        assert [row["side"] for row in csv.DictReader(stream)] == ["R", "R", "L", "L"]
    summary = summarise(rows, ("convention",))
    assert [entry["n"] for entry in summary] == [2, 2]
    assert summary[0]["dice"] == pytest.approx((rows[0]["dice"] + rows[2]["dice"]) / 2)
    assert "worst_dice" in format_table(summary).splitlines()[0]


def test_references_with_a_sinus_are_taken_in_both_conventions():
    case = phantom_case()
    case.labels[30:34, 40:46, 30:36][case.labels[30:34, 40:46, 30:36] == 1] = 3
    parenchyma, kind = reference_mask(case, CaseLabel.KIDNEY_RIGHT, "parenchyma")
    solid, _ = reference_mask(case, CaseLabel.KIDNEY_RIGHT, "solid")
    assert kind == "drawn" and solid.sum() - parenchyma.sum() == (case.labels == 3).sum() > 0


def test_samples_are_measured_on_their_thin_slices(tmp_path, monkeypatch):
    name = register_tiny(monkeypatch)
    Checkpoint(name, {}, randomise(build_network(name)).state_dict(), {}, 1).save(tmp_path / "a.pt")
    (tmp_path / "pool").mkdir()
    for n in range(3):
        inside = ellipsoid((10, 18, 18), (5, 9, 9), (3, 5, 5))
        StoredSample(np.where(inside, 100, 0), inside.repeat(2, 0)).save(tmp_path / "pool" / f"1_{n}.npz")
    rows = list(evaluate_samples(tmp_path / "a.pt", [tmp_path / "pool"], 2))
    assert [(row["case"], row["class"]) for row in rows] == [
        (case, kind) for case in ("1_0", "1_1") for kind in ("parenchyma", "sinus", "solid")
    ]
    expected_ml = inside.sum() * 3 * 1.5 * 1.5 / 1000
    assert rows[0]["reference_ml"] == pytest.approx(expected_ml) and rows[1]["reference_ml"] == 0
    draw_preview(sorted((tmp_path / "pool").iterdir()), (3.0, 1.5, 1.5), tmp_path / "preview.png")
    assert (tmp_path / "preview.png").read_bytes()[:4] == b"\x89PNG"
