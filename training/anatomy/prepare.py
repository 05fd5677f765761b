"""Builds the anatomy cache: once, from the label maps of the data folder."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pool
from pathlib import Path

from training.anatomy.icrp import PHANTOMS, read_icrp_phantom
from training.anatomy.kidney_library import read_kidney_pairs, save_kidney_library
from training.anatomy.total_segmentator import read_total_segmentator
from training.output import progress


def prepare_anatomies(
    labels: Path, cache: Path, processes: int = 2, report: Callable[..., None] = progress
) -> None:
    """
    Reads `labels/{totalseg,icrp110,kidney_pairs}` and writes `cache/body_*.npz` and `cache/kidneys.npz`.
    Bodies of one kind may be missing; FileNotFoundError where there is no body or no kidney at all.
    """
    cache.mkdir(parents=True, exist_ok=True)
    bodies = 0
    for folder in sorted(p for p in (labels / "totalseg").glob("*") if p.is_dir()):
        read_total_segmentator(folder).save(cache)
        bodies += 1
        report(body=folder.name)
    archive = labels / "icrp110" / "ICRPdata.tar.gz"
    for name in PHANTOMS if archive.exists() else ():
        read_icrp_phantom(archive, name).save(cache)
        bodies += 1
        report(body=name)
    files = sorted((labels / "kidney_pairs").glob("*.nii.gz"))
    if not bodies or not files:
        raise FileNotFoundError(f"{labels}: bodies {bodies}, kidney pairs {len(files)}; both are needed")
    with Pool(processes) as pool:
        shapes = [shape for pair in pool.imap(read_kidney_pairs, files, 8) for shape in pair]
    save_kidney_library(shapes, cache / "kidneys.npz")
    report(kidneys=len(shapes), cases=len(files))
