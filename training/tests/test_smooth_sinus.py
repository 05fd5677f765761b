import numpy as np

from training.anatomy.smooth_sinus import SMALLEST_ML, smooth_sinus
from training.tests.bodies import ellipsoid


def test_a_ragged_sinus_becomes_the_smooth_one_it_was():
    shape = (48, 40, 40)
    solid = ellipsoid(shape, (24, 20, 20), (22, 17, 17))
    true = ellipsoid(shape, (24, 20, 20), (12, 8, 8))
    border = ellipsoid(shape, (24, 20, 20), (14, 10, 10)) & ~ellipsoid(shape, (24, 20, 20), (10, 6, 6))
    noise = np.random.default_rng(1).random(shape) < 0.3
    ragged = true ^ (border & noise)
    far = np.zeros(shape, bool)
    far[24, 20, 4:6] = True
    smooth = smooth_sinus(solid, ragged | far, 1.5)
    wrong = lambda mask: int((mask ^ true).sum())
    assert wrong(smooth) < wrong(ragged) / 4
    assert abs(smooth.sum() / ragged.sum() - 1) < 0.01
    assert not smooth[~solid].any() and not smooth[far].any()


def test_without_a_sinus_nothing_is_made_up():
    solid = ellipsoid((20, 20, 20), (10, 10, 10), (8, 8, 8))
    assert not smooth_sinus(solid, np.zeros_like(solid), 1.5).any()
    speck = np.zeros_like(solid)
    speck[10, 10, 10] = True
    assert speck.sum() * 1.5**3 / 1000 < SMALLEST_ML
    assert not smooth_sinus(solid, speck, 1.5).any()
