import fs from 'node:fs/promises';
import path from 'node:path';
import { decodePixelData, readDicomFile } from '../src/dicom';
import type { DicomFile } from '../src/dicom';
import { readRtDose } from '../src/dicom/rtdose';
import { findKidneyRois, readRtStruct, rtStructToLabelmap } from '../src/dicom/rtstruct';
import type { DoseVolume } from '../src/dose';
import { DosimetryError } from '../src/errors';
import { kidneySides } from '../src/labels';
import { indexToIndexMatrix, sameGrid, transformPoint, volumeGeometry } from '../src/volume';
import type { Labelmap, Vec3, Volume } from '../src/volume/types';
import { pixelCodec } from './pixelCodec';
import { readCtFolder } from './readCtFolder';
import { readNiftiFile } from './readNiftiFile';

export interface EvaluationCase {
  ct: Volume;
  /** Manual contours on the CT's grid. */
  reference: Labelmap;
  dose?: DoseVolume;
  /** A NIfTI file knows no frame of reference: its place in the folder says that it belongs. */
  isDoseRegistered: boolean;
}

/** True for a folder that holds a case itself, rather than one case a sub-folder. */
export async function isCaseFolder(folder: string): Promise<boolean> {
  return (await findNifti(folder, 'ct')) !== undefined || (await hasFiles(folder, '.dcm'));
}

/**
 * A CT with manual contours, and a dose map if there is one: `ct.nii.gz` or DICOM CT, `labels.nii.gz` (1
 * right, 2 left kidney) or RTSTRUCT, `dose.nii.gz` (Gy) or RTDOSE. DICOM files may lie in any
 * sub-folder, under any name.
 *
 * @throws DosimetryError NO_CT, NO_KIDNEY_ROI where there are no manual contours, and what the readers
 *   report
 */
export async function readEvaluationCase(folder: string): Promise<EvaluationCase> {
  const niftiCt = await findNifti(folder, 'ct');
  const ct = niftiCt ? await readNiftiFile(niftiCt) : (await readCtFolder(folder)).volume;
  const objects = await readObjects(folder);
  const niftiLabels = await findNifti(folder, 'labels');
  const reference = niftiLabels
    ? kidneysOnGrid(await readNiftiFile(niftiLabels), ct)
    : contoursOf(folder, objects, ct);
  const niftiDose = await findNifti(folder, 'dose');
  const dose = niftiDose ? toDose(await readNiftiFile(niftiDose)) : await doseOf(objects);
  return {
    ct,
    reference,
    dose,
    isDoseRegistered: niftiCt !== undefined || niftiDose !== undefined,
  };
}

async function findNifti(folder: string, name: string): Promise<string | undefined> {
  for (const ending of ['.nii.gz', '.nii']) {
    const file = path.join(folder, `${name}${ending}`);
    try {
      await fs.access(file);
      return file;
    } catch {
      // Not there: the next name.
    }
  }
  return undefined;
}

async function hasFiles(folder: string, ending: string): Promise<boolean> {
  return (await fs.readdir(folder)).some((name) => name.toLowerCase().endsWith(ending));
}

/** Structure sets and dose maps below a folder. */
async function readObjects(folder: string): Promise<DicomFile[]> {
  const objects: DicomFile[] = [];
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.nii(\.gz)?$/.test(entry.name)) {
      continue;
    }
    try {
      const bytes = await fs.readFile(path.join(entry.parentPath ?? entry.path, entry.name));
      const file = readDicomFile(bytes);
      if (file.dataset.Modality === 'RTSTRUCT' || file.dataset.Modality === 'RTDOSE') {
        objects.push(file);
      }
    } catch (error) {
      // The CT's reader speaks up about damaged images; other files are none of ours.
      if (!(error instanceof DosimetryError)) {
        throw error;
      }
    }
  }
  return objects;
}

function contoursOf(folder: string, objects: DicomFile[], ct: Volume): Labelmap {
  for (const { dataset } of objects.filter((file) => file.dataset.Modality === 'RTSTRUCT')) {
    const { structures } = readRtStruct(dataset);
    const { right, left } = findKidneyRois(structures);
    if (right || left) {
      return rtStructToLabelmap(
        [
          ...(right ? [{ structure: right, label: 1 }] : []),
          ...(left ? [{ structure: left, label: 2 }] : []),
        ],
        ct,
        { ignoreFrameOfReference: !ct.frameOfReferenceUID },
      ).labelmap;
    }
  }
  throw new DosimetryError('NO_KIDNEY_ROI', {
    what: `There are no manual kidney contours in ${folder}.`,
    why: 'Neither labels.nii.gz nor an RTSTRUCT with a kidney was found.',
    next: 'Add the contours to compare with, or leave this folder out.',
  });
}

async function doseOf(objects: DicomFile[]): Promise<DoseVolume | undefined> {
  const file = objects.find(({ dataset }) => dataset.Modality === 'RTDOSE');
  if (!file) {
    return undefined;
  }
  const { dataset, transferSyntaxUID } = file;
  return readRtDose(
    dataset,
    await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec }),
  ).volume;
}

function toDose(volume: Volume): DoseVolume {
  return { ...volume, data: Float32Array.from(volume.data) };
}

/** Labels 1 and 2 on the CT's grid, each voxel by the nearest one where the grids differ. */
function kidneysOnGrid(labels: Volume, ct: Volume): Labelmap {
  const [nx, ny, nz] = ct.dimensions;
  const [lx, ly, lz] = labels.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  const kidneys = new Set<number>(kidneySides.map(({ label }) => label));
  const matrix = indexToIndexMatrix(ct, labels);
  const isSame = sameGrid(ct, labels);
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        let from = n;
        if (!isSame) {
          const [x, y, z] = transformPoint(matrix, [i, j, k]).map(Math.round) as Vec3;
          if (x < 0 || y < 0 || z < 0 || x >= lx || y >= ly || z >= lz) {
            continue;
          }
          from = x + lx * (y + ly * z);
        }
        const value = labels.data[from];
        data[n] = kidneys.has(value) ? value : 0;
      }
    }
  }
  return { ...volumeGeometry(ct), data };
}
