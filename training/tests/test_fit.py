import json

import numpy as np
import pytest
import torch

from training.checkpoint import Checkpoint
from training.curves import draw_curves, read_log
from training.fit import FitOptions, fit, learning_rate_factor
from training.pool_dataset import PoolDataset
from training.stored_sample import StoredSample
from training.tests.bodies import ellipsoid
from training.tests.tiny import TINY_GRID, register_tiny


def fill(folder, count, solid=False, prefix=""):
    """Bright ellipsoids with a brighter core, at random places."""
    folder.mkdir(parents=True)
    rng = np.random.default_rng(2)
    shape = tuple(n + 2 for n in TINY_GRID.shape)
    for n in range(count):
        centre = np.array(shape) / 2 + rng.normal(0, 1, 3)
        outer, inner = ellipsoid(shape, centre, (3, 5, 6)), ellipsoid(shape, centre, (1.5, 2, 3))
        labels = np.where(inner & (not solid), 2, outer).astype(np.uint8).repeat(2, 0)
        image = -100 + 200 * outer + 150 * inner + rng.normal(0, 10, shape)
        StoredSample(image, labels, solid).save(folder / f"{prefix}{n:03d}.npz")


def options(tmp_path, name, **changes):
    return FitOptions(
        "tiny", [str(tmp_path / "pool")], str(tmp_path / name), batch_size=2, held_out=2, threads=1,
        evaluate_every=5, **changes,
    )  # fmt: skip


@pytest.fixture
def silent():
    return lambda **facts: None


def test_resumed_training_equals_uninterrupted(tmp_path, monkeypatch, silent):
    register_tiny(monkeypatch)
    fill(tmp_path / "pool", 24, prefix="1_")
    whole = Checkpoint.load(fit(options(tmp_path, "whole", steps=12), silent))
    broken = options(tmp_path, "broken", steps=12)
    # Stops in the middle as an interruption would: the schedule is still that of 12 steps.
    with pytest.raises(KeyboardInterrupt):
        fit(broken, lambda **facts: (_ for _ in ()).throw(KeyboardInterrupt()))
    assert Checkpoint.load(tmp_path / "broken").step == 5
    resumed = Checkpoint.load(fit(broken, silent))
    assert resumed.step == whole.step == 12
    for part in ("weights", "average"):
        for name, value in getattr(whole, part).items():
            assert torch.equal(value, getattr(resumed, part)[name]), (part, name)
    assert resumed.options["steps"] == 12
    assert [r["step"] for r in read_log(tmp_path / "broken")] == [5, 10, 12]


def test_training_learns_and_its_curves_can_be_drawn(tmp_path, monkeypatch, silent):
    register_tiny(monkeypatch)
    fill(tmp_path / "pool", 24, prefix="1_")
    fit(options(tmp_path, "run", steps=40, learning_rate=6e-2), silent)
    log = read_log(tmp_path / "run")
    assert log[-1]["loss"] < 0.7 * log[0]["loss"]
    assert log[-1]["validation_dice"][0] > 0.6
    draw_curves([tmp_path / "run"], tmp_path / "curves.png")
    assert (tmp_path / "curves.png").read_bytes()[:4] == b"\x89PNG"
    with pytest.raises(FileNotFoundError, match="no log"):
        draw_curves([tmp_path], tmp_path / "curves.png")


def test_solid_cases_are_mixed_in_and_measured(tmp_path, monkeypatch, silent):
    register_tiny(monkeypatch)
    fill(tmp_path / "pool", 24, prefix="1_")
    fill(tmp_path / "cases", 6, solid=True, prefix="case")
    fit(options(tmp_path, "run", steps=5, cases=str(tmp_path / "cases"), real_share=0.5), silent)
    record = json.loads((tmp_path / "run" / "log.jsonl").read_text())
    assert record["samples"] == 22 + 5
    # Nothing is known of the single classes of solid references; the whole kidney is the third number.
    assert record["real_dice"][:2] == [None, None] and 0 <= record["real_dice"][2] <= 1


def test_a_step_whose_gradient_is_not_finite_is_not_taken(tmp_path, monkeypatch, silent):
    from training import fit as module

    register_tiny(monkeypatch)
    fill(tmp_path / "pool", 24, prefix="1_")
    real, calls = module.segmentation_loss, []

    def poisoned(*arguments):
        calls.append(1)
        return real(*arguments) * (float("nan") if len(calls) == 3 else 1.0)

    monkeypatch.setattr(module, "segmentation_loss", poisoned)
    stored = Checkpoint.load(fit(options(tmp_path, "run", steps=5), silent))
    assert all(torch.isfinite(value.float()).all() for value in stored.weights.values())
    assert read_log(tmp_path / "run")[0]["skipped_steps"] == 1


def test_coarsened_boxes_hold_the_same_share_of_kidney(tmp_path, monkeypatch, silent):
    from training import fit as module

    register_tiny(monkeypatch)
    fill(tmp_path / "pool", 24, prefix="1_")
    real, seen = module.segmentation_loss, {}

    def noted(logits, truth, *others):
        seen.setdefault(current, (tuple(logits.shape), truth.mean((0, 2, 3, 4))))
        return real(logits, truth, *others)

    monkeypatch.setattr(module, "segmentation_loss", noted)
    for current in (1, 2):
        fit(options(tmp_path, f"run{current}", steps=1, coarsen=current), silent)
    assert seen[1][0] == (2, 3, 8, 16, 16) and seen[2][0] == (2, 3, 4, 8, 8)
    # The same samples are drawn, as the seed and the step are the same.
    assert torch.allclose(seen[1][1], seen[2][1], atol=1e-6)


def test_nothing_to_train_on_is_an_error(tmp_path, monkeypatch, silent):
    register_tiny(monkeypatch)
    (tmp_path / "pool").mkdir()
    with pytest.raises(FileNotFoundError, match="no more samples"):
        fit(options(tmp_path, "run", steps=5), silent, pool_grows=lambda: False)
    with pytest.raises(FileNotFoundError, match="nothing to train on"):
        fit(FitOptions("tiny", [], str(tmp_path / "run")), silent)


def test_another_network_is_not_continued(tmp_path, monkeypatch, silent):
    register_tiny(monkeypatch)
    fill(tmp_path / "pool", 24, prefix="1_")
    fit(options(tmp_path, "run", steps=1), silent)
    with pytest.raises(ValueError, match="is of network 'tiny'"):
        fit(FitOptions("coarse", [str(tmp_path / "pool")], str(tmp_path / "run")), silent)


def test_held_out_samples_are_never_drawn(tmp_path):
    fill(tmp_path / "pool", 6, prefix="1_")
    data = PoolDataset([tmp_path / "pool"], held_out=2)
    assert [file.name for file in data.validation] == ["1_000.npz", "1_001.npz"]
    assert len(data.files) == 4 and not set(data.files) & set(data.validation)


def test_learning_rate_warms_up_and_ends_at_a_hundredth():
    assert learning_rate_factor(0, 0.0) == pytest.approx(1 / 60)
    assert learning_rate_factor(500, 0.5) == pytest.approx(0.01 + 0.99 / 2)
    assert learning_rate_factor(1000, 1.0) == pytest.approx(0.01)
