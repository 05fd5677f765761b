import { sampleDose } from '../../../tests/oracles/sampleDose';
import { indexToPatient } from '../../volume';
import type { Vec3, VoxelArray } from '../../volume';
import type { NaturalDataset } from '../types';
import { readRtDose, rtDoseStorage } from './readRtDose';

function header(changes: NaturalDataset = {}): NaturalDataset {
  return {
    SOPClassUID: rtDoseStorage,
    SOPInstanceUID: '1.2.3.4',
    Modality: 'RTDOSE',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: 2,
    Columns: 3,
    NumberOfFrames: '2',
    PixelSpacing: ['2', '1.5'],
    ImagePositionPatient: [-10, 20, 100],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    GridFrameOffsetVector: [0, 5],
    FrameOfReferenceUID: '1.2.3',
    DoseUnits: 'GY',
    DoseType: 'PHYSICAL',
    DoseSummationType: 'PLAN',
    DoseGridScaling: '0.01',
    ...changes,
  };
}

const stored = Uint16Array.from({ length: 12 }, (_, n) => 100 * n);

describe('readRtDose', () => {
  test('multiplies stored values by DoseGridScaling and tells what it is', () => {
    const dose = readRtDose(
      header({
        DoseComment: 'cycle 1',
        TissueHeterogeneityCorrection: ['IMAGE', 'ROI_OVERRIDE'],
        ReferencedRTPlanSequence: [
          {
            ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.5',
            ReferencedSOPInstanceUID: '1.9',
          },
        ],
      }),
      stored,
    );
    expect([...dose.volume.data]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(dose).toMatchObject({
      isAbsorbedDose: true,
      doseType: 'PHYSICAL',
      doseSummationType: 'PLAN',
      doseUnits: 'GY',
      doseComment: 'cycle 1',
      tissueHeterogeneityCorrection: ['IMAGE', 'ROI_OVERRIDE'],
      frameOfReferenceUID: '1.2.3',
      sopInstanceUID: '1.2.3.4',
      referencedRTPlan: { ReferencedSOPInstanceUID: '1.9' },
      notes: [],
    });
    expect(dose.referencedStructureSet).toBeUndefined();
  });

  test.each<[string, NaturalDataset]>([
    ['relative', { GridFrameOffsetVector: [0, -5] }],
    ['absolute', { GridFrameOffsetVector: [100, 95] }],
  ])('puts descending frames in order (%s)', (_, changes) => {
    const { volume } = readRtDose(header(changes), stored);
    expect(volume.imagePositionPatient[2]).toBe(95);
    expect([...volume.data]).toEqual([6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5]);
    // The dose of frame 0, wherever it is in the volume, is found at its place in the patient.
    expect([...sampleDose(volume, [-10, 20, 100, -7, 22, 95]).dosesGy]).toEqual([0, 11]);
  });

  test('one field written in four layouts reads as one dose', () => {
    // 20 + x/10 + y/20 + z/5 on x = 0, 2, 4; y = 0, 2, 4; z = 0, 2, 4
    const field = ([x, y, z]: Vec3): number => 20 + x / 10 + y / 20 + z / 5;
    const layouts: NaturalDataset[] = [
      { GridFrameOffsetVector: [0, 2, 4] },
      { GridFrameOffsetVector: [0, -2, -4], ImagePositionPatient: [0, 0, 4] },
      { ImageOrientationPatient: [0, 1, 0, 1, 0, 0], ImagePositionPatient: [0, 0, 4] },
      { GridFrameOffsetVector: [4, 2, 0], ImagePositionPatient: [0, 0, 4] },
    ];
    const normals = [1, 1, -1, 1];
    layouts.forEach((layout, n) => {
      const dataset = header({
        Rows: 3,
        Columns: 3,
        NumberOfFrames: 3,
        PixelSpacing: [2, 2],
        ImagePositionPatient: [0, 0, 0],
        GridFrameOffsetVector: [0, 2, 4],
        DoseGridScaling: 1e-6,
        ...layout,
      });
      const [x0, y0, z0] = dataset.ImagePositionPatient as Vec3;
      const swapped = n === 2;
      const offsets = (dataset.GridFrameOffsetVector as number[]).map((offset) =>
        n === 3 ? offset - 4 : offset,
      );
      const values = new Uint32Array(27);
      for (let f = 0; f < 3; f++) {
        for (let r = 0; r < 3; r++) {
          for (let c = 0; c < 3; c++) {
            const [x, y] = swapped ? [x0 + 2 * r, y0 + 2 * c] : [x0 + 2 * c, y0 + 2 * r];
            values[c + 3 * (r + 3 * f)] = Math.round(
              1e6 * field([x, y, z0 + normals[n] * offsets[f]]),
            );
          }
        }
      }
      const { volume } = readRtDose(dataset, values);
      for (const index of [
        [0, 0, 0],
        [2, 1, 0],
        [1, 2, 2],
      ] as Vec3[]) {
        const point = indexToPatient(volume, index);
        expect(volume.data[index[0] + 3 * (index[1] + 3 * index[2])]).toBeCloseTo(field(point), 5);
      }
      expect(sampleDose(volume, [3, 1, 2.5]).dosesGy[0]).toBeCloseTo(field([3, 1, 2.5]), 5);
    });
  });

  test('32 bit values above 2^31 stay positive', () => {
    const values = new Uint32Array(12).fill(4_000_000_000);
    expect(readRtDose(header({ DoseGridScaling: 1e-8 }), values).volume.data[3]).toBeCloseTo(40, 5);
  });

  test('signed values are a difference of doses, not a dose', () => {
    const values = Int16Array.from({ length: 12 }, (_, n) => 50 * (n - 6));
    const dose = readRtDose(header({ DoseType: 'ERROR', PixelRepresentation: 1 }), values);
    expect(dose.volume.data[0]).toBe(-3);
    expect(dose.isAbsorbedDose).toBe(false);
    expect(dose.notes).toEqual([expect.stringContaining('difference of doses')]);
  });

  test('values that are Gy already are not scaled again', () => {
    const values = Float32Array.from({ length: 12 }, (_, n) => n / 4);
    expect([...readRtDose(header(), values, { isGy: true }).volume.data]).toEqual([...values]);
  });

  test.each<[string, NaturalDataset, VoxelArray]>([
    ['biological effect', { DoseType: 'EFFECTIVE' }, stored],
    ['does not say', { DoseType: undefined }, stored],
    ['negative', {}, Int16Array.from({ length: 12 }, (_, n) => n - 1)],
    ['0 Gy everywhere', {}, new Uint16Array(12)],
    ['check its DoseGridScaling', { DoseGridScaling: 1000 }, stored],
  ])('notes: %s', (text, changes, values) => {
    const { notes } = readRtDose(header(changes), values);
    expect(notes).toEqual([expect.stringContaining(text)]);
  });

  test('"Gy" in small letters is Gy', () => {
    expect(readRtDose(header({ DoseUnits: 'Gy' }), stored).volume.data[1]).toBe(1);
  });

  test.each([
    ['RELATIVE', 'absolute units'],
    ['Gy/GBq', 'administered activity'],
    ['Gy/mCi', 'administered activity'],
    ['mGy/MBq', 'administered activity'],
    ['mGy/MBq s', 'time-integrated activity'],
    ['mGy/(MBq s)', 'time-integrated activity'],
    ['mGy/MBq.s', 'time-integrated activity'],
    ['cGy', 'in Gy'],
    ['BQML', 'in Gy'],
    [undefined, 'in Gy'],
  ])('DOSE_UNITS: %s', (units, advice) => {
    expect(() => readRtDose(header({ DoseUnits: units }), stored)).toThrow(
      expect.objectContaining({ code: 'DOSE_UNITS', next: expect.stringContaining(advice) }),
    );
  });

  test.each<[string, string, NaturalDataset]>([
    ['NOT_RTDOSE', 'a CT', { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2', Modality: 'CT' }],
    ['NOT_RTDOSE', 'nothing known', { SOPClassUID: undefined, Modality: undefined }],
    ['MISSING_TAG', 'no scaling', { DoseGridScaling: undefined }],
    ['INVALID_TAG', 'a scaling of 0', { DoseGridScaling: '0' }],
    ['INVALID_TAG', 'a negative scaling', { DoseGridScaling: -0.01 }],
    ['INVALID_TAG', 'a scaling that is no number', { DoseGridScaling: '0,01' }],
    [
      'PIXEL_DATA_DAMAGED',
      'too few values',
      { NumberOfFrames: 3, GridFrameOffsetVector: [0, 5, 10] },
    ],
    ['PIXEL_DATA_DAMAGED', 'too many values', { Columns: 2 }],
    ['UNSUPPORTED_PHOTOMETRIC', 'inverted values', { PhotometricInterpretation: 'MONOCHROME1' }],
    ['UNSUPPORTED_PHOTOMETRIC', 'colour', { SamplesPerPixel: 3 }],
    ['NOT_RTDOSE', 'a class that its modality contradicts', { Modality: 'MR' }],
    [
      'DOSE_GRID_INVALID',
      'one frame of two offsets',
      { NumberOfFrames: 1, Rows: 4, SliceThickness: 5 },
    ],
    ['IMPLAUSIBLE_GEOMETRY', 'voxels of 20 cm', { PixelSpacing: [200, 150] }],
    ['DOSE_GRID_INVALID', 'no grid', { GridFrameOffsetVector: [3, 8] }],
  ])('%s: %s', (code, _, changes) => {
    expect(() => readRtDose(header(changes), stored)).toThrow(expect.objectContaining({ code }));
  });
});

describe('readRtDose, scale and sum', () => {
  test('a dose of a part is said with its comment, one that does not tell, too; a whole one is not', () => {
    const notes = (changes: NaturalDataset) => readRtDose(header(changes), stored).notes.join();
    expect(notes({ DoseSummationType: 'BEAM', DoseComment: 'field 1' })).toMatch(/BEAM, "field 1"/);
    expect(notes({ DoseSummationType: 'FRACTION' })).toMatch(/only part/);
    for (const type of ['PLAN', 'RADIONUCLIDE', 'MULTI_PLAN']) {
      expect(notes({ DoseSummationType: type })).toBe('');
    }
    for (const type of [undefined, '', 'SOMETHING']) {
      expect(notes({ DoseSummationType: type })).toMatch(/does not tell whether it is the whole/);
    }
  });

  test.each(['1e300', '1e30'])('DoseGridScaling %s is refused', (DoseGridScaling) => {
    expect(() => readRtDose(header({ DoseGridScaling }), stored)).toThrow(
      expect.objectContaining({ code: 'INVALID_TAG' }),
    );
  });

  test.each(['1e-30', '1e-60'])('DoseGridScaling %s is said', (DoseGridScaling) => {
    expect(readRtDose(header({ DoseGridScaling }), stored).notes.join()).toMatch(
      /less than any therapy|0 Gy everywhere/,
    );
  });
});
