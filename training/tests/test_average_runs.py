import numpy as np
import pytest
import torch

from training.average_runs import average_runs
from training.checkpoint import Checkpoint
from training.nets.registry import build_network
from training.stored_sample import StoredSample
from training.tests.tiny import TINY_GRID, randomise, register_tiny


def save(file, name, network):
    state = network.state_dict()
    Checkpoint(name, state, state, {}, 5).save(file)


def pool(folder):
    folder.mkdir()
    rng = np.random.default_rng(3)
    for n in range(4):
        image = rng.normal(40, 60, TINY_GRID.shape)
        labels = np.zeros((2 * TINY_GRID.shape[0], *TINY_GRID.shape[1:]), np.uint8)
        StoredSample(image, labels, False).save(folder / f"{n:03d}.npz")
    return folder


def test_weights_are_the_mean_and_statistics_are_new(tmp_path, monkeypatch):
    name = register_tiny(monkeypatch)
    parts = [randomise(build_network(name)), randomise(build_network(name))]
    with torch.no_grad():
        for parameter in parts[1].parameters():
            parameter.mul_(0.5)
    for n, part in enumerate(parts):
        save(tmp_path / f"{n}.pt", name, part)
    found = average_runs(
        [tmp_path / "0.pt", tmp_path / "1.pt"], [pool(tmp_path / "pool")], TINY_GRID.shape
    ).average
    states = [part.state_dict() for part in parts]
    weight = next(key for key in found if key.endswith("0.weight"))
    assert torch.allclose(found[weight], (states[0][weight] + states[1][weight]) / 2)
    means = [key for key in found if key.endswith("running_mean")]
    assert means
    assert all(torch.isfinite(found[key]).all() for key in means)
    # Not the mean of the two: they are those of the mean weights on these samples.
    assert not torch.allclose(found[means[-1]], (states[0][means[-1]] + states[1][means[-1]]) / 2)


def test_what_cannot_be_averaged_is_said(tmp_path, monkeypatch):
    name = register_tiny(monkeypatch)
    save(tmp_path / "tiny.pt", name, build_network(name))
    save(tmp_path / "coarse.pt", "coarse", build_network("coarse"))
    with pytest.raises(ValueError, match="at least two"):
        average_runs([tmp_path / "tiny.pt"], [], TINY_GRID.shape)
    with pytest.raises(ValueError, match="different networks: coarse, tiny"):
        average_runs([tmp_path / "tiny.pt", tmp_path / "coarse.pt"], [], TINY_GRID.shape)
