"""From HU on the working grid to what a scanner and our resampling make of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from training.factory.noise import Random, apply_along, blur_axis, blur_in_plane, smooth_noise, white_noise
from training.factory.quantum_noise import NoiseSpectrum, draw_noise_spectrum, quantum_noise
from training.grids import ANTIALIAS_SIGMA_FACTOR, Grid
from training.tissues import Tissue


@dataclass
class Protocol:
    """
    One acquisition. Native spacings are those of the simulated scan, mm (z, y, x).
    """

    native_mm: tuple[float, float, float]
    slice_thickness_mm: float
    in_plane_blur_mm: float
    noise: NoiseSpectrum


def draw_protocol(rng: Random, working: Grid) -> Protocol:
    """
    Slices of 0.8 to 6 mm; a quarter of the scans coarse in the plane too, as low-dose CT of SPECT/CT is
    sometimes stored (up to 4.4 mm).
    """
    thickness = float(rng.choice([rng.uniform(0.8, 2), rng.uniform(2, 3.5), rng.uniform(3, 6)]))
    z = max(working.spacing_mm[0], thickness * rng.uniform(0.7, 1.0))
    in_plane = rng.uniform(2.0, 4.4) if rng.random() < 0.25 else 0.0
    plane = max(working.spacing_mm[1], in_plane)
    return Protocol(
        native_mm=(z, plane, plane),
        # A spiral scan's slices are wider than they are called.
        slice_thickness_mm=thickness * float(rng.uniform(1.0, 1.4)),
        in_plane_blur_mm=float(rng.choice([rng.uniform(0.2, 0.8), rng.uniform(0.5, 1.6)])),
        noise=draw_noise_spectrum(rng, z),
    )


def scan(rng: Random, image: torch.Tensor, tissue: torch.Tensor, working: Grid, out: Grid) -> torch.Tensor:
    """
    image: HU float32 [z, y, x] on `working`; returns HU on `out` (same centre), as the product would
    see it: native voxels averaged over the slice, couch, noise, streaks, beam hardening, kernel,
    calibration, then the anti-aliased linear resampling of the product.
    """
    protocol = draw_protocol(rng, working)
    body = tissue != Tissue.AIR
    if rng.random() < 0.75:
        _couch(rng, image, body, working)
    image = blur_in_plane(image, protocol.in_plane_blur_mm / working.spacing_mm[1])
    metal = tissue == Tissue.METAL
    for axis in range(3):
        width = protocol.slice_thickness_mm if axis == 0 else protocol.native_mm[axis]
        image = apply_along(_averaging(working, axis, protocol.native_mm[axis], width), image, axis)
    image = image + quantum_noise(rng, image.shape, body, protocol.noise)
    if rng.random() < 0.45:
        image = image + _photon_starvation(rng, image.shape)
    if metal.any():
        image = image + _metal_streaks(rng, metal, working, image.shape)
    if rng.random() < 0.25:
        sharp = image - blur_in_plane(image, 1.0)
        image = image + sharp * float(rng.uniform(0.2, 1.2))
    if rng.random() < 0.15:
        image = blur_in_plane(image, 0.6)
    image = image * float(rng.normal(1, 0.02)) + float(rng.normal(0, 5))
    for axis in range(3):
        image = apply_along(_resampling(working, out, axis, protocol.native_mm[axis]), image, axis)
    if rng.random() < 0.4:
        image = image + smooth_noise(rng, out.shape, out.spacing_mm, 150, 4) * float(rng.uniform(0, 9))
    return image


def _native_positions(working: Grid, axis: int, native_mm: float) -> np.ndarray:
    count = max(2, int(working.size_mm[axis] / native_mm))
    return (np.arange(count) - (count - 1) / 2) * native_mm


def _averaging(working: Grid, axis: int, native_mm: float, width_mm: float) -> torch.Tensor:
    """[native, working]: mean over `width_mm` around each native centre, partial voxels by their share."""
    positions = _native_positions(working, axis, native_mm)
    centres, half = working.offsets_mm(axis), working.spacing_mm[axis] / 2
    low = np.maximum(positions[:, None] - width_mm / 2, centres[None] - half)
    high = np.minimum(positions[:, None] + width_mm / 2, centres[None] + half)
    weights = np.maximum(0, high - low)
    return torch.from_numpy((weights / weights.sum(1, keepdims=True)).astype(np.float32))


def _resampling(working: Grid, out: Grid, axis: int, native_mm: float) -> torch.Tensor:
    """[out, native]: the product's Gaussian anti-aliasing and linear interpolation."""
    positions = _native_positions(working, axis, native_mm)
    ratio = out.spacing_mm[axis] / native_mm
    sigma = ANTIALIAS_SIGMA_FACTOR * np.sqrt(max(0.0, ratio * ratio - 1))
    n = np.arange(len(positions))
    smooth = np.eye(len(n))
    if sigma > 0.05:
        smooth = np.exp(-0.5 * ((n[:, None] - n[None]) / sigma) ** 2)
        smooth /= smooth.sum(1, keepdims=True)
    where = np.clip((out.offsets_mm(axis) - positions[0]) / native_mm, 0, len(n) - 1)
    low = np.minimum(np.floor(where).astype(int), len(n) - 2)
    linear = np.zeros((len(where), len(n)))
    linear[np.arange(len(where)), low] = 1 - (where - low)
    linear[np.arange(len(where)), low + 1] += where - low
    return torch.from_numpy((linear @ smooth).astype(np.float32))


