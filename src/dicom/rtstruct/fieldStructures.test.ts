import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { processorSeconds } from '../../../tests/helpers/processorSeconds';
import { sharedData, describeWithData } from '../../../tests/helpers/sharedData';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { DosimetryError } from '../../errors';
import { readDicomFile } from '../part10/readDicomFile';
import type { NaturalDataset } from '../types';
import { drawKidneyRois } from './drawKidneyRois';
import { readRtStruct } from './readRtStruct';
import { rtStructToLabelmap } from './rtStructToLabelmap';
import type { RtContour, RtStructure } from './types';
import { writeRtStruct } from './writeRtStruct';

const grid = testGeometry({ dimensions: [32, 32, 20], spacingMm: [10, 10, 5] });
const ct = testCt(grid);

function square(k: number, [x, y]: [number, number] = [4, 4], size = 6): RtContour {
  const [px, py, pz] = grid.imagePositionPatient;
  const points = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ].flatMap(([i, j]) => [px + 10 * (i - 0.5), py + 10 * (j - 0.5), pz + 5 * k]);
  return {
    geometricType: 'CLOSED_PLANAR',
    points: Float64Array.from(points),
    referencedSOPInstanceUIDs: [],
  };
}

function draw(contours: RtContour[]) {
  const structure: RtStructure = { roiNumber: 1, name: 'Kidney_R', contours };
  const { labelmap, notes } = rtStructToLabelmap([{ structure, label: 1 }], grid);
  return { ml: labelmap.data.filter(Boolean).length * 0.5, notes };
}

describe('contours with planes left out', () => {
  it('gives the full volume with a note, whichever planes between the poles are left out one at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (kept) => {
        // Two planes in a row are never left out: 10 mm is the largest gap then.
        const planes = kept.map((keep, n) => keep || (n > 0 && !kept[n - 1]));
        const drawn = [4, ...planes.flatMap((keep, n) => (keep ? [5 + n] : [])), 14];
        const { ml, notes } = draw(drawn.map((k) => square(k)));
        const hasGap = drawn.length < 11;
        return ml === 198 && notes.join().includes('interpolated') === hasGap;
      }),
      { endOnFailure: true },
    );
    expect(draw([4, 6, 8, 10, 12, 14].map((k) => square(k))).ml).toBe(198);
  });

  it('refuses a hole in one organ, and keeps two pieces apart with a note', () => {
    expect(() => draw([2, 3, 4, 11, 12, 13].map((k) => square(k)))).toThrow(
      expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }),
    );
    const pieces = draw([
      ...[2, 3, 4].map((k) => square(k)),
      ...[11, 12, 13].map((k) => square(k, [20, 20])),
    ]);
    expect(pieces.ml).toBe(6 * 18);
    expect(pieces.notes.join()).toContain('two pieces');
  });
});

describe('many and far contours', () => {
  it('draws 30,000 contours and one of a million points in seconds', () => {
    const many = Array.from({ length: 30_000 }, (_, n) =>
      square(n % 20, [n % 25, (n * 7) % 25], 1 + (n % 5) / 10),
    );
    const long = square(3);
    long.points = Float64Array.from({ length: 3_000_000 }, (_, n) => {
      const angle = (Math.floor(n / 3) / 1_000_000) * 2 * Math.PI;
      return n % 3 === 2 ? long.points[2] : 60 * (n % 3 ? Math.sin(angle) : Math.cos(angle));
    });
    const seconds = processorSeconds(() => {
      draw(many);
      draw([long, square(4)]);
    });
    expect(seconds).toBeLessThan(60);
  });

  it('refuses contours millions of millimetres away', () => {
    for (const far of [1e6, -1e9, 1e300]) {
      const contour = square(5);
      contour.points[0] = far;
      expect(() => draw([contour])).toThrow(
        expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }),
      );
    }
  });
});

