"""Rows of measurements as CSV and as a table to read."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

MEASURES = ("dice", "volume_ratio", "mean_distance_mm", "hausdorff95_mm")


def write_csv(rows: list[dict], file: Path) -> None:
    """All columns of the first row; numbers with four decimals."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        for row in rows:
            writer.writerow({key: f"{v:.4f}" if isinstance(v, float) else v for key, v in row.items()})


def summarise(rows: list[dict], keys: tuple[str, ...]) -> list[dict]:
    """Per combination of `keys`: N, and mean and worst of each measure (NaN left out)."""
    groups: dict[tuple, list[dict]] = {}
    for row in rows:
        groups.setdefault(tuple(row[key] for key in keys), []).append(row)
    result = []
    for values, members in groups.items():
        summary = {**dict(zip(keys, values)), "n": len(members)}
        for measure in MEASURES:
            known = np.array([row[measure] for row in members], float)
            known = known[~np.isnan(known)]
            summary[measure] = float(known.mean()) if len(known) else float("nan")
        summary["worst_dice"] = min(row["dice"] for row in members)
        result.append(summary)
    return result


def format_table(rows: list[dict]) -> str:
    """Columns wide enough for their values, numbers with three decimals."""
    if not rows:
        return "no rows"
    cells = [list(rows[0])] + [
        [f"{v:.3f}" if isinstance(v, float) else str(v) for v in row.values()] for row in rows
    ]
    widths = [max(len(row[n]) for row in cells) for n in range(len(cells[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells
    )