def _photon_starvation(rng: Random, shape: torch.Size) -> torch.Tensor:
    """Streaks from left to right, of a strength that changes from slice to slice."""
    rows = white_noise(rng, tuple(shape))
    rows = blur_axis(rows, 8.0, 2)
    strength = white_noise(rng, (shape[0], 1, 1)).abs() * float(rng.uniform(2, 22))
    return strength * rows / rows.std()


def _metal_streaks(rng: Random, metal: torch.Tensor, working: Grid, shape: torch.Size) -> torch.Tensor:
    points = metal.nonzero().float()
    low, high = points[:, 0].min(), points[:, 0].max()
    scale = [shape[a] / metal.shape[a] for a in range(3)]
    centre = points.mean(0)
    y = (torch.arange(shape[1]) / scale[1] - centre[1])[:, None] * working.spacing_mm[1]
    x = (torch.arange(shape[2]) / scale[2] - centre[2])[None, :] * working.spacing_mm[2]
    angle, radius = torch.atan2(y, x), torch.sqrt(x * x + y * y)
    rays = sum(torch.sin(angle * float(rng.integers(2, 24)) + float(rng.uniform(0, 6.3))) for _ in range(4))
    pattern = rays * torch.exp(-radius / float(rng.uniform(20, 70))) * float(rng.uniform(10, 120))
    z = torch.arange(shape[0]) / scale[0]
    return ((z >= low) & (z <= high)).float()[:, None, None] * pattern[None]


def _couch(rng: Random, image: torch.Tensor, body: torch.Tensor, working: Grid) -> None:
    """Two curved or flat plates behind the patient."""
    mm = working.spacing_mm[1]
    rows = body.any(2).any(0).nonzero()
    back = float(rows.max()) if len(rows) else image.shape[1] - 8.0
    top = back + rng.uniform(-2, 20) / mm
    middle = image.shape[2] / 2 + rng.normal(0, 25) / mm
    curve = rng.choice([0.0, rng.uniform(-0.0015, -0.0002)]) * mm
    x = torch.arange(image.shape[2], dtype=torch.float32)
    surface = top + curve * (x - middle) ** 2
    y = torch.arange(image.shape[1], dtype=torch.float32)[:, None]
    hounsfield = float(rng.uniform(-500, 1500))
    for below in (0.0, rng.uniform(15, 65) / mm):
        plate = ((y - surface - below).abs() < rng.uniform(1.5, 5) / mm)[None] & ~body
        image[plate] = hounsfield
