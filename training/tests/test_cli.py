import json

import pytest

from training.cli import COMMANDS, main
from training.commands.case_options import parse_labels_map
from training.tests.phantoms import phantom_case, write_nifti_case


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    assert all(f"\n    {command}" in text for command in COMMANDS)
    assert "train --cases FOLDER" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    assert end.value.code == 0
    assert len(capsys.readouterr().out) > 300


def test_wrong_input_gives_one_line_and_no_trace(tmp_path, capsys):
    assert main(["train", "--cases", str(tmp_path), "--out", str(tmp_path / "run")]) == 1
    assert "no cases; each needs a folder of its own" in capsys.readouterr().err
    assert main(["export", "--coarse", str(tmp_path), "--out", str(tmp_path), "--version", "1"]) == 1
    assert "no checkpoint" in capsys.readouterr().err
    assert main(["evaluate", "--cases", str(tmp_path)]) == 1
    assert "needs --coarse" in capsys.readouterr().err


def test_labels_map():
    assert parse_labels_map("5=1,6=2") == {5: 1, 6: 2}
    for wrong in ("5", "5=x", "1=9"):
        with pytest.raises(Exception, match="FROM=TO|targets are"):
            parse_labels_map(wrong)


def test_one_command_trains_on_a_folder_and_exports(tmp_path, capsys, monkeypatch):
    from training import train as train_module
    from training.nets import registry
    from training.nets.residual_unet import ResidualUNet, ResidualUNetSettings

    # The shipped grids with as few channels as possible: everything but the network is real.
    small = ResidualUNetSettings(stem_stride=(2, 2, 2), channels=(2, 2), blocks=(1, 1))
    for stage in ("coarse", "refine"):
        kind = registry.NETWORKS[stage]
        monkeypatch.setitem(
            registry.NETWORKS,
            stage,
            registry.NetworkKind(lambda: ResidualUNet(small), stage, kind.grid, kind.classes),
        )
        monkeypatch.setitem(train_module.CROPS, stage, (16, 32, 32))
    write_nifti_case(tmp_path / "cases" / "a", phantom_case())
    out = tmp_path / "run"
    arguments = ["train", "--cases", str(tmp_path / "cases"), "--out", str(out), "--convention", "solid",
                 "--steps", "2", "--threads", "1", "--cache", str(tmp_path / "none")]  # fmt: skip
    assert main(arguments) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert any("real cases only" in line.get("note", "") for line in lines)
    manifest = json.loads((out / "models" / "manifest.json").read_text())
    assert {"coarse", "refine"} <= manifest.keys() and manifest["stage"] == "interim"
    assert (out / "curves.png").exists()
    # Fine-tuning starts from those models and keeps their statistics.
    again = tmp_path / "again"
    tuned = [*arguments, "--start-from", str(out / "models")]
    tuned[tuned.index(str(out))] = str(again)
    assert main(tuned) == 0
    assert (again / "models" / "manifest.json").exists()
