import numpy as np
import pytest
import torch

from training.factory.scan_end import end_scan
from training.grids import COARSE_GRID, PADDING_HU, REFINE_GRID, REPEATED_END_MM, Grid


@pytest.mark.parametrize("spacing_mm", [COARSE_GRID.spacing_mm[0], REFINE_GRID.spacing_mm[0]])
@pytest.mark.parametrize("seed", range(6))
def test_the_last_slice_is_repeated_before_air_begins(spacing_mm, seed):
    grid = Grid((20, 2, 2), (spacing_mm, 1.0, 1.0))
    # Each slice has a value of its own, so that one can see which were repeated.
    image = torch.arange(20.0).view(20, 1, 1).expand(grid.shape).clone()
    labels = torch.arange(1, 41, dtype=torch.uint8).view(40, 1, 1).expand(40, 2, 2).clone()
    end_scan(np.random.default_rng(seed), image, labels, grid)
    seen, wanted = image[:, 0, 0].numpy(), labels[:, 0, 0].numpy().reshape(20, 2)
    if seen[-1] != 19:
        seen, wanted = seen[::-1], wanted[::-1, ::-1]
    # From the scan's end inwards: air, the repeated slice, the scan.
    air = int((seen == PADDING_HU).sum())
    assert (seen[:air] == PADDING_HU).all() and (wanted[:air] == 0).all()
    repeated = int((seen == seen[air]).sum()) - 1
    if air:
        assert REPEATED_END_MM - spacing_mm <= repeated * spacing_mm <= REPEATED_END_MM + spacing_mm
    assert (wanted[air : air + repeated + 1] == wanted[air]).all() and (wanted[air] > 0).all()
    rest = seen[air + repeated :]
    assert (np.abs(np.diff(rest)) == 1).all()
