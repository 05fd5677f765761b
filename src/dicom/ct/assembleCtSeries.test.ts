import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeWithData, sharedData } from '../../../tests/helpers/sharedData';
import { syntheticCtSlices, syntheticStoredValue } from '../../../tests/helpers/syntheticCtSlices';
import { indexToPatient, type Vec3 } from '../../volume';
import {
  assembleCtSeries,
  ctSeriesGeometry,
  decodePixelData,
  readDicomFile,
  type CtSlice,
  type NaturalDataset,
} from '..';

function change(slice: CtSlice, tags: NaturalDataset): CtSlice {
  return { ...slice, dataset: { ...slice.dataset, ...tags } };
}

/** Place of a pixel by equation C.7.6.2.1-1 of PS3.3, from the tags alone. */
function placeInPatient(dataset: NaturalDataset, column: number, row: number): Vec3 {
  const s = dataset.ImagePositionPatient as number[];
  const o = dataset.ImageOrientationPatient as number[];
  const [betweenRows, betweenColumns] = dataset.PixelSpacing as number[];
  return [0, 1, 2].map(
    (axis) => s[axis] + o[axis] * betweenColumns * column + o[axis + 3] * betweenRows * row,
  ) as Vec3;
}

const orientations = fc.oneof(
  fc.constantFrom(
    [1, 0, 0, 0, 1, 0], // axial
    [-1, 0, 0, 0, -1, 0], // prone
    [-1, 0, 0, 0, 1, 0], // feet first as some scanners write it: k to the feet
    [1, 0, 0, 0, 0, -1], // coronal
    [0, 1, 0, 0, 0, -1], // sagittal
    [0, 1, 0, 1, 0, 0], // rows and columns exchanged
  ),
  fc
    .tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    )
    .map(([a, b, c]) => {
      const [sa, ca, sb, cb, sc, cc] = [a, b, c].flatMap((x) => [Math.sin(x), Math.cos(x)]);
      // Two columns of the rotation matrix Rz(a) Ry(b) Rx(c).
      return [ca * cb, sa * cb, -sb, ca * sb * sc - sa * cc, sa * sb * sc + ca * cc, cb * sc];
    }),
);
const spacing = fc.double({ min: 0.4, max: 6, noNaN: true });
const coordinate = fc.double({ min: -600, max: 600, noNaN: true });
const series = fc.record({
  columns: fc.integer({ min: 2, max: 9 }),
  rows: fc.integer({ min: 2, max: 9 }),
  slices: fc.integer({ min: 3, max: 8 }),
  spacingMm: fc.tuple(spacing, spacing, spacing),
  orientation: orientations,
  origin: fc.tuple(coordinate, coordinate, coordinate),
});

describe('geometry', () => {
  test('every voxel lies where the tags of its image say, whatever the order of the images', () => {
    fc.assert(
      fc.property(series, fc.infiniteStream(fc.nat()), (options, random) => {
        const slices = syntheticCtSlices(options);
        const shuffled = slices
          .map((slice) => ({ slice, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ slice }) => slice);
        const { volume, sliceReferences } = assembleCtSeries(shuffled);
        const [nx, ny, nz] = volume.dimensions;
        expect([nx, ny, nz]).toEqual([options.columns, options.rows, options.slices]);
        for (let k = 0; k < nz; k++) {
          const uid = sliceReferences[k].ReferencedSOPInstanceUID;
          const source = slices.find(({ dataset }) => dataset.SOPInstanceUID === uid)!;
          for (const [i, j] of [
            [0, 0],
            [nx - 1, 0],
            [0, ny - 1],
            [nx - 1, ny - 1],
          ]) {
            const expected = placeInPatient(source.dataset, i, j);
            const actual = indexToPatient(volume, [i, j, k]);
            expect(Math.hypot(...actual.map((x, axis) => x - expected[axis]))).toBeLessThan(1e-6);
            expect(volume.data[i + nx * (j + ny * k)]).toBe(source.pixels[i + nx * j] - 1024);
          }
        }
      }),
    );
  });

  test('the axes are right-handed and the slice spacing comes from the positions', () => {
    fc.assert(
      fc.property(series, (options) => {
        const { volume } = assembleCtSeries(syntheticCtSlices(options).reverse());
        const d = volume.direction;
        const determinant =
          d[0] * (d[4] * d[8] - d[5] * d[7]) -
          d[1] * (d[3] * d[8] - d[5] * d[6]) +
          d[2] * (d[3] * d[7] - d[4] * d[6]);
        expect(determinant).toBeCloseTo(1, 9);
        options.spacingMm.forEach((mm, axis) => expect(volume.spacingMm[axis]).toBeCloseTo(mm, 9));
      }),
    );
  });

  test('numbers as text and lightly rounded cosines pass', () => {
    const slices = syntheticCtSlices({ orientation: [1, 0, 0, 0, -1, 0] }).map((slice, k) =>
      change(slice, {
        ImageOrientationPatient:
          k % 2 ? ['1', '0', '0', '0', '-0.9999999', '0'] : '1\\0\\0\\0\\-1\\0',
        PixelSpacing: ['1.1000', '0.9'],
        Rows: '6',
      }),
    );
    const { volume } = assembleCtSeries(slices);
    expect(volume.spacingMm[0]).toBeCloseTo(0.9, 9);
    expect(volume.spacingMm[1]).toBeCloseTo(1.1, 9);
    [1, 0, 0, 0, -1, 0, 0, 0, -1].forEach((x, n) => expect(volume.direction[n]).toBeCloseTo(x, 6));
    // k runs to the feet here: the last acquired image is the first of the volume.
    expect(volume.data[0]).toBe(syntheticStoredValue(0, 0, 0) - 1024);
    expect(volume.imagePositionPatient).toEqual(slices[0].dataset.ImagePositionPatient);
  });

  test('positions rounded to two decimals pass', () => {
    const slices = syntheticCtSlices({ slices: 40, spacingMm: [0.9, 0.9, 0.625] }).map((slice) => {
      const position = slice.dataset.ImagePositionPatient as number[];
      return change(slice, {
        ImagePositionPatient: position.map((x) => Math.round(x * 100) / 100),
      });
    });
    expect(assembleCtSeries(slices).volume.spacingMm[2]).toBeCloseTo(0.625, 3);
  });

  test('frame of reference and references', () => {
    const { volume, sliceReferences, dataset } = assembleCtSeries(syntheticCtSlices());
    expect(volume.frameOfReferenceUID).toBe('1.2.826.0.1.3680043.10.4');
    expect(sliceReferences[4]).toEqual({
      ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      ReferencedSOPInstanceUID: '1.2.826.0.1.3680043.10.1.5',
    });
    expect(dataset.InstanceNumber).toBe(1);
  });
});

