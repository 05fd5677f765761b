"""A graph that takes boxes of several sizes."""

from __future__ import annotations

import onnx

AXES = ("z", "y", "x")


def free_shape(model: onnx.ModelProto) -> None:
    """
    Leaves the last three dimensions of input and output open, in place. A network of convolutions gives the
    same for any size its strides divide; check it at more than one (`compare`).
    """
    for value in (*model.graph.input, *model.graph.output):
        for dimension, axis in zip(value.type.tensor_type.shape.dim[2:], AXES, strict=True):
            # Setting the name clears the number: they share a field.
            dimension.dim_param = axis
