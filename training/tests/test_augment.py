import numpy as np
import pytest

from training.augment import VARIANTS, augment, rotate_in_plane
from training.stored_sample import StoredSample
from training.tests.bodies import ellipsoid

CROP = (12, 24, 24)


def sample():
    shape = (16, 32, 32)
    middle = (np.array(shape) - 1) / 2
    inside = ellipsoid(shape, middle, (4, 6, 9))
    return StoredSample(
        np.where(inside, 120, -80).astype(np.int16), inside.repeat(2, 0).astype(np.uint8), True
    )


def draw(variant, seed=1):
    return augment(np.random.default_rng(seed), sample(), CROP, variant)


def test_eight_versions_as_in_the_paper():
    assert len(VARIANTS) == 8 and VARIANTS[0] == "original"


def test_the_original_is_untouched_but_for_the_crop():
    drawn = draw("original")
    assert drawn.image.shape == CROP and drawn.labels.shape == (24, 24, 24)
    assert drawn.solid
    assert set(np.unique(drawn.image)) == {-80, 120}
    assert ((drawn.image > 0).repeat(2, 0) == drawn.labels).all()


def test_shift_moves_all_values_alike():
    difference = draw("shift").image - draw("original").image
    assert np.ptp(difference) < 1e-4 and abs(difference.mean()) > 0.1


def test_noise_keeps_the_mean_and_smoothing_takes_the_edges_away():
    original = draw("original").image
    noise = draw("noise").image - original
    assert abs(noise.mean()) < 1 and 5 < noise.std() < 30
    gradient = lambda image: np.abs(np.diff(image, axis=2)).max()
    assert gradient(draw("smoothing").image) < gradient(original) < gradient(draw("edges").image)


def test_rotation_turns_image_and_labels_together():
    turned = rotate_in_plane(sample(), 30)
    inside = turned.labels[::2] > 0
    assert (turned.image[inside] > 20).mean() > 0.97
    assert inside.sum() == pytest.approx((sample().labels[::2] > 0).sum(), rel=0.03)
    points = np.argwhere(inside)[:, 1:] - np.argwhere(inside)[:, 1:].mean(0)
    _, axes = np.linalg.eigh(points.T @ points)
    y, x = axes[:, 1]
    assert np.degrees(np.arctan(y / x)) % 180 == pytest.approx(150, abs=3)


def test_translation_reaches_the_margin():
    places = set()
    for seed in range(40):
        drawn = draw("translation", seed)
        assert ((drawn.image > 0).repeat(2, 0) == drawn.labels).all()
        places.add(tuple(np.argwhere(drawn.labels).mean(0).round().astype(int)))
    assert len(places) > 20


def test_too_small_samples_are_refused():
    with pytest.raises(ValueError, match="smaller than the crop"):
        augment(np.random.default_rng(1), sample(), (40, 24, 24), "original")
