import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { getString } from '../../dicom';
import { writeRtStruct } from '../../dicom/rtstruct';
import { writeSeg } from '../../dicom/seg';
import type { Approval, ExportedStructure } from '../../dicom/write';
import { productIdentity } from '../../productIdentity';
import { describeContourObject } from './describeContourObject';

const geometry = testGeometry();
const ct = testCt(geometry);
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [4, 5, 2], [3, 4, 2]);
addEllipsoid(labelmap, 2, [11, 5, 3], [3, 4, 2]);
const approval: Approval = {
  status: 'APPROVED',
  reviewerName: 'Muster^Eva',
  reviewedAt: new Date('2026-03-04T05:06:07Z'),
};

function options(algorithm: ExportedStructure['algorithm'], names = ['Kidney_R', 'Kidney_L']) {
  const structures = names.map((name, n) => ({ label: n + 1, name, algorithm }));
  const now = new Date('2026-03-04T05:06:07Z');
  return { ct, labelmap, rois: structures, segments: structures, software: productIdentity, now };
}

const openStudies = [getString(ct.dataset, 'StudyInstanceUID')!];
const series = getString(ct.dataset, 'SeriesInstanceUID')!;

describe('describeContourObject', () => {
  it('tells ours, how it was drawn and who approved it', () => {
    const dataset = writeRtStruct({ ...options('SEMIAUTOMATIC'), approval });
    expect(describeContourObject(dataset, openStudies)).toMatchObject({
      kind: 'RTSTRUCT',
      isOurs: true,
      state: 'approved',
      algorithm: 'SEMIAUTOMATIC',
      reviewerName: 'Muster^Eva',
      isOfOpenStudy: true,
      ctSeriesInstanceUIDs: [series],
      reference: { ReferencedSOPInstanceUID: getString(dataset, 'SOPInstanceUID') },
    });
  });

  it('of a segmentation, of another study and without a verdict', () => {
    expect(describeContourObject(writeSeg(options('AUTOMATIC')), ['1.2'])).toMatchObject({
      kind: 'SEG',
      state: 'automatic',
      isOfOpenStudy: false,
      ctSeriesInstanceUIDs: [series],
    });
  });

  it("of another system's names; what does not say how it was drawn counts as by hand", () => {
    const dataset = writeRtStruct({
      ...options('AUTOMATIC', ['Niere rechts', 'Niere links']),
      software: { name: 'Another', version: '1' },
    });
    const rois = dataset.StructureSetROISequence as Record<string, unknown>[];
    rois.forEach((roi) => Reflect.deleteProperty(roi, 'ROIGenerationAlgorithm'));
    expect(describeContourObject(dataset, openStudies)).toMatchObject({
      isOurs: false,
      algorithm: 'MANUAL',
      state: 'manual',
    });
  });

  it('is none without kidneys', () => {
    const dataset = writeRtStruct(options('MANUAL', ['Liver', 'Spleen']));
    expect(describeContourObject(dataset, openStudies)).toBeUndefined();
  });
});
