"""Times scipy.signal.fftconvolve on the arrays of a folder, and writes what it gives.

python scipy_convolution.py FOLDER EDGE KERNEL_EDGE
Prints processor seconds of each run, float64 and float32, as JSON; those of SimpleITK's
FFTConvolution and of PyTheranostics' voxel kernel too where they are installed.
"""

import importlib
import json
import sys
import time
from functools import partial
from pathlib import Path

import numpy as np
from scipy.signal import fftconvolve

folder, edge, kernel_edge = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
activity = np.fromfile(folder / "activity.f32", "<f4").reshape((edge,) * 3)
kernel = np.fromfile(folder / "kernel.f32", "<f4").reshape((kernel_edge,) * 3)


def timed(work):
    runs = []
    for _ in range(7):
        start = time.process_time()
        result = work()
        runs.append(time.process_time() - start)
    return runs, result


def simple_itk():
    """The convolution of SimpleITK, nothing beyond the edge as in scipy's."""
    itk = importlib.import_module("SimpleITK")
    source, taps = itk.GetImageFromArray(activity), itk.GetImageFromArray(kernel)
    zero = itk.FFTConvolutionImageFilter.ZERO_PAD
    same = itk.FFTConvolutionImageFilter.SAME
    return lambda: itk.FFTConvolution(source, taps, False, zero, same)


def py_theranostics():
    """PyTheranostics' dose of a voxel kernel, with the kernel of this bench in its place."""
    try:
        module = importlib.import_module("pytheranostics.dosimetry.dvk")
    except ImportError:
        module = importlib.import_module("doodle.dosimetry.dvk")
    method = module.DoseVoxelKernel.__new__(module.DoseVoxelKernel)
    method.kernel = kernel.astype("float64")
    return lambda: method.tia_to_dose(activity.astype("float64"))


seconds = {}
for name in ("float64", "float32"):
    source, taps = activity.astype(name), kernel.astype(name)
    seconds[name], result = timed(partial(fftconvolve, source, taps, "same"))
    if name == "float64":
        result.astype("<f4").tofile(folder / "result.f32")
for name, method in (("SimpleITK", simple_itk), ("PyTheranostics", py_theranostics)):
    try:
        seconds[name], _ = timed(method())
    except ImportError:
        continue
print(json.dumps(seconds))
