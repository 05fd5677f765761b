import math

import pytest
import torch

from training.loss import segmentation_loss, slice_shares


def test_slice_shares_average_two_thin_slices():
    labels = torch.tensor([0, 1, 2, 2]).view(1, 4, 1, 1)
    assert slice_shares(labels, 3)[0, :, :, 0, 0].tolist() == [[0.5, 0.0], [0.5, 0.0], [0.0, 1.0]]


def one_hot(classes):
    return torch.nn.functional.one_hot(torch.tensor(classes), 3).float().T.view(1, 3, 1, 1, -1)


def test_closed_form_for_even_probabilities():
    # n voxels of each class at p = 1/3: overlap n/3 each; sum p^2 = 3n/9; Dice = (2n/3 + 1) / (n/3 + n + 1).
    n = 4
    truth = one_hot([0, 1, 2] * n)
    loss = segmentation_loss(torch.zeros(1, 3, 1, 1, 3 * n), truth)
    dice = (2 * n / 3 + 1) / (n / 3 + n + 1)
    assert float(loss) == pytest.approx(1 - dice + math.log(3), rel=1e-6)


def test_foreground_weight_is_a_weighted_mean():
    # Background right with p = 0.8, kidney with p = 0.5; cross entropy weighted 1 : 3.
    p = torch.tensor([[0.8, 0.1, 0.1], [0.25, 0.5, 0.25]])
    truth = one_hot([0, 1])
    difference = float(segmentation_loss(p.log().T.view(1, 3, 1, 1, 2), truth, 3.0)) - float(
        segmentation_loss(p.log().T.view(1, 3, 1, 1, 2), truth, 1.0)
    )
    expected = -(math.log(0.8) + 3 * math.log(0.5)) / 4 + (math.log(0.8) + math.log(0.5)) / 2
    assert difference == pytest.approx(expected, rel=1e-5)


def test_a_perfect_answer_costs_nothing():
    truth = one_hot([0, 1, 2, 0, 1])
    assert float(segmentation_loss(60 * truth, truth)) == pytest.approx(0, abs=1e-6)


def test_solid_samples_do_not_care_about_the_split():
    truth = one_hot([0, 1, 1, 0])
    solid = torch.tensor([True])
    one = torch.tensor([[0.7, 0.2, 0.1], [0.2, 0.7, 0.1], [0.1, 0.6, 0.3], [0.9, 0.05, 0.05]])
    other = torch.tensor([[0.7, 0.0, 0.3], [0.2, 0.1, 0.7], [0.1, 0.89, 0.01], [0.9, 0.1, 0.0]]) + 1e-9
    losses = [
        float(segmentation_loss(p.log().T.view(1, 3, 1, 1, 4), truth, 1.0, solid)) for p in (one, other)
    ]
    assert losses[0] == pytest.approx(losses[1], rel=1e-5)
    # The same two-class problem by hand.
    q, t = [0.3, 0.8, 0.9, 0.1], [0, 1, 1, 0]

    def dice(a, b):
        return (2 * sum(x * y for x, y in zip(a, b)) + 1) / (sum(x * x for x in a) + sum(y for y in b) + 1)

    back = dice([1 - x for x in q], [1 - y for y in t])
    entropy = -sum(math.log(x if y else 1 - x) for x, y in zip(q, t)) / 4
    assert losses[0] == pytest.approx(1 - (dice(q, t) + back) / 2 + entropy, rel=1e-5)


def test_a_mixed_batch_is_the_mean_of_both_kinds():
    torch.manual_seed(3)
    logits = torch.randn(3, 3, 2, 2, 4)
    truth = torch.nn.functional.one_hot(torch.randint(0, 3, (3, 2, 2, 4)), 3).float().movedim(-1, 1)
    solid = torch.tensor([True, False, True])
    whole = segmentation_loss(logits, truth, 1.0, solid)
    alone = segmentation_loss(logits[solid], truth[solid], 1.0, torch.tensor([True, True]))
    parts = segmentation_loss(logits[~solid], truth[~solid])
    assert float(whole) == pytest.approx(float(2 * alone + parts) / 3, rel=1e-5)


def test_cross_entropy_alone_is_best_at_the_share_and_dice_beyond_it():
    # Of ten voxels that look alike four are kidney; all others are background, which is certain.
    truth = one_hot([1] * 4 + [0] * 6 + [0] * 190)
    certain = torch.tensor([1 - 2e-9, 1e-9, 1e-9]).view(1, 3, 1, 1, 1).expand(1, 3, 1, 1, 190)

    def best(dice_weight: float) -> float:
        losses = {}
        for percent in range(20, 80):
            p = torch.tensor([1 - percent / 100, percent / 100, 1e-9]).view(1, 3, 1, 1, 1)
            logits = torch.cat([p.expand(1, 3, 1, 1, 10), certain], -1).log()
            losses[percent / 100] = float(segmentation_loss(logits, truth, dice_weight=dice_weight))
        return min(losses, key=losses.__getitem__)

    assert best(0.0) == pytest.approx(0.4)
    assert best(1.0) > 0.5
