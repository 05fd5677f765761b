"""Reads an RTSTRUCT, SEG or RTDOSE with pydicom (and SEG with highdicom where installed) and prints JSON.

Independent of the code under test: areas by the shoelace formula over the file's own coordinates,
voxels by pydicom's pixel decoder.
"""

import json
import sys

import numpy as np
import pydicom


def area_mm2(points):
    """Area of a plane polygon in space, mm2 (half the norm of the summed cross products)."""
    relative = points - points[0]
    total = np.cross(relative, np.roll(relative, -1, axis=0)).sum(axis=0)
    return float(np.linalg.norm(total) / 2)


def read_rtstruct(dataset):
    contours = {item.ReferencedROINumber: item for item in dataset.ROIContourSequence}
    rois = []
    for roi in dataset.StructureSetROISequence:
        items = contours[roi.ROINumber].ContourSequence
        areas = [area_mm2(np.array(c.ContourData, float).reshape(-1, 3)) for c in items]
        rois.append(
            {
                "name": roi.ROIName,
                "algorithm": roi.ROIGenerationAlgorithm,
                "contours": len(items),
                "areaMm2": sum(areas),
                "types": sorted({c.ContourGeometricType for c in items}),
            }
        )
    return {
        "patientName": str(dataset.PatientName),
        "approval": dataset.ApprovalStatus,
        "rois": rois,
    }


def read_seg(dataset):
    frames = np.atleast_3d(dataset.pixel_array)
    if dataset.NumberOfFrames == 1:
        frames = dataset.pixel_array[np.newaxis]
    segments = {item.SegmentNumber: item for item in dataset.SegmentSequence}
    voxels = dict.fromkeys(segments, 0)
    for frame, groups in zip(frames, dataset.PerFrameFunctionalGroupsSequence):
        number = groups.SegmentIdentificationSequence[0].ReferencedSegmentNumber
        voxels[number] += int(frame.sum())
    result = {
        "patientName": str(dataset.PatientName),
        "segments": [{"name": segments[n].SegmentLabel, "voxels": voxels[n]} for n in sorted(segments)],
    }
    try:
        import highdicom
    except ImportError:
        return result
    volume = highdicom.seg.Segmentation.from_dataset(dataset).get_volume(combine_segments=True)
    result["highdicomVoxels"] = [int((volume.array == n).sum()) for n in sorted(segments)]
    return result


def read_rtdose(dataset):
    dose = dataset.pixel_array * float(dataset.DoseGridScaling)
    first, second = (float(offset) for offset in dataset.GridFrameOffsetVector[:2])
    highest = np.unravel_index(dose.argmax(), dose.shape)
    return {
        "patientName": str(dataset.PatientName),
        "units": dataset.DoseUnits,
        "shape": dose.shape,
        "frameStepMm": second - first,
        "meanGy": float(dose.mean()),
        "maxGy": float(dose.max()),
        "maxAt": [int(index) for index in highest],
    }


readers = {"RTSTRUCT": read_rtstruct, "SEG": read_seg, "RTDOSE": read_rtdose}
data = pydicom.dcmread(sys.argv[1])
print(json.dumps(readers[data.Modality](data)))
