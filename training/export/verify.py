"""An exported graph against the network it was made from."""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn

from training.export.onnx_graph import INPUT, OUTPUT

#: Largest difference of a probability that is rounding and not a mistake, by storage of the weights.
TOLERANCE = {"packed": 4e-2, "fp32": 1e-5}


@dataclass
class Agreement:
    """
    max_difference: of any probability. changed_voxels: voxels whose most probable class differs, of
    `voxels` in all inputs.
    """

    max_difference: float
    changed_voxels: int
    voxels: int


def compare(network: nn.Module, model: onnx.ModelProto, inputs: list[np.ndarray]) -> Agreement:
    """Runs both, in float32, on normalised images float32 [z, y, x]."""
    # Without this, onnxruntime (since 1.29) reports each session to Microsoft.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    result = Agreement(0.0, 0, 0)
    for image in inputs:
        tensor = np.ascontiguousarray(image, np.float32)[None, None]
        with torch.no_grad():
            expected = network(torch.from_numpy(tensor)).softmax(1).numpy()
        found = session.run([OUTPUT], {INPUT: tensor})[0]
        result.max_difference = max(result.max_difference, float(np.abs(found - expected).max()))
        result.changed_voxels += int((found.argmax(1) != expected.argmax(1)).sum())
        result.voxels += image.size
    return result
