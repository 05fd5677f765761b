"""Random changes of a synthetic image when it is drawn, so that it is never seen twice in the same way."""

from __future__ import annotations

import torch

from training.factory.noise import Random, blur_axis

#: Of the samples drawn, and by how much (standard deviations).
BLURRED_SHARE = 0.35
BLUR_IN_PLANE_VOXELS = (0.2, 1.5)
BLUR_ALONG_Z_VOXELS = (0.0, 1.0)
NOISY_SHARE = 0.4
NOISE_HU = (2.0, 18.0)


def vary(rng: Random, image: torch.Tensor) -> torch.Tensor:
    """Gain and offset, now and then blur and noise; image float32 HU [z, y, x], on any device."""
    image = image * float(rng.normal(1, 0.02)) + float(rng.normal(0, 6))
    if rng.random() < BLURRED_SHARE:
        # Slices are thicker than voxels are wide: soft kernels blur in the plane, partial volume along z.
        in_plane, along_z = rng.uniform(*BLUR_IN_PLANE_VOXELS), rng.uniform(*BLUR_ALONG_Z_VOXELS)
        for axis, sigma in enumerate((along_z, in_plane, in_plane)):
            image = blur_axis(image, sigma, axis)
    if rng.random() < NOISY_SHARE:
        generator = torch.Generator(image.device).manual_seed(int(rng.integers(2**31)))
        noise = torch.randn(image.shape, generator=generator, device=image.device)
        image = image + noise * float(rng.uniform(*NOISE_HU))
    return image
