"""The networks that are shipped: residual 3D U-Nets whose full-resolution work is kept small."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F


@dataclass(frozen=True)
class ResidualUNetSettings:
    """
    stem_stride: (z, y, x) of the first convolution; all levels but the last output work on that grid.
    channels: per level, finest first. blocks: residual blocks per encoder level.
    full_resolution: channels of a shallow path at the input's own resolution (0: none, the logits are
    upsampled instead).
    """

    classes: int = 3
    stem_stride: tuple[int, int, int] = (2, 2, 2)
    channels: tuple[int, ...] = (16, 32, 64, 96)
    blocks: tuple[int, ...] = (1, 1, 1, 1)
    full_resolution: int = 0


class ConvNormRelu(nn.Sequential):
    """3x3x3 convolution, batch norm, ReLU: the norm is folded into the convolution on export."""

    def __init__(self, inputs: int, outputs: int, kernel=(3, 3, 3), stride=(1, 1, 1), relu: bool = True):
        padding = tuple(k // 2 for k in kernel)
        layers: list[nn.Module] = [
            nn.Conv3d(inputs, outputs, kernel, stride, padding, bias=False),
            nn.BatchNorm3d(outputs),
        ]
        super().__init__(*layers, *([nn.ReLU(inplace=True)] if relu else []))


class ResidualBlock(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.body = nn.Sequential(
            ConvNormRelu(channels, channels), ConvNormRelu(channels, channels, relu=False)
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.relu(x + self.body(x))


class ResidualUNet(nn.Module):
    """
    Input [batch, 1, z, y, x] in [-1, 1], logits [batch, classes, z, y, x]. Only operators that every
    engine runs: convolution, folded batch norm, ReLU, addition, nearest resizing, concatenation.
    """

    def __init__(self, settings: ResidualUNetSettings):
        super().__init__()
        self.settings = settings
        channels = settings.channels
        self.stem = ConvNormRelu(1, channels[0], stride=settings.stem_stride)
        self.encoder = nn.ModuleList()
        self.down = nn.ModuleList()
        for level, width in enumerate(channels):
            if level:
                self.down.append(ConvNormRelu(channels[level - 1], width, stride=(2, 2, 2)))
            blocks = [ResidualBlock(width) for _ in range(settings.blocks[level])]
            self.encoder.append(nn.Sequential(*blocks))
        self.reduce = nn.ModuleList()
        self.decoder = nn.ModuleList()
        for level in range(len(channels) - 2, -1, -1):
            self.reduce.append(ConvNormRelu(channels[level + 1], channels[level], kernel=(1, 1, 1)))
            self.decoder.append(ConvNormRelu(channels[level], channels[level]))
        fine = settings.full_resolution
        if fine:
            self.fine_stem = ConvNormRelu(1, fine)
            self.fine_reduce = ConvNormRelu(channels[0], fine, kernel=(1, 1, 1))
            self.fine_mix = ConvNormRelu(2 * fine, fine, kernel=(1, 3, 3))
            self.head = nn.Conv3d(fine, settings.classes, 1)
        else:
            self.head = nn.Conv3d(channels[0], settings.classes, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        image = x
        x = self.stem(x)
        skips: list[torch.Tensor] = []
        for level, blocks in enumerate(self.encoder):
            x = blocks(x)
            if level < len(self.down):
                skips.append(x)
                x = self.down[level](x)
        for reduce, convolve in zip(self.reduce, self.decoder):
            x = _double(reduce(x), (2, 2, 2)) + skips.pop()
            x = convolve(x)
        if self.settings.full_resolution:
            x = _double(self.fine_reduce(x), self.settings.stem_stride)
            return self.head(self.fine_mix(torch.cat([x, self.fine_stem(image)], 1)))
        return _double(self.head(x), self.settings.stem_stride, "trilinear")


def _double(x: torch.Tensor, factor: tuple[int, int, int], mode: str = "nearest") -> torch.Tensor:
    align = None if mode == "nearest" else False
    return F.interpolate(x, scale_factor=tuple(map(float, factor)), mode=mode, align_corners=align)
