import { makePart10, shorts, testUids } from '../../tests/helpers/makePart10';
import { instanceMetadata, readInstance, rootToken } from './readInstance';

const number = (bytes: number[]) => Uint8Array.from(bytes);
const metadata = instanceMetadata(
  readInstance(
    makePart10([
      { tag: '00080000', vr: 'UL', value: number([4, 0, 0, 0]) },
      { tag: '00080005', vr: 'CS', value: 'ISO_IR 100' },
      { tag: '00080008', vr: 'CS', value: 'ORIGINAL\\\\AXIAL' },
      ...testUids('1.1', '1.2', '1.3').slice(0, 2),
      { tag: '00080020', vr: 'DA', value: '' },
      { tag: '00081030', vr: 'LO', value: ' Abdomen ' },
      {
        tag: '00082112',
        vr: 'SQ',
        undefinedLength: true,
        value: [
          [
            { tag: '00081155', vr: 'UI', value: '9.9' },
            { tag: '00091002', vr: 'OB', value: new Uint8Array(1026) },
          ],
          [],
        ],
      },
      { tag: '00082218', vr: 'SQ', value: [] },
      { tag: '00091001', vr: 'OB', value: number([1, 2, 255, 0]) },
      { tag: '00091003', vr: 'OB', value: new Uint8Array(1026) },
      { tag: '00100010', vr: 'PN', value: 'M\xfcller^Eva=\xe4=\xf6\\^' },
      { tag: '00104000', vr: 'LT', value: ' a\\b ' },
      { tag: '00181114', vr: 'DS', value: ' 1.50 \\\\-2e3' },
      { tag: '00189087', vr: 'FD', value: number([0, 0, 0, 0, 0, 0, 0xf8, 0x3f]) },
      ...testUids('1.1', '1.2', '1.3').slice(2),
      { tag: '00200013', vr: 'IS', value: '+7' },
      { tag: '00280009', vr: 'AT', value: number([0x18, 0, 0x63, 0x10]) },
      { tag: '00280010', vr: 'US', value: shorts([1]) },
      { tag: '00280106', vr: 'SS', value: shorts([0xfc00]) },
      { tag: '7FE00010', vr: 'OW', value: shorts([1]) },
    ]),
  ),
);
const bulk = `${rootToken}/studies/1.1/series/1.2/instances/1.3/bulkdata`;

describe('toDicomJson (PS3.18 F.2)', () => {
  it.each([
    ['00080005', { vr: 'CS', Value: ['ISO_IR 192'] }],
    ['00080008', { vr: 'CS', Value: ['ORIGINAL', null, 'AXIAL'] }],
    ['00080020', { vr: 'DA' }],
    ['00081030', { vr: 'LO', Value: ['Abdomen'] }],
    [
      '00082112',
      {
        vr: 'SQ',
        Value: [
          {
            '00081155': { vr: 'UI', Value: ['9.9'] },
            '00091002': { vr: 'OB', BulkDataURI: `${bulk}/00082112/0/00091002` },
          },
          {},
        ],
      },
    ],
    ['00082218', { vr: 'SQ' }],
    ['00083002', { vr: 'UI', Value: ['1.2.840.10008.1.2.1'] }],
    ['00091001', { vr: 'OB', InlineBinary: 'AQL/AA==' }],
    ['00091003', { vr: 'OB', BulkDataURI: `${bulk}/00091003` }],
    [
      '00100010',
      {
        vr: 'PN',
        Value: [{ Alphabetic: 'Müller^Eva', Ideographic: 'ä', Phonetic: 'ö' }, { Alphabetic: '^' }],
      },
    ],
    ['00181114', { vr: 'DS', Value: [1.5, null, -2000] }],
    ['00189087', { vr: 'FD', Value: [1.5] }],
    ['00200013', { vr: 'IS', Value: [7] }],
    ['00280009', { vr: 'AT', Value: ['00181063'] }],
    ['00280010', { vr: 'US', Value: [1] }],
    ['00280106', { vr: 'SS', Value: [-1024] }],
    ['7FE00010', { vr: 'OW', BulkDataURI: `${bulk}/7FE00010` }],
  ])('%s', (tag, element) => {
    expect(metadata[tag]).toEqual(element);
  });

  it('keeps text blocks whole', () => {
    expect(metadata['00104000'].Value).toEqual([expect.stringContaining('a\\b')]);
  });

  it('leaves out group lengths and the file meta information', () => {
    const tags = Object.keys(metadata);
    expect(tags.filter((tag) => tag.endsWith('0000') || tag.startsWith('0002'))).toEqual([]);
  });
});
