import { rtStructSopClassUID } from '../src/dicom/rtstruct';
import { productIdentity } from '../src/productIdentity';
import { chooseStructureSet } from './chooseStructureSet';
import type { FolderFile } from './readDicomFolder';

function set(
  path: string,
  algorithm: string,
  name = 'Kidney_R',
  manufacturer = 'Maker',
): FolderFile {
  return {
    path,
    transferSyntaxUID: '1.2.840.10008.1.2.1',
    dataset: {
      SOPClassUID: rtStructSopClassUID,
      Modality: 'RTSTRUCT',
      Manufacturer: manufacturer,
      StructureSetLabel: `label of ${path}`,
      StructureSetROISequence: [{ ROINumber: 1, ROIName: name, ROIGenerationAlgorithm: algorithm }],
      ROIContourSequence: [
        {
          ReferencedROINumber: 1,
          ContourSequence: [
            { ContourGeometricType: 'CLOSED_PLANAR', ContourData: [0, 0, 0, 1, 0, 0, 1, 1, 0] },
          ],
        },
      ],
    },
  } as FolderFile;
}

const ours = set('ours.dcm', 'AUTOMATIC', 'Kidney_R', productIdentity.name);

describe('chooseStructureSet', () => {
  it('takes what a person drew before what a program drew, and says so', () => {
    const manual = set('manual.dcm', 'MANUAL');
    for (const files of [
      [ours, manual],
      [manual, ours],
      [set('other.dcm', 'AUTOMATIC'), ours, manual],
    ]) {
      const chosen = chooseStructureSet('case', files);
      expect(chosen.path).toBe('manual.dcm');
      expect(chosen.notes.join()).toContain('ours.dcm');
    }
  });

  it('never takes our own automatic contours unasked', () => {
    expect(() => chooseStructureSet('case', [ours])).toThrow(
      expect.objectContaining({ code: 'NO_KIDNEY_ROI', why: expect.stringContaining('own work') }),
    );
    expect(chooseStructureSet('case', [ours], 'ours.dcm').path).toBe('ours.dcm');
  });

  it('asks between two, naming both, and lists the names where there is no kidney', () => {
    const two = [set('a.dcm', 'MANUAL'), set('b.dcm', 'SEMIAUTOMATIC'), ours];
    expect(() => chooseStructureSet('case', two)).toThrow(
      expect.objectContaining({
        code: 'SEVERAL_STRUCTURE_SETS',
        why: expect.stringMatching(/label of a\.dcm.*label of b\.dcm/),
      }),
    );
    expect(() => chooseStructureSet('case', [set('a.dcm', 'MANUAL', 'Liver')])).toThrow(
      expect.objectContaining({ code: 'NO_KIDNEY_ROI', why: expect.stringContaining('"Liver"') }),
    );
  });

  it('lists every name where there is no kidney, and marks what may be one', () => {
    const emptied = set('a.dcm', 'MANUAL', 'Kidney_L');
    emptied.dataset.ROIContourSequence = [];
    const segmentation = {
      path: 'b.dcm',
      transferSyntaxUID: '1.2.840.10008.1.2.1',
      dataset: {
        Modality: 'SEG',
        SegmentSequence: [
          { SegmentNumber: 1, SegmentLabel: 'Kidneys' },
          { SegmentNumber: 2, SegmentLabel: 'Liver' },
        ],
      },
    } as FolderFile;
    expect(() => chooseStructureSet('case', [emptied, segmentation])).toThrow(
      expect.objectContaining({
        code: 'NO_KIDNEY_ROI',
        why: expect.stringMatching(
          /"Kidney_L" \(ROI 1, no contours\).*"Kidneys" \(segment 1, may be a kidney\), "Liver" \(segment 2\)/,
        ),
      }),
    );
  });

  it('takes a segmentation that a person drew like a structure set, and asks between the two', () => {
    const segmentation = (path: string, algorithm: string, label = 'Kidney_R') =>
      ({
        path,
        transferSyntaxUID: '1.2.840.10008.1.2.1',
        dataset: {
          Modality: 'SEG',
          SegmentSequence: [
            { SegmentNumber: 1, SegmentLabel: label, SegmentAlgorithmType: algorithm },
          ],
        },
      }) as FolderFile;
    const manual = segmentation('seg.dcm', 'MANUAL');
    expect(chooseStructureSet('case', [ours, manual]).segmentation).toBe(manual.dataset);
    expect(chooseStructureSet('case', [manual, set('a.dcm', 'AUTOMATIC')]).path).toBe('seg.dcm');
    expect(
      chooseStructureSet('case', [segmentation('b', 'MANUAL', 'Liver'), set('a', 'MANUAL')]).path,
    ).toBe('a');
    expect(() => chooseStructureSet('case', [manual, set('a.dcm', 'MANUAL')])).toThrow(
      expect.objectContaining({ code: 'SEVERAL_STRUCTURE_SETS' }),
    );
  });
});
