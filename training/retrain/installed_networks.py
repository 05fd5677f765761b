"""The networks of a models folder, as the product would run them, in PyTorch."""

from __future__ import annotations

import json
from pathlib import Path

from torch import nn

from training.evaluation.two_stage import TwoStage
from training.nets.registry import NETWORKS, build_network, grid_of, stage_of
from training.start_weights import load_start_weights


def network_names(models: Path) -> dict[str, str]:
    """
    By stage, the registry's name of the network whose weights the folder holds.

    Raises FileNotFoundError without a manifest, ValueError where no known network has such weights.
    """
    return {stage: name for stage, (name, _) in _load(models).items()}


def installed_networks(models: Path) -> TwoStage:
    """Both stages with the weights and thresholds of the folder. Raises as `network_names`."""
    loaded = _load(models)
    name, coarse = loaded["coarse"]
    decision = read_manifest(models)["decision"]
    refine = loaded["refine"][1] if "refine" in loaded else None
    return TwoStage(coarse, grid_of(name), refine, decision["threshold"], decision["sinusThreshold"])


def read_manifest(models: Path) -> dict:
    """Raises FileNotFoundError where the folder is no models folder."""
    file = models / "manifest.json"
    if not file.exists():
        raise FileNotFoundError(f"{file}: no manifest; give a folder of models with --models")
    return json.loads(file.read_text())


def _load(models: Path) -> dict[str, tuple[str, nn.Module]]:
    manifest = read_manifest(models)
    return {stage: _load_stage(models, stage) for stage in ("coarse", "refine") if stage in manifest}


def _load_stage(models: Path, stage: str) -> tuple[str, nn.Module]:
    """A manifest does not name the kind of network: it is the one that its weights fit."""
    refused = []
    for name in NETWORKS:
        if stage_of(name) != stage:
            continue
        network = build_network(name)
        try:
            load_start_weights(network, name, models)
        except ValueError as error:
            refused.append(str(error))
            continue
        return name, network.eval()
    raise ValueError(f"{models}: the {stage} network is none of this package: {'; '.join(refused)}")
