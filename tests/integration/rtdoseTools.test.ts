import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { gunzipSync } from 'zlib';
import { pixelCodec } from '../../cli/pixelCodec';
import { decodePixelData, readDicomFile } from '../../src/dicom';
import { readRtDose, rtDoseGeometry, writeRtDose } from '../../src/dicom/rtdose';
import type { WriteRtDoseOptions } from '../../src/dicom/rtdose';
import { toPart10 } from '../../src/dicom/write';
import type { DoseVolume } from '../../src/dose';
import { serialDoseSummary } from '../helpers/serialDoseSummary';
import {
  dciodvfyErrors,
  hasPydicom,
  hasTool,
  readWithPydicom,
  runTool,
  testWithTool,
} from '../helpers/tools';

/*
 * Our RTDOSE as other programs see it: dciodvfy (dicom3tools), dcmtk, plastimatch and pydicom of
 * Debian. The tools that are missing are named and their tests skipped.
 */
const withDciodvfy = testWithTool('dciodvfy (dicom3tools)', hasTool('dciodvfy'));
const withPlastimatch = testWithTool('plastimatch', hasTool('plastimatch'));
const withDcmtk = testWithTool('dcmconv (dcmtk)', hasTool('dcmconv'));
const withPydicom = testWithTool('pydicom (python3-pydicom)', hasPydicom());

