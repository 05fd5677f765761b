import numpy as np
import pytest
import torch

from training.factory.quantum_noise import NoiseSpectrum, draw_noise_spectrum, quantum_noise

SHAPE = torch.Size((24, 64, 64))


def correlation(field: torch.Tensor, axis: int) -> float:
    """With the next voxel along `axis`."""
    n = field.shape[axis]
    a, b = field.narrow(axis, 0, n - 1), field.narrow(axis, 1, n - 1)
    return float((a * b).mean() / (field * field).mean())


def noise(blur, kept=1.0):
    body = torch.ones(SHAPE, dtype=torch.bool)
    spectrum = NoiseSpectrum(10.0, blur, kept)
    return quantum_noise(np.random.default_rng(1), SHAPE, body, spectrum)[:, 8:-8, 8:-8]


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_a_gaussian_of_one_voxel_correlates_neighbours_by_its_own_autocorrelation(axis):
    blur = tuple(1.0 if a == axis else 0.0 for a in range(3))
    # exp(-d^2 / 4 sigma^2), and nothing along the other axes.
    for other in range(3):
        wanted = np.exp(-0.25) if other == axis else 0
        assert correlation(noise(blur), other) == pytest.approx(wanted, abs=0.04)


def test_in_the_middle_of_a_body_it_is_a_fifth_above_its_strength():
    assert float(noise((0.5, 0.5, 0.5)).std()) == pytest.approx(12, rel=0.1)


def test_the_ramp_filter_takes_low_frequencies_away():
    mean_of_blocks = lambda field: float(field.unfold(1, 8, 8).unfold(2, 8, 8).mean((3, 4)).std())
    assert mean_of_blocks(noise((0, 0.8, 0.8), 0.0)) < 0.4 * mean_of_blocks(noise((0, 0.8, 0.8), 1.0))


def test_spectra_cover_what_real_scans_show():
    spectra = [draw_noise_spectrum(np.random.default_rng(seed), 3.0) for seed in range(200)]
    between_slices = [np.exp(-0.25 / max(s.blur_voxels[0], 0.05) ** 2) for s in spectra]
    # Measured: 0.17 to 0.51.
    assert min(between_slices) < 0.1 and max(between_slices) > 0.6
    assert all(s.blur_voxels[2] >= s.blur_voxels[1] for s in spectra)
    assert 60 < sum(s.blur_voxels[2] > s.blur_voxels[1] for s in spectra) < 140
