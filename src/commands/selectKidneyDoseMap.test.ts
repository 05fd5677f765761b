import { addCt, createMemoryHost } from '../../tests/helpers/memoryHost';
import { syntheticCtSlices } from '../../tests/helpers/syntheticCtSlices';
import { assembleCtSeries } from '../dicom';
import { writeRtDose } from '../dicom/rtdose';
import { toPart10 } from '../dicom/write';
import { createLocalMeter } from '../measure/createLocalMeter';
import { createMeasurement } from '../ohif/createMeasurement';
import type { DisplaySet } from '../ohif/hostTypes';
import { createKidneySession } from '../ohif/kidneySession';
import { productIdentity } from '../productIdentity';
import { volumeGeometry } from '../volume';
import type { PipelineClient } from '../worker/createPipelineClient';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

const slices = syntheticCtSlices({ slices: 9 });
const { volume: ctVolume, ...ctRest } = assembleCtSeries(slices);
const geometry = volumeGeometry(ctVolume);
const [nx, ny, nz] = geometry.dimensions;

/** RTDOSE of one value everywhere on the CT's grid, and the series that the viewer lists for it. */
function doseOf(gy: number, uid: string, frameOfReferenceUID = geometry.frameOfReferenceUID) {
  const data = new Float32Array(nx * ny * nz).fill(gy);
  const dataset = writeRtDose({
    volume: { ...geometry, frameOfReferenceUID, data },
    reference: ctRest.dataset,
    software: productIdentity,
  });
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

/** A viewer with contours on the CT, over an archive with these objects. */
function setUp(...doses: ReturnType<typeof doseOf>[]) {
  const host = createMemoryHost();
  const displaySet = addCt(host, slices);
  doses.forEach((dose) => host.addDisplaySet(dose.displaySet));
  Object.assign(globalThis, { location: { href: 'http://viewer/' } });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    const dose = doses.find(({ uid }) => url.endsWith(uid));
    return dose
      ? new Response(dose.file, { headers: { 'content-type': 'application/dicom' } })
      : new Response('[]', { headers: { 'content-type': 'application/dicom+json' } });
  });
  const labels = new Uint8Array(nx * ny).fill(1, 2, 8).fill(2, 12, 15);
  const measurement = createMeasurement(geometry);
  measurement.update((k) => (k > 2 && k < 6 ? labels : new Uint8Array(nx * ny)));
  const session = createKidneySession({} as PipelineClient, createLocalMeter());
  session.current = {
    displaySet,
    ct: { ...ctRest, volume: geometry },
    imageIds: slices.map((_, n) => `ct/${n}/0`),
    segmentationId: 'seg',
    measurement,
    bands: {},
    findings: [],
    doseMaps: [],
    unmeasured: new Set(),
    measuring: Promise.resolve(),
  };
  session.store.update({
    phase: 'done',
    result: {
      segmentationId: 'seg',
      ctTitle: 'CT',
      rows: measurement.rows(),
      findings: [],
      edited: false,
      model: { name: 'n', version: '1', sha256: 'f', stage: 'release' },
      engine: 'wasm',
      enginePlace: 'browser',
      backEnds: [],
      totalSeconds: 1,
    },
  });
  const select = (options = {}) => selectKidneyDoseMap(host.context, session, options);
  const right = () => session.store.get().report!.kidneys[0];
  return { session, select, right, state: () => session.store.get() };
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
    expect(state().result!.findings).toEqual([
      expect.objectContaining({ code: 'DOSE_MAP', severity: 'warning' }),
    ]);
  });

  it('never takes an activity image, even when asked for', async () => {
    const spect = doseOf(3, 'spect');
    spect.displaySet.Modality = 'PT';
    spect.displaySet.images = [{ Modality: 'PT', Units: 'BQML' }];
    const { select, state } = setUp(spect);
    await select({ displaySetInstanceUIDs: ['spect'] });
    expect(state().dose).toEqual({ status: 'none' });
    expect(state().selectedDoseUIDs).toEqual([]);
  });

  it('takes no dose map when told so', async () => {
    const { select, right, state } = setUp(doseOf(3, 'one'));
    await select();
    await select({ displaySetInstanceUIDs: [] });
    expect(state().dose).toEqual({ status: 'none' });
    expect(right().dose).toBeUndefined();
  });
});
