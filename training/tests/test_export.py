import json

import numpy as np
import onnx
import pytest
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from training.checkpoint import Checkpoint
from training.export.export_model import ExportOptions, export_model
from training.export.fold import fold_batch_norm
from training.export.free_shape import free_shape
from training.export.graph_rules import check_graph_rules
from training.export.manifest import Decision, ModelIdentity, build_manifest, network_spec
from training.export.onnx_graph import build_onnx
from training.export.verify import compare
from training.grids import COARSE_CLASSES, COARSE_GRID
from training.nets.jackson2018 import Jackson2018
from training.nets.registry import build_network, step_of
from training.nets.residual_unet import ResidualUNet, ResidualUNetSettings
from training.start_weights import load_start_weights
from training.tests.tiny import SETTINGS, TINY_GRID, randomise, register_tiny

IDENTITY = ModelIdentity("kidney-test", "1.2.3", "interim", "CC-BY-NC-SA-4.0")
#: As the shipped networks, on a small grid: head resized trilinearly, and full-resolution path.
TRILINEAR = ResidualUNetSettings(stem_stride=(2, 2, 2), channels=(4, 6, 8), blocks=(1, 1, 1))


def random_input(shape, seed=4):
    return np.random.default_rng(seed).uniform(-1, 1, shape).astype(np.float32)


MAKERS = {
    "full resolution": lambda: ResidualUNet(SETTINGS),
    "trilinear": lambda: ResidualUNet(TRILINEAR),
    "baseline": Jackson2018,
}


@pytest.mark.parametrize(
    "kind, half, limit", [*((kind, False, 1e-5) for kind in MAKERS), ("full resolution", True, 4e-2)]
)
def test_graph_equals_pytorch(kind, half, limit):
    network, shape = randomise(MAKERS[kind]()), (16, 16, 16)
    model = build_onnx(network, shape, half)
    check_graph_rules(model)
    agreement = compare(network, model, [random_input(shape)])
    assert agreement.max_difference < limit
    assert agreement.voxels == 16**3
    # It must not be the same number everywhere, or nothing was compared.
    with torch.no_grad():
        assert network(torch.from_numpy(random_input(shape))[None, None]).softmax(1).std() > 1e-3


def test_a_freed_graph_takes_boxes_of_any_size_its_step_divides():
    network = randomise(build_network("refine"))
    model = build_onnx(network, (16, 32, 32), False)
    free_shape(model)
    onnx.checker.check_model(model, full_check=True)
    shapes = [(8, 16, 16), (24, 16, 48), (16, 32, 32)]
    agreement = compare(network, model, [random_input(shape) for shape in shapes])
    assert agreement.max_difference < 1e-5
    assert agreement.voxels == sum(int(np.prod(shape)) for shape in shapes)
    assert step_of("refine") == (8, 16, 16) and step_of("coarse") is None
    # What the step is for: half of it breaks the network's halvings.
    with pytest.raises(RuntimeError):
        network(torch.zeros(1, 1, 4, 16, 16))


def test_weights_are_stored_as_whole_numbers_of_a_step():
    network = randomise(ResidualUNet(SETTINGS))
    model = build_onnx(network, TINY_GRID.shape, True)
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    convolutions = [name for name, layer in network.named_modules() if isinstance(layer, nn.Conv3d)]
    assert len(convolutions) > 10
    for name in convolutions:
        high, low, step = (stored[f"{name}.weight.{part}"] for part in ("high", "low", "step"))
        assert high.dtype == low.dtype == np.int8
        assert step.shape == (len(high), 1, 1, 1, 1)
        assert stored[f"{name}.bias"].dtype == np.float32
    [graph_input], [output] = model.graph.input, model.graph.output
    for value in (graph_input, output):
        assert value.type.tensor_type.elem_type == onnx.TensorProto.FLOAT
    assert [d.dim_value for d in output.type.tensor_type.shape.dim] == [1, 3, *TINY_GRID.shape]
    assert model.opset_import[0].version == 17


def test_folding_is_exact():
    torch.manual_seed(1)
    layer, norm = nn.Conv3d(3, 5, 3, padding=1, bias=False), nn.BatchNorm3d(5)
    randomise(norm)
    weight, bias = fold_batch_norm(layer, norm)
    x = torch.randn(2, 3, 4, 5, 6)
    folded = F.conv3d(x.double(), torch.from_numpy(weight), torch.from_numpy(bias), padding=1)
    assert float((folded - norm(layer(x)).double()).detach().abs().max()) < 1e-5


def test_unknown_operations_and_broken_rules_are_refused():
    class Strange(nn.Module):
        def forward(self, x):
            return torch.sigmoid(x)

    with pytest.raises(ValueError, match="no ONNX rule"):
        build_onnx(Strange(), (4, 4, 4), False)
    with pytest.raises(ValueError, match="grouped"):
        build_onnx(nn.Sequential(nn.Conv3d(1, 4, 1), nn.Conv3d(4, 4, 1, groups=2)), (4, 4, 4), False)
    model = build_onnx(nn.Sequential(nn.Conv3d(1, 3, 1)), (4, 4, 4), False)
    model.graph.node[0].op_type = "ConvTranspose"
    with pytest.raises(ValueError, match="ConvTranspose does not run"):
        check_graph_rules(model)


