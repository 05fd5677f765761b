import fc from 'fast-check';
import { labelmaps } from '../../../tests/helpers/labelmapArbitraries';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { labelmapToContours } from '../../contours';
import { voxelVolumeMl } from '../../volume';
import { getNumbers, getSequence, getString, getStrings, readDicomFile } from '..';
import type { NaturalDataset } from '..';
import { toPart10 } from '../write';
import type { ExportedStructure } from '../write';
import { readRtStruct } from './readRtStruct';
import { rtStructToLabelmap } from './rtStructToLabelmap';
import { writeRtStruct } from './writeRtStruct';
import type { WriteRtStructOptions } from './writeRtStruct';

const rois: ExportedStructure[] = [
  { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC', displayColor: [255, 0, 10] },
  { label: 2, name: 'Kidney_L', algorithm: 'SEMIAUTOMATIC' },
];
const model = {
  name: 'kidneys',
  version: '1.2.0',
  sha256: 'ab'.repeat(32),
  stage: 'release' as const,
};

function options(changes: Partial<WriteRtStructOptions> = {}): WriteRtStructOptions {
  const geometry = testGeometry();
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [4, 5, 2], [3, 4, 2]);
  addEllipsoid(labelmap, 2, [11, 5, 3], [3, 4, 2]);
  return {
    ct: testCt(geometry),
    labelmap,
    rois,
    model,
    software: { name: 'kidney-dosimetry', version: '0.1.0' },
    now: new Date('2026-03-04T05:06:07.089Z'),
    ...changes,
  };
}

function written(changes: Partial<WriteRtStructOptions> = {}): NaturalDataset {
  return readDicomFile(toPart10(writeRtStruct(options(changes)))).dataset;
}

const codeOf = (error: string) => expect.objectContaining({ code: error });

const earlier = {
  studyInstanceUID: '1.2.3',
  seriesInstanceUID: '1.2.3.9',
  ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
  ReferencedSOPInstanceUID: '1.2.3.9.1',
};

