import numpy as np
import pytest

from training.anatomy.hilum import sinus_of
from training.tests.bodies import ellipsoid

SHAPE, CENTRE = (90, 56, 60), (45, 28, 30)


def kidney_with(*holes):
    mask = ellipsoid(SHAPE, CENTRE, (38, 20, 22))
    for hole in holes:
        mask &= ~hole
    return mask


def test_the_cleft_at_the_hilum_is_found_without_the_steps_of_the_surface():
    cleft = np.zeros(SHAPE, bool)
    cleft[34:56, 24:32, 34:] = True
    whole, kidney = kidney_with(), kidney_with(cleft)
    sinus = sinus_of(kidney, 1.5)
    inside = cleft & whole
    assert (sinus & inside).sum() > 0.85 * inside.sum()
    assert (sinus & ~whole).sum() < 0.12 * sinus.sum()


def test_an_unbroken_surface_has_none():
    assert not sinus_of(kidney_with(), 1.5).any()


def test_shallow_furrows_are_no_sinus():
    furrow = np.zeros(SHAPE, bool)
    furrow[:, 27:29, 50:] = True
    whole = kidney_with()
    assert (furrow & whole).any()
    assert not sinus_of(kidney_with(furrow & (np.indices(SHAPE)[2] > 50)), 1.5).any()


@pytest.mark.parametrize("spacing", [1.5, (1.5, 1.5, 1.5)])
def test_what_is_taken_by_other_labels_is_left_out(spacing):
    cleft = np.zeros(SHAPE, bool)
    cleft[34:56, 24:32, 34:] = True
    available = np.ones(SHAPE, bool)
    available[:45] = False
    sinus = sinus_of(kidney_with(cleft), spacing, available)
    assert sinus.any() and not sinus[:45].any()
