import numpy as np
import pytest

from training.anatomy.body import Body
from training.factory.place_kidneys import FROM_END, place_kidneys
from training.tests.bodies import CENTRES, simple_anatomies
from training.tissues import ANATOMY_SPACING_MM as SPACING


@pytest.fixture(scope="module")
def anatomies():
    return simple_anatomies()


def place(anatomies, seed, pelvic):
    return place_kidneys(np.random.default_rng(seed), anatomies.bodies[0], anatomies.kidneys, pelvic)


def sides_of(target):
    return {name for name, labels in (("R", (1, 3)), ("L", (2, 4))) if np.isin(target, labels).any()}


def test_usual_patients_have_two_kidneys_or_one_in_place(anatomies):
    numbers = []
    for seed in range(12):
        placed = place(anatomies, seed, 0.0)
        numbers.append(len(sides_of(placed.target)))
        heights = np.argwhere(placed.target > 0)[:, 0]
        assert abs(heights.mean() - CENTRES[:, 0].mean()) * SPACING < 40
    assert set(numbers) <= {1, 2} and numbers.count(2) > 6


def test_a_body_without_its_pelvis_gets_none_there(anatomies):
    # The simple body ends less than a fossa's depth below its kidneys.
    assert CENTRES[:, 0].mean() - 95 / SPACING < FROM_END
    for seed in range(4):
        assert sides_of(place(anatomies, seed, 1.0).target) == {"R", "L"}


def test_pelvic_kidneys_lie_low_on_their_side_and_set_the_box(anatomies):
    body = anatomies.bodies[0]
    longer = Body(
        "longer", np.pad(body.tissue, ((120, 0), (0, 0), (0, 0)), "edge"), None, CENTRES + [120, 0, 0]
    )
    in_place = 0
    for seed in range(8):
        placed = place_kidneys(np.random.default_rng(seed), longer, anatomies.kidneys, 1.0)
        voxels = np.argwhere(placed.target > 0)
        low = voxels[:, 0] < longer.kidney_centres[:, 0].mean() - 70 / SPACING
        assert low.any()
        right = np.isin(placed.target[tuple(voxels[low].T)], (1, 3))
        assert np.all((voxels[low][:, 2] < CENTRES[:, 2].mean()) == right)
        if low.all():
            assert abs(placed.middle[0] - voxels[:, 0].mean()) < 5
        else:
            in_place += 1
            # One box holds both.
            assert np.abs(voxels[:, 0] - placed.middle[0]).max() * SPACING < 160
    assert 0 < in_place < 8
