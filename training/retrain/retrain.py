"""From flagged cases to weights that replace the installed ones, if they are not worse."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from training.evaluation.evaluate_cases import evaluate_cases
from training.evaluation.table import format_table, write_csv
from training.export.export_model import ExportOptions, export_model
from training.export.manifest import Decision, ModelIdentity
from training.retrain.check_apart import check_apart
from training.retrain.gate import GateRule, Judgement, judge
from training.retrain.install import install
from training.retrain.installed_networks import installed_networks, network_names, read_manifest
from training.train import TrainOptions, train_one


@dataclass
class RetrainOptions:
    """
    train: its `cases` are trained on, its `out` holds the runs and the candidate; network, start_from and
    identity follow from `models`. frozen: folders of cases that decide, each a set of its own.
    """

    train: TrainOptions
    frozen: list[Path]
    models: Path
    stage: str = "interim"
    rule: GateRule = GateRule()


def retrain(options: RetrainOptions, report: Callable[..., None], show: Callable[[str], None]) -> bool:
    """
    Trains from the installed weights, measures old and new on every frozen set, shows both, and installs the
    new ones if `rule` allows it. Given again, the training goes on where it was.

    Returns whether they were installed. Raises FileNotFoundError and ValueError as the parts do.
    """
    out, cases, read = options.train.out, options.train.cases, options.train.read
    if cases is None:
        raise ValueError("--cases FOLDER is needed: the cases to train on")
    _continue_or_begin(out / "begun.json", options.models, check_apart(cases, options.frozen, read))
    names = network_names(options.models)
    for name in names.values():
        train_one(name, replace(options.train, network=name, start_from=options.models), report)
    candidate = out / "models"
    export_model(_export_options(options, names, candidate))
    judgements = []
    for n, folder in enumerate(options.frozen):
        rows = {}
        for kind, models in (("old", options.models), ("new", candidate)):
            rows[kind] = list(evaluate_cases(folder, installed_networks(models), read))
            write_csv(rows[kind], out / f"frozen{n + 1}-{kind}.csv")
        judgements.append(judge(str(folder), rows["old"], rows["new"], options.rule))
    return _decide(options, judgements, candidate, show)


def _continue_or_begin(file: Path, models: Path, cases: list[str]) -> None:
    """
    Notes what a run began with. Raises ValueError where it began with something else: going on would pass off
    a training without the new cases as one with them.
    """
    manifest = read_manifest(models)
    weights = [manifest[stage]["sha256"] for stage in ("coarse", "refine") if stage in manifest]
    begun = {"weights": weights, "cases": cases}
    if file.exists() and json.loads(file.read_text()) != begun:
        raise ValueError(f"{file.parent} was begun with other cases or weights; give another --out")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(begun))


def _export_options(options: RetrainOptions, names: dict[str, str], candidate: Path) -> ExportOptions:
    old, out = read_manifest(options.models), options.train.out
    decision = Decision(old["decision"]["threshold"], old["decision"]["sinusThreshold"])
    return ExportOptions(
        coarse=out / names["coarse"],
        refine=out / names["refine"] if "refine" in names else None,
        out=candidate,
        identity=ModelIdentity(old["name"], next_version(old["version"]), options.stage, old["licence"]),
        decision=decision,
    )


def next_version(version: str) -> str:
    """`1.2.1` to `1.2.1+site.1`, and so on: no version of a release is taken."""
    base, _, number = re.fullmatch(r"(.*?)(\+site\.(\d+))?", version).groups()
    return f"{base}+site.{int(number or 0) + 1}"


def _decide(
    options: RetrainOptions, judgements: list[Judgement], candidate: Path, show: Callable[[str], None]
) -> bool:
    show(f"Rule: {options.rule.in_words()}.")
    show(format_table([row for one in judgements for row in _table(one)]))
    reasons = [f"{one.frozen}: {reason}" for one in judgements for reason in one.reasons]
    if reasons:
        show(f"Not installed. {'; '.join(reasons)}. {options.models} is as it was; new weights: {candidate}")
        return False
    kept = install(candidate, options.models)
    show(
        f"Installed {read_manifest(candidate)['version']} into {options.models}; the earlier weights are in "
        f"{kept}, and `retrain --rollback --models {options.models}` puts them back."
    )
    return True


def _table(one: Judgement) -> list[dict]:
    return [
        {"frozen": one.frozen, "weights": kind, **asdict(figures)}
        for kind, figures in (("old", one.old), ("new", one.new))
    ]
