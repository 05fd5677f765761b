"""Code and anatomies in one archive, for a machine that has neither network nor repository."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

from training.anatomy.label_sources import SOURCES_FILE

#: Folder of the anatomies in the archive, beside the package `training`.
ANATOMIES = "anatomies"
#: What such a machine can be sent.
LARGEST_BYTES = 60 * 2**20


def write_pack(cache: Path, file: Path) -> int:
    """
    Writes `file` (tar.gz) with this package, without its tests, and what `prepare` made in `cache`. Returns
    its size in bytes.

    Raises FileNotFoundError where the cache is not complete, ValueError where the archive would be larger
    than `LARGEST_BYTES`; nothing is written then.
    """
    package = Path(__file__).resolve().parents[1]
    anatomies = [*sorted(cache.glob("body_*.npz")), cache / "kidneys.npz", cache / SOURCES_FILE]
    if len(anatomies) < 3 or not all(one.exists() for one in anatomies):
        raise FileNotFoundError(f"{cache} holds no complete anatomies: run `python -m training.cli prepare`")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for code in sorted(package.rglob("*.py")):
            if "tests" not in code.relative_to(package).parts:
                archive.add(code, f"training/{code.relative_to(package).as_posix()}")
        for one in anatomies:
            archive.add(one, f"{ANATOMIES}/{one.name}")
    size = packed.getbuffer().nbytes
    if size > LARGEST_BYTES:
        raise ValueError(
            f"{file} would have {size / 2**20:.0f} MiB; {LARGEST_BYTES // 2**20} MiB are allowed"
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(packed.getvalue())
    return size
