import { administrationOf, nmHeader, ptHeaders } from '../../../tests/helpers/spectHeaders';
import type { StoredImage } from '../../dicom/dosemap';
import type { NaturalDataset } from '../../dicom/types';
import { voxelVolumeMl } from '../../volume';
import { findSessions } from '../findSessions';
import type { SpectSession } from '../types';
import { readActivityTimePoint } from './readActivityTimePoint';

const given = administrationOf('20260302080000', 7.4e9);
/** Every voxel of an image holds one stored value. */
const stored = (datasets: NaturalDataset[], value: number): StoredImage[] =>
  datasets.map((dataset) => ({
    dataset,
    storedValues: new Uint16Array(64 * Number(dataset.NumberOfFrames ?? 1)).fill(value),
  }));
const sessionOf = (images: StoredImage[]): SpectSession =>
  findSessions(images.map(({ dataset }) => dataset)).cycles[0].sessions[0];
const pt = (uid: string, at: string, fromMm: number, more: NaturalDataset = given) =>
  ptHeaders({ uid, study: '1', frame: '1', at, fromMm, more });

describe('readActivityTimePoint', () => {
  it('reads Bq/ml with its hours, and says where they are from', () => {
    const images = stored(pt('1', '20260303080000', 0), 50);
    const read = readActivityTimePoint(images, sessionOf(images));
    expect(read).toMatchObject({ id: '1.3.1', hoursAfterAdministration: 24, unit: 'Bq/ml' });
    expect(read.volume.data[0]).toBe(500);
    expect(read.notes[0]).toMatch(/24\.0 h after the administration: AcquisitionDateTime/);
  });

  it('joins beds and brings each to the time of the first', () => {
    const images = [
      ...stored(pt('2', '20260303084000', 180), 50),
      ...stored(pt('1', '20260303080000', 0), 50),
    ];
    const session = sessionOf(images);
    const { volume, notes } = readActivityTimePoint(images, session);
    expect(volume.dimensions).toEqual([8, 8, 38]);
    expect(volume.data[0]).toBe(500);
    // 40 minutes of a half-life of 6.647 d.
    const later = 500 * 2 ** (40 / 60 / 159.528);
    expect(volume.data[volume.data.length - 1] / later).toBeCloseTo(1, 6);
    expect(notes.join(' ')).toMatch(/40 minutes after the first were decay-corrected/);
    const reversed = readActivityTimePoint([...images].reverse(), session);
    expect(reversed).toEqual(readActivityTimePoint(images, session));
  });

  it('takes a decay correction to the administration back, for each bed from its own time', () => {
    const admin = { ...given, DecayCorrection: 'ADMIN' };
    const images = [
      ...stored(pt('1', '20260303080000', 0, admin), 50),
      ...stored(pt('2', '20260303084000', 180, admin), 50),
    ];
    const { volume } = readActivityTimePoint(images, sessionOf(images));
    const expected = 500 * 2 ** (-24 / 159.528);
    // Both were corrected to one moment, and are brought to one moment: they agree.
    expect(volume.data[0] / expected).toBeCloseTo(1, 6);
    expect(volume.data[volume.data.length - 1] / expected).toBeCloseTo(1, 6);
  });

  it('takes counts back that were decay-corrected to the administration, too', () => {
    const scanned = { CorrectedImage: ['DECY', 'ATTN', 'SCAT'], ActualFrameDuration: 1_200_000 };
    const countsAt = (correction: string) => {
      const more = { ...given, ...scanned, Units: 'CNTS', DecayCorrection: correction };
      const images = stored(pt('1', '20260303080000', 0, more), 50);
      return readActivityTimePoint(images, sessionOf(images), {
        cameras: [{ sensitivityCpsPerMBq: 10 }],
      });
    };
    const [toScan, toAdministration] = [countsAt('START'), countsAt('ADMIN')];
    const ratio = toAdministration.volume.data[0] / toScan.volume.data[0];
    expect(ratio).toBeCloseTo(2 ** (-24 / 159.528), 6);
    expect(toAdministration.notes.join(' ')).toMatch(/taken back 24\.0 h .*177Lu/);
  });

  it('refuses counts of which some images lost their scale', () => {
    const images = stored(pt('1', '20260303080000', 0, { ...given, Units: 'CNTS' }), 50);
    delete images[7].dataset.RescaleSlope;
    expect(() =>
      readActivityTimePoint(images, sessionOf(images), {
        cameras: [{ sensitivityCpsPerMBq: 10 }],
      }),
    ).toThrow(expect.objectContaining({ code: 'MISSING_TAG' }));
  });

  it('calibrates counts with the camera of the site, and says with what', () => {
    const header = nmHeader({
      uid: '1',
      study: '1',
      frame: '1',
      at: '20260303080000',
      more: given,
    });
    const images = stored([header], 200);
    const read = readActivityTimePoint(images, sessionOf(images), {
      cameras: [
        { manufacturer: 'siemens nm', sensitivityCpsPerMBq: 10, deadTime: { factor: 1.02 } },
      ],
    });
    // 50 x 50 x 10 mm are 25 ml; 2 x 60 frames of 20 s.
    expect(voxelVolumeMl(read.volume)).toBe(25);
    expect(read.volume.data[0]).toBeCloseTo((200 * 1.02) / ((10 / 1e6) * 2400 * 25), 4);
    expect(read.unit).toBe('counts');
    expect(read.calibration).toMatch(/10 cps\/MBq .* 2400 s .* 1\.02 \(as the site set it\)/);
    expect(() => readActivityTimePoint(images, sessionOf(images))).toThrow(
      expect.objectContaining({ code: 'DOSE_UNITS' }),
    );
  });

  it('refuses without hours, with the reason', () => {
    const images = stored(
      pt('1', '20260303080000', 0, { RadiopharmaceuticalInformationSequence: [] }),
      50,
    );
    expect(() => readActivityTimePoint(images, sessionOf(images))).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARGUMENT',
        why: expect.stringMatching(/do not say when the activity was given/),
      }),
    );
  });

  it('refuses missing images, and images of another series', () => {
    const images = stored(pt('1', '20260303080000', 0), 50);
    const session = sessionOf(images);
    expect(() => readActivityTimePoint(images.slice(1), session)).toThrow(
      expect.objectContaining({ code: 'INCOMPLETE_SERIES' }),
    );
    const more = stored(pt('2', '20260304080000', 0), 50);
    expect(() => readActivityTimePoint([...images, ...more], session)).toThrow(
      expect.objectContaining({ code: 'MIXED_SERIES' }),
    );
  });

  it('keeps the checks of a single image', () => {
    const images = stored(pt('1', '20260303080000', 0, { ...given, RescaleSlope: 1e9 }), 50);
    expect(() => readActivityTimePoint(images, sessionOf(images))).toThrow(
      expect.objectContaining({ code: 'ACTIVITY_INVALID' }),
    );
  });
});
