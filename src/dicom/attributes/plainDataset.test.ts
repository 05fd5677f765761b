import { getSequence } from './getSequence';
import { getString } from './getString';
import { plainDataset } from './plainDataset';

describe('plainDataset', () => {
  const name = new Proxy([{ Alphabetic: 'DOE^JANE' }], {});
  const dataset = {
    PatientName: name,
    PatientID: '7',
    PatientWeight: 61.5,
    ImageType: ['ORIGINAL', 'PRIMARY'],
    ReferencedStudySequence: new Proxy([{ ReferencedSOPInstanceUID: '1.2.3' }], {}),
    OverlayData: new Uint8Array(4),
    IconImage: { retrieveBulkData: () => undefined, PixelData: new ArrayBuffer(8) },
    url: undefined,
  };

  it('can be posted, which the original cannot', () => {
    expect(() => structuredClone(dataset)).toThrow();
    expect(() => structuredClone(plainDataset(dataset))).not.toThrow();
  });

  it('reads as the original does', () => {
    const plain = plainDataset(dataset);
    expect(getString(plain, 'PatientName')).toBe('DOE^JANE');
    expect(plain.PatientWeight).toBe(61.5);
    expect(plain.ImageType).toEqual(['ORIGINAL', 'PRIMARY']);
    const [study] = getSequence(plain, 'ReferencedStudySequence')!;
    expect(getString(study, 'ReferencedSOPInstanceUID')).toBe('1.2.3');
  });

  it('leaves binary values and functions out', () => {
    expect(plainDataset(dataset)).not.toHaveProperty('OverlayData');
    expect(plainDataset(dataset).IconImage).toEqual({});
  });
});
