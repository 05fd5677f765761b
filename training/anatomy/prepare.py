"""Builds the anatomy cache: once, from the label maps of the data folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from multiprocessing import Pool
from pathlib import Path

from training.anatomy.icrp import PHANTOMS, read_icrp_phantom
from training.anatomy.kidney_library import save_kidney_library
from training.anatomy.label_sources import SOURCES_FILE, LabelSources
from training.anatomy.read_kidney_pairs import read_kidney_pairs
from training.anatomy.total_segmentator import read_total_segmentator
from training.output import progress


def prepare_anatomies(
    labels: Path,
    cache: Path,
    sources: LabelSources,
    processes: int = 2,
    report: Callable[..., None] = progress,
) -> None:
    """
    Reads `labels/totalseg`, the kidney pairs and, where the `sources` have them, the ICRP phantoms; writes
    `cache/body_*.npz`, `cache/kidneys.npz` and `cache/sources.json`, which says under which licence weights
    trained with this cache are.

    Bodies of one kind may be missing. Raises FileNotFoundError where there is no body or no kidney at all,
    ValueError where the cache was made from other sources.
    """
    _claim(cache, sources)
    bodies = 0
    for folder in sorted(p for p in (labels / "totalseg").glob("*") if p.is_dir()):
        read_total_segmentator(folder).save(cache)
        bodies += 1
        report(body=folder.name)
    archive = labels / "icrp110" / "ICRPdata.tar.gz"
    for name in PHANTOMS if sources.icrp_phantoms and archive.exists() else ():
        read_icrp_phantom(archive, name).save(cache)
        bodies += 1
        report(body=name)
    files = sorted((labels / sources.kidney_folder).glob("*.nii.gz"))
    if not bodies or not files:
        raise FileNotFoundError(f"{labels}: bodies {bodies}, kidney pairs {len(files)}; both are needed")
    with Pool(processes) as pool:
        shapes = [shape for pair in pool.imap(read_kidney_pairs, files, 8) for shape in pair]
    save_kidney_library(shapes, cache / "kidneys.npz")
    report(kidneys=len(shapes), cases=len(files), licence=sources.licence)


def _claim(cache: Path, sources: LabelSources) -> None:
    """One cache holds bodies and kidneys under one licence only."""
    cache.mkdir(parents=True, exist_ok=True)
    written = json.dumps(asdict(sources), indent=2)
    file = cache / SOURCES_FILE
    if any(cache.glob("*.npz")) and (not file.exists() or file.read_text() != written):
        raise ValueError(f"{cache} holds anatomies of other sources: give another --cache, or delete it")
    file.write_text(written)