describe('Hounsfield units', () => {
  const values = (slices: CtSlice[]): number[] => [...assembleCtSeries(slices).volume.data];

  test('each slice has its own slope and intercept', () => {
    const slices = syntheticCtSlices().map((slice, k) =>
      change(slice, { RescaleSlope: k + 1, RescaleIntercept: -1000 - k }),
    );
    const { volume } = assembleCtSeries(slices);
    expect(volume.data).toBeInstanceOf(Int16Array);
    expect(volume.data[3 + 8 * (2 + 6 * 4)]).toBe(5 * syntheticStoredValue(3, 2, 4) - 1004);
  });

  test('fractions stay exact as Float32', () => {
    const slices = syntheticCtSlices().map((slice) => change(slice, { RescaleSlope: 0.5 }));
    const { volume } = assembleCtSeries(slices);
    expect(volume.data).toBeInstanceOf(Float32Array);
    expect(volume.data[1]).toBe(-1023.5);
  });

  test('values of the viewer are not rescaled again', () => {
    const slices = syntheticCtSlices().map((slice): CtSlice => ({
      ...slice,
      pixels: Float32Array.from(slice.pixels, (value) => value - 500),
      isHounsfield: true,
    }));
    const { volume } = assembleCtSeries(slices);
    expect(volume.data).toBeInstanceOf(Int16Array);
    expect(volume.data[1]).toBe(-499);
  });

  test.each([
    ['as signed', -2000],
    ['as unsigned, as readers of US give it', 63536],
  ])('padding becomes air (%s)', (_, padding) => {
    const slices = syntheticCtSlices().map((slice) =>
      change(slice, { PixelPaddingValue: padding }),
    );
    slices[0].pixels[0] = -2000;
    slices[0].pixels[1] = -1;
    const hu = values(slices);
    expect(hu.slice(0, 3)).toEqual([-1000, -1024, -1022]);
  });

  test('a padding range, and padding in values of the viewer', () => {
    const slices = syntheticCtSlices().map((slice) =>
      change(slice, { PixelPaddingValue: -3000, PixelPaddingRangeLimit: -2000 }),
    );
    slices[0].pixels.set([-3000, -2500, -2000, -1999]);
    expect(values(slices).slice(0, 4)).toEqual([-1000, -1000, -1000, -1024]);
    const seen = slices.map((slice) => ({
      ...slice,
      pixels: slice.pixels.map((value) => value - 1024),
      isHounsfield: true,
    }));
    expect(values(seen).slice(0, 4)).toEqual([-1000, -1000, -1000, -1024]);
  });

  test('padding at the end of the scale is air and not said to be clipped', () => {
    const slices = syntheticCtSlices().map((slice) => change(slice, { PixelPaddingValue: 0 }));
    const { volume, notes } = assembleCtSeries(slices);
    expect([...volume.data.slice(0, 2)]).toEqual([-1000, -1023]);
    expect(notes).toEqual([]);
  });

  test('a padding value that tissue has too is no padding', () => {
    const slices = syntheticCtSlices().map((slice) => change(slice, { PixelPaddingValue: 1024 }));
    expect(values(slices)).toEqual(values(syntheticCtSlices()));
  });
});

