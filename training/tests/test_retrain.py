"""The loop from cases to installed weights, on synthetic patients and a tiny network."""

import csv
import json
from dataclasses import replace

import numpy as np
import pytest

import training.train
from training.cases.prepare_cases import prepare_cases
from training.cases.read_case import ReadOptions
from training.cli import main
from training.export.export_model import ExportOptions, export_model
from training.export.manifest import ModelIdentity
from training.fit import FitOptions, fit
from training.grids import COARSE_CLASSES, Grid
from training.nets import registry
from training.nets.residual_unet import ResidualUNet, ResidualUNetSettings
from training.retrain.gate import GateRule, judge
from training.retrain.install import install, rollback
from training.retrain.retrain import next_version
from training.tests.phantoms import phantom_case, write_nifti_case

SETTINGS = ResidualUNetSettings(stem_stride=(2, 2, 2), channels=(6, 6), blocks=(1, 1), full_resolution=4)
#: The spacing of the coarse box, in which samples are stored; no more voxels than the patient needs.
GRID = Grid((24, 32, 80), (5.0, 2.61, 2.61))


@pytest.fixture
def tiny(monkeypatch):
    kind = registry.NetworkKind(lambda: ResidualUNet(SETTINGS), "coarse", GRID, COARSE_CLASSES)
    monkeypatch.setattr(registry, "NETWORKS", {"coarse": kind})
    # The moving average of a training of a few seconds must not be that of an hour.
    monkeypatch.setattr(
        training.train, "fit", lambda options, *rest: fit(replace(options, average_decay=0.8), *rest)
    )


def write_patient(folder, seed, exchanged=False):
    """The kidneys differ in HU, which even a tiny network learns; `exchanged`: the other way round."""
    case = phantom_case(spacing_mm=(3.0, 3.0, 4.0), shape=(40, 56, 84))
    case.image[(case.image > 0) & (case.labels == 0)] = -100
    for label, hounsfield in ((1, 60), (2, 260)):
        case.image[case.labels == (3 - label if exchanged else label)] = hounsfield
    case.image += np.random.default_rng(seed).normal(0, 5, case.image.shape).astype(np.float32).round()
    write_nifti_case(folder, case)


def models_trained_on(cases, folder, steps):
    """Installed weights of a network that has seen little."""
    samples = folder.parent / "samples"
    prepare_cases(cases, samples, "coarse", ReadOptions(), lambda **facts: None)
    checkpoint = training.train.fit(
        FitOptions(
            "coarse",
            pools=[],
            run=str(folder.parent / "first"),
            steps=steps,
            batch_size=1,
            learning_rate=0.01,
            crop=GRID.shape,
            threads=1,
            cases=str(samples),
            real_share=1,
        ),
        lambda **facts: None,
        lambda: False,
    )
    export_model(ExportOptions(checkpoint, None, folder, ModelIdentity("t", "1.0.0", "release", "MIT")))


def retrain(tmp_path, cases, out, *more):
    return main(
        ["retrain", "--cases", str(tmp_path / cases), "--frozen", str(tmp_path / "frozen"), "--out"]
        + [str(tmp_path / out), "--models", str(tmp_path / "models"), "--real-share", "1", "--threads", "1"]
        + ["--batch-size", "1", "--crop", "24", "32", "80", "--learning-rate", "0.005", *more]
    )


def dice_in(file):
    with file.open() as stream:
        return [float(row["dice"]) for row in csv.DictReader(stream) if row["reference"] == "drawn"]


def version(models):
    return json.loads((models / "manifest.json").read_text())["version"]


