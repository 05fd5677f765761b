import { makePart10, shorts, testUids } from '../../tests/helpers/makePart10';
import { readInstance } from './readInstance';

const uids = testUids('1.1', '1.2', '1.3');

describe('readInstance', () => {
  it.each([
    '1.2.840.10008.1.2',
    '1.2.840.10008.1.2.1',
    '1.2.840.10008.1.2.2',
    '1.2.840.10008.1.2.1.99',
  ])('reads the UIDs in transfer syntax %s', (syntax) => {
    expect(readInstance(makePart10(uids, syntax))).toMatchObject({
      studyInstanceUID: '1.1',
      seriesInstanceUID: '1.2',
      sopInstanceUID: '1.3',
      sopClassUID: '1.2.840.10008.5.1.4.1.1.2',
    });
  });

  it.each([0, 1, 2, 3])('refuses a file without UID %p', (n) => {
    expect(() => readInstance(makePart10(uids.filter((_uid, k) => k !== n)))).toThrow('is missing');
  });

  it.each(['../../x', '1.2/3', '.', '..', '1'.repeat(65), 'abc'])('refuses the UID "%s"', (uid) => {
    expect(() => readInstance(makePart10(testUids(uid, '1.2', '1.3')))).toThrow('(0020,000D)');
  });

  const image = [
    ...uids,
    { tag: '00280008', vr: 'IS', value: '2' },
    { tag: '00280010', vr: 'US', value: shorts([3]) },
    { tag: '00280011', vr: 'US', value: shorts([2]) },
    { tag: '00280100', vr: 'US', value: shorts([16]) },
  ];
  const pixels = (count: number) => ({ tag: '7FE00010', vr: 'OW', value: new Uint8Array(count) });

  it('refuses an image without pixels, or with too few', () => {
    expect(() => readInstance(makePart10(image))).toThrow('no pixel data');
    expect(() => readInstance(makePart10([...image, pixels(22)]))).toThrow('should be 24');
    expect(readInstance(makePart10([...image, pixels(24)])).layout.pixels).toBeDefined();
  });
});
