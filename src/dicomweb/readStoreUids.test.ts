import { toPart10 } from '../dicom/write';
import { readStoreUids } from './readStoreUids';

const uids = { sopClassUID: '1.2.840.10008.5.1.4.1.1.2', sopInstanceUID: '2.25.12345' };
const file = new Uint8Array(
  toPart10({ SOPClassUID: uids.sopClassUID, SOPInstanceUID: uids.sopInstanceUID, PatientID: 'x' }),
);

describe('readStoreUids', () => {
  it('reads both UIDs', () => {
    expect(readStoreUids(file)).toEqual(uids);
  });

  it('reads a view that begins inside its buffer', () => {
    const padded = new Uint8Array(file.length + 7);
    padded.set(file, 7);
    expect(readStoreUids(padded.subarray(7))).toEqual(uids);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<html>'.repeat(40))],
    ['a file cut off in its head', file.subarray(0, 150)],
    ['a file without preamble', file.subarray(128)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => readStoreUids(bytes)).toThrow(expect.objectContaining({ code: 'NOT_DICOM' }));
  });
});
