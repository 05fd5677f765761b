import { data } from 'dcmjs';
import { toPart10File } from './toPart10File';

describe('toPart10File', () => {
  it('is read back as it was', () => {
    const pixels = Uint16Array.from([1, 2, 3, 65535]);
    const bytes = toPart10File({
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: '2.25.1',
      PatientName: 'SYNTHETIC^TEST',
      ReferringPhysicianName: [],
      PixelSpacing: ['0.98', '0.98'],
      Rows: 2,
      ReferencedRTPlanSequence: [{ ReferencedSOPInstanceUID: '2.25.2' }],
      BitsAllocated: 16,
      PixelData: pixels.buffer,
      WindowWidth: undefined,
    });
    const file = data.DicomMessage.readFile(bytes.slice().buffer);
    expect(file.meta['00020010'].Value).toEqual(['1.2.840.10008.1.2.1']);
    const { dict } = file;
    expect(dict['00100010'].Value).toEqual([{ Alphabetic: 'SYNTHETIC^TEST' }]);
    expect(dict['00280030'].Value).toEqual([0.98, 0.98]);
    expect(dict['00281051']).toBeUndefined();
    expect(
      (dict['300C0002'].Value as { [tag: string]: { Value: unknown } }[])[0]['00081155'].Value,
    ).toEqual(['2.25.2']);
    expect(new Uint16Array((dict['7FE00010'].Value as ArrayBuffer[])[0])).toEqual(pixels);
  });

  it('refuses a name that is no attribute', () => {
    expect(() => toPart10File({ SOPClassUID: '1.2', Nonsense: 'x' })).toThrow(/Nonsense/);
  });
});
