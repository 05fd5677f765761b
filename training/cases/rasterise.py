"""Closed contours of a slice to pixels."""

from __future__ import annotations

import numpy as np


def rasterise_rings(rings: list[np.ndarray], shape: tuple[int, int]) -> np.ndarray:
    """
    Bool [rows, columns]: pixel centres inside by the even-odd rule over all rings, so that holes may be rings
    of their own or keyholes (PS3.3 C.8.8.6.3). Rings are float [points, 2] of (column, row) in pixels.

    A point belongs to an edge from the upper end included to the lower end excluded, which counts every
    vertex once; a ring that is given twice counts once.
    """
    rows, columns = shape
    toggles = np.zeros((rows, columns + 1), np.int64)
    for ring in _distinct(rings):
        start, end = ring, np.roll(ring, -1, axis=0)
        for (x0, y0), (x1, y1) in zip(start, end):
            if y0 == y1:
                continue
            low, high = min(y0, y1), max(y0, y1)
            row = np.arange(max(0, int(np.ceil(low))), min(rows, int(np.ceil(high))))
            crossing = x0 + (row - y0) * (x1 - x0) / (y1 - y0)
            column = np.clip(np.ceil(crossing), 0, columns).astype(int)
            np.add.at(toggles, (row, column), 1)
    return (np.cumsum(toggles[:, :-1], axis=1) % 2).astype(bool)


def _distinct(rings: list[np.ndarray]) -> list[np.ndarray]:
    """Without rings that repeat an earlier one, which would cancel out."""
    kept: dict[bytes, np.ndarray] = {}
    for ring in rings:
        first = int(np.lexsort(ring.T[::-1])[0])
        forward = np.roll(ring, -first, axis=0)
        backward = np.roll(forward[::-1], 1, axis=0)
        if forward.tobytes() not in kept and backward.tobytes() not in kept:
            kept[forward.tobytes()] = ring
    return list(kept.values())
