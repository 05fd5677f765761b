import numpy as np
import pytest
from scipy import ndimage

from training.anatomy.kidney_library import KidneyPart
from training.factory.grow_sinus import LEAST_PARENCHYMA_MM, grow_sinus
from training.factory.place_kidney import _smooth_transform
from training.factory.touching_organs import NEIGHBOURS, REACH_MM, add_touching_organs
from training.tests.bodies import ellipsoid
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

SHAPE = (60, 50, 50)


@pytest.fixture
def parts():
    """A kidney of 80 x 54 x 54 mm with a sinus open towards the midline."""
    kidney = ellipsoid(SHAPE, (30, 25, 25), (27, 18, 18))
    sinus = kidney & ellipsoid(SHAPE, (30, 25, 40), (7, 5, 10))
    return np.where(sinus, KidneyPart.SINUS, np.where(kidney, KidneyPart.CORTEX, 0)).astype(np.uint8)


def test_a_sinus_grows_into_the_kidney_and_leaves_parenchyma_at_the_surface(parts):
    depth_mm = ndimage.distance_transform_edt(parts > 0, sampling=SPACING)
    shares = []
    for seed in range(12):
        grown = grow_sinus(np.random.default_rng(seed), parts)
        assert np.array_equal(grown > 0, parts > 0)
        new = (grown == KidneyPart.SINUS) & (parts != KidneyPart.SINUS)
        assert not new.any() or depth_mm[new].min() > LEAST_PARENCHYMA_MM[0]
        shares.append(new.sum() / (parts > 0).sum())
    assert 0 < shares.count(0) < 12 and max(shares) > 0.02


def test_smoothing_takes_steps_away_and_keeps_the_volume(parts):
    kidney = np.where(parts > 0, KidneyPart.CORTEX, 0).astype(np.uint8)
    stepped = np.repeat(kidney[::5], 5, 0)
    smooth = _smooth_transform(stepped, np.eye(3), np.zeros(3), list(stepped.shape), 1.2)
    surface = lambda mask: sum(np.abs(np.diff(mask.astype(int), axis=a)).sum() for a in range(3))
    assert (smooth > 0).sum() == pytest.approx((stepped > 0).sum(), rel=0.02)
    assert surface(smooth > 0) < surface(stepped > 0)


def test_neighbours_take_the_place_of_fat_at_the_surface_and_of_nothing_else(parts):
    distance = ndimage.distance_transform_edt(parts == 0, sampling=SPACING)
    before = np.where(parts > 0, Tissue.KIDNEY_RIGHT, Tissue.PERIRENAL_FAT).astype(np.uint8)
    before[:, :6] = Tissue.CORTICAL_BONE
    touched = []
    for seed in range(6):
        seen = before.copy()
        add_touching_organs(np.random.default_rng(seed), seen, distance)
        changed = seen != before
        assert np.all(before[changed] == Tissue.PERIRENAL_FAT)
        assert set(np.unique(seen[changed])) <= set(NEIGHBOURS)
        assert distance[changed].max(initial=0) < REACH_MM[1]
        touched.append(np.mean(changed[(distance > 0) & (distance <= SPACING)]))
    assert 0.05 < np.mean(touched) < 0.6
