"""Half-precision numbers that compress well."""

import gzip

import numpy as np
import pytest

from training.export.shortened import shortened


def test_the_nearest_number_with_a_short_fraction():
    step = 2.0**-6
    values = np.array([1, 1 + 0.49 * step, 1 + 0.51 * step, 1 + 0.5 * step, 1 + 1.5 * step, -2.7, 0])
    expected = [1, 1, 1 + step, 1, 1 + 2 * step, -2.6875, 0]
    assert shortened(values, 6).tolist() == expected


def test_a_carry_goes_into_the_exponent():
    assert shortened(np.array([1.9999, -0.49999]), 6).tolist() == [2, -0.5]


def test_off_by_half_a_step_at_most_and_smaller_when_packed():
    values = np.random.default_rng(3).normal(0, 0.05, 20_000).astype(np.float32)
    values = values[np.abs(values) > 1e-3]
    short, whole = shortened(values, 6), shortened(values, 10)
    assert np.array_equal(whole, values.astype(np.float16))
    assert np.abs(short / values - 1).max() <= 2.0**-7
    assert np.array_equal(shortened(short.astype(np.float32), 6), short)
    assert len(gzip.compress(short.tobytes())) < 0.8 * len(gzip.compress(whole.tobytes()))


def test_no_number_becomes_infinite():
    with pytest.raises(ValueError, match="half precision"):
        shortened(np.array([65500.0]), 6)
    with pytest.raises(ValueError, match="half precision"):
        shortened(np.array([1e6]), 10)
