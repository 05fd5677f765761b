import { contouredSession } from '../../tests/helpers/contouredSession';
import { writeRtDose } from '../dicom/rtdose';
import type { NaturalDataset } from '../dicom/types';
import { toPart10 } from '../dicom/write';
import { productIdentity } from '../productIdentity';
import type { DisplaySet } from '../viewer/host/hostTypes';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

const { ct } = contouredSession().contours;
const geometry = ct.volume;
const [nx, ny, nz] = geometry.dimensions;

/** RTDOSE of one value everywhere on the CT's grid, and the series that the viewer lists for it. */
function doseOf(
  gy: number,
  uid: string,
  frameOfReferenceUID = geometry.frameOfReferenceUID,
  DoseType = 'PHYSICAL',
) {
  const data = new Float32Array(nx * ny * nz).fill(gy);
  const dataset = writeRtDose({
    volume: { ...geometry, frameOfReferenceUID, data },
    reference: ct.dataset,
    software: productIdentity,
  });
  dataset.DoseType = DoseType;
  const displaySet: DisplaySet = {
    displaySetInstanceUID: uid,
    StudyInstanceUID: String(dataset.StudyInstanceUID),
    SeriesInstanceUID: String(dataset.SeriesInstanceUID),
    Modality: 'RTDOSE',
    SeriesDescription: uid,
    images: [dataset],
  };
  return {
    file: new Uint8Array(toPart10(dataset)),
    uid: String(dataset.SOPInstanceUID),
    displaySet,
  };
}

interface ArchivedImage {
  file: Uint8Array<ArrayBuffer>;
  uid: string;
}

/** A viewer with contours on the CT, over an archive with these series. */
function setUp(
  ...series: ({ displaySet: DisplaySet } & (ArchivedImage | { files: ArchivedImage[] }))[]
) {
  const { host, session } = contouredSession();
  series.forEach(({ displaySet }) => host.addDisplaySet(displaySet));
  const files = series.flatMap((one) => ('files' in one ? one.files : [one]));
  Object.assign(globalThis, { location: { href: 'http://viewer/' } });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    const found = files.find(({ uid }) => url.endsWith(uid));
    return found
      ? new Response(found.file, { headers: { 'content-type': 'application/dicom' } })
      : new Response('[]', { headers: { 'content-type': 'application/dicom+json' } });
  });
  const select = (options = {}) => selectKidneyDoseMap(host.context, session, options);
  const right = () => session.store.get().report!.kidneys[0];
  return { session, select, right, state: () => session.store.get() };
}

/** PT slices on the CT's grid that all hold one stored value, and their series in the viewer. */
function ptOf(stored: number, uid: string, extra: NaturalDataset) {
  const datasets = Array.from({ length: nz }, (_, k): NaturalDataset => ({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
    SOPInstanceUID: `2.25.77${uid.length}${k}`,
    StudyInstanceUID: ct.dataset.StudyInstanceUID,
    SeriesInstanceUID: `2.25.78${uid.length}`,
    FrameOfReferenceUID: geometry.frameOfReferenceUID,
    Modality: 'PT',
    Rows: ny,
    Columns: nx,
    PixelSpacing: [geometry.spacingMm[1], geometry.spacingMm[0]],
    ImageOrientationPatient: geometry.direction.slice(0, 6),
    ImagePositionPatient: geometry.imagePositionPatient.map(
      (mm, axis) => mm + k * geometry.spacingMm[2] * geometry.direction[6 + axis],
    ),
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    RescaleSlope: 0.5,
    RescaleIntercept: 0,
    ...extra,
  }));
  const displaySet: DisplaySet = {
    displaySetInstanceUID: uid,
    StudyInstanceUID: String(ct.dataset.StudyInstanceUID),
    SeriesInstanceUID: `2.25.78${uid.length}`,
    Modality: 'PT',
    SeriesDescription: uid,
    images: datasets,
  };
  const files = datasets.map((dataset) => ({
    uid: String(dataset.SOPInstanceUID),
    file: new Uint8Array(
      toPart10({
        ...dataset,
        PixelData: new Uint16Array(nx * ny).fill(stored).buffer,
        _vrMap: { PixelData: 'OW' },
      }),
    ),
  }));
  return { displaySet, files };
}