describe('parts of a series', () => {
  test('localizers are left out and said', () => {
    const slices = syntheticCtSlices();
    const scout = change(slices[0], {
      SOPInstanceUID: '1.2.3',
      ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER', 'CT_SOM5 TOP'],
      ImageOrientationPatient: [1, 0, 0, 0, 0, -1],
      Rows: 700,
    });
    const { volume, notes, sliceReferences } = assembleCtSeries([scout, ...slices]);
    expect(volume.dimensions).toEqual([8, 6, 5]);
    expect(volume.data).toEqual(assembleCtSeries(slices).volume.data);
    expect(sliceReferences.map((r) => r.ReferencedSOPInstanceUID)).not.toContain('1.2.3');
    expect(notes).toEqual(['A localizer (scout view) in the series was left out.']);
  });

  test('doubts are said: tilt that the positions do not show, lossy compression, no unit', () => {
    const slices = syntheticCtSlices().map((slice) =>
      change(slice, { GantryDetectorTilt: -12, LossyImageCompression: '01', RescaleType: 'US' }),
    );
    const notes = assembleCtSeries(slices).notes!.join(' ');
    expect(notes).toContain('12 degrees');
    expect(notes).toContain('compressed with loss');
    expect(notes).toContain('do not name their unit');
  });

  test('the order is known from the data sets alone', () => {
    const datasets = syntheticCtSlices().map(({ dataset }) => dataset);
    const { order } = ctSeriesGeometry([3, 0, 4, 1, 2].map((k) => datasets[k]));
    expect(order).toEqual([1, 3, 4, 0, 2]);
  });

  test('an enhanced multi-frame object gives the volume of its single images', () => {
    const singles = syntheticCtSlices();
    const frames = [2, 0, 4, 3, 1].map((k) => singles[k]);
    const { ImagePositionPatient, PixelSpacing, ImageOrientationPatient, ...top } =
      singles[0].dataset;
    delete top.RescaleSlope;
    delete top.RescaleIntercept;
    expect(ImagePositionPatient).toBeDefined();
    const dataset: NaturalDataset = {
      ...top,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1',
      NumberOfFrames: 5,
      SharedFunctionalGroupsSequence: [
        {
          PixelMeasuresSequence: { PixelSpacing, SliceThickness: 3 },
          PlaneOrientationSequence: [{ ImageOrientationPatient }],
          PixelValueTransformationSequence: [
            { RescaleSlope: 1, RescaleIntercept: -1024, RescaleType: 'HU' },
          ],
        },
      ],
      PerFrameFunctionalGroupsSequence: frames.map((frame) => ({
        PlanePositionSequence: [{ ImagePositionPatient: frame.dataset.ImagePositionPatient }],
      })),
    };
    const pixels = Int16Array.from(frames.flatMap((frame) => [...frame.pixels]));
    const { volume, sliceReferences } = assembleCtSeries([
      { dataset, pixels, isHounsfield: false },
    ]);
    expect(volume).toEqual(assembleCtSeries(singles).volume);
    expect(sliceReferences.map((reference) => reference.ReferencedFrameNumber)).toEqual([
      2, 5, 1, 4, 3,
    ]);
  });
});

const realCt = 'ct/tcga_ov_dicom';

describeWithData(realCt)('a real series', () => {
  test('64 slices of a diagnostic CT, in any order', async () => {
    const folder = sharedData(realCt)!;
    const names = readdirSync(folder).filter((name) => name.endsWith('.dcm'));
    const shuffled = names.sort((a, b) => (a.slice(-5) < b.slice(-5) ? -1 : 1));
    const slices = await Promise.all(
      shuffled.map(async (name): Promise<CtSlice> => {
        const { dataset, transferSyntaxUID } = readDicomFile(readFileSync(join(folder, name)));
        const pixels = await decodePixelData(dataset, transferSyntaxUID);
        return { dataset, pixels, isHounsfield: false };
      }),
    );
    const { volume, sliceReferences } = assembleCtSeries(slices);
    expect(volume.dimensions).toEqual([512, 512, 64]);
    expect(volume.spacingMm).toEqual([1.03, 1.03, 3]);
    const heights = slices.map(({ dataset }) => (dataset.ImagePositionPatient as number[])[2]);
    expect(volume.imagePositionPatient).toEqual([-276.3671, -263.6718, Math.min(...heights)]);
    const last = slices.find(
      ({ dataset }) => dataset.SOPInstanceUID === sliceReferences[63].ReferencedSOPInstanceUID,
    )!;
    expect((last.dataset.ImagePositionPatient as number[])[2]).toBe(Math.max(...heights));
    const middle = 256 + 512 * 256;
    expect(volume.data[middle + 512 * 512 * 63]).toBe(last.pixels[middle]);
  });
});

test('512 x 512 x 200 slices that share their pixels', () => {
  const pixels = new Int16Array(512 * 512).fill(1000);
  const slices = syntheticCtSlices({ columns: 512, rows: 512, slices: 3 });
  const many = Array.from({ length: 200 }, (_, k) =>
    change(
      { ...slices[0], pixels },
      { SOPInstanceUID: `1.2.${k}`, ImagePositionPatient: [0, 0, k] },
    ),
  );
  const { volume } = assembleCtSeries(many);
  expect(volume.data[volume.data.length - 1]).toBe(-24);
});