describe('drawKidneyRois', () => {
  const labelmap = testLabelmap(grid);
  addEllipsoid(labelmap, 1, [8, 15, 9], [3, 3, 6]);
  addEllipsoid(labelmap, 2, [23, 15, 9], [3, 3, 6]);
  const write = (): NaturalDataset =>
    writeRtStruct({
      ct,
      labelmap,
      rois: [
        { label: 1, name: 'Kidney_R', algorithm: 'MANUAL' },
        { label: 2, name: 'Kidney_L', algorithm: 'MANUAL' },
      ],
      software: { name: 'x', version: '1' },
      now: new Date(0),
    });
  const draws = (change: (dataset: NaturalDataset) => void) => () => {
    const dataset = write();
    change(dataset);
    return drawKidneyRois(readRtStruct(dataset), ct);
  };
  type Items = NaturalDataset[];

  it('draws a normal set without a note', () => {
    const drawn = draws(() => undefined)();
    expect(drawn.labelmap.data).toEqual(labelmap.data);
    expect(drawn.notes).toEqual([]);
  });

  it('joins the contours of a ROI that lie in several items, and says so', () => {
    const drawn = draws((dataset) => {
      const items = dataset.ROIContourSequence as Items;
      const [first, ...rest] = items[0].ContourSequence as Items;
      items[0].ContourSequence = rest;
      items.push({ ReferencedROINumber: 1, ContourSequence: [first] });
    })();
    expect(drawn.labelmap.data).toEqual(labelmap.data);
    expect(drawn.notes.join()).toContain('were joined');
  });

  it.each<[string, (dataset: NaturalDataset) => void, string]>([
    [
      'one number for two ROIs',
      ({ StructureSetROISequence: rois }) => Object.assign((rois as Items)[1], { ROINumber: 1 }),
      'DUPLICATE_ROI',
    ],
    [
      'one name twice',
      ({ StructureSetROISequence: rois, RTROIObservationsSequence: seen }) => {
        (rois as Items)[1].ROIName = 'Kidney_R';
        (seen as Items).splice(0, 2);
      },
      'DUPLICATE_ROI',
    ],
    [
      'a name against its code',
      ({ StructureSetROISequence: rois }) =>
        Object.assign((rois as Items)[1], { ROIName: 'Kidney_R' }),
      'NO_KIDNEY_ROI',
    ],
    ['another patient', (dataset) => (dataset.PatientID = 'OTHER'), 'MIXED_PATIENT'],
    [
      'another frame where the ROI has none',
      (dataset) => {
        (dataset.StructureSetROISequence as Items).forEach(
          (roi) => (roi.ReferencedFrameOfReferenceUID = ''),
        );
        (dataset.ReferencedFrameOfReferenceSequence as Items)[0].FrameOfReferenceUID = '9.9.9';
      },
      'MIXED_FRAME_OF_REFERENCE',
    ],
  ])('refuses %s', (_, change, code) => {
    expect(draws(change)).toThrow(expect.objectContaining({ code }));
  });
});

describeWithData('field')('inputs of the field', () => {
  it.each([
    ['01_duplicate_number', 'DUPLICATE_ROI'],
    ['18_names_taken_for_kidneys', 'NO_KIDNEY_ROI'],
    ['21f_other_frame_roi_frame_empty', 'MIXED_FRAME_OF_REFERENCE'],
    ['03_other_roi_without_points', 'no points'],
    ['04_every_second_in_the_middle', 'interpolated'],
  ])('%s', (file, expected) => {
    const geometry = testGeometry({
      dimensions: [64, 64, 40],
      spacingMm: [10, 10, 5],
      imagePositionPatient: [-325, -325, -50],
      frameOfReferenceUID: '1.2.826.0.1.55.1',
    });
    const bytes = fs.readFileSync(path.join(sharedData('field')!, `${file}.dcm`));
    try {
      const { labelmap, notes } = drawKidneyRois(readRtStruct(readDicomFile(bytes).dataset), {
        volume: geometry,
      });
      const ml = [1, 2].map((side) => labelmap.data.filter((v) => v === side).length * 0.5);
      expect(ml).toEqual([198, 198]);
      expect(notes.join()).toContain(expected);
    } catch (error) {
      if (!(error instanceof DosimetryError)) {
        throw error;
      }
      expect(error.code).toBe(expected);
    }
  });
});
