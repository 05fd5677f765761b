import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { cropToLabel } from '../../labels';
import type { Labelmap } from '../../volume';
import { gridsApartMm } from '../../volume';
import { getSequence } from '..';
import type { NaturalDataset } from '..';
import { readRtStruct, writeRtStruct } from '../rtstruct';
import { writeSeg } from '../seg';
import { drawRtStructures } from './drawRtStructures';
import { drawSegStructures } from './drawSegStructures';

const geometry = testGeometry();
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [4, 5, 2], [3, 4, 1.5]);
addEllipsoid(labelmap, 2, [11, 4, 3], [3, 2, 1.5]);
const written = {
  ct: testCt(geometry),
  labelmap,
  software: { name: 'x', version: '1' },
  now: new Date(0),
};
const kidneys = [
  { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' as const },
  { label: 2, name: 'Kidney_L', algorithm: 'AUTOMATIC' as const },
];

const liver = {
  SegmentLabel: 'Leber "A"; =1',
  SegmentedPropertyTypeCodeSequence: [
    { CodeValue: '10200004', CodingSchemeDesignator: 'SCT', CodeMeaning: 'Liver' },
  ],
};

function expectSame(found: Labelmap, label: number): void {
  const expected = cropToLabel(labelmap, label)!;
  expect(found.dimensions).toEqual(expected.dimensions);
  expect(found.data).toEqual(expected.data);
  expect(gridsApartMm(found, expected)).toBeLessThan(1e-6);
}

describe('drawSegStructures', () => {
  const seg = writeSeg({ ...written, segments: kidneys });
  const [first, second] = getSequence(seg, 'SegmentSequence');
  const changed: NaturalDataset = {
    ...seg,
    SegmentSequence: [
      { ...first, ...liver },
      second,
      { SegmentNumber: 3, SegmentLabel: 'Leber "A"; =1' },
    ],
  };

  it('reads every segment on the voxels that it was drawn on, without the CT', () => {
    const { structures, leftOut } = drawSegStructures(changed);
    expect(structures.map(({ contour: _, ...one }) => one)).toEqual([
      {
        name: 'Leber "A"; =1',
        kind: 'liver',
        code: { value: '10200004', scheme: 'SCT', meaning: 'Liver' },
        isKidney: false,
      },
      expect.objectContaining({ name: 'Kidney_L', kind: 'kidney', isKidney: true }),
    ]);
    structures.forEach(({ contour }, n) => expectSame(contour, n + 1));
    expect(structures[0].contour.frameOfReferenceUID).toBe(geometry.frameOfReferenceUID);
    expect(leftOut).toEqual([{ name: 'Leber "A"; =1 (2)', why: 'It has no voxel.' }]);
  });

  it('refuses frames that are not parallel', () => {
    const [shared] = getSequence(seg, 'SharedFunctionalGroupsSequence');
    const perFrame = getSequence(seg, 'PerFrameFunctionalGroupsSequence').map((frame, n) => ({
      ...frame,
      PlaneOrientationSequence: [
        { ImageOrientationPatient: n === 0 ? [1, 0, 0, 0, 0, -1] : [1, 0, 0, 0, 1, 0] },
      ],
    }));
    const turned = {
      ...changed,
      SharedFunctionalGroupsSequence: [shared],
      PerFrameFunctionalGroupsSequence: perFrame,
    };
    expect(() => drawSegStructures(turned)).toThrow(
      expect.objectContaining({ code: 'LABELMAP_MISMATCH' }),
    );
  });
});

describe('drawRtStructures', () => {
  const rtStruct = readRtStruct(writeRtStruct({ ...written, rois: kidneys }));
  const [coded, left] = rtStruct.structures;
  const right = { ...coded, coded: undefined, code: undefined };

  it('draws overlapping structures whole, each on its part of the grid', () => {
    const set = {
      ...rtStruct,
      structures: [
        { ...right, roiNumber: 7, name: 'Spleen' },
        { ...right, roiNumber: 8, name: 'Lesion in spleen' },
        left,
        { ...left, roiNumber: 9, name: 'Drawn nowhere', contours: [] },
      ],
    };
    const { structures, leftOut } = drawRtStructures(set, geometry);
    expect(structures.map(({ name, kind, isKidney }) => [name, kind, isKidney])).toEqual([
      ['Spleen', 'spleen', false],
      ['Lesion in spleen', 'lesion', false],
      ['Kidney_L', 'kidney', true],
    ]);
    structures.forEach(({ contour }, n) => expectSame(contour, [1, 1, 2][n]));
    expect(leftOut.map(({ name }) => name)).toEqual(['Drawn nowhere']);
  });

  it('leaves out a structure of another frame, and refuses a set of such', () => {
    const elsewhere = { ...right, name: 'Liver', frameOfReferenceUID: '1.2.3' };
    const some = drawRtStructures({ ...rtStruct, structures: [elsewhere, left] }, geometry);
    expect(some.leftOut[0].why).toMatch(/another frame of reference/);
    expect(() => drawRtStructures({ ...rtStruct, structures: [elsewhere] }, geometry)).toThrow(
      expect.objectContaining({ code: 'MIXED_FRAME_OF_REFERENCE' }),
    );
  });
});
