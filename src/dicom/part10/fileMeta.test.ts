import { explicitElement, implicitElement, part10 } from '../../../tests/helpers/dicomBytes';
import { fileMeta } from './fileMeta';
import { isDicomMarked, markEnd } from './isDicomMarked';

const explicitSyntax = '1.2.840.10008.1.2.1';
const uids = (write: (tag: number, value: string) => number[]): number[] => [
  ...write(0x00020002, '1.2\0'),
  ...write(0x00020003, '2.25.7 '),
  ...write(0x00020010, `${explicitSyntax}\0`),
];
const dataSet = explicitElement(0x00080060, 'CS', 'CT');

describe('fileMeta', () => {
  it.each<[string, (tag: number, value: string) => number[]]>([
    ['explicit', (tag, value) => explicitElement(tag, 'UI', value)],
    ['implicit', implicitElement],
  ])('reads UIDs without padding and finds the data set, %s', (_, write) => {
    const meta = uids(write);
    expect(fileMeta(Uint8Array.from([9, ...meta, ...dataSet]), 1)).toEqual({
      mediaStorageSOPClassUID: '1.2',
      mediaStorageSOPInstanceUID: '2.25.7',
      transferSyntaxUID: explicitSyntax,
      dataSetStart: 1 + meta.length,
    });
  });

  it('says nothing of what is not there or is no UID', () => {
    const meta = explicitElement(0x00020002, 'UI', '1'.repeat(66));
    expect(fileMeta(Uint8Array.from([...meta, ...dataSet]), 0)).toEqual({
      dataSetStart: meta.length,
    });
  });

  it('is undefined where an element ends outside the file', () => {
    const meta = Uint8Array.from(uids((tag, value) => explicitElement(tag, 'UI', value)));
    expect(fileMeta(meta.subarray(0, meta.length - 1), 0)).toBeUndefined();
  });
});

test('the mark stands behind the preamble', () => {
  const file = part10(dataSet);
  expect(isDicomMarked(file)).toBe(true);
  expect(fileMeta(file, markEnd)?.transferSyntaxUID).toBe(explicitSyntax);
  expect(isDicomMarked(file.subarray(1))).toBe(false);
  expect(isDicomMarked(new Uint8Array(130))).toBe(false);
});