const folder = mkdtempSync(join(tmpdir(), 'rtdose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const volume: DoseVolume = {
  dimensions: [24, 20, 9],
  spacingMm: [4.795, 4.5, 5],
  imagePositionPatient: [-120.25, -98.5, 1012.75],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  frameOfReferenceUID: '1.2.826.0.1.3680043.2.1125.9',
  // A smooth hill away from the middle, no two voxels alike.
  data: Float32Array.from({ length: 24 * 20 * 9 }, (_, n) => {
    const [i, j, k] = [n % 24, Math.floor(n / 24) % 20, Math.floor(n / 480)];
    return 40 * Math.exp(-((i - 13.3) ** 2 + (j - 8.2) ** 2 + (k - 3.1) ** 2) / 30);
  }),
};
const reference = {
  StudyInstanceUID: '1.2.826.0.1.3680043.2.1125.1',
  StudyID: '7',
  StudyDate: '20260102',
  StudyTime: '101112',
  AccessionNumber: 'A7',
  ReferringPhysicianName: 'Ärztin^Eva',
  PatientName: 'Muster^Anna',
  PatientID: 'P7',
  PatientBirthDate: '19600203',
  PatientSex: 'F',
  FrameOfReferenceUID: '1.2.826.0.1.3680043.2.1125.9',
};

function writeFile(name: string, options: Partial<WriteRtDoseOptions> = {}): string {
  const path = join(folder, name);
  const dataset = writeRtDose({
    volume,
    reference,
    software: { name: 'Kidney Dosimetry', version: '0.1.0' },
    ...options,
  });
  writeFileSync(path, new Uint8Array(toPart10(dataset)));
  return path;
}

/** Of the volume's frame of reference. */
const serialSummary = {
  ...serialDoseSummary,
  timePoints: serialDoseSummary.timePoints.map((point) => ({
    ...point,
    frameOfReferenceUID: volume.frameOfReferenceUID,
  })),
};

const referencedRTPlan = {
  ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.5',
  ReferencedSOPInstanceUID: '1.2.826.0.1.3680043.2.1125.77',
};

describe('our RTDOSE in other programs', () => {
  // Debian's dciodvfy (1.00~20220618) aborts on every image of 32 bits a pixel, so it sees 16 bits;
  // a file of 32 bits has the same elements. It also knows no signed values, which PS3.3 C.8.8.3.4
  // asks for where DoseType is ERROR.
  withDciodvfy.each<[string, Partial<WriteRtDoseOptions>]>([
    ['physical dose', {}],
    ['a plan', { referencedRTPlan }],
    [
      'a serial dose with its making',
      {
        summary: serialSummary,
        sourceImages: [
          { ...referencedRTPlan, ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.20' },
        ],
      },
    ],
    ['a comment', { doseComment: 'Voxel dose of cycle 1', seriesDescription: 'Dose, cycle 1' }],
  ])('dciodvfy finds no error: %s', (name, options) => {
    expect(dciodvfyErrors(writeFile(`${name}.dcm`, options), 'RTDose')).toEqual([]);
  });

  withDcmtk('dcmdump reads it to the end', () => {
    const { status, output } = runTool('dcmdump', ['-q', writeFile('dump.dcm')]);
    expect(status).toBe(0);
    expect(output).toContain('=RTDoseStorage');
    expect(output).toContain('(3004,000e) DS [');
  });

  withPydicom.each([16, 32] as const)('pydicom finds the dose of %i bits', (bitsAllocated) => {
    const read = readWithPydicom('rtdose', writeFile(`py${bitsAllocated}.dcm`, { bitsAllocated }));
    const doses = [...volume.data];
    const highest = Math.max(...doses);
    const at = doses.indexOf(highest);
    expect(read).toMatchObject({
      patientName: 'Muster^Anna',
      units: 'GY',
      shape: [9, 20, 24],
      frameStepMm: 5,
      maxAt: [Math.floor(at / 480), Math.floor(at / 24) % 20, at % 24],
    });
    const mean = doses.reduce((sum, dose) => sum + dose, 0) / doses.length;
    const halfStep = 40 / (2 ** bitsAllocated - 1) / 2 + 1e-6;
    expect(Math.abs(read.maxGy - highest)).toBeLessThan(halfStep);
    expect(Math.abs(read.meanGy - mean)).toBeLessThan(halfStep);
  });

  withPlastimatch.each([16, 32] as const)(
    'plastimatch reads the grid and the dose of %i bits',
    (bitsAllocated) => {
      const nrrd = join(folder, `dose${bitsAllocated}.nrrd`);
      execFileSync(
        'plastimatch',
        [
          'convert',
          '--input',
          writeFile(`dose${bitsAllocated}.dcm`, { bitsAllocated }),
          '--output-dose-img',
          nrrd,
        ],
        { stdio: 'ignore' },
      );
      const bytes = readFileSync(nrrd);
      const split = bytes.indexOf('\n\n');
      const header = bytes.subarray(0, split).toString('latin1');
      expect(header).toContain('space: left-posterior-superior');
      expect(header).toContain('sizes: 24 20 9');
      const numbers = (field: string): number[] =>
        (new RegExp(`${field}: (.*)`).exec(header)?.[1].match(/-?[\d.]+/g) ?? []).map(Number);
      const expectNear = (actual: number[], expected: number[]): void =>
        expected.forEach((value, n) => expect(actual[n]).toBeCloseTo(value, 4));
      expectNear(numbers('space origin'), volume.imagePositionPatient);
      expectNear(numbers('space directions'), [4.795, 0, 0, 0, 4.5, 0, 0, 0, 5]);
      const raw = gunzipSync(bytes.subarray(split + 2));
      const doses = new Float32Array(
        raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength),
      );
      const halfStep = 40 / (2 ** bitsAllocated - 1) / 2 + 1e-5;
      volume.data.forEach((dose, n) => expect(Math.abs(doses[n] - dose)).toBeLessThan(halfStep));
    },
  );
});

describe('RTDOSE as other programs write it', () => {
  async function read(path: string): Promise<DoseVolume> {
    const { dataset, transferSyntaxUID } = readDicomFile(readFileSync(path));
    return readRtDose(
      dataset,
      await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec }),
    ).volume;
  }

  // 16 and 32 bits; implicit, big endian and deflated
  const encodings = [16, 32].flatMap((bits) => [
    [bits, '+ti'],
    [bits, '+tb'],
    [bits, '+td'],
  ]) as [16 | 32, string][];
  withDcmtk.each(encodings)('%i bits, dcmconv %s', async (bitsAllocated, option) => {
    const source = writeFile(`plain${bitsAllocated}.dcm`, { bitsAllocated });
    const path = join(folder, `${bitsAllocated}${option}.dcm`);
    execFileSync('dcmconv', [option, source, path]);
    expect(await read(path)).toEqual(await read(source));
  });

  withDcmtk.each([16, 32] as const)('%i bits, run-length encoded', async (bitsAllocated) => {
    const source = writeFile(`native${bitsAllocated}.dcm`, { bitsAllocated });
    const path = join(folder, `rle${bitsAllocated}.dcm`);
    execFileSync('dcmcrle', [source, path]);
    expect(await read(path)).toEqual(await read(source));
  });

  withDcmtk('absolute and descending offsets written by dcmodify', async () => {
    const expected = await read(writeFile('offsets.dcm'));
    const path = writeFile('offsets.dcm');
    const { dataset } = readDicomFile(readFileSync(path));
    expect(rtDoseGeometry(dataset).frameOrder).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    execFileSync('dcmodify', [
      '-nb',
      '-m',
      `GridFrameOffsetVector=${[0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => 1012.75 + 5 * k).join('\\')}`,
      path,
    ]);
    expect(await read(path)).toEqual(expected);
    execFileSync('dcmodify', [
      '-nb',
      '-m',
      'GridFrameOffsetVector=0\\-5\\-10\\-15\\-20\\-25\\-30\\-35\\-40',
      '-m',
      'ImagePositionPatient=-120.25\\-98.5\\1052.75',
      path,
    ]);
    const descending = await read(path);
    expect(descending.imagePositionPatient).toEqual(expected.imagePositionPatient);
    expect(descending.data.subarray(0, 480)).toEqual(expected.data.subarray(8 * 480));
  });
});
