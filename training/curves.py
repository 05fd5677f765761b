"""Curves of one or several runs as a picture."""

from __future__ import annotations

import json
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot  # noqa: E402  (the backend has to be chosen first)

from training.checkpoint import LAST, Checkpoint  # noqa: E402
from training.nets.registry import classes_of  # noqa: E402


def draw_curves(runs: list[Path], picture: Path) -> None:
    """
    Left the loss, right the Dice on held-out samples (solid: synthetic, dashed: real), over steps, of each
    run's log.jsonl. FileNotFoundError where a run has no log.
    """
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(11, 4), layout="constrained")
    for run in runs:
        records = read_log(run)
        steps = [record["step"] for record in records]
        left.plot(steps, [record["loss"] for record in records], label=run.name)
        for key, style in (("validation_dice", "-"), ("real_dice", "--")):
            for n, name in enumerate(_class_names(run)):
                points = [(r["step"], r[key][n]) for r in records if len(r.get(key) or ()) > n and r[key][n]]
                if points:
                    kind = "synthetic" if key == "validation_dice" else "real"
                    right.plot(*zip(*points), style, label=f"{run.name}: {name}, {kind}")
    left.set(xlabel="step", ylabel="loss (soft Dice + cross entropy)")
    right.set(xlabel="step", ylabel="Dice of held-out samples", ylim=(0, 1))
    for axes in (left, right):
        axes.grid(alpha=0.3)
        if axes.lines:
            axes.legend(fontsize="small")
    picture.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(picture, dpi=110)
    pyplot.close(figure)


def read_log(run: Path) -> list[dict]:
    """The records by step; where a run was continued from an earlier step, its last word counts."""
    file = run / "log.jsonl"
    if not file.exists():
        raise FileNotFoundError(f"{file}: no log; give the folder of a run")
    records = [json.loads(line) for line in file.read_text().splitlines() if line.strip()]
    return [record for _, record in sorted({record["step"]: record for record in records}.items())]


def _class_names(run: Path) -> tuple[str, ...]:
    if not (run / LAST).exists():
        return ("class 1", "class 2", "whole kidney")
    return (*classes_of(Checkpoint.load(run).network)[1:], "whole kidney")
