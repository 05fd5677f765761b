import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { administrationOf, ctHeaders, nmHeader } from '../../tests/helpers/spectHeaders';
import { toPart10 } from '../../src/dicom/write';
import type { NaturalDataset } from '../../src/dicom/types';
import { readTherapy } from './readTherapy';

const nmClass = { SOPClassUID: '1.2.840.10008.5.1.4.1.1.20' };
const nm = (uid: string, at: string, more: NaturalDataset = {}): NaturalDataset =>
  nmHeader({
    uid,
    study: uid,
    frame: uid,
    at,
    more: { ...nmClass, ...administrationOf('20260302080000', 7400), ...more },
  });

describe('readTherapy', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'therapy-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const read = (datasets: NaturalDataset[]) => {
    datasets.forEach((dataset, n) =>
      fs.writeFileSync(path.join(folder, `${n}.dcm`), new Uint8Array(toPart10(dataset))),
    );
    return readTherapy(folder, { entry: {}, cameras: [] });
  };

  it('refuses two SPECTs with one UID: one of them would be read for both times', async () => {
    const SOPInstanceUID = '1.4.1.1';
    await expect(
      read([nm('1', '20260303080000'), nm('2', '20260306080000', { SOPInstanceUID })]),
    ).rejects.toMatchObject({
      code: 'DUPLICATE_UID',
      what: expect.stringMatching(/0\.dcm and .*1\.dcm/),
      why: expect.stringContaining(SOPInstanceUID),
    });
  });

  it('names other objects, and a SPECT that its modality hides', async () => {
    const { reading, notes } = await read([
      nm('1', '20260303080000'),
      nm('2', '20260306080000', { Modality: 'OT' }),
      ...ctHeaders({ uid: '3', study: '1', frame: '1', at: '20260303080000', slices: 1 }).map(
        (one) => ({ ...one, SOPClassUID: '1.2.840.10008.5.1.4.1.1.7', Modality: 'SC' }),
      ),
    ]);
    expect(notes).toEqual(['Other objects in the folder were passed over: 1 SC.']);
    expect(reading.cycles[0].findings).toContainEqual({
      code: 'TIME_POINT_LEFT_OUT',
      text: expect.stringMatching(/"NM 2" of 2026-03-06T08:00:00 .* of modality OT/),
    });
  });
});
