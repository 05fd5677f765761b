import { makePart10, testUids } from '../tests/helpers/makePart10';
import { probeHeader } from './probeHeader';

const elements = [
  ...testUids('1.2.3', '1.2.4', '1.2.5').slice(0, 2),
  { tag: '00080060', vr: 'CS', value: 'CT' },
  ...testUids('1.2.3', '1.2.4', '1.2.5').slice(2),
  { tag: '00280010', vr: 'US', value: new Uint8Array(2) },
];
const all = {
  sopClassUID: '1.2.840.10008.5.1.4.1.1.2',
  modality: 'CT',
  seriesInstanceUID: '1.2.4',
};

describe('probeHeader', () => {
  it.each(['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2'])(
    'finds what a file is, without its first bytes or its end, in %s',
    (transferSyntaxUID) => {
      const bytes = makePart10(elements, transferSyntaxUID);
      expect(probeHeader(bytes)).toEqual(all);
      const meta = bytes.length - 130;
      expect(probeHeader(new Uint8Array(bytes).fill(0, 0, 200))).toMatchObject({ modality: 'CT' });
      expect(probeHeader(bytes.subarray(0, meta))).not.toHaveProperty('seriesInstanceUID');
    },
  );

  it('finds nothing where there is nothing', () => {
    expect(probeHeader(new Uint8Array())).toEqual({});
    expect(probeHeader(new Uint8Array(1000))).toEqual({});
    expect(probeHeader(Buffer.from('a text about 1.2.3 and CT'))).toEqual({});
  });
});