describe('writeRtStruct', () => {
  it('names the structure set that it was made from, and nothing where there is none', () => {
    const [item, ...others] = getSequence(
      written({ predecessor: earlier }),
      'PredecessorStructureSetSequence',
    );
    expect(others).toEqual([]);
    expect(getString(item, 'ReferencedSOPClassUID')).toBe('1.2.840.10008.5.1.4.1.1.481.3');
    expect(getString(item, 'ReferencedSOPInstanceUID')).toBe('1.2.3.9.1');
    expect(getSequence(written(), 'PredecessorStructureSetSequence')).toEqual([]);
  });

  it('comes back from the file as the same labelmap (any, on any grid)', () => {
    fc.assert(
      fc.property(labelmaps, (labelmap) => {
        const used = [1, 2].filter((label) => labelmap.data.includes(label));
        fc.pre(used.length > 0);
        const all = options({ ct: testCt(labelmap), labelmap });
        const file = toPart10(writeRtStruct(all));
        const { structures } = readRtStruct(readDicomFile(file).dataset);
        const labelled = structures.map((structure) => ({
          structure,
          label: structure.name === 'Kidney_R' ? 1 : 2,
        }));
        const result = rtStructToLabelmap(labelled, labelmap);
        expect(result.labelmap.data).toEqual(labelmap.data);
        // Planes of a random labelmap may be empty, which is said.
        expect(result.notes.filter((note) => !note.includes('nothing is drawn'))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it("keeps the labelmap's volume in the written coordinates to 1e-5", () => {
    const geometry = testGeometry({
      dimensions: [60, 60, 12],
      spacingMm: [0.9765625, 0.9765625, 3],
      imagePositionPatient: [-249.51171875, -412.3, -1043.7],
      // 10 degrees about x: y and z of the points are irrational.
      direction: [
        1,
        0,
        0,
        0,
        Math.cos(0.1745),
        Math.sin(0.1745),
        0,
        -Math.sin(0.1745),
        Math.cos(0.1745),
      ],
    });
    const labelmap = testLabelmap(geometry);
    addEllipsoid(labelmap, 1, [30, 30, 6], [18, 25, 5]);
    addEllipsoid(labelmap, 0, [30, 30, 6], [5, 6, 3]);
    const dataset = written({ ct: testCt(geometry), labelmap });
    const [roi] = readRtStruct(dataset).structures;
    // Area of a plane polygon in space: half the length of the sum of cross products.
    let areaMm2 = 0;
    for (const { points } of roi.contours) {
      const sum = [0, 0, 0];
      const at = (n: number) =>
        [0, 1, 2].map((axis) => points[(n % points.length) + axis] - points[axis]);
      for (let n = 0; n < points.length; n += 3) {
        const [a, b] = [at(n), at(n + 3)];
        sum[0] += a[1] * b[2] - a[2] * b[1];
        sum[1] += a[2] * b[0] - a[0] * b[2];
        sum[2] += a[0] * b[1] - a[1] * b[0];
      }
      areaMm2 += Math.hypot(...sum) / 2;
    }
    const expected = labelmap.data.filter((label) => label === 1).length * voxelVolumeMl(geometry);
    expect(Math.abs((areaMm2 * 3) / 1000 / expected - 1)).toBeLessThan(1e-5);
  });

  it('writes coordinates that fit a decimal string', () => {
    const far = testGeometry({ imagePositionPatient: [-123456.789012345, 1e-7, 98765.4321] });
    const texts = getSequence(
      writeRtStruct(options({ ct: testCt(far), labelmap: { ...options().labelmap, ...far } })),
      'ROIContourSequence',
    )
      .flatMap((roi) => getSequence(roi, 'ContourSequence'))
      .flatMap((contour) => getStrings(contour, 'ContourData'));
    expect(texts.every((text) => text.length <= 16 && /^-?\d+(\.\d+)?$/.test(text))).toBe(true);
  });

  it('names for each contour the image of its own slice', () => {
    const { ct } = options();
    for (const { contours } of readRtStruct(written()).structures) {
      for (const { points, referencedSOPInstanceUIDs } of contours) {
        const k = Math.round((points[2] - 1200) / 3);
        expect(referencedSOPInstanceUIDs).toEqual([ct.sliceReferences[k].ReferencedSOPInstanceUID]);
      }
    }
  });

  it('refers to frame of reference, study, series and all images', () => {
    const dataset = written();
    const [frame] = getSequence(dataset, 'ReferencedFrameOfReferenceSequence');
    const [study] = getSequence(frame, 'RTReferencedStudySequence');
    const [series] = getSequence(study, 'RTReferencedSeriesSequence');
    expect(getString(frame, 'FrameOfReferenceUID')).toBe('1.2.826.0.1.3680043.8.498.1');
    expect(getString(study, 'ReferencedSOPInstanceUID')).toBe('1.2.826.0.1.3680043.8.498.2');
    expect(getString(series, 'SeriesInstanceUID')).toBe('1.2.826.0.1.3680043.8.498.3');
    expect(getSequence(series, 'ContourImageSequence')).toHaveLength(6);
  });

  it('says how, with what and by whom the contours were made, and that no one approved them', () => {
    const dataset = written({
      findings: [
        { severity: 'info', what: 'Alignment margin is low.' },
        { severity: 'warning', side: 'left', what: 'Left kidney touches the edge.' },
      ],
    });
    const [right, left] = getSequence(dataset, 'StructureSetROISequence');
    expect(getStrings(dataset, 'SoftwareVersions')).toEqual([
      'kidney-dosimetry 0.1.0',
      'kidneys 1.2.0',
      model.sha256,
    ]);
    expect(getString(dataset, 'ApprovalStatus')).toBe('UNAPPROVED');
    expect(getString(dataset, 'StructureSetDescription')).toBe(
      'Contours by kidneys 1.2.0.\nWarning: Left kidney touches the edge.\nNote: Alignment margin is low.',
    );
    const observations = getSequence(dataset, 'RTROIObservationsSequence');
    expect(observations.map((item) => getString(item, 'ROIObservationDescription'))).toEqual([
      undefined,
      'Warning: Left kidney touches the edge.',
    ]);
    expect(getString(right, 'ROIName')).toBe('Kidney_R');
    expect(getString(right, 'ROIGenerationAlgorithm')).toBe('AUTOMATIC');
    expect(getString(right, 'ROIGenerationDescription')).toBe('kidneys 1.2.0 abababababab');
    expect(getString(left, 'ROIGenerationAlgorithm')).toBe('SEMIAUTOMATIC');
    expect(getString(left, 'ROIGenerationDescription')).toBe('kidneys 1.2.0 abababababab, edited');
    expect(getString(right, 'ROIDescription')).toContain(model.sha256);
    const equipment = getSequence(dataset, 'ContributingEquipmentSequence');
    expect(equipment.map((item) => getString(item, 'ManufacturerModelName'))).toEqual([
      'Tester 1',
      'kidneys',
    ]);
    const [observation] = getSequence(dataset, 'RTROIObservationsSequence');
    const [code] = getSequence(observation, 'RTROIIdentificationCodeSequence');
    const [modifier] = getSequence(code, 'SegmentedPropertyTypeModifierCodeSequence');
    expect(getString(observation, 'RTROIInterpretedType')).toBe('ORGAN');
    expect([getString(code, 'CodeValue'), getString(modifier, 'CodeValue')]).toEqual([
      '64033007',
      '24028007',
    ]);
    const [contour] = getSequence(dataset, 'ROIContourSequence');
    expect(getNumbers(contour, 'ROIDisplayColor')).toEqual([255, 0, 10]);
  });

  it('makes a new series and instance each time, in the same study', () => {
    const [a, b] = [written(), written()];
    expect(getString(a, 'SeriesInstanceUID')).not.toBe(getString(b, 'SeriesInstanceUID'));
    expect(getString(a, 'SOPInstanceUID')).not.toBe(getString(b, 'SOPInstanceUID'));
    expect(getString(a, 'StudyInstanceUID')).toBe('1.2.826.0.1.3680043.8.498.2');
  });

  it('leaves out a structure without voxels and says so', () => {
    const base = options();
    base.labelmap.data.forEach((label, n) => (base.labelmap.data[n] = label === 2 ? 0 : label));
    const dataset = written({ labelmap: base.labelmap });
    expect(readRtStruct(dataset).structures.map(({ name }) => name)).toEqual(['Kidney_R']);
    expect(getString(dataset, 'StructureSetDescription')).toContain('not included: Kidney_L');
  });

  it('carries a named verdict, and none without a name', () => {
    const reviewedAt = new Date('2026-03-05T10:00:00Z');
    const dataset = written({
      ct: testCt(testGeometry(), { TimezoneOffsetFromUTC: '-0330' }),
      approval: { status: 'APPROVED', reviewerName: 'Curie^Marie', reviewedAt },
    });
    expect(getString(dataset, 'ApprovalStatus')).toBe('APPROVED');
    expect(getString(dataset, 'ReviewerName')).toBe('Curie^Marie');
    expect([getString(dataset, 'ReviewDate'), getString(dataset, 'ReviewTime')]).toEqual([
      '20260305',
      '063000.000000',
    ]);
    expect(() =>
      writeRtStruct(options({ approval: { status: 'REJECTED', reviewerName: ' ', reviewedAt } })),
    ).toThrow(codeOf('INVALID_ARGUMENT'));
  });

  it('drops whole findings where the description is full', () => {
    const findings = Array.from({ length: 60 }, (_, n) => ({
      severity: 'warning' as const,
      what: `Finding ${n} of sixty of them.`,
    }));
    const text = getString(written({ findings }), 'StructureSetDescription')!;
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).toMatch(/^Contours by kidneys 1\.2\.0\.\n/);
    expect(text).toMatch(/of them\.\n\d+ more findings not listed here\.$/);
  });

  it('refuses what it cannot write rightly', () => {
    const { labelmap } = options();
    const empty = testLabelmap(testGeometry());
    const shifted = {
      ...labelmap,
      imagePositionPatient: [-100.4, -80.25, 1200] as [number, number, number],
    };
    const noFrame = testCt(testGeometry(), { FrameOfReferenceUID: undefined });
    expect(() => writeRtStruct(options({ labelmap: empty }))).toThrow(codeOf('NOTHING_TO_EXPORT'));
    expect(() => writeRtStruct(options({ labelmap: shifted }))).toThrow(
      codeOf('LABELMAP_MISMATCH'),
    );
    expect(() => writeRtStruct(options({ ct: noFrame }))).toThrow(codeOf('MISSING_TAG'));
    expect(() => writeRtStruct(options({ rois: [rois[0], rois[0]] }))).toThrow(
      codeOf('INVALID_ARGUMENT'),
    );
    expect(() =>
      writeRtStruct(options({ rois: [{ ...rois[0], displayColor: [0, 0, 300] }] })),
    ).toThrow(codeOf('INVALID_ARGUMENT'));
  });

  it('writes two kidneys in 512 x 512 x 200 voxels', () => {
    const geometry = testGeometry({ dimensions: [512, 512, 200], spacingMm: [0.98, 0.98, 3] });
    const labelmap = testLabelmap(geometry);
    const box = testLabelmap(testGeometry({ dimensions: [70, 90, 40] }));
    addEllipsoid(box, 1, [35, 45, 20], [30, 40, 19]);
    for (let k = 0; k < 40; k++) {
      for (let j = 0; j < 90; j++) {
        const row = box.data.subarray(70 * (90 * k + j), 70 * (90 * k + j + 1));
        const start = 512 * (512 * (k + 80) + j + 200);
        labelmap.data.set(row, start + 100);
        labelmap.data.set(
          row.map((label) => 2 * label),
          start + 330,
        );
      }
    }
    const ct = { ...testCt(testGeometry({ ...geometry, dimensions: [1, 1, 200] })) };
    ct.volume = { ...geometry, data: new Int16Array(1) };
    expect(labelmapToContours(labelmap, 2)).toHaveLength(39);
    const bytes = toPart10(writeRtStruct(options({ ct, labelmap }))).byteLength;
    expect(bytes).toBeGreaterThan(100_000);
  });
});
