"""Weights as whole numbers of a step."""

import gzip

import numpy as np
import pytest

from training.export.weight_steps import STEPS, weight_steps


def test_whole_numbers_of_a_step_a_channel():
    largest = np.array([[1.0], [0.001]])
    weights = largest * np.array([[-1, -2 / STEPS, 0, 0.4 / STEPS, 0.6 / STEPS, 7 / STEPS, 1]])
    steps = weight_steps(weights)
    expected = largest / STEPS * np.array([[-STEPS, -2, 0, 0, 1, 7, STEPS]])
    np.testing.assert_allclose(steps.weights(), expected, rtol=1e-6)
    assert steps.high.dtype == steps.low.dtype == np.int8
    assert 0 <= steps.low.min() and steps.low.max() <= 3


def test_a_channel_of_zeros_stays_so():
    assert weight_steps(np.zeros((2, 3, 1, 1, 1))).weights().tolist() == np.zeros((2, 3, 1, 1, 1)).tolist()


def test_off_by_half_a_step_at_most_and_smaller_when_packed():
    weights = np.random.default_rng(3).normal(0, 0.05, (16, 32, 3, 3, 3)).astype(np.float32)
    steps = weight_steps(weights)
    assert steps.step.shape == (16, 1, 1, 1, 1)
    assert np.all(np.abs(steps.weights() - weights) <= 0.5001 * steps.step)
    packed = len(gzip.compress(steps.high.tobytes() + steps.low.tobytes()))
    assert packed < 0.75 * len(gzip.compress(weights.astype(np.float16).tobytes()))


@pytest.mark.parametrize("value", [np.inf, np.nan, 1e300])
def test_no_number_becomes_infinite(value):
    with pytest.raises(ValueError, match="float32"):
        weight_steps(np.array([[0.5, value]]))
