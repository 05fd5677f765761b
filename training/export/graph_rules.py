"""What every engine the product uses is known to run right."""

from __future__ import annotations

import math

import onnx

#: Measured on the native WebGPU, WebAssembly and CPU back ends of onnxruntime 1.30: see training/README.md.
ALLOWED = {"Add", "Cast", "Concat", "Conv", "MaxPool", "Mul", "Relu", "Resize", "Softmax"}
BYTES = 4


def check_graph_rules(model: onnx.ModelProto) -> int:
    """
    Bytes of the largest tensor of a model with inferred shapes: WebGPU binds 128 MiB by default, and more
    where the adapter allows it.

    Raises ValueError naming the first node that breaks a rule: another operator than `ALLOWED`, grouped
    convolution, nearest resizing that is not asymmetric and floor, or a shape that is not fixed.
    """
    for node in model.graph.node:
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        if node.op_type not in ALLOWED:
            raise ValueError(f"{node.name}: operator {node.op_type} does not run on every engine")
        if node.op_type == "Conv" and attributes.get("group", 1) != 1:
            raise ValueError(f"{node.name}: grouped convolution")
        if node.op_type == "Resize" and attributes["mode"] == b"nearest":
            way = attributes.get("coordinate_transformation_mode"), attributes.get("nearest_mode")
            if way != (b"asymmetric", b"floor"):
                raise ValueError(f"{node.name}: nearest resizing must be asymmetric and floor")
    known = {value.name: value for value in (*model.graph.value_info, *model.graph.output)}
    largest = 0
    for name in (name for node in model.graph.node for name in node.output):
        sizes = [d.dim_value for d in known[name].type.tensor_type.shape.dim] if name in known else [0]
        if 0 in sizes:
            raise ValueError(f"{name}: its shape is not fixed")
        largest = max(largest, BYTES * math.prod(sizes))
    return largest
