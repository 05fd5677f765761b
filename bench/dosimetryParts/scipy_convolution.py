"""Times scipy.signal.fftconvolve on the arrays of a folder, and writes what it gives.

python scipy_convolution.py FOLDER EDGE KERNEL_EDGE
Prints processor seconds of each run, float64 and float32, as JSON.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.signal import fftconvolve

folder, edge, kernel_edge = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
activity = np.fromfile(folder / "activity.f32", "<f4").reshape((edge,) * 3)
kernel = np.fromfile(folder / "kernel.f32", "<f4").reshape((kernel_edge,) * 3)
seconds = {}
for name in ("float64", "float32"):
    source, taps = activity.astype(name), kernel.astype(name)
    runs = []
    for _ in range(7):
        start = time.process_time()
        result = fftconvolve(source, taps, "same")
        runs.append(time.process_time() - start)
    seconds[name] = runs
    if name == "float64":
        result.astype("<f4").tofile(folder / "result.f32")
print(json.dumps(seconds))
