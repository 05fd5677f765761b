"""Checkpoints to the folder of models that the product loads."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import onnx

from training.checkpoint import Checkpoint
from training.export.free_shape import free_shape
from training.export.graph_rules import check_graph_rules
from training.export.manifest import Decision, ModelIdentity, build_manifest, network_spec
from training.export.onnx_graph import build_onnx
from training.export.verify import TOLERANCE, Agreement, compare
from training.grids import PADDING_HU, Grid, Shape, normalise
from training.nets.registry import classes_of, grid_of, stage_of, step_of


@dataclass
class ExportOptions:
    """
    coarse, refine: run folders or checkpoints. samples: folders of samples (`generate`) to verify on.
    storage: 'packed', 'fp32', or 'auto', which is packed unless that costs accuracy.
    """

    coarse: Path
    refine: Path | None
    out: Path
    identity: ModelIdentity
    decision: Decision = Decision()
    samples: tuple[Path, ...] = ()
    storage: str = "auto"


#: Share of a box's voxels whose class may change by the storage of the weights: a kidney fills about 2 %
#: of it, so this is two thousandths of a kidney. Probabilities at steep edges differ by more and change
#: nothing.
ALLOWED_CHANGE = 4e-5


def export_model(options: ExportOptions) -> dict:
    """
    Writes `{name}-coarse.onnx`, `{name}-refine.onnx` and `manifest.json` into `out`; the averaged weights
    are exported. Returns per network its file, bytes, storage and measured agreement with PyTorch.

    Raises ValueError where a graph breaks a rule of the engines or does not agree with PyTorch, or where the
    networks are not of the stage they are given for; nothing is written then.
    """
    given = {"coarse": options.coarse, "refine": options.refine}
    made: dict[str, tuple[str, onnx.ModelProto, dict]] = {}
    for stage, run in given.items():
        if run is not None:
            checkpoint = Checkpoint.load(run)
            if stage_of(checkpoint.network) != stage:
                raise ValueError(f"{run} holds a {checkpoint.network} network, which is not a {stage} stage")
            made[stage] = (checkpoint.network, *_verified(checkpoint, options))
    options.out.mkdir(parents=True, exist_ok=True)
    specs: dict[str, dict] = {}
    report: dict[str, dict] = {}
    for stage, (network, model, measured) in made.items():
        file = options.out / f"{options.identity.name}-{stage}.onnx"
        file.write_bytes(model.SerializeToString())
        specs[stage] = network_spec(file, grid_of(network), classes_of(network), step_of(network))
        report[stage] = {"file": str(file), "bytes": specs[stage]["bytes"], **measured}
    manifest = build_manifest(options.identity, specs["coarse"], specs.get("refine"), options.decision)
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    return report


def _verified(checkpoint: Checkpoint, options: ExportOptions) -> tuple[onnx.ModelProto, dict]:
    network, grid = checkpoint.averaged_network(), grid_of(checkpoint.network)
    step = step_of(checkpoint.network)
    inputs = verification_inputs(grid, options.samples)
    if step is not None:
        inputs += [smaller_box(image, step) for image in inputs]
    storages = ("packed", "fp32") if options.storage == "auto" else (options.storage,)
    for storage in storages:
        model = build_onnx(network, grid.shape, packed=storage == "packed")
        largest = check_graph_rules(model)
        # Every engine infers the shapes of the inner values itself.
        del model.graph.value_info[:]
        if step is not None:
            free_shape(model)
        agreement = compare(network, model, inputs)
        if _agrees(agreement, storage):
            facts = {"storage": storage, "step": checkpoint.step, "largest_tensor_mib": largest / 2**20}
            return model, {**facts, "inputs": len(inputs), **asdict(agreement)}
    raise ValueError(
        f"{checkpoint.network}: the {storage} graph differs from PyTorch by {agreement.max_difference:.2g}, "
        f"in {agreement.changed_voxels} of {agreement.voxels} voxels"
    )


def _agrees(agreement: Agreement, storage: str) -> bool:
    few = agreement.changed_voxels <= ALLOWED_CHANGE * agreement.voxels
    return agreement.max_difference < TOLERANCE[storage] and few


def smaller_box(image: np.ndarray, step: Shape) -> np.ndarray:
    """The middle of `image`, of the largest multiples of `step` that half its sides hold, at least one."""
    sides = [max(s, n // 2 // s * s) for n, s in zip(image.shape, step)]
    start = [(n - side) // 2 for n, side in zip(image.shape, sides)]
    return image[tuple(slice(s, s + side) for s, side in zip(start, sides))]


def verification_inputs(grid: Grid, samples: tuple[Path, ...], count: int = 4) -> list[np.ndarray]:
    """
    Normalised images float32 [z, y, x]: the centres of the first samples of each folder, or without any a
    soft-tissue ellipsoid with noise, so that a network's interesting range is met.
    """
    images = []
    for folder in samples:
        for file in sorted(folder.glob("[0-9]*.npz"))[:count]:
            image = np.load(file)["image"]
            if all(n >= g for n, g in zip(image.shape, grid.shape)):
                start = [(n - g) // 2 for n, g in zip(image.shape, grid.shape)]
                images.append(image[tuple(slice(s, s + g) for s, g in zip(start, grid.shape))])
    if not images:
        rng = np.random.default_rng(1)
        z, y, x = np.meshgrid(*(np.linspace(-1, 1, n) for n in grid.shape), indexing="ij", sparse=True)
        body = np.where(z * z / 4 + y * y + x * x < 0.8, 40.0, PADDING_HU)
        images.append(body + rng.normal(0, 30, grid.shape))
    return [normalise(image.astype(np.float32)) for image in images]