def test_better_weights_are_installed_worse_ones_are_not_and_one_command_goes_back(tmp_path, tiny, capsys):
    models = tmp_path / "models"
    write_patient(tmp_path / "good" / "a", 1)
    models_trained_on(tmp_path / "good", models, steps=60)
    write_patient(tmp_path / "bad" / "b", 2, exchanged=True)
    write_patient(tmp_path / "frozen" / "c", 3)
    first = {file.name: file.read_bytes() for file in models.iterdir()}

    assert retrain(tmp_path, "good", "run1", "--steps", "40") == 0
    said = capsys.readouterr().out
    assert "Dice is not lower by more than 0," in said and "Installed 1.0.0+site.1" in said
    assert version(models) == "1.0.0+site.1"
    old, new = (dice_in(tmp_path / "run1" / f"frozen1-{kind}.csv") for kind in ("old", "new"))
    assert np.mean(new) > np.mean(old) and np.min(new) > 0.3
    second = {file.name: file.read_bytes() for file in models.iterdir()}
    assert second.keys() == first.keys() and second != first

    # A run that is at its end must not pass for one with other cases.
    assert retrain(tmp_path, "bad", "run1", "--steps", "40") == 1
    assert "other cases or weights" in capsys.readouterr().err

    assert retrain(tmp_path, "bad", "run2", "--steps", "40") == 1
    said = capsys.readouterr().out
    assert "Not installed" in said and "the mean Dice is worse by" in said
    assert {file.name: file.read_bytes() for file in models.iterdir()} == second
    assert version(tmp_path / "run2" / "models") == "1.0.0+site.2"

    assert main(["retrain", "--rollback", "--models", str(models)]) == 0
    assert {file.name: file.read_bytes() for file in models.iterdir()} == first
    assert main(["retrain", "--rollback", "--models", str(models)]) == 1
    assert "no earlier weights" in capsys.readouterr().err


def test_a_case_that_was_trained_on_cannot_decide(tmp_path, tiny, capsys):
    write_patient(tmp_path / "good" / "a", 1)
    models_trained_on(tmp_path / "good", tmp_path / "models", steps=1)
    write_patient(tmp_path / "frozen" / "another-name", 1)
    assert retrain(tmp_path, "good", "run") == 1
    assert "no case that was trained on" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def row(dice, ratio=1.0, **changes):
    kidney = {"case": "a", "side": "R", "reference": "drawn", "reference_ml": 150.0}
    return {**kidney, "dice": dice, "volume_ratio": ratio, **changes}


@pytest.mark.parametrize(
    "old, new, reasons",
    [
        ([0.9, 0.8], [0.9, 0.8], 0),
        ([0.9, 0.8], [0.93, 0.781], 0),
        # On the whole better, and one kidney much worse.
        ([0.9, 0.8], [0.99, 0.77], 1),
        ([0.9, 0.8], [0.899, 0.8], 1),
        ([0.9, 0.8], [0.5, 0.0], 2),
        # No worse than nothing, and still nothing.
        ([0.0, 0.0], [0.0, 0.0], 1),
    ],
)
def test_mean_and_worst_kidney_decide(old, new, reasons):
    sides = ("R", "L")
    rows = [[row(d, side=side) for d, side in zip(dice, sides)] for dice in (old, new)]
    assert len(judge("set", *rows, GateRule()).reasons) == reasons


def test_the_volume_decides_too_and_only_drawn_kidneys_count():
    old = [row(0.9, 1.02), row(0.1, 5.0, reference="closed"), row(0.0, float("nan"), reference_ml=0.0)]
    new = [row(0.9, 0.95), row(0.9, 1.0, reference="closed"), row(1.0, float("nan"), reference_ml=0.0)]
    found = judge("set", old, new, GateRule())
    assert found.old.count == 1 and found.new.volume_error == pytest.approx(0.05)
    assert found.reasons == ("the mean volume error is worse by 0.0300",)
    with pytest.raises(ValueError, match="no kidney"):
        judge("set", old[2:], new[2:], GateRule())
    with pytest.raises(ValueError, match="different kidneys"):
        judge("set", old, [row(0.9, case="b")], GateRule())


def test_installs_are_kept_one_by_one(tmp_path):
    for number in range(3):
        folder = tmp_path / f"candidate{number}"
        folder.mkdir()
        (folder / "w.onnx").write_text(f"weights {number}")
        manifest = {"version": next_version(f"1.0+site.{number}"), "coarse": {"file": "w.onnx"}}
        (folder / "manifest.json").write_text(json.dumps(manifest))
    models = tmp_path / "candidate0"
    (models / "reference-anatomy.bin").write_text("stays")
    install(tmp_path / "candidate1", models)
    install(tmp_path / "candidate2", models)
    assert (models / "w.onnx").read_text() == "weights 2"
    assert (models / "reference-anatomy.bin").read_text() == "stays"
    assert [rollback(models), rollback(models)] == ["1.0+site.2", "1.0+site.1"]
    assert (models / "w.onnx").read_text() == "weights 0"


def test_versions_of_a_site_never_take_that_of_a_release():
    assert next_version("1.2.1") == "1.2.1+site.1"
    assert next_version("1.2.1+site.9") == "1.2.1+site.10"
