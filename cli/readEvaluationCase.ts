import fs from 'node:fs/promises';
import path from 'node:path';
import { checkSamePatient } from '../src/dicom/patient/checkSamePatient';
import { decodePixelData, getString } from '../src/dicom';
import { chooseRtDose, readRtDose, rtDoseStorage } from '../src/dicom/rtdose';
import { drawKidneyRois } from '../src/dicom/rtstruct';
import { drawKidneySegments } from '../src/dicom/seg';
import type { CtSeries, NaturalDataset } from '../src/dicom/types';
import type { DoseVolume } from '../src/dose';
import { checkLabels } from '../src/evaluation';
import { DosimetryError, inFile } from '../src/errors';
import { kidneySides } from '../src/labels';
import { indexToIndexMatrix, sameGrid, transformPoint, volumeGeometry } from '../src/volume';
import type { Labelmap, Vec3, Volume } from '../src/volume/types';
import { chooseStructureSet } from './chooseStructureSet';
import { copiesNotes } from './copiesNotes';
import { pixelCodec } from './pixelCodec';
import { readCtFolder } from './readCtFolder';
import { readDicomFolder } from './readDicomFolder';
import type { FolderFile } from './readDicomFolder';
import { readNiftiFile } from './nifti/readNiftiFile';

export interface EvaluationCase {
  ct: Volume;
  /** Manual contours on the CT's grid. */
  reference: Labelmap;
  dose?: DoseVolume;
  /**
   * A NIfTI file has no frame of reference; that it lies in the folder of the case shows that it
   * belongs.
   */
  isDoseRegistered: boolean;
  /** Remarks of the readers of the CT, the contours and the dose, as sentences. */
  notes: string[];
}

export interface ReadEvaluationCaseOptions {
  /** File name of the structure set or segmentation to compare with, where a case has several. */
  rtstruct?: string;
  /** File name of the RTDOSE, where a case has several. */
  dose?: string;
}

/** True for a folder that holds a case itself, and not one case per sub-folder. */
export async function isCaseFolder(folder: string): Promise<boolean> {
  return (await findNifti(folder, 'ct')) !== undefined || (await hasFiles(folder, '.dcm'));
}

/**
 * A CT with manual contours, and a dose map if there is one: `ct.nii.gz` or DICOM CT,
 * `labels.nii.gz` (1
 *  left kidney), RTSTRUCT or SEG, `dose.nii.gz` (Gy) or RTDOSE. DICOM files may lie in any
 * sub-folder, under any name.
 *
 * @throws DosimetryError NO_CT, NO_KIDNEY_ROI where there are no manual contours,
 *   SEVERAL_STRUCTURE_SETS, SEVERAL_DOSES, LABELS_IMPLAUSIBLE, MIXED_PATIENT, and what the readers
 *   report
 */
export async function readEvaluationCase(
  folder: string,
  options: ReadEvaluationCaseOptions = {},
): Promise<EvaluationCase> {
  const niftiCt = await findNifti(folder, 'ct');
  const series = niftiCt ? undefined : await readCtFolder(folder);
  const ct = series?.volume ?? (await readNiftiFile(niftiCt ?? folder));
  const objects = await readDicomFolder(folder);
  const niftiLabels = await findNifti(folder, 'labels');
  const contours = niftiLabels
    ? await labelsOf(niftiLabels, ct)
    : contoursOf(folder, objects.files, { ct, series }, options.rtstruct);
  const niftiDose = await findNifti(folder, 'dose');
  const dose = niftiDose
    ? { volume: toDose(await readNiftiFile(niftiDose)), notes: [] }
    : await doseOf(objects.files, series, options.dose);
  return {
    ct,
    reference: contours.reference,
    dose: dose?.volume,
    isDoseRegistered: niftiCt !== undefined || niftiDose !== undefined,
    notes: [
      ...(series?.notes ?? []),
      ...(series ? [] : copiesNotes(objects)),
      ...objects.unreadable.map(({ error }) => `A file was left out: ${error.what} ${error.why}`),
      ...contours.notes,
      ...(dose?.notes ?? []),
    ],
  };
}

async function findNifti(folder: string, name: string): Promise<string | undefined> {
  for (const ending of ['.nii.gz', '.nii']) {
    const file = path.join(folder, `${name}${ending}`);
    try {
      await fs.access(file);
      return file;
    } catch {
      // The file does not exist; the next name is tried.
    }
  }
  return undefined;
}

