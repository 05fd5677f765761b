import numpy as np
import pytest

from training.cases.rasterise import rasterise_rings


def circle(centre, radius, points=400):
    angle = np.linspace(0, 2 * np.pi, points, endpoint=False)
    return np.stack([centre[0] + radius * np.cos(angle), centre[1] + radius * np.sin(angle)], 1)


def square(x0, y0, x1, y1):
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], float)


def test_a_disc_with_a_hole_has_the_area_of_both_circles():
    mask = rasterise_rings([circle((50.3, 49.7), 40), circle((55, 47), 15)], (100, 101))
    assert mask.sum() == pytest.approx(np.pi * (40**2 - 15**2), rel=5e-3)
    assert not mask[47, 55]
    assert mask[50, 20]


def test_a_keyhole_is_a_hole_too():
    outer, inner = square(0.5, 0.5, 20.5, 20.5), square(8.5, 8.5, 12.5, 12.5)[::-1]
    keyhole = np.concatenate([outer, outer[:1], inner[-1:], inner, outer[:1]])
    assert rasterise_rings([keyhole], (24, 24)).sum() == 20 * 20 - 4 * 4


def test_vertices_on_pixel_centres_are_counted_once():
    # From the upper left edge included to the lower right edge excluded: 4 x 3 pixels.
    assert rasterise_rings([square(2, 3, 6, 6)], (10, 10)).sum() == 12
    diamond = np.array([(5, 1), (9, 5), (5, 9), (1, 5)], float)
    assert rasterise_rings([diamond], (11, 11)).sum() == 32


def test_what_lies_outside_the_image_is_cut_off():
    mask = rasterise_rings([square(-5.5, -5.5, 3.5, 2.5)], (6, 6))
    assert mask.sum() == 4 * 3
    assert mask[0, 0] and not mask[3, 0]


def test_a_repeated_ring_counts_once():
    ring = square(1.5, 1.5, 5.5, 5.5)
    again = np.roll(ring, 2, axis=0)[::-1]
    assert rasterise_rings([ring, again], (8, 8)).sum() == 16
