import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toPart10 } from '../src/dicom/write';
import { doseFile } from './doseFile';
import { readDoseFile } from './readDoseFile';

const size = 5;
const middle = 2 + size * 2;

/** PT of 5 x 5 x 5 voxels of 4.8 mm with 1 MBq/ml in the middle one, given 24 h before. */
function writeActivity(folder: string, extra: Record<string, unknown> = {}): void {
  for (let k = 0; k < size; k++) {
    const pixels = new Uint16Array(size * size);
    pixels[middle] = k === 2 ? 10_000 : 0;
    const part10 = toPart10({
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
      SOPInstanceUID: `2.25.1${k}`,
      StudyInstanceUID: '2.25.2',
      SeriesInstanceUID: '2.25.3',
      FrameOfReferenceUID: '2.25.4',
      PatientID: 'P1',
      Modality: 'PT',
      Units: 'BQML',
      AcquisitionDate: '20260103',
      AcquisitionTime: '100000',
      RadiopharmaceuticalInformationSequence: [
        { RadiopharmaceuticalStartDateTime: '20260102100000', RadionuclideTotalDose: 7.4e9 },
      ],
      Rows: size,
      Columns: size,
      PixelSpacing: [4.8, 4.8],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      ImagePositionPatient: [0, 0, 4.8 * k],
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 0,
      RescaleSlope: 100,
      RescaleIntercept: 0,
      ...extra,
      PixelData: pixels.buffer,
      _vrMap: { PixelData: 'OW' },
    });
    fs.writeFileSync(path.join(folder, `slice${size - k}.dcm`), new Uint8Array(part10));
  }
}

describe('doseFile', () => {
  let folder: string;
  let out: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'activity-'));
    out = `${folder}.rtdose`;
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
    fs.rmSync(out, { force: true });
  });
  const k = Math.LN2 / 50;
  /** Hours by which 1 MBq after 24 h is multiplied. */
  const hours = Math.exp(24 * k) / k;

  it('writes an RTDOSE by local deposition, in the frame of reference of the images', async () => {
    writeActivity(folder);
    const { notes, largestGy } = await doseFile({ activity: folder, radionuclide: '177Lu', out });
    // 0.085306 Gy g/(MBq h) in 1.05 g/ml
    expect(largestGy / ((hours * 0.085306) / 1.05)).toBeCloseTo(1, 4);
    expect(notes.join(' ')).toMatch(/24\.0 h after the administration.*50\.0 h/);
    const { volume } = await readDoseFile(out);
    expect(volume.frameOfReferenceUID).toBe('2.25.4');
    expect(volume.dimensions).toEqual([size, size, size]);
    expect(volume.data[middle + size * size * 2] / largestGy).toBeCloseTo(1, 5);
  });

  it('spreads the dose with a kernel of a file', async () => {
    writeActivity(folder);
    const kernels = path.join(folder, 'kernels.json');
    const rows = [0, 1].flatMap((c) =>
      [0, 1].flatMap((b) =>
        [0, 1].map((a) => [a, b, c, a + b + c === 0 ? 0.2 : a + b + c === 1 ? 0.002 : 0]),
      ),
    );
    const kernel = {
      name: 'Soft tissue',
      radionuclide: '177Lu',
      source: 'a table',
      voxelMm: 4.8,
      densityGPerMl: 1,
      rows,
    };
    fs.writeFileSync(kernels, JSON.stringify([kernel]));
    await doseFile({
      activity: folder,
      radionuclide: '177Lu',
      out,
      kernels,
      hoursAfterAdministration: 24,
      tissueDensityGPerMl: 1,
    });
    const { volume } = await readDoseFile(out);
    const decaysMBqS = hours * 3600 * 0.48 ** 3;
    const at = (n: number) => volume.data[middle + n + size * size * 2] / (decaysMBqS / 1000);
    expect(at(0)).toBeCloseTo(0.2, 5);
    expect(at(1)).toBeCloseTo(0.002, 5);
    expect(at(2)).toBeCloseTo(0, 6);

    fs.writeFileSync(kernels, JSON.stringify([{ ...kernel, voxelMm: 2 }]));
    await expect(
      doseFile({ activity: folder, radionuclide: '177Lu', out, kernels, force: true }),
    ).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      why: expect.stringMatching(/kernels\[0\] .*keV a decay/),
    });
    fs.writeFileSync(kernels, JSON.stringify([kernel]));
    const ask = (kernelName: string) =>
      doseFile({ activity: folder, radionuclide: '177Lu', out, kernels, kernelName, force: true });
    await expect(ask('Bone')).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      why: expect.stringMatching(/"Soft/),
    });
  });

  it('asks for the time where the images do not say it, and refuses what is no activity', async () => {
    writeActivity(folder, { RadiopharmaceuticalInformationSequence: [] });
    await expect(doseFile({ activity: folder, radionuclide: '177Lu', out })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      next: 'Give it with --hours.',
    });
    writeActivity(folder, { Units: 'CNTS' });
    await expect(
      doseFile({ activity: folder, radionuclide: '177Lu', out, hoursAfterAdministration: 24 }),
    ).rejects.toMatchObject({ code: 'DOSE_UNITS' });
    expect(fs.existsSync(out)).toBe(false);
    await expect(doseFile({ activity: path.join(folder, 'none'), out })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });
});