async function hasFiles(folder: string, ending: string): Promise<boolean> {
  return (await fs.readdir(folder)).some((name) => name.toLowerCase().endsWith(ending));
}

async function labelsOf(
  file: string,
  ct: Volume,
): Promise<{ reference: Labelmap; notes: string[] }> {
  const labels = await readNiftiFile(file);
  const reference = kidneysOnGrid(labels, ct);
  const { problems, notes } = checkLabels(reference, ct);
  if (problems.length > 0) {
    throw new DosimetryError('LABELS_IMPLAUSIBLE', {
      what: `The labels in ${file} are not those of the kidneys.`,
      why: problems.join(' '),
      next: 'Give labels of 1 for the right and 2 for the left kidney, on the grid of this CT.',
    });
  }
  const others = otherLabels(labels);
  return {
    reference,
    notes: [
      ...notes,
      ...(others.length > 0
        ? [`The labels hold other values, too (${others.join(', ')}); only 1 and 2 were used.`]
        : []),
    ],
  };
}

/** Values other than 0, 1 and 2, at most five of them. */
function otherLabels({ data }: Volume): number[] {
  const found = new Set<number>();
  for (const value of data) {
    if (value !== 0 && value !== 1 && value !== 2 && found.size < 5) {
      found.add(value);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function contoursOf(
  folder: string,
  files: FolderFile[],
  { ct, series }: { ct: Volume; series?: CtSeries },
  wanted: string | undefined,
): { reference: Labelmap; notes: string[] } {
  const { path: file, rtStruct, segmentation, notes } = chooseStructureSet(folder, files, wanted);
  try {
    const drawn = rtStruct
      ? drawKidneyRois(rtStruct, series ?? { volume: ct })
      : drawKidneySegments(segmentation ?? {}, series ?? { volume: ct });
    // The names and codes identify the kidneys; implausible labels are reported and not refused.
    const { problems, notes: looks } = checkLabels(drawn.labelmap, ct);
    return {
      reference: drawn.labelmap,
      notes: [...notes, ...drawn.notes, ...problems, ...looks],
    };
  } catch (error) {
    throw inFile(file, error);
  }
}

async function doseOf(
  files: FolderFile[],
  series: CtSeries | undefined,
  wanted: string | undefined,
): Promise<{ volume: DoseVolume; notes: string[] } | undefined> {
  const all = files.filter(({ dataset }) => isRtDose(dataset));
  const doses = all.filter(
    ({ path: file }) => wanted === undefined || path.basename(file) === path.basename(wanted),
  );
  const file = chooseRtDose(doses);
  if (!file) {
    if (wanted !== undefined) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: `There is no RTDOSE ${wanted} in this case.`,
        why: 'It was asked for with --dose.',
        next: 'Give the name of a file in the folder of each case.',
      });
    }
    return undefined;
  }
  try {
    const { dataset, transferSyntaxUID } = file;
    const rtDose = readRtDose(
      dataset,
      await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec }),
    );
    checkSamePatient(
      series && getString(series.dataset, 'PatientID'),
      rtDose.patientID,
      'The dose map',
    );
    const others = all.filter((other) => other !== file).map(describeDose);
    return {
      volume: rtDose.volume,
      notes: [
        ...(others.length > 0
          ? [`The dose map ${describeDose(file)} was used; not used: ${others.join(', ')}.`]
          : []),
        ...rtDose.notes,
      ],
    };
  } catch (error) {
    throw inFile(file.path, error);
  }
}

function describeDose({ path: file, dataset }: FolderFile): string {
  const type = getString(dataset, 'DoseSummationType') ?? 'no DoseSummationType';
  return `${path.basename(file)} (${type})`;
}

/** Either of the two is enough; if they contradict each other, the reader reports it. */
function isRtDose(dataset: NaturalDataset): boolean {
  return dataset.Modality === 'RTDOSE' || getString(dataset, 'SOPClassUID') === rtDoseStorage;
}

function toDose(volume: Volume): DoseVolume {
  return { ...volume, data: Float32Array.from(volume.data) };
}

/**
 * Labels 1 and 2 on the CT's grid; where the grids differ, each voxel takes the label of the
 * nearest one.
 */
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
