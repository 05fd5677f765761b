import subprocess
import sys
import tarfile

import pytest
import torch

from training.checkpoint import Checkpoint
from training.cli import main
from training.device_samples import DeviceSamples
from training.fit import FitOptions, fit
from training.nets.registry import NETWORKS, build_network
from training.packed import train_packed as module
from training.packed import write_pack as pack_module
from training.packed.train_packed import PackedOptions, train_packed
from training.packed.write_pack import write_pack
from training.pool_dataset import PoolDataset
from training.tests.bodies import save_simple_cache
from training.tests.test_fit import fill
from training.tests.tiny import register_tiny

#: All that a machine for `train-packed` needs to have.
MISSING = ("nibabel", "pydicom", "matplotlib", "skimage", "onnx", "onnxruntime")


def save_cache(folder):
    save_simple_cache(folder)
    (folder / "sources.json").write_text("{}")


def test_an_archive_trains_where_only_torch_and_scipy_are(tmp_path):
    save_cache(tmp_path / "cache")
    assert main(["pack", "--cache", str(tmp_path / "cache"), "--out", str(tmp_path / "pack.tar.gz")]) == 0
    with tarfile.open(tmp_path / "pack.tar.gz") as archive:
        names = archive.getnames()
        archive.extractall(tmp_path / "unpacked", filter="data")
    assert "anatomies/kidneys.npz" in names and "training/cli.py" in names
    assert not any("tests" in name for name in names)
    blocked = f"import sys; sys.modules.update(dict.fromkeys({MISSING!r}))"
    code = f"{blocked}; import training.packed.train_packed as m; print(m.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path / "unpacked", capture_output=True, text=True, check=True
    )
    assert str(tmp_path / "unpacked") in done.stdout


def test_an_archive_that_is_too_large_is_not_written(tmp_path, monkeypatch):
    save_cache(tmp_path / "cache")
    monkeypatch.setattr(pack_module, "LARGEST_BYTES", 1000)
    with pytest.raises(ValueError, match="MiB"):
        write_pack(tmp_path / "cache", tmp_path / "pack.tar.gz")
    assert not (tmp_path / "pack.tar.gz").exists()
    (tmp_path / "cache" / "sources.json").unlink()
    with pytest.raises(FileNotFoundError, match="prepare"):
        write_pack(tmp_path / "cache", tmp_path / "pack.tar.gz")


@pytest.mark.parametrize("name", ["coarse", "refine", "refine-wide"])
def test_checkpoints_of_the_shipped_networks_are_below_16_mib(tmp_path, name):
    network = build_network(name)
    optimiser = torch.optim.AdamW(network.parameters())
    for weight in network.parameters():
        weight.grad = torch.full_like(weight, 1e-3)
    optimiser.step()
    state = network.state_dict()
    kept = Checkpoint(name, state, state, optimiser.state_dict(), 7, {}, 0.5)
    kept.save(tmp_path / "last.pt", compact=True)
    assert (tmp_path / "last.pt").stat().st_size < 16 * 2**20
    loaded = Checkpoint.load(tmp_path)
    assert all(torch.equal(value, loaded.weights[key]) for key, value in state.items())
    for key, value in state.items():
        assert (
            torch.allclose(value, loaded.average[key], atol=1e-3) and value.dtype == loaded.average[key].dtype
        )
    assert loaded.optimiser["state"][0]["exp_avg"].dtype == torch.float32


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """Options for a tiny network whose samples are there already."""
    name = register_tiny(monkeypatch)
    save_cache(tmp_path / "anatomies")
    fill(tmp_path / "samples" / "pool_refine", 24, prefix="1_")
    (tmp_path / "samples" / "pool_refine" / "1_000000_0.npz").write_bytes(
        (tmp_path / "samples" / "pool_refine" / "1_000.npz").read_bytes()
    )
    monkeypatch.setattr(module, "generating", no_generators)

    def options(out, **changes):
        return PackedOptions(
            tmp_path / "anatomies", tmp_path / out, tmp_path / "samples", 0.005, (name,), device="cpu",
            processes=1, crop=NETWORKS[name].grid.shape, **changes,
        )  # fmt: skip

    return options