def save(file, name, network):
    weights = randomise(network).state_dict()
    broken = {key: torch.zeros_like(value) for key, value in weights.items()}
    # The averaged weights are what is exported; the others are zero here.
    Checkpoint(name, broken, weights, {}, 77).save(file)


def test_export_writes_what_the_product_reads(tmp_path, monkeypatch):
    name = register_tiny(monkeypatch)
    register_coarse(monkeypatch)
    save(tmp_path / "coarse.pt", "tiny-coarse", build_network("tiny-coarse"))
    save(tmp_path / "refine.pt", name, build_network(name))
    options = ExportOptions(
        tmp_path / "coarse.pt", tmp_path / "refine.pt", tmp_path / "models", IDENTITY, Decision(0.55, 0.4)
    )
    report = export_model(options)
    assert report["coarse"]["step"] == 77 and report["coarse"]["storage"] in ("packed", "fp32")
    manifest = json.loads((tmp_path / "models" / "manifest.json").read_text())
    assert manifest["formatVersion"] == 2 and manifest["stage"] == "interim"
    assert manifest["decision"] == {"threshold": 0.55, "sinusThreshold": 0.4}
    for stage in ("coarse", "refine"):
        file = tmp_path / "models" / manifest[stage]["file"]
        assert file.stat().st_size == manifest[stage]["bytes"]
        assert manifest[stage]["input"]["dimensions"] == list(TINY_GRID.shape[::-1])
    with pytest.raises(ValueError, match="not a coarse stage"):
        export_model(ExportOptions(tmp_path / "refine.pt", None, tmp_path / "other", IDENTITY))
    assert not (tmp_path / "other").exists()


def register_coarse(monkeypatch):
    from training.nets import registry

    kind = registry.NetworkKind(lambda: ResidualUNet(SETTINGS), "coarse", TINY_GRID, COARSE_CLASSES)
    monkeypatch.setitem(registry.NETWORKS, "tiny-coarse", kind)


def test_manifest_of_the_coarse_grid(tmp_path):
    (tmp_path / "net.onnx").write_bytes(b"abc")
    spec = network_spec(tmp_path / "net.onnx", COARSE_GRID, COARSE_CLASSES)
    # sha256 of "abc": FIPS 180-2, appendix B.1.
    assert spec["sha256"] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert spec["input"]["dimensions"] == [128, 128, 64]
    assert spec["input"]["spacingMm"] == [2.61, 2.61, 5.0]
    assert "dimensionStep" not in spec["input"]
    stepped = network_spec(tmp_path / "net.onnx", COARSE_GRID, COARSE_CLASSES, (8, 16, 32))
    assert stepped["input"]["dimensionStep"] == [32, 16, 8]
    assert spec["output"] == {"name": "probabilities", "classes": ["background", "Kidney_R", "Kidney_L"]}
    with pytest.raises(ValueError, match="stage 'final'"):
        build_manifest(ModelIdentity("a", "1", "final", "MIT"), spec, None, Decision())
    with pytest.raises(ValueError, match="between 0 and 1"):
        build_manifest(IDENTITY, spec, None, Decision(1.0))


def test_shipped_models_can_be_trained_on(tmp_path, monkeypatch):
    register_tiny(monkeypatch)
    register_coarse(monkeypatch)
    save(tmp_path / "coarse.pt", "tiny-coarse", build_network("tiny-coarse"))
    export_model(ExportOptions(tmp_path / "coarse.pt", None, tmp_path / "models", IDENTITY, storage="fp32"))
    network = build_network("tiny-coarse")
    load_start_weights(network, "tiny-coarse", tmp_path / "models")
    x = torch.from_numpy(random_input(TINY_GRID.shape))[None, None]
    with torch.no_grad():
        expected = Checkpoint.load(tmp_path / "coarse.pt").averaged_network()(x)
        found = network.eval()(x)
    assert float((found - expected).abs().max()) < 1e-4
    with pytest.raises(ValueError, match="no refine network"):
        load_start_weights(build_network("tiny"), "tiny", tmp_path / "models")
    with pytest.raises(ValueError, match="is of network"):
        load_start_weights(network, "tiny", tmp_path / "coarse.pt")


def test_the_baseline_is_the_network_of_the_paper():
    network = Jackson2018()
    convolutions = [m for m in network.modules() if isinstance(m, nn.Conv3d)]
    assert len(convolutions) == 21 + 1
    assert all(layer.kernel_size == (3, 3, 3) for layer in convolutions)
    encoder = [(1, 32), (32, 32), (32, 64), (64, 64), (64, 64), (64, 64), (64, 128), (128, 128)]
    decoder = [(128, 128), (128, 128), (256, 128), (128, 64), (64, 64), (128, 64)]
    decoder += [(64, 64), (64, 64), (128, 64), (64, 64), (64, 64), (96, 64)]
    widths = [*encoder, (128, 128), *decoder]
    expected = sum(27 * a * b + 2 * b for a, b in widths) + 27 * 64 * 3 + 3
    assert sum(p.numel() for p in network.parameters()) == expected
    with torch.no_grad():
        assert network(torch.zeros(1, 1, 16, 32, 16)).shape == (1, 3, 16, 32, 16)
