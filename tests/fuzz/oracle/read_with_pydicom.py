"""Answers for the fuzzer: reads DICOM files with pydicom and tells what they say.

Input: 4 bytes of length (little endian) and a file, again and again. First of all a line of JSON with the
paths of the attributes that are asked for. Output: one line of JSON a file.
"""

import hashlib
import io
import json
import struct
import sys
import warnings

import numpy as np
import pydicom
import pydicom.errors

warnings.simplefilter("ignore")
NATIVE = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"}
RLE = "1.2.840.10008.1.2.5"


def plain(value):
    """One value as a number or text."""
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, bytes):
        return {"bytes": len(value)}
    try:
        return float(value) if type(value).__name__ in ("DSdecimal", "DSfloat", "IS") else str(value)
    except ValueError:
        return {"error": str(value)}


def collect(dataset, path):
    """All values at a path through sequences, in their order; None where an element cannot be read."""
    keyword, *rest = path
    try:
        if keyword not in dataset:
            return []
        value = dataset[keyword].value
    except Exception:
        return None
    if rest:
        if not isinstance(value, pydicom.Sequence):
            return None
        found = []
        for item in value:
            inner = collect(item, rest)
            if inner is None:
                return None
            found += inner
        return found
    if isinstance(value, pydicom.Sequence):
        return None
    if value is None or value == "":
        return []
    if isinstance(value, (pydicom.multival.MultiValue, list, tuple)):
        return [plain(one) for one in value]
    return [plain(value)]


def pixels(dataset):
    """Hash of the stored values by the standard (PS3.5 8.1.1), and whether other bits are in use."""
    syntax = str(dataset.file_meta.TransferSyntaxUID)
    if "PixelData" not in dataset or not (syntax in NATIVE or syntax == RLE):
        return None
    if int(dataset.get("SamplesPerPixel", 1)) != 1 or dataset.BitsAllocated not in (1, 8, 16, 32):
        return None
    if dataset.PixelRepresentation not in (0, 1):
        return None
    values = np.asarray(dataset.pixel_array).astype(np.int64)
    allocated, stored, high = dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit
    if not 0 < stored <= allocated or not stored - 1 <= high < allocated:
        return None
    if syntax == RLE:
        high = stored - 1
    cells = values & ((1 << allocated) - 1)
    cut = (cells >> (high + 1 - stored)) & ((1 << stored) - 1)
    if dataset.PixelRepresentation == 1:
        cut = np.where(cut >> (stored - 1), cut - (1 << stored), cut)
    overlays = any(0x6000 <= tag.group <= 0x60FF for tag in dataset.keys())
    lost = bool((cut != values).any()) and not overlays and dataset.PixelRepresentation == 0
    return {
        "sha1": hashlib.sha1(cut.astype("<f8").tobytes()).hexdigest(),
        "lostBits": lost,
    }


def is_out_of_step(dataset):
    """A damaged file in which the reader may have taken values for elements: nothing to compare with."""
    for tag in list(dataset.keys()):
        try:
            dataset[tag]
        except pydicom.errors.BytesLengthException:
            return True
        except Exception:
            continue
    return False


def read(file, paths):
    try:
        dataset = pydicom.dcmread(io.BytesIO(file))
        if is_out_of_step(dataset):
            return {"unread": "an element has a length that its value representation cannot have"}
        answer = {"values": {path: collect(dataset, path.split(".")) for path in paths}}
    except Exception as error:
        return {"unread": f"{type(error).__name__}: {error}"[:200]}
    try:
        answer["pixels"] = pixels(dataset)
    except Exception:
        answer["pixels"] = None
    return answer


def main():
    source = sys.stdin.buffer
    paths = json.loads(source.readline())
    while True:
        head = source.read(4)
        if len(head) < 4:
            return
        (length,) = struct.unpack("<I", head)
        answer = read(source.read(length), paths)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
