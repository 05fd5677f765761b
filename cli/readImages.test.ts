import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeWithData, sharedData } from '../tests/helpers/sharedData';
import { toPart10 } from '../src/dicom/write';
import { doseFile } from './doseFile';
import { readImages } from './readImages';

describe('readImages', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'images-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const write = (name: string, extra: Record<string, unknown>) =>
    fs.writeFileSync(
      path.join(folder, name),
      new Uint8Array(
        toPart10({
          SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
          SOPInstanceUID: `2.25.${[...name].map((letter) => letter.charCodeAt(0)).join('')}`,
          SeriesInstanceUID: '2.25.3',
          Modality: 'PT',
          Rows: 1,
          Columns: 1,
          SamplesPerPixel: 1,
          PhotometricInterpretation: 'MONOCHROME2',
          BitsAllocated: 16,
          BitsStored: 16,
          HighBit: 15,
          PixelRepresentation: 0,
          ...extra,
          PixelData: Uint16Array.of(1).buffer,
          _vrMap: { PixelData: 'OW' },
        }),
      ),
    );

  it('passes other objects over with a note, and other files without', async () => {
    write('a.dcm', {});
    write('b.dcm', {});
    write('ct.dcm', { Modality: 'CT', SeriesInstanceUID: '2.25.9' });
    write('rs', { Modality: 'RTSTRUCT', SeriesInstanceUID: '2.25.8' });
    write('DICOMDIR', { Modality: undefined });
    fs.writeFileSync(path.join(folder, 'readme.txt'), 'text');
    const { images, notes } = await readImages(folder);
    expect(images).toHaveLength(2);
    expect(notes).toEqual([expect.stringMatching(/1 without modality, 1 CT, 1 RTSTRUCT/)]);
  });

  it('names several series and takes the one that is asked for', async () => {
    write('a.dcm', { SeriesDescription: 'WB' });
    write('b.dcm', { SeriesInstanceUID: '2.25.4', Modality: 'NM' });
    await expect(readImages(folder)).rejects.toMatchObject({
      code: 'MIXED_SERIES',
      why: expect.stringMatching(/2\.25\.3 \(PT, WB, 1 file\); 2\.25\.4 \(NM/),
    });
    expect((await readImages(folder, '2.25.4')).images).toHaveLength(1);
    await expect(readImages(folder, '9')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('names damaged files, and refuses them', async () => {
    write('a.dcm', {});
    fs.writeFileSync(path.join(folder, 'cut.dcm'), 'DICM');
    await expect(readImages(folder)).rejects.toMatchObject({
      code: 'UNREADABLE_FILES',
      why: expect.stringContaining('cut.dcm'),
    });
  });

  it('refuses a folder without NM and PT, and says what is there', async () => {
    write('ct.dcm', { Modality: 'CT' });
    await expect(readImages(folder)).rejects.toMatchObject({
      code: 'DOSE_UNITS',
      why: 'It holds: 1 CT.',
    });
  });
});

describeWithData('field/08_plain_24h')('faults that people meet in the field', () => {
  const out = path.join(os.tmpdir(), `field-${process.pid}.dcm`);
  afterEach(() => fs.rmSync(out, { force: true }));
  const dose = (name: string) =>
    doseFile({ activity: sharedData(`field/${name}`)!, out, effectiveHalfLifeHours: 50 });

  it.each(['08_plain_24h', '08_time_zone_24h', '08_no_AcquisitionTime_24h'])(
    '%s is at 24 h, with its source',
    async (name) => {
      const { notes } = await dose(name);
      expect(notes).toHaveLength(3);
      expect(notes[2]).toMatch(/24\.0 h after the administration: Acquisition.* after Radio/);
    },
  );

  it('36_3_of_6_slices is refused', async () => {
    await expect(dose('36_3_of_6_slices')).rejects.toMatchObject({ code: 'INCOMPLETE_SERIES' });
    expect(fs.existsSync(out)).toBe(false);
  });

  it('09_Y90 gives a dose by the energies of 90Y', async () => {
    const { notes } = await dose('09_Y90');
    // 933.1 keV a decay.
    expect(notes.join(' ')).toMatch(/all electrons of 90Y stop.*0\.5382 Gy g/);
  });
});
