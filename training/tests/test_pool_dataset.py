import numpy as np

from training import vary
from training.pool_dataset import PoolDataset
from training.stored_sample import StoredSample

CROP = (12, 16, 16)


def pool(folder, count=3):
    rng = np.random.default_rng(5)
    for n in range(count):
        image = np.where(rng.random((12, 16, 16)) > 0.5, 200.0, -100.0)
        StoredSample(image, np.zeros((24, 16, 16), np.uint8)).save(folder / f"{n:05d}.npz")
    return PoolDataset([folder], held_out=1)


def roughness(image):
    return float(np.abs(np.diff(image, axis=2)).mean())


def test_never_draws_what_is_held_out(tmp_path):
    data = pool(tmp_path)
    assert [file.name for file in data.validation] == ["00000.npz"]
    assert [file.name for file in data.files] == ["00001.npz", "00002.npz"]


def test_blurs_as_often_as_it_says(tmp_path):
    data = pool(tmp_path)
    rng = np.random.default_rng(1)
    drawn = [roughness(data.draw(rng, CROP).image) for _ in range(300)]
    # Noise adds to the differences; only blur takes away from them.
    share = np.mean([rough < 120 for rough in drawn])
    # The lightest blur is not told from none.
    assert 0.6 * vary.BLURRED_SHARE < share <= 1.2 * vary.BLURRED_SHARE
