import json

import numpy as np
import pytest
import torch
from scipy import ndimage

from training.factory import write_pool as pool_module
from training.factory.make_samples import Sample, make_coarse_samples, make_refine_samples
from training.factory.scanner import scan
from training.factory.warp import WarpSettings, warp_body
from training.grids import REFINE_GRID, REFINE_MARGIN, Grid
from training.tests.bodies import CENTRES, SHAPE, ellipsoid, save_simple_cache, simple_anatomies, simple_body
from training.tissues import Tissue

GRID = Grid((40, 60, 60), (3.0, 2.5, 2.5))
FINE = Grid((80, 120, 120), (1.5, 1.25, 1.25))


@pytest.fixture(scope="module")
def anatomies():
    torch.set_num_threads(1)
    return simple_anatomies()


@pytest.fixture(scope="module")
def refined(anatomies):
    """Three patients, both kidneys each."""
    return [s for seed in range(3) for s in make_refine_samples(np.random.default_rng(seed), anatomies)]


def test_a_seed_is_a_patient(anatomies, refined):
    again = make_refine_samples(np.random.default_rng(0), anatomies)[0]
    assert np.array_equal(refined[0].image, again.image) and np.array_equal(refined[0].labels, again.labels)
    assert not np.array_equal(refined[2].image, again.image)


def test_refine_samples_show_kidneys_in_hu(refined):
    shape = tuple(n + m for n, m in zip(REFINE_GRID.shape, REFINE_MARGIN))
    for sample in refined:
        assert sample.image.shape == shape and sample.image.dtype == np.int16
        assert sample.labels.shape == (2 * shape[0], *shape[1:])
        assert set(np.unique(sample.labels)) <= {0, 1, 2}
        if sample.note["phase"] != "none":
            continue
        kidney = (sample.labels[::2] == 1) & (sample.labels[1::2] == 1)
        inner = ndimage.binary_erosion(kidney, iterations=2)
        # Gain, offset, uneven field and noise of the simulated scan are left.
        assert abs(np.median(sample.image[inner]) - sample.note["kidney_hu"]) < 30


def test_left_kidneys_are_mirrored_into_right_ones(refined):
    # The sinus of a right kidney lies towards the midline, at larger x.
    sides = {"R": [], "L": []}
    for sample in refined:
        parenchyma, sinus = (np.argwhere(sample.labels == n)[:, 2] for n in (1, 2))
        sides[sample.note["side"]].append(sinus.mean() - parenchyma.mean())
    assert min(sides["R"]) > 0 and min(sides["L"]) > 0


def test_coarse_samples_have_both_kidneys_on_their_sides(anatomies):
    [sample] = make_coarse_samples(np.random.default_rng(3), anatomies, renderings=1)
    right, left = (np.argwhere(sample.labels == n) for n in (1, 2))
    assert right[:, 2].mean() < left[:, 2].mean()
    ml = 2.5 * 2.61 * 2.61 / 1000
    assert 40 < len(right) * ml < 400 and 40 < len(left) * ml < 400


def one_kidney():
    tissue, target = simple_body().tissue, np.zeros(SHAPE, np.uint8)
    target[ellipsoid(SHAPE, CENTRES[0], (34, 17, 19))] = 1
    return tissue, target


def test_labels_have_the_volume_of_the_deformed_anatomy():
    body, (_, target) = simple_body(), one_kidney()
    settings = WarpSettings(centre_jitter_mm=5, mirror_chance=0)
    ratios = []
    for seed in range(6):
        warped = [
            warp_body(np.random.default_rng(seed), body, body.tissue, target, CENTRES[0], grid, settings)
            for grid in (GRID, FINE)
        ]
        volumes = [(w.target == 1).sum() * np.prod(g.spacing_mm) for w, g in zip(warped, (GRID, FINE))]
        ratios.append(float(volumes[0] / volumes[1]))
    assert np.mean(ratios) == pytest.approx(1, abs=0.02)


def test_a_mirrored_body_exchanges_the_sides():
    tissue, target = one_kidney()
    middle = CENTRES.mean(0)
    wide = Grid((40, 60, 100), (3.0, 2.5, 2.5))
    for chance, number in ((0.0, 1), (1.0, 2)):
        settings = WarpSettings(centre_jitter_mm=0, mirror_chance=chance)
        warped = warp_body(np.random.default_rng(1), simple_body(), tissue, target, middle, wide, settings)
        assert set(warped.target.unique().tolist()) == {0, number}
        x = float((warped.target > 0).nonzero()[:, 2].float().mean())
        assert (x > 50) == (number == 2)


def test_the_scanner_does_not_move_what_it_shows():
    ball = ellipsoid(GRID.shape, (21.0, 28.0, 33.0), (8, 10, 10))
    tissue = torch.full(GRID.shape, int(Tissue.FAT), dtype=torch.uint8)
    out = Grid((20, 30, 30), (6.0, 5.0, 5.0))
    shifts = []
    for seed in range(6):
        image = torch.from_numpy(np.where(ball, 3000.0, 0.0).astype(np.float32))
        seen = scan(np.random.default_rng(seed), image, tissue, GRID, out).numpy()
        mass = np.where(seen > 1000, seen, 0)
        found = (np.array(ndimage.center_of_mass(mass)) - (np.array(out.shape) - 1) / 2) * out.spacing_mm
        true = (np.array([21.0, 28.0, 33.0]) - (np.array(GRID.shape) - 1) / 2) * GRID.spacing_mm
        shifts.append(found - true)
    assert np.abs(np.mean(shifts, 0)).max() < 0.5


def fake_maker(rng, anatomies, renderings):
    return [
        Sample(rng.integers(0, 99, (2, 2, 2)).astype(np.int16), np.zeros((4, 2, 2), np.uint8), {"n": n})
        for n in range(renderings)
    ]


def test_a_continued_pool_equals_an_uninterrupted_one(tmp_path, monkeypatch):
    save_simple_cache(tmp_path / "cache")
    monkeypatch.setitem(pool_module.MAKERS, "refine", fake_maker)
    cache = tmp_path / "cache"
    write = lambda name, count: pool_module.write_pool("refine", cache, tmp_path / name, count, 3)
    write("whole", 12)
    write("broken", 7)
    # As if interrupted between the two samples of the last patient.
    sorted((tmp_path / "broken").glob("3_*.npz"))[-1].unlink()
    write("broken", 12)
    names = [file.name for file in sorted((tmp_path / "whole").glob("*.npz"))]
    assert len(names) == 12 and names[0] == "3_000000_0.npz"
    for name in names:
        whole, broken = (np.load(tmp_path / pool / name)["image"] for pool in ("whole", "broken"))
        assert np.array_equal(whole, broken)
    for pool in ("whole", "broken"):
        notes = [json.loads(line)["name"] for line in (tmp_path / pool / "3.jsonl").open()]
        assert notes == [name.removesuffix(".npz") for name in names]
