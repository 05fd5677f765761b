"""Batch norm folded into the convolution before it."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn


@torch.no_grad()
def fold_batch_norm(layer: nn.Conv3d, norm: nn.BatchNorm3d | None) -> tuple[np.ndarray, np.ndarray]:
    """
    Weight [out, in, z, y, x] and bias [out], float64, of the one convolution that equals `layer` followed by
    `norm` with its running statistics; `layer` itself where there is no norm.
    """
    weight = layer.weight.double()
    bias = torch.zeros(layer.out_channels).double() if layer.bias is None else layer.bias.double()
    if norm is not None:
        statistics = norm.state_dict()
        mean, variance = statistics["running_mean"].double(), statistics["running_var"].double()
        scale = norm.weight.double() / torch.sqrt(variance + norm.eps)
        weight = weight * scale[:, None, None, None, None]
        bias = (bias - mean) * scale + norm.bias.double()
    return weight.numpy(), bias.numpy()
