import numpy as np
import pytest

from training.cases.resample import Box, resample_image, resample_labels, thin_slices
from training.grids import PADDING_HU, Grid

GRID = Grid((6, 4, 5), (2.0, 3.0, 4.0))
SPACING = np.array([1.2, 1.7, 3.1])
ORIENTATIONS = {
    "axial": np.eye(3),
    "flipped": np.array([[-1, 0, 0], [0, 0, 1], [0, 1, 0]], float).T,
    "oblique": np.array([[np.cos(0.3), np.sin(0.3), 0], [-np.sin(0.3), np.cos(0.3), 0], [0, 0, 1]]).T,
}
#: What src/network/resampleToBox.ts gave for the same CT and boxes: (orientation, mirrored) -> HU at PLACES.
PLACES = [(2, 1, 1), (3, 2, 4), (1, 1, 3), (0, 0, 0), (4, 3, 5), (2, 2, 2)]
PRODUCT = {
    ("axial", False): [40.3934, 46.023, 23.9803, -1000, -1000, 11.6399],
    ("axial", True): [40.3934, 23.4204, 27.8694, -1000, -1000, 11.6399],
    ("flipped", False): [40.6804, 10.9036, 14.6118, -1000, -1000, 6.5855],
    ("flipped", True): [40.6804, 44.748, 45.0227, -1000, -1000, 6.5855],
}
#: Turned grids go over a lattice in the product and not here: close, not equal.
TURNED = {
    ("oblique", False): [41.2788, 46.6682, 20.2194, -1000, -1000, 11.2529],
    ("oblique", True): [41.2788, 32.4529, 17.4322, -1000, 45.7416, 11.2529],
}


def ct_and_box(orientation: str, mirrored: bool):
    k, j, i = np.meshgrid(np.arange(9), np.arange(11), np.arange(12), indexing="ij")
    image = ((i * 7 + j * 13 + k * 29) % 101 - 20).astype(np.float32)
    affine = np.eye(4)
    affine[:3, :3] = ORIENTATIONS[orientation] * SPACING
    affine[:3, 3] = (3, -5, 7)
    centre = (affine @ [5.5, 5, 4, 1])[:3] + (0.7, -0.4, 0.9)
    return image, affine, Box(GRID, tuple(centre), mirrored)


@pytest.mark.parametrize("key", PRODUCT)
def test_equals_the_product(key):
    image, affine, box = ct_and_box(*key)
    result = resample_image(image, affine, box)
    assert [result[z, y, x] for x, y, z in PLACES] == pytest.approx(PRODUCT[key], abs=2e-3)


@pytest.mark.parametrize("key", TURNED)
def test_turned_grids_are_close_to_the_product(key):
    image, affine, box = ct_and_box(*key)
    result = resample_image(image, affine, box)
    found = [result[z, y, x] for x, y, z in PLACES]
    # A saw-tooth of 101 HU between neighbouring voxels is the hardest image there is.
    assert found == pytest.approx(TURNED[key], abs=8)
    assert [v == PADDING_HU for v in found] == [v == PADDING_HU for v in TURNED[key]]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_keeps_a_ramp_in_patient_space(orientation):
    slope = np.array([1.5, -0.7, 0.9])
    affine = np.eye(4)
    affine[:3, :3] = ORIENTATIONS[orientation] * (0.9, 1.1, 1.0)
    affine[:3, 3] = (10, 20, 30)
    k, j, i = np.meshgrid(np.arange(60), np.arange(60), np.arange(60), indexing="ij")
    points = np.stack([i, j, k, np.ones_like(i)], -1) @ affine.T
    box = Box(GRID, tuple((affine @ [29.5, 29.5, 29.5, 1])[:3]))
    result = resample_image((points[..., :3] @ slope).astype(np.float32), affine, box)
    z, y, x = np.meshgrid(*(np.arange(n) for n in GRID.shape), indexing="ij")
    expected = (np.stack([x, y, z, np.ones_like(x)], -1) @ box.affine().T)[..., :3] @ slope
    assert np.abs(result - expected).max() < 2e-3


def test_labels_keep_volume_and_place_across_grids():
    # A ball of 20 mm radius in thick slices, on a finer grid that is not aligned with it.
    affine = np.diag([1.3, 1.3, 4.0, 1.0])
    k, j, i = np.meshgrid(np.arange(20), np.arange(60), np.arange(60), indexing="ij")
    centre = np.array([38.0, 39.0, 38.5])
    inside = (i * 1.3 - centre[0]) ** 2 + (j * 1.3 - centre[1]) ** 2 + (k * 4 - centre[2]) ** 2 <= 400
    box = Box(Grid((24, 40, 40), (3.0, 1.5, 1.5)), (37.3, 40.1, 39.2))
    thin = thin_slices(box)
    labels = resample_labels(inside.astype(np.uint8) * 2, affine, thin)
    assert labels.shape == (48, 40, 40)
    assert set(np.unique(labels)) == {0, 2}
    assert (labels == 2).sum() * 1.5**3 == pytest.approx(inside.sum() * 1.3 * 1.3 * 4, rel=0.03)
    middle = (thin.affine() @ [*np.argwhere(labels == 2).mean(0)[::-1], 1])[:3]
    assert np.abs(middle - centre).max() < 0.3


def test_a_box_beyond_the_scan_is_padding():
    image, affine, _ = ct_and_box("axial", False)
    away = Box(GRID, (900.0, 0.0, 0.0))
    assert (resample_image(image, affine, away) == PADDING_HU).all()
    assert (resample_labels(image.astype(np.uint8), affine, away) == 0).all()