describe('selectKidneyDoseMap', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    delete (globalThis as { location?: unknown }).location;
  });

  it('takes the only dose map unasked', async () => {
    const { select, right, state } = setUp(doseOf(3, 'one'));
    await select();
    expect(state().dose).toEqual({ status: 'ready', title: 'one (9 images)' });
    expect(right().dose!.meanDoseGy).toBeCloseTo(3, 4);
    expect(state().report!.cycles).toMatchObject([
      { name: 'one', modality: 'RTDOSE', registration: 'same-frame-of-reference' },
    ]);
  });

  it('takes none of several unasked, one when asked, and the sum of those that are ticked', async () => {
    const { select, right, state } = setUp(doseOf(3, 'one'), doseOf(2, 'two'), doseOf(9, 'three'));
    await select();
    expect(state().dose).toEqual({ status: 'none' });
    expect(right().volumeMl).toBeGreaterThan(0);
    expect(right().dose).toBeUndefined();
    await select({ displaySetInstanceUIDs: ['two'] });
    expect(right().dose!.meanDoseGy).toBeCloseTo(2, 4);
    // After another run the choice stays.
    await select();
    expect(right().dose!.meanDoseGy).toBeCloseTo(2, 4);
    await select({ displaySetInstanceUIDs: ['one', 'two'] });
    expect(right().dose!.meanDoseGy).toBeCloseTo(5, 4);
    // BED of each cycle is summed: 3 (1 + G 3 / 2.6) + 2 (1 + G 2 / 2.6), G = 2.8 / 52.8.
    const bed = (d: number) => d * (1 + ((2.8 / 52.8) * d) / 2.6);
    expect(right().biologicallyEffectiveDoseGy).toBeCloseTo(bed(3) + bed(2), 3);
  });

  it('refuses another frame of reference, keeps the volumes, and takes it at the user’s word', async () => {
    const { select, right, state } = setUp(doseOf(3, 'one', '9.9.9'));
    await select();
    expect(state().dose).toMatchObject({
      status: 'failed',
      message: { code: 'DOSE_NOT_REGISTERED' },
    });
    expect(right().volumeMl).toBeGreaterThan(0);
    expect(right().dose).toBeUndefined();
    await select({ displaySetInstanceUIDs: ['one'], treatAsRegistered: true });
    expect(right().dose!.meanDoseGy).toBeCloseTo(3, 4);
    expect(state().report!.cycles[0].registration).toBe('treated-as-registered');
    expect(state().result!.findings).toMatchObject([
      { code: 'DOSE_MAP', severity: 'warning' },
      { code: 'DOSE_MAP', severity: 'info', what: expect.stringMatching(/half-life of 50\.0 h/) },
    ]);
  });

  it('never takes an activity image for dose, even when asked for', async () => {
    const { select, right, state } = setUp(ptOf(3000, 'spect', { Units: 'BQML' }));
    await select();
    expect(state().dose).toEqual({ status: 'none' });
    await select({ displaySetInstanceUIDs: ['spect'] });
    expect(state().dose).toEqual({ status: 'none' });
    expect(state().selectedDoseUIDs).toEqual([]);
    expect(right().dose).toBeUndefined();
  });

  it('computes the dose of an activity image when told how, and keeps that through a new choice', async () => {
    const { select, right, state } = setUp(ptOf(3000, 'spect', { Units: 'BQML' }));
    const fromActivity = {
      radionuclide: '177Lu' as const,
      hoursAfterAdministration: 24,
      effectiveHalfLifeHours: 52,
    };
    await select({ displaySetInstanceUIDs: ['spect'], fromActivity });
    // 1500 Bq/ml after 24 h; 147.9 keV a decay in 1.05 g/ml.
    const k = Math.LN2 / 52;
    const decaysPerMl = ((1500 * Math.exp(24 * k)) / k) * 3600;
    const expected = (decaysPerMl * 147.9 * 1.602176634e-16) / 1.05e-3;
    expect(right().dose!.meanDoseGy / expected).toBeCloseTo(1, 5);
    expect(state().report!.cycles).toMatchObject([{ doseMeaning: 'computed-from-activity' }]);
    expect(
      state()
        .result!.findings.map(({ what }) => what)
        .join(' '),
    ).toMatch(/computed here from activity.* 24\.0 h after the administration.*52\.0 h/);
    expect(state().report!.formulae.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['time-integrated-activity', 'computed-dose']),
    );
    // BED rests on the same half-life.
    expect(right().cycles[0].kinetics).toMatchObject({ effectiveHalfLifeHours: 52 });
    await select();
    expect(right().dose!.meanDoseGy / expected).toBeCloseTo(1, 5);
  });

  it('computes anew with another half-life, dose and BED, and keeps it from other maps', async () => {
    const { select, right, state } = setUp(
      ptOf(3000, 'spect', { Units: 'BQML' }),
      doseOf(3, 'planned'),
    );
    const compute = (effectiveHalfLifeHours: number) =>
      select({
        displaySetInstanceUIDs: ['spect'],
        fromActivity: {
          radionuclide: '177Lu' as const,
          hoursAfterAdministration: 24,
          effectiveHalfLifeHours,
        },
      });
    await compute(52);
    const first = right().dose!.meanDoseGy;
    await compute(70);
    const integral = (hours: number) => Math.exp((24 * Math.LN2) / hours) * hours;
    expect(right().dose!.meanDoseGy / first).toBeCloseTo(integral(70) / integral(52), 5);
    expect(right().cycles[0].kinetics!.effectiveHalfLifeHours).toBeCloseTo(70, 9);
    await select({ displaySetInstanceUIDs: ['planned'] });
    expect(right().cycles[0].kinetics).toMatchObject({
      effectiveHalfLifeHours: 50,
      source: 'configuration',
    });
    expect(state().report!.findings.map(({ code }) => code)).toContain(
      'EFFECTIVE_HALF_LIFE_ASSUMED',
    );
  });

  it('gives each kidney the dose of its own half-life', async () => {
    const { select, right, state } = setUp(ptOf(3000, 'spect', { Units: 'BQML' }));
    const compute = (kidneyHalfLivesHours?: { right: number }) =>
      select({
        displaySetInstanceUIDs: ['spect'],
        fromActivity: {
          radionuclide: '177Lu' as const,
          hoursAfterAdministration: 24,
          effectiveHalfLifeHours: 52,
          kidneyHalfLivesHours,
        },
      });
    await compute();
    const before = right().dose!.meanDoseGy;
    await compute({ right: 80 });
    const integral = (hours: number) => Math.exp((24 * Math.LN2) / hours) * hours;
    const ratio = integral(80) / integral(52);
    // The map has one step, half-way between the kidneys; these are so near that they feel it.
    const doses = [...new Set(state().doseMaps[0].volume.data)].sort((a, b) => a - b);
    expect(doses).toHaveLength(2);
    expect(doses[0] / before).toBeCloseTo(1, 5);
    expect(doses[1] / before).toBeCloseTo(ratio, 5);
    const [one, other] = state().report!.kidneys.map(({ dose }) => dose!.meanDoseGy / before);
    expect(one).toBeGreaterThan(1 + 0.8 * (ratio - 1));
    expect(other).toBeLessThan(1 + 0.2 * (ratio - 1));
    expect(right().cycles[0].kinetics!.effectiveHalfLifeHours).toBeCloseTo(80, 9);
    const left = state().report!.kidneys[1];
    expect(left.cycles[0].kinetics!.effectiveHalfLifeHours).toBeCloseTo(52, 9);
    expect(
      state()
        .result!.findings.map(({ what }) => what)
        .join(' '),
    ).toMatch(/80\.0 h on the side of the right kidney, 52\.0 h on the side of the left kidney/);
  });

  it('draws no BED and no comparison from a dose that is weighted already', async () => {
    const { select, right, state } = setUp(doseOf(3, 'weighted', undefined, 'EFFECTIVE'));
    await select();
    expect(right().dose!.meanDoseGy).toBeCloseTo(3, 4);
    expect(right().biologicallyEffectiveDoseGy).toBeUndefined();
    expect(right().equivalentDose2GyGy).toBeUndefined();
    expect(right().gauges).toEqual([]);
    expect(state().report!.findings).toMatchObject([
      { code: 'DOSE_MAP_NOTE' },
      { code: 'DOSE_NOT_ABSORBED', severity: 'warning' },
    ]);
  });

  it('computes nothing from images of another patient or nuclide', async () => {
    const fromActivity = { hoursAfterAdministration: 24, effectiveHalfLifeHours: 52 };
    const fluorine = [{ Radiopharmaceutical: 'F-18' }];
    const lutetium = [{ Radiopharmaceutical: 'Lu-177' }];
    for (const [extra, code] of [
      [{ PatientID: 'SOMEBODY-ELSE' }, 'MIXED_PATIENT'],
      [{ RadiopharmaceuticalInformationSequence: fluorine }, 'RADIONUCLIDE_MISMATCH'],
      [{}, 'RADIONUCLIDE_UNKNOWN'],
      [{ CorrectedImage: ['DECY'] }, 'ACTIVITY_INVALID'],
      [{ NumberOfSlices: nz + 1 }, 'INCOMPLETE_SERIES'],
    ] as const) {
      const { select, right, state } = setUp(
        ptOf(3000, 'spect', {
          Units: 'BQML',
          ...(code !== 'RADIONUCLIDE_UNKNOWN' && {
            RadiopharmaceuticalInformationSequence: lutetium,
          }),
          ...extra,
        }),
      );
      await select({ displaySetInstanceUIDs: ['spect'], fromActivity });
      expect(state().dose).toMatchObject({ status: 'failed', message: { code } });
      expect(right().dose).toBeUndefined();
    }
  });

  it('does not compute with a kernel that the site does not have', async () => {
    const { select, state } = setUp(ptOf(3000, 'spect', { Units: 'BQML' }));
    const fromActivity = {
      radionuclide: '177Lu' as const,
      hoursAfterAdministration: 24,
      effectiveHalfLifeHours: 52,
      kernelName: 'Old table',
    };
    await select({ displaySetInstanceUIDs: ['spect'], fromActivity });
    expect(state().dose).toMatchObject({ status: 'failed', message: { code: 'INVALID_ARGUMENT' } });
  });

  it('reads a PT whose real world values are Gy, as stored and not as rescaled', async () => {
    const gray = {
      Units: 'BQML',
      RealWorldValueMappingSequence: [
        {
          MeasurementUnitsCodeSequence: [{ CodeValue: 'mGy', CodingSchemeDesignator: 'UCUM' }],
          RealWorldValueSlope: 2,
          RealWorldValueIntercept: 0,
        },
      ],
    };
    const { select, right, state } = setUp(ptOf(1500, 'dose', gray));
    await select();
    expect(right().dose!.meanDoseGy).toBeCloseTo(3, 5);
    expect(state().report!.cycles).toMatchObject([
      {
        modality: 'PT',
        doseMeaning: 'real-world-value-mapping',
        registration: 'same-frame-of-reference',
      },
    ]);
    expect(state().report!.cycles[0].sopInstanceUID).toBeUndefined();
  });

  it('takes values of unknown meaning only at the user’s explicit word, and says so', async () => {
    const { select, right, state } = setUp(ptOf(6, 'dose', { Units: 'GY' }));
    await select();
    expect(state().dose).toEqual({ status: 'none' });
    await select({ displaySetInstanceUIDs: ['dose'] });
    expect(right().dose!.meanDoseGy).toBeCloseTo(3, 5);
    expect(state().report!.cycles[0].doseMeaning).toBe('user-word');
    expect(state().result!.findings).toMatchObject([
      { what: expect.stringMatching(/user's word/) },
      { what: expect.stringMatching(/half-life of 50\.0 h/) },
    ]);
  });

  it('says what is missing when a slice is not in the archive', async () => {
    const series = ptOf(6, 'dose', { Units: 'GY' });
    series.files.splice(4, 1);
    const { select, right, state } = setUp(series);
    await select({ displaySetInstanceUIDs: ['dose'] });
    expect(state().dose.status).toBe('failed');
    expect(right().volumeMl).toBeGreaterThan(0);
    expect(right().dose).toBeUndefined();
  });

  it('takes no dose map when told so', async () => {
    const { select, right, state } = setUp(doseOf(3, 'one'));
    await select();
    await select({ displaySetInstanceUIDs: [] });
    expect(state().dose).toEqual({ status: 'none' });
    expect(right().dose).toBeUndefined();
  });
});
