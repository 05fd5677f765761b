import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CtSeries, NaturalDataset } from '../../src/dicom/types';
import { toPart10 } from '../../src/dicom/write';
import type { Labelmap, VolumeGeometry } from '../../src/volume';
import { addEllipsoid, testCt, testGeometry, testLabelmap, writeTestCt } from './testCt';

export interface ExportCase {
  directory: string;
  /** Folder of the CT as one file per slice. */
  ctDirectory: string;
  ct: CtSeries;
  labelmap: Labelmap;
  /** Writes a data set into the folder; gives its path. */
  write(name: string, dataset: NaturalDataset): string;
  remove(): void;
}

const patient: NaturalDataset = {
  SpecificCharacterSet: 'ISO_IR 192',
  PatientName: [{ Alphabetic: 'Müller^Änne' }],
};

/**
 * A CT of 95 x 71 x 16 voxels (frames of no whole number of bytes) in a temporary folder with two
 * kidneys: the right one has a hole in several slices, an island inside it, a piece that touches in
 * a corner and a single voxel.
 */
export function exportCase(changes: Partial<VolumeGeometry> = {}): ExportCase {
  const geometry = testGeometry({
    dimensions: [95, 71, 16],
    spacingMm: [0.9765625, 0.9765625, 2.5],
    ...changes,
  });
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [24, 36, 8], [15, 22, 7]);
  addEllipsoid(labelmap, 0, [24, 36, 8], [6, 9, 3]);
  addEllipsoid(labelmap, 1, [24, 36, 8], [2, 2, 1.5]);
  addEllipsoid(labelmap, 2, [70, 34, 7], [14, 21, 6]);
  const [nx, ny] = geometry.dimensions;
  const set = (i: number, j: number, k: number) => (labelmap.data[i + nx * (j + ny * k)] = 1);
  set(2, 2, 8);
  set(3, 3, 8);
  set(50, 60, 4);
  const ct = testCt(geometry, patient);
  const directory = mkdtempSync(join(tmpdir(), 'kidney-export-'));
  const ctDirectory = join(directory, 'ct');
  mkdirSync(ctDirectory);
  writeTestCt(ct, ctDirectory, patient);
  return {
    directory,
    ctDirectory,
    ct,
    labelmap,
    write(name, dataset) {
      const file = join(directory, name);
      writeFileSync(file, new Uint8Array(toPart10(dataset)));
      return file;
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
