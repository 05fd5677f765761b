"""Samples as a picture: what the network is shown and what it is told."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import numpy as np  # noqa: E402  (the backend has to be chosen first)
from matplotlib import pyplot  # noqa: E402
from matplotlib.axes import Axes  # noqa: E402

from training.stored_sample import StoredSample  # noqa: E402

COLOURS = ("none", "#ff5050", "#40b0ff")
#: Soft-tissue window, HU.
WINDOW = (-160.0, 240.0)


def draw_preview(files: list[Path], spacing_mm: tuple[float, float, float], picture: Path) -> None:
    """
    One row a sample: the axial, coronal and sagittal slice through the middle of its labels, with the
    outlines of both classes. Anterior, right and superior are where a radiologist expects them. spacing_mm:
    z, y, x.
    """
    figure, rows = pyplot.subplots(
        len(files), 3, figsize=(9, 3 * len(files)), squeeze=False, layout="constrained", facecolor="black"
    )
    for axes, file in zip(rows, files):
        sample = StoredSample.load(file)
        labels = sample.labels[::2]
        found = np.argwhere(labels > 0)
        z, y, x = np.round(found.mean(0)).astype(int) if len(found) else np.array(labels.shape) // 2
        sz, sy, sx = spacing_mm
        _show(axes[0], sample.image[z], labels[z], sy / sx)
        _show(axes[1], sample.image[::-1, y], labels[::-1, y], sz / sx)
        _show(axes[2], sample.image[::-1, :, x], labels[::-1, :, x], sz / sy)
        axes[0].set_title(file.stem, color="white", fontsize=8)
    picture.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(picture, dpi=80, facecolor="black")
    pyplot.close(figure)


def _show(axes: Axes, image: np.ndarray, labels: np.ndarray, aspect: float) -> None:
    axes.imshow(image, cmap="gray", vmin=WINDOW[0], vmax=WINDOW[1], aspect=aspect)
    for number in (1, 2):
        if (labels == number).any():
            axes.contour(labels == number, levels=[0.5], colors=COLOURS[number], linewidths=0.8)
    axes.axis("off")
