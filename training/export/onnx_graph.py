"""A network of this package as an ONNX graph, node by node."""

from __future__ import annotations

import operator
from typing import Any, cast

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import fx, nn
from torch.nn import functional as F

from training.export.fold import fold_batch_norm
from training.export.weight_steps import HIGH, weight_steps

OPSET = 17
#: Intermediate representation that goes with opset 17 (ONNX 1.12).
IR_VERSION = 8
INPUT, OUTPUT = "ct", "probabilities"
FLOAT = TensorProto.FLOAT


def build_onnx(network: nn.Module, shape: tuple[int, int, int], packed: bool) -> onnx.ModelProto:
    """
    Graph with input `ct` float32 [1, 1, z, y, x] and output `probabilities` float32 [1, classes, z, y, x]
    for the fixed `shape` (z, y, x): batch norm folded into the convolutions, softmax at the end.

    packed: weights are `weight_steps`, of which the engine makes float32 when it loads the model; all
    arithmetic is float32 either way.

    Raises ValueError for an operation without a rule here and for weights beyond float32. A general exporter
    would take any operation; this one takes only what the engines in the browser are known to run.
    """
    return _Builder(network.eval(), packed).build(shape)


class _Builder:
    def __init__(self, network: nn.Module, packed: bool):
        self.traced = fx.symbolic_trace(network)
        self.modules = dict(self.traced.named_modules())
        self.packed = packed
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []
        #: Name of the ONNX value of each traced node.
        self.values: dict[fx.Node, str] = {}

    def build(self, shape: tuple[int, int, int]) -> onnx.ModelProto:
        for node in self.traced.graph.nodes:
            if node.op == "output":
                self._add("Softmax", [self._value(node.args[0])], OUTPUT, axis=1)
            else:
                self.values[node] = self._lower(node)
        with torch.no_grad():
            classes = self.traced(torch.zeros(1, 1, *(16,) * 3)).shape[1]
        graph = helper.make_graph(
            self.nodes,
            "kidneys",
            [helper.make_tensor_value_info(INPUT, FLOAT, [1, 1, *shape])],
            [helper.make_tensor_value_info(OUTPUT, FLOAT, [1, classes, *shape])],
            self.initialisers,
        )
        opset = [helper.make_opsetid("", OPSET)]
        model = helper.make_model(graph, opset_imports=opset, ir_version=IR_VERSION, producer_name="training")
        onnx.checker.check_model(model, full_check=True)
        return onnx.shape_inference.infer_shapes(model, strict_mode=True, data_prop=True)

    def _lower(self, node: fx.Node) -> str:
        if node.op == "placeholder":
            return INPUT
        if node.op == "call_module":
            module = self.modules[node.target]
            source = self._value(node.args[0])
            if isinstance(module, nn.Conv3d):
                return self._convolution(node, module, source)
            if isinstance(module, nn.BatchNorm3d):
                if not source.endswith(".conv"):
                    raise ValueError(f"{node.target}: batch norm that does not follow a convolution")
                return source
            if isinstance(module, nn.ReLU):
                return self._add("Relu", [source], node.name)
            if isinstance(module, nn.MaxPool3d):
                size = [module.kernel_size] * 3
                return self._add("MaxPool", [source], node.name, kernel_shape=size, strides=size)
        if node.op == "call_function":
            if node.target is F.relu:
                return self._add("Relu", [self._value(node.args[0])], node.name)
            if node.target is operator.add:
                return self._add("Add", [self._value(arg) for arg in node.args], node.name)
            if node.target is torch.cat and node.args[1] == 1:
                return self._add(
                    "Concat", [self._value(arg) for arg in cast(list, node.args[0])], node.name, axis=1
                )
            if node.target is F.interpolate:
                return self._resize(node)
        raise ValueError(f"no ONNX rule for {node.op} {node.target}")

    def _convolution(self, node: fx.Node, layer: nn.Conv3d, source: str) -> str:
        if layer.groups != 1:
            raise ValueError(f"{node.target}: grouped convolution does not run on WebGPU")
        users = list(node.users)
        follower = (
            self.modules.get(users[0].target) if len(users) == 1 and users[0].op == "call_module" else None
        )
        norm = follower if isinstance(follower, nn.BatchNorm3d) else None
        weight, bias = fold_batch_norm(layer, norm)
        return self._add(
            "Conv",
            [
                source,
                self._weights(f"{node.target}.weight", weight),
                self._weights(f"{node.target}.bias", bias),
            ],
            f"{node.name}.conv",
            kernel_shape=list(layer.kernel_size),
            strides=list(layer.stride),
            pads=[*layer.padding, *layer.padding],
        )

    def _resize(self, node: fx.Node) -> str:
        scales = np.array([1, 1, *cast(tuple, node.kwargs["scale_factor"])], np.float32)
        linear = node.kwargs["mode"] == "trilinear"
        if linear and node.kwargs["align_corners"]:
            raise ValueError(f"{node.name}: align_corners has no rule")
        name = self._stored(f"{node.name}.scales", scales)
        attributes = (
            {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
            if linear
            else {"mode": "nearest", "coordinate_transformation_mode": "asymmetric", "nearest_mode": "floor"}
        )
        return self._add("Resize", [self._value(node.args[0]), "", name], node.name, **attributes)

    def _value(self, argument: Any) -> str:
        """ONNX value of an argument of a traced operation."""
        return self.values[argument]

    def _weights(self, name: str, values: np.ndarray) -> str:
        # The few biases stay as exact as they are.
        if not self.packed or name.endswith(".bias"):
            return self._stored(name, values.astype(np.float32))
        steps = weight_steps(values)
        high, low = (
            self._add("Cast", [self._stored(f"{name}.{part}", bytes_)], f"{name}.{part}.float32", to=FLOAT)
            for part, bytes_ in (("high", steps.high), ("low", steps.low))
        )
        factor = self._stored(f"{name}.factor", np.array(HIGH, np.float32))
        scaled = self._add("Mul", [high, factor], f"{name}.scaled")
        whole = self._add("Add", [scaled, low], f"{name}.whole")
        return self._add("Mul", [whole, self._stored(f"{name}.step", steps.step)], f"{name}.float32")

    def _stored(self, name: str, values: np.ndarray) -> str:
        self.initialisers.append(numpy_helper.from_array(values, name))
        return name

    def _add(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output
