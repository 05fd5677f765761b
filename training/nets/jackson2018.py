"""The baseline: the network of Jackson et al., Front Oncol 2018;8:215 (doi 10.3389/fonc.2018.00215)."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from training.nets.residual_unet import ConvNormRelu

ENCODER = ((32, 32), (64, 64), (64, 64), (128, 128))
BOTTOM = 128
DECODER = (128, 64, 64, 64)


class Jackson2018(nn.Module):
    """
    21 convolutions of 3x3x3, each with batch norm and ReLU, and a 3x3x3 convolution to the classes. Encoder
    of four pairs with 2x2x2 max pooling after each, one convolution at the bottom; four times: nearest
    upsampling, two convolutions, the skip concatenated, one convolution.

    Input [batch, 1, z, y, x] in [-1, 1] with sides that are multiples of 16, logits [batch, classes, z, y,
    x].
    """

    def __init__(self, classes: int = 3):
        super().__init__()
        self.pool = nn.MaxPool3d(2)
        self.encoder = nn.ModuleList()
        width = 1
        for first, second in ENCODER:
            self.encoder.append(nn.Sequential(ConvNormRelu(width, first), ConvNormRelu(first, second)))
            width = second
        self.bottom = ConvNormRelu(width, BOTTOM)
        self.raise_ = nn.ModuleList()
        self.merge = nn.ModuleList()
        width = BOTTOM
        for filters, (_, skip) in zip(DECODER, reversed(ENCODER)):
            self.raise_.append(nn.Sequential(ConvNormRelu(width, filters), ConvNormRelu(filters, filters)))
            self.merge.append(ConvNormRelu(filters + skip, filters))
            width = filters
        self.head = nn.Conv3d(width, classes, 3, padding=1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        skips: list[torch.Tensor] = []
        for pair in self.encoder:
            x = pair(x)
            skips.append(x)
            x = self.pool(x)
        x = self.bottom(x)
        for pair, merge in zip(self.raise_, self.merge):
            x = pair(F.interpolate(x, scale_factor=(2.0, 2.0, 2.0), mode="nearest"))
            x = merge(torch.cat([x, skips.pop()], 1))
        return self.head(x)
