import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithData, sharedData } from '../../../tests/helpers/sharedData';
import { nmHeader } from '../../../tests/helpers/spectHeaders';
import { decodePixelData, readDicomFile } from '../../dicom';
import { readActivitySeries, readCountImages } from '../../dicom/dosemap';
import type { StoredImage } from '../../dicom/dosemap';
import type { NaturalDataset } from '../../dicom/types';
import { largest } from '../../numbers';
import { voxelVolumeMl } from '../../volume';
import { calibrateCounts } from './calibrateCounts';
import { chooseCamera } from './chooseCamera';
import { countsCalibration } from './countsCalibration';
import { deadTimeFactor } from './deadTimeFactor';
import { scanTime } from './scanTime';

const nm = (more: NaturalDataset = {}) =>
  nmHeader({ uid: '1', study: '1', frame: '1', at: '20260303080000', more });
/** Of a Symbia Intevo: 0.96 + 0.047 exp(R / 240000) + 1e-16 exp(R / 11000). */
const intevoDeadTime = {
  constant: 0.96,
  exponentials: [
    { amplitude: 0.047, rateCps: 240000 },
    { amplitude: 1e-16, rateCps: 11000 },
  ],
};

describe('scanTime', () => {
  it('counts both detectors that go half round each, and says so', () => {
    const { secondsTotal, basis } = scanTime(nm());
    expect(secondsTotal).toBe(60 * 20 * 2);
    expect(basis).toMatch(/2 detectors counted \(assumed from the arc of 180 degrees/);
  });

  it.each([
    ['seconds in place of milliseconds', 20],
    ['microseconds', 2e7],
  ])('knows no time from %s', (_, ActualFrameDuration) => {
    const rotation = { NumberOfFramesInRotation: 60, ActualFrameDuration, ScanArc: 180 };
    const time = scanTime(nm({ RotationInformationSequence: [rotation] }));
    expect(time.secondsTotal).toBeUndefined();
    expect(time.basis).toMatch(/which none takes/);
  });

  it.each<[string, NaturalDataset, number | undefined, number]>([
    ['of GE without the factor', { Manufacturer: 'GE MEDICAL SYSTEMS' }, undefined, 1200],
    ['as the site says', { Manufacturer: 'GE MEDICAL SYSTEMS' }, 2, 2400],
    ['of the detectors that are named', { NumberOfDetectors: 3 }, undefined, 3600],
    [
      'of one detector that goes round',
      {
        RotationInformationSequence: [
          { NumberOfFramesInRotation: 60, ActualFrameDuration: 20000, ScanArc: 360 },
        ],
      },
      undefined,
      1200,
    ],
    [
      'of several rotations',
      {
        NumberOfDetectors: 2,
        RotationInformationSequence: [
          { NumberOfFramesInRotation: 30, ActualFrameDuration: 10000 },
          { NumberOfFramesInRotation: 30, ActualFrameDuration: 20000 },
        ],
      },
      undefined,
      1800,
    ],
  ])('is that %s', (_, more, detectorsCounted, seconds) => {
    expect(scanTime(nm(more), detectorsCounted).secondsTotal).toBe(seconds);
  });

  it('is not known where the header does not say it', () => {
    for (const items of [[], [{ NumberOfFramesInRotation: 60 }], [{ ActualFrameDuration: 20 }]]) {
      expect(scanTime(nm({ RotationInformationSequence: items })).secondsTotal).toBeUndefined();
    }
  });
});

describe('deadTimeFactor', () => {
  it('follows the formula of the site', () => {
    const factor = (countRateCps: number) =>
      deadTimeFactor(nm(), { settings: intevoDeadTime, countRateCps }).factor;
    expect(factor(0)).toBeCloseTo(1.007, 9);
    // ln(1.5) x 240000: the first exponential is 1.5 there; the second 0.7e-12.
    expect(factor(240000 * Math.log(1.5))).toBeCloseTo(
      0.96 + 0.0705 + 1e-16 * 1.5 ** (240 / 11),
      9,
    );
  });

  it('prefers what was entered, then the images, then the site', () => {
    const settings = { factor: 1.05 };
    expect(deadTimeFactor(nm({ DeadTimeFactor: 1.02 }), { settings, entered: 1.1 }).factor).toBe(
      1.1,
    );
    expect(deadTimeFactor(nm({ DeadTimeFactor: 1.02 }), { settings }).factor).toBe(1.02);
    expect(deadTimeFactor(nm({ CorrectedImage: ['ATTN', 'DTIM'] }), { settings }).factor).toBe(1);
    expect(deadTimeFactor(nm(), { settings }).factor).toBe(1.05);
    expect(deadTimeFactor(nm(), { settings: intevoDeadTime })).toMatchObject({
      factor: 1,
      isUnknown: true,
    });
    expect(() => deadTimeFactor(nm(), { entered: 0.5 })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});

describe('chooseCamera', () => {
  const camera = { manufacturer: 'SIEMENS NM', model: 'Encore2', station: 'ROOM 1' };
  const cameras = [
    { sensitivityCpsPerMBq: 1 },
    { manufacturer: 'Siemens NM', sensitivityCpsPerMBq: 2 },
    { manufacturer: 'Siemens NM', station: 'room 1', to: '2025-12-31', sensitivityCpsPerMBq: 3 },
    { manufacturer: 'Siemens NM', station: 'room 1', from: '2026-01-01', sensitivityCpsPerMBq: 4 },
  ];
  const sensitivity = (day?: string, own = camera) =>
    chooseCamera(cameras, own, day).settings?.sensitivityCpsPerMBq;

  it('takes the entry that names most of the camera, on its day', () => {
    expect(sensitivity('2025-12-31')).toBe(3);
    expect(sensitivity('2026-01-01')).toBe(4);
    expect(sensitivity(undefined)).toBe(2);
    expect(sensitivity('2026-01-01', { ...camera, station: 'ROOM 2' })).toBe(2);
    expect(sensitivity('2026-01-01', { ...camera, manufacturer: 'GE' })).toBe(1);
  });

  it('takes none of two that fit alike', () => {
    const alike = [
      { model: 'Encore2', sensitivityCpsPerMBq: 1 },
      { station: 'ROOM 1', sensitivityCpsPerMBq: 2 },
    ];
    const { settings, basis } = chooseCamera(alike, camera, '2026-01-01');
    expect(settings).toBeUndefined();
    expect(basis).toMatch(/2 settings of the site fit SIEMENS NM Encore2 ROOM 1/);
  });
});

describe('countsCalibration', () => {
  it('names what it used, and where each is from', () => {
    const { text } = countsCalibration(nm(), {
      camera: { manufacturer: 'SIEMENS NM' },
      day: '2026-03-03',
      cameras: [{ sensitivityCpsPerMBq: 9.74 }],
      entry: { deadTimeFactor: 1.008 },
    });
    expect(text).toBe(
      "Counts were turned into Bq/ml with 9.74 cps/MBq (the site's setting for SIEMENS NM on 2026-03-03), 2400 s (60 frames of 20000 ms, 2 detectors counted (assumed from the arc of 180 degrees of each; NumberOfDetectors says 1)) and a dead-time factor of 1.008 (as entered).",
    );
  });

  it('refuses without a sensitivity or a time', () => {
    expect(() => countsCalibration(nm(), { camera: {} })).toThrow(
      expect.objectContaining({ code: 'DOSE_UNITS' }),
    );
    const untimed = nm({ RotationInformationSequence: [] });
    const cameras = [{ sensitivityCpsPerMBq: 9.74 }];
    expect(() => countsCalibration(untimed, { camera: {}, cameras })).toThrow(
      expect.objectContaining({ code: 'MISSING_TAG' }),
    );
  });
});

describeWithData('dose/siemens_qspect')('the counts of a real camera (V1)', () => {
  const images = async (folder: string): Promise<StoredImage[]> => {
    const files = readdirSync(join(sharedData('dose/siemens_qspect')!, folder), { recursive: true })
      .map((name) => join(sharedData('dose/siemens_qspect')!, folder, String(name)))
      .filter((name) => name.endsWith('.dcm'));
    return Promise.all(
      files.map(async (name) => {
        const { dataset, transferSyntaxUID } = readDicomFile(readFileSync(name));
        return { dataset, storedValues: await decodePixelData(dataset, transferSyntaxUID) };
      }),
    );
  };
  const calibration = { sensitivityCpsPerMBq: 9.74, deadTimeFactor: 1.00801395422 };

  it('become the Bq/ml of its own software', async () => {
    const [nmImage] = await images('INPUT');
    const counts = readCountImages([nmImage]).volume;
    const activity = calibrateCounts(counts, { ...calibration, secondsTotal: 1440 });
    expect(voxelVolumeMl(activity)).toBeCloseTo(0.110260551, 8);
    const highest = largest(activity.data);
    expect(highest / 4_857_331.94).toBeCloseTo(1, 6);
    const total = activity.data.reduce((sum, value) => sum + value, 0) * voxelVolumeMl(activity);
    expect(total / 1e6).toBeCloseTo(225.67, 2);

    const copy = await images('out');
    const twin = readActivitySeries(copy, { hoursAfterAdministration: 4.37 }).volume;
    expect(twin.dimensions).toEqual(activity.dimensions);
    const apart = largest(activity.data.map((value, n) => Math.abs(value - twin.data[n])));
    expect(apart / highest).toBeLessThan(5e-5);
  });

  it('have their time in the header, to the last tenth of a second', async () => {
    const [{ dataset }] = await images('INPUT');
    const read = countsCalibration(dataset, {
      camera: { manufacturer: 'SIEMENS NM' },
      cameras: [{ sensitivityCpsPerMBq: 9.74 }],
    });
    expect(read.secondsTotal).toBeCloseTo(1440.192, 6);
  });
});
