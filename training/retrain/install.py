"""Puts new weights into a models folder, and the earlier ones back."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from training.retrain.installed_networks import read_manifest


def install(candidate: Path, models: Path) -> Path:
    """
    Copies manifest and weights of `candidate` into `models`, after those that are there were copied to a
    new folder of `earlier_folder`. Other files of `models` stay. The manifest, which names the weights with
    their hashes, comes last: an interruption leaves a folder that the program refuses, and `rollback` mends.

    Returns the folder of the earlier weights.
    """
    kept = earlier_folder(models) / f"{len(_earlier(models)) + 1:04d}"
    _copy(models, kept)
    _copy(candidate, models)
    return kept


def rollback(models: Path) -> str:
    """
    Puts the weights back that the last `install` replaced. Returns their version. FileNotFoundError where
    nothing was replaced.
    """
    earlier = _earlier(models)
    if not earlier:
        raise FileNotFoundError(f"{earlier_folder(models)}: no earlier weights to put back")
    _copy(earlier[-1], models)
    shutil.rmtree(earlier[-1])
    return str(read_manifest(models)["version"])


def earlier_folder(models: Path) -> Path:
    """Beside the models and not among them: what is in a models folder is shipped."""
    return models.parent / f"{models.name}.earlier"


def _earlier(models: Path) -> list[Path]:
    return sorted(folder for folder in earlier_folder(models).glob("[0-9]*") if folder.is_dir())


def _copy(source: Path, target: Path) -> None:
    """The manifest and the weights that it names, each whole or not at all."""
    manifest = json.loads((source / "manifest.json").read_text())
    weights = [manifest[stage]["file"] for stage in ("coarse", "refine") if stage in manifest]
    target.mkdir(parents=True, exist_ok=True)
    for name in (*weights, "manifest.json"):
        unfinished = target / f"{name}.part"
        shutil.copyfile(source / name, unfinished)
        os.replace(unfinished, target / name)
