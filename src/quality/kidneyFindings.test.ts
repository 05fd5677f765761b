import { orientations } from '../../tests/helpers/testGrids';
import { testManifest } from '../../tests/helpers/testManifest';
import { createBoxGeometry } from '../network';
import type { Labelmap, Vec3, VolumeGeometry } from '../volume';
import type { FindingCode } from './finding';
import { kidneyFindings } from './kidneyFindings';
import type { KidneyFindingsInput } from './kidneyFindings';

// 10 x 10 x 10 mm: a voxel is exactly 1 ml.
const grid: VolumeGeometry = {
  dimensions: [40, 20, 30],
  spacingMm: [10, 10, 10],
  imagePositionPatient: [-195, -95, -145],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
// Reaches beyond the scan on every side.
const wideBox = createBoxGeometry(
  [0, 0, 0],
  testManifest({ dimensions: [60, 40, 50], spacingMm: [10, 10, 10] }),
);

/** A block of voxels, the last row and slice only partly filled so that any volume is possible. */
function addBlock(
  labelmap: Labelmap,
  label: number,
  first: Vec3,
  volumeMl: number,
  width = 6,
): void {
  const [nx, ny] = labelmap.dimensions;
  for (let n = 0; n < volumeMl; n++) {
    const i = first[0] + (n % width);
    const j = first[1] + (Math.floor(n / width) % width);
    const k = first[2] + Math.floor(n / (width * width));
    labelmap.data[i + nx * (j + ny * k)] = label;
  }
}

interface Pair {
  rightMl?: number;
  leftMl?: number;
  rightFirst?: Vec3;
  leftFirst?: Vec3;
}

function inputOf(
  { rightMl = 150, leftMl = 150, rightFirst = [10, 8, 10], leftFirst = [24, 8, 10] }: Pair = {},
  changes: Partial<KidneyFindingsInput> = {},
): KidneyFindingsInput {
  const labelmap: Labelmap = { ...grid, data: new Uint8Array(40 * 20 * 30) };
  addBlock(labelmap, 1, rightFirst, rightMl);
  addBlock(labelmap, 2, leftFirst, leftMl);
  return {
    labelmap,
    box: wideBox,
    removed: { right: { count: 0, voxels: 0 }, left: { count: 0, voxels: 0 } },
    uncertainVoxels: { 1: 0, 2: 0 },
    ...changes,
  };
}

function codesOf(input: KidneyFindingsInput): [FindingCode, string?][] {
  return kidneyFindings(input).map(({ code, side }) => (side ? [code, side] : [code]));
}

describe('kidneyFindings', () => {
  it('says nothing about an ordinary pair', () => {
    expect(kidneyFindings(inputOf())).toEqual([]);
  });

  it('says what was seen and what to do in every text', () => {
    const findings = kidneyFindings(inputOf({ rightMl: 30, leftMl: 0 }));
    expect(findings.map(({ what }) => what)).toEqual([
      'Right kidney: 30 ml, outside the usual 70-350 ml.',
      'Left kidney: not found.',
    ]);
    expect(findings.every(({ next }) => next.length > 10)).toBe(true);
  });

  describe('KIDNEY_MISSING', () => {
    it.each([
      [{ rightMl: 0 }, 'right'],
      [{ leftMl: 0 }, 'left'],
    ])('for %j', (pair, side) => {
      expect(codesOf(inputOf(pair))).toEqual([['KIDNEY_MISSING', side]]);
    });

    it('for both', () => {
      expect(codesOf(inputOf({ rightMl: 0, leftMl: 0 }))).toEqual([
        ['KIDNEY_MISSING', 'right'],
        ['KIDNEY_MISSING', 'left'],
      ]);
    });
  });

  it.each([
    [69, 100, true],
    [70, 100, false],
    [350, 300, false],
    [351, 300, true],
  ])('VOLUME_UNUSUAL for %i ml (the other %i ml): %s', (rightMl, leftMl, expected) => {
    expect(codesOf(inputOf({ rightMl, leftMl }))).toEqual(
      expected ? [['VOLUME_UNUSUAL', 'right']] : [],
    );
  });

  it.each([
    [100, 160, false],
    [100, 161, true],
    [161, 100, true],
    [160, 100, false],
  ])('SIDE_RATIO_UNUSUAL for %i and %i ml: %s', (rightMl, leftMl, expected) => {
    expect(codesOf(inputOf({ rightMl, leftMl }))).toEqual(expected ? [['SIDE_RATIO_UNUSUAL']] : []);
  });

  it('names the ratio', () => {
    const [{ what }] = kidneyFindings(inputOf({ rightMl: 100, leftMl: 250 }));
    expect(what).toContain('2.5 times');
  });

  it.each([
    ['first column', [0, 8, 10]],
    ['first row', [10, 0, 10]],
    ['last row', [10, 14, 10]],
    ['first slice', [10, 8, 0]],
    ['last slice', [10, 8, 25]],
  ] as [string, Vec3][])('TOUCHES_SCAN_EDGE at the %s', (_name, rightFirst) => {
    // 180 voxels are 6 x 6 x 5.
    expect(codesOf(inputOf({ rightMl: 180, rightFirst }))).toEqual([
      ['TOUCHES_SCAN_EDGE', 'right'],
    ]);
  });

  it('TOUCHES_SCAN_EDGE at the last column, and not one voxel before', () => {
    const at = (i: number) => codesOf(inputOf({ leftMl: 180, leftFirst: [i, 8, 10] }));
    expect(at(34)).toEqual([['TOUCHES_SCAN_EDGE', 'left']]);
    expect(at(33)).toEqual([]);
  });

  it.each([
    ['one slice from the first', [10, 8, 1]],
    ['one slice from the last', [10, 8, 24]],
    ['one row from the first', [10, 1, 10]],
    ['one row from the last', [10, 13, 10]],
  ] as [string, Vec3][])('no TOUCHES_SCAN_EDGE %s', (_name, rightFirst) => {
    expect(codesOf(inputOf({ rightMl: 180, rightFirst }))).toEqual([]);
  });

  describe('TOUCHES_BOX_EDGE', () => {
    // The right block's lowest voxel centres lie at z = -145 + 10 x 10 = -45 mm.
    const boxFromZ = (lowestMm: number): VolumeGeometry => ({
      ...wideBox,
      imagePositionPatient: [
        wideBox.imagePositionPatient[0],
        wideBox.imagePositionPatient[1],
        lowestMm,
      ],
    });

    it.each([
      [-54.9, true],
      [-55.1, false],
    ])('where the box begins at z = %d mm: %s', (lowestMm, expected) => {
      const input = inputOf({}, { box: boxFromZ(lowestMm) });
      expect(codesOf(input)).toEqual(
        expected
          ? [
              ['TOUCHES_BOX_EDGE', 'right'],
              ['TOUCHES_BOX_EDGE', 'left'],
            ]
          : [],
      );
    });

    it('on the far side, on one kidney only', () => {
      // The left block ends at x = -195 + 10 x 29 = 95 mm, the right one at -45 mm.
      const box = { ...wideBox, imagePositionPatient: [-495.1 + 10, -200, -250] as Vec3 };
      expect(codesOf(inputOf({}, { box }))).toEqual([['TOUCHES_BOX_EDGE', 'left']]);
      const wider = { ...box, imagePositionPatient: [-484, -200, -250] as Vec3 };
      expect(codesOf(inputOf({}, { box: wider }))).toEqual([]);
    });
  });

  it('PIECES_REMOVED with their number and volume', () => {
    const removed = { right: { count: 2, voxels: 7 }, left: { count: 0, voxels: 0 } };
    const findings = kidneyFindings(inputOf({}, { removed }));
    expect(findings).toEqual([
      expect.objectContaining({ code: 'PIECES_REMOVED', severity: 'info', side: 'right' }),
    ]);
    expect(findings[0].what).toContain('2 detached piece(s), 7.0 ml');
  });

  it.each([
    [35, false],
    [36, true],
  ])('CONTOUR_UNCERTAIN for %i of 100 ml undecided: %s', (uncertain, expected) => {
    const input = inputOf({ leftMl: 100 }, { uncertainVoxels: { 1: 0, 2: uncertain } });
    expect(codesOf(input)).toEqual(expected ? [['CONTOUR_UNCERTAIN', 'left']] : []);
  });

  describe('SIDES_SWAPPED', () => {
    it('where the right contour lies to the patient left of the left one', () => {
      expect(codesOf(inputOf({ rightFirst: [24, 8, 10], leftFirst: [10, 8, 10] }))).toEqual([
        ['SIDES_SWAPPED'],
      ]);
    });

    it('is told in patient space, not by columns', () => {
      // Feet first: columns run to the patient's right.
      const turned = inputOf({ rightFirst: [24, 8, 10], leftFirst: [10, 8, 10] });
      turned.labelmap = {
        ...turned.labelmap,
        direction: orientations['axial, feet first'],
        imagePositionPatient: [195, -95, 145],
      };
      expect(codesOf(turned)).toEqual([]);
    });

    it('is not told with one kidney only', () => {
      expect(codesOf(inputOf({ rightFirst: [30, 8, 10], leftMl: 0 }))).toEqual([
        ['KIDNEY_MISSING', 'left'],
      ]);
    });
  });

  it('takes volumes from the voxel size', () => {
    const input = inputOf();
    input.labelmap = {
      ...input.labelmap,
      spacingMm: [10, 10, 4],
      imagePositionPatient: [-195, -95, -60],
    };
    expect(kidneyFindings(input).map(({ what }) => what)).toEqual([
      'Right kidney: 60 ml, outside the usual 70-350 ml.',
      'Left kidney: 60 ml, outside the usual 70-350 ml.',
    ]);
  });
});
