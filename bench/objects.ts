// npm run bench -- objects: time for assembling a CT, and for tracing and writing its kidneys.
import { labelmapToContours } from '../src/contours';
import { assembleCtSeries } from '../src/dicom';
import type { CtSeries, CtSlice, NaturalDataset } from '../src/dicom';
import { writeRtStruct } from '../src/dicom/rtstruct';
import { toPart10 } from '../src/dicom/write';
import { productIdentity } from '../src/productIdentity';
import type { Labelmap } from '../src/volume';
import { markdownTable } from './markdownTable';

const [columns, rows, slices] = [512, 512, 200];

/**
 * Processor time of one core, ms; three times what a core of 2026 needs, so that a slowdown is
 * noticed.
 */
const limits = { assemble: 1000, contours: 1000, rtStruct: 1500 };

/** Prints times and limits; the process exits with 1 where a limit is exceeded. */
export function benchObjects(): Promise<void> {
  const source = ctSlices();
  const assemble = processorMs(() => assembleCtSeries(source));
  const ct = assembleCtSeries(source);
  const labelmap = twoKidneys(ct);
  const times = {
    assemble,
    contours: processorMs(() => [1, 2].map((label) => labelmapToContours(labelmap, label))),
    rtStruct: processorMs(() => writeKidneys(ct, labelmap)),
  };
  const titles = {
    assemble: 'CT from its slices',
    contours: 'contours of both kidneys',
    rtStruct: 'RTSTRUCT of both kidneys, as a file',
  };
  const parts = ['assemble', 'contours', 'rtStruct'] as const;
  const table = parts.map((part) => [titles[part], times[part].toFixed(0), String(limits[part])]);
  process.stdout.write(`# Objects, ${columns} x ${rows} x ${slices}\n\n`);
  process.stdout.write(markdownTable(['', 'one core, ms', 'at most'], table));
  if (parts.some((part) => times[part] > limits[part])) {
    process.exitCode = 1;
  }
  return Promise.resolve();
}

function processorMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Stored values of water; all slices share their pixels. */
function ctSlices(): CtSlice[] {
  const pixels = new Int16Array(columns * rows).fill(1024);
  return Array.from({ length: slices }, (_, k) => ({
    dataset: headerOfSlice(k),
    pixels,
    isHounsfield: false,
  }));
}

function headerOfSlice(k: number): NaturalDataset {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `2.25.1${k}`,
    StudyInstanceUID: '2.25.2',
    SeriesInstanceUID: '2.25.3',
    FrameOfReferenceUID: '2.25.4',
    Modality: 'CT',
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    PatientName: [{ Alphabetic: 'BENCH' }],
    PatientID: 'BENCH',
    InstanceNumber: k + 1,
    Rows: rows,
    Columns: columns,
    PixelSpacing: [0.98, 0.98],
    SliceThickness: 3,
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    ImagePositionPatient: [-250, -250, 3 * k],
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 1,
    RescaleSlope: 1,
    RescaleIntercept: -1024,
  };
}

/** Ellipsoids of 60 x 80 x 38 voxels. */
function twoKidneys({ volume }: CtSeries): Labelmap {
  const { data: _voxels, ...geometry } = volume;
  const data = new Uint8Array(columns * rows * slices);
  for (const [label, centre] of [
    [1, 135],
    [2, 365],
  ]) {
    for (let k = 81; k < 120; k++) {
      for (let j = 200; j < 290; j++) {
        for (let i = centre - 30; i <= centre + 30; i++) {
          const distance = ((i - centre) / 30) ** 2 + ((j - 245) / 40) ** 2 + ((k - 100) / 19) ** 2;
          if (distance <= 1) {
            data[i + columns * (j + rows * k)] = label;
          }
        }
      }
    }
  }
  return { ...geometry, data };
}

function writeKidneys(ct: CtSeries, labelmap: Labelmap): Uint8Array | ArrayBuffer {
  const structures = writeRtStruct({
    ct,
    labelmap,
    rois: [
      { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
      { label: 2, name: 'Kidney_L', algorithm: 'AUTOMATIC' },
    ],
    model: { name: 'bench', version: '1', sha256: '00'.repeat(32), stage: 'release' },
    software: productIdentity,
    now: new Date('2026-01-02T03:04:05Z'),
  });
  return toPart10(structures);
}