class no_generators:
    def __init__(self, *_):
        pass

    def __enter__(self):
        return lambda: False

    def __exit__(self, *_):
        pass


def test_the_schedule_ends_with_the_time_and_another_training_goes_on(packed, tmp_path):
    silent = lambda **facts: None
    train_packed(packed("gpu"), silent)
    first = Checkpoint.load(tmp_path / "gpu" / "tiny")
    assert first.progress == 1 and first.step > 0
    # A finished training is the beginning of another one, an unfinished one is continued.
    train_packed(packed("again", resume=tmp_path / "gpu"), silent)
    again = Checkpoint.load(tmp_path / "again" / "tiny")
    assert again.options["start_from"] == str(tmp_path / "gpu" / "tiny" / "last.pt")
    first.progress = 0.999
    first.save(tmp_path / "gpu" / "tiny" / "last.pt")
    train_packed(packed("continued", resume=tmp_path / "gpu"), silent)
    continued = Checkpoint.load(tmp_path / "continued" / "tiny")
    assert continued.step > first.step and continued.progress == 1
    assert continued.options["start_from"] is None


def test_a_training_by_time_is_continued_by_steps_and_the_other_way_round(packed, tmp_path):
    pool = str(tmp_path / "samples" / "pool_refine")
    by_steps = FitOptions(
        "tiny", [pool], str(tmp_path / "gpu" / "tiny"), steps=8, held_out=2, evaluate_every=4
    )
    with pytest.raises(KeyboardInterrupt):
        fit(by_steps, lambda **facts: (_ for _ in ()).throw(KeyboardInterrupt()))
    assert Checkpoint.load(tmp_path / "gpu" / "tiny").progress == 0.5
    train_packed(packed("gpu"), lambda **facts: None)
    stored = Checkpoint.load(tmp_path / "gpu" / "tiny")
    assert stored.progress == 1 and stored.step > 4
    by_steps.run, by_steps.steps = str(tmp_path / "gpu" / "tiny"), stored.step + 2
    stored.progress = 0.9
    stored.save(tmp_path / "gpu" / "tiny" / "last.pt")
    fit(by_steps, lambda **facts: None)
    assert Checkpoint.load(tmp_path / "gpu" / "tiny").step == stored.step + 2


def test_samples_on_the_device_are_taken_up_one_by_one(tmp_path):
    import numpy as np

    fill(tmp_path / "pool", 8, prefix="1_")
    samples = DeviceSamples(PoolDataset([tmp_path / "pool"], held_out=2), torch.device("cpu"))
    rng = np.random.default_rng(1)
    images, labels, solid = samples.draw(rng, 3, (8, 16, 16))
    assert images.shape == (3, 1, 8, 16, 16) and labels.shape == (3, 16, 16, 16) and not solid.any()
    assert images.min() >= -1 and images.max() <= 1
    assert samples.count == 3
    for _ in range(5):
        samples.draw(rng, 3, (8, 16, 16))
    assert samples.count == 6
    held_out = [file.name for file in samples.validation["validation_dice"]]
    assert held_out == ["1_000.npz", "1_001.npz"]


def test_packed_options_are_checked(packed, tmp_path, capsys):
    with pytest.raises(ValueError, match="one network a stage"):
        options = packed("out")
        options.networks = ("refine", "refine-wide")
        train_packed(options, lambda **facts: None)
    assert (
        main(["train-packed", "--out", str(tmp_path / "x"), "--minutes", "1", "--anatomies", str(tmp_path)])
        == 1
    )
    assert "unpack the whole archive" in capsys.readouterr().err
