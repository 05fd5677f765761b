import fc from 'fast-check';
import type { DoseVolume } from '../../dose';
import type { Direction } from '../../volume';
import { decodePixelData } from '../pixels/decodePixelData';
import { readDicomFile } from '../part10/readDicomFile';
import { toPart10 } from '../write';
import { readRtDose } from './readRtDose';
import { writeRtDose, type WriteRtDoseOptions } from './writeRtDose';

const software = { name: 'Kidney Dosimetry', version: '0.1.0' };
const reference = {
  StudyInstanceUID: '1.2.3',
  PatientName: 'Müller^Zoë',
  PatientID: 'P1',
  PatientBirthDate: '19600203',
  PatientSex: 'F',
  StudyDate: '20260102',
  StudyTime: '101112',
  FrameOfReferenceUID: '1.2.3.9',
  SpecificCharacterSet: 'ISO_IR 100',
};

function volumeOf(data: Float32Array, changes: Partial<DoseVolume> = {}): DoseVolume {
  return {
    dimensions: [4, 3, data.length / 12],
    spacingMm: [4.795, 4.795, 4.795],
    imagePositionPatient: [-301.123456, -280.5, 1002.25],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2.3.9',
    data,
    ...changes,
  };
}

async function throughFile(options: Partial<WriteRtDoseOptions> & { volume: DoseVolume }) {
  const file = readDicomFile(toPart10(writeRtDose({ reference, software, ...options })));
  const stored = await decodePixelData(file.dataset, file.transferSyntaxUID);
  return { dataset: file.dataset, dose: readRtDose(file.dataset, stored) };
}

describe('writeRtDose', () => {
  test('comes back through a file with its grid, its values and its patient', async () => {
    const data = Float32Array.from({ length: 60 }, (_, n) => (n * 37.7) % 41);
    const { dataset, dose } = await throughFile({
      volume: volumeOf(data),
      seriesDescription: 'Dose of cycle 1',
      doseComment: 'local energy deposition',
    });
    expect(dose.volume.dimensions).toEqual([4, 3, 5]);
    expect(dose.volume.spacingMm).toEqual([4.795, 4.795, 4.795]);
    expect(dose.volume.imagePositionPatient).toEqual([-301.123456, -280.5, 1002.25]);
    expect(dose.frameOfReferenceUID).toBe('1.2.3.9');
    expect(dose.isAbsorbedDose).toBe(true);
    expect(dose.doseComment).toBe('local energy deposition');
    expect(dose.notes).toEqual([]);
    expect(dataset).toMatchObject({
      Modality: 'RTDOSE',
      StudyInstanceUID: '1.2.3',
      PatientID: 'P1',
      SeriesDescription: 'Dose of cycle 1',
      DoseSummationType: 'RADIONUCLIDE',
      ManufacturerModelName: 'Kidney Dosimetry',
    });
    expect(String(dataset.PatientName)).toContain('Müller^Zoë');
  });

  test('loses at most half a step, whatever the range and the number of bits', async () => {
    const dose = fc.float({ min: 0, max: 1000, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(dose, { minLength: 12, maxLength: 12 }),
        fc.constantFrom(16 as const, 32 as const),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        async (values, bitsAllocated, factor) => {
          const data = Float32Array.from(values, (value) => value * factor);
          const { dose: back } = await throughFile({
            volume: volumeOf(data, { dimensions: [2, 3, 2] }),
            bitsAllocated,
          });
          const largest = Math.max(...data);
          const halfStep = largest / (2 ** bitsAllocated - 1) / 2;
          // 1e-7: the values come back in single precision
          const bound = halfStep * 1.001 + largest * 1e-7;
          data.forEach((value, n) => {
            expect(Math.abs(back.volume.data[n] - value)).toBeLessThanOrEqual(bound);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('oblique grids keep every voxel in its place to a thousandth of a millimetre', async () => {
    const [c, s] = [Math.cos(0.2), Math.sin(0.2)];
    const direction: Direction = [c, s, 0, -s, c, 0, 0, 0, 1];
    const { dose } = await throughFile({
      volume: volumeOf(new Float32Array(24).fill(1), { direction }),
    });
    dose.volume.direction.forEach((cosine, n) => expect(cosine).toBeCloseTo(direction[n], 12));
  });

  test('a difference of doses may be negative', async () => {
    const data = Float32Array.from({ length: 12 }, (_, n) => n - 6);
    for (const bitsAllocated of [16, 32] as const) {
      const { dose } = await throughFile({
        volume: volumeOf(data),
        doseType: 'ERROR',
        bitsAllocated,
      });
      expect(dose.isAbsorbedDose).toBe(false);
      data.forEach((value, n) => expect(dose.volume.data[n]).toBeCloseTo(value, 3));
    }
  });

  test('names the plan it is given', async () => {
    const referencedRTPlan = {
      ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.5',
      ReferencedSOPInstanceUID: '1.2.3.77',
    };
    const { dose } = await throughFile({
      volume: volumeOf(new Float32Array(12)),
      referencedRTPlan,
    });
    expect(dose.doseSummationType).toBe('PLAN');
    expect(dose.referencedRTPlan).toEqual(referencedRTPlan);
    expect(dose.notes).toContain('The dose map is 0 Gy everywhere.');
  });

  test('every object is a new one unless its UIDs are given', () => {
    const options = { volume: volumeOf(new Float32Array(12)), reference, software };
    const [a, b] = [writeRtDose(options), writeRtDose(options)];
    expect(a.SOPInstanceUID).not.toBe(b.SOPInstanceUID);
    expect(a.SeriesInstanceUID).not.toBe(b.SeriesInstanceUID);
    const given = writeRtDose({ ...options, seriesInstanceUID: '1.5', sopInstanceUID: '1.6' });
    expect(given).toMatchObject({ SeriesInstanceUID: '1.5', SOPInstanceUID: '1.6' });
  });

  test.each<[string, Partial<WriteRtDoseOptions>]>([
    ['a negative dose', { volume: volumeOf(new Float32Array(12).fill(-1)) }],
    ['an unknown dose', { volume: volumeOf(new Float32Array(12).fill(NaN)) }],
    [
      'no frame of reference',
      { volume: volumeOf(new Float32Array(12), { frameOfReferenceUID: undefined }) },
    ],
    ['too few values', { volume: volumeOf(new Float32Array(12), { dimensions: [4, 3, 2] }) }],
    [
      'a left-handed grid',
      { volume: volumeOf(new Float32Array(12), { direction: [1, 0, 0, 0, 1, 0, 0, 0, -1] }) },
    ],
  ])('refuses %s', (_, options) => {
    expect(() =>
      writeRtDose({ volume: volumeOf(new Float32Array(12)), reference, software, ...options }),
    ).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });

  test('refuses images of no study', () => {
    expect(() =>
      writeRtDose({ volume: volumeOf(new Float32Array(12)), reference: {}, software }),
    ).toThrow(expect.objectContaining({ code: 'MISSING_TAG' }));
  });
});
