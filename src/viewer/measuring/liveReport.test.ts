import { contouredSession } from '../../../tests/helpers/contouredSession';
import { kidneyDose } from '../../dose';
import type { DoseVolume } from '../../dose';
import type { Labelmap } from '../../volume';
import type { PipelineClient } from '../../worker/createPipelineClient';
import { publishReport } from '../report/publishReport';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { refreshMeasurement } from './refreshMeasurement';
import { remeasure } from './remeasure';

/** A contoured CT, and a dose map that rises along k. */
function setUp() {
  const assessed: number[] = [];
  const client = {
    jobs: {
      run: async (_name: string, input: { labelmap: Labelmap }) => {
        assessed.push(input.labelmap.data.filter((label) => label === 1).length);
        return [{ code: 'CYST_LIKELY', severity: 'warning', what: 'Cyst.', next: 'Look.' }];
      },
    },
  } as unknown as PipelineClient;
  const contoured = contouredSession(client);
  const { session, labelmap, size } = contoured;
  const dose: DoseVolume = {
    ...labelmap,
    data: Float32Array.from(labelmap.data, (_, n) => 1 + Math.floor(n / size)),
  };
  const map: LoadedDoseMap = {
    displaySetInstanceUID: 'dose',
    title: '10: Dose',
    volume: dose,
    notes: [],
    cycle: {
      name: 'Dose',
      modality: 'RTDOSE',
      doseMeaning: 'rtdose',
      registration: 'same-frame-of-reference',
      administration: {},
    },
  };
  const kidney = (side: 'right' | 'left') =>
    session.store.get().report!.kidneys.find((one) => one.side === side)!;
  return { ...contoured, assessed, dose, map, kidney };
}

describe('the report while the user edits', () => {
  it('gives volume, mass and dose of the whole labelmap', async () => {
    const { host, session, contours, map, labelmap, dose, kidney } = setUp();
    await remeasure(host.context, session, contours, [map]);
    publishReport(session);
    for (const [side, label] of [
      ['right', 1],
      ['left', 2],
    ] as const) {
      const whole = kidneyDose(labelmap, label, dose);
      expect(kidney(side).volumeMl).toBeCloseTo(whole.volumeMl, 9);
      expect(kidney(side).dose!.meanDoseGy).toBeCloseTo(whole.meanDoseGy!, 9);
      expect(kidney(side).massG).toBeGreaterThan(0);
      expect(kidney(side).automatic).toBeUndefined();
    }
    // Slices 2 to 6 carry 3 to 7 Gy.
    expect(kidney('right').dose!.meanDoseGy).toBeCloseTo(5, 6);
  });

  it('follows a stroke and its undoing, and keeps the automatic numbers', async () => {
    const { host, session, contours, map, labelmap, dose, kidney, size } = setUp();
    await remeasure(host.context, session, contours, [map]);
    publishReport(session);
    const before = kidney('right');

    labelmap.data.fill(1, 7 * size + 2, 7 * size + 12);
    await refreshMeasurement(host.context, session);
    const whole = kidneyDose(labelmap, 1, dose);
    expect(kidney('right').volumeMl).toBeCloseTo(whole.volumeMl, 9);
    expect(kidney('right').dose!.meanDoseGy).toBeCloseTo(whole.meanDoseGy!, 9);
    // 30 voxels of 5 Gy on average and 10 of 8 Gy.
    expect(kidney('right').dose!.meanDoseGy).toBeCloseTo((30 * 5 + 10 * 8) / 40, 6);
    expect(kidney('right').automatic!.volumeMl).toBe(before.volumeMl);
    expect(kidney('right').automatic!.dose).toEqual(before.dose);
    expect(session.store.get().result!.edited).toBe(true);
    expect(session.store.get().report!.provenance.contours.status).toBe('edited');

    labelmap.data.fill(0, 7 * size + 2, 7 * size + 12);
    await refreshMeasurement(host.context, session);
    expect(kidney('right')).toEqual(before);
    expect(session.store.get().result!.edited).toBe(false);
  });

  it('keeps the network’s measure of the border for the kidney that was not edited', async () => {
    const { host, session, contours, map, labelmap, kidney, size } = setUp();
    await remeasure(host.context, session, contours, [map]);
    const { measured, automaticMeasured, measuredContours } = session.store.get();
    const reading = { volumeMl: 1, meanDosesGy: [5], recoveryCoefficients: [undefined] };
    const band = { at03: reading, at05: reading, at07: reading };
    session.dose.measure({
      measured: measured!,
      automaticMeasured: automaticMeasured!,
      measuredContours: measuredContours!,
      surroundings: { right: { band }, left: { band } },
    });
    publishReport(session);
    const basisOf = (side: 'right' | 'left') =>
      kidney(side).uncertainty!.components.find(({ id }) => id === 'contour')!.basis;
    expect(basisOf('right')).toContain('probability 0.3');
    labelmap.data.fill(1, 7 * size + 2, 7 * size + 12);
    await refreshMeasurement(host.context, session);
    expect(basisOf('right')).not.toContain('probability');
    expect(basisOf('left')).toContain('probability 0.3');
  });

  it('measures another dose map on edited contours, the automatic ones too', async () => {
    const { host, session, contours, map, labelmap, dose, kidney, size } = setUp();
    await remeasure(host.context, session, contours, [map]);
    labelmap.data.fill(1, 7 * size + 2, 7 * size + 12);
    await refreshMeasurement(host.context, session);
    const twice = { ...map, volume: { ...dose, data: dose.data.map((gy) => 2 * gy) } };
    await remeasure(host.context, session, contours, [twice]);
    publishReport(session);
    expect(kidney('right').dose!.meanDoseGy).toBeCloseTo(2 * 5.75, 6);
    expect(kidney('right').automatic!.dose!.meanDoseGy).toBeCloseTo(10, 6);
  });

  it('takes strokes that come while it measures', async () => {
    const { host, session, contours, map, labelmap, dose, kidney, size } = setUp();
    void session.measuring.add(async () => {
      await remeasure(host.context, session, contours, [map]);
      publishReport(session);
    });
    labelmap.data.fill(2, 7 * size, 7 * size + 20);
    await refreshMeasurement(host.context, session);
    const whole = kidneyDose(labelmap, 2, dose);
    expect(kidney('left').dose!.meanDoseGy).toBeCloseTo(whole.meanDoseGy!, 9);
  });

  it('stops measuring contours that are replaced meanwhile', async () => {
    const { host, session, contours, map } = setUp();
    const update = jest.spyOn(session.meter, 'update');
    const measuring = remeasure(host.context, session, contours, [map]);
    session.contours.redraw({ ...contours }, 'solid');
    await expect(measuring).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(update).not.toHaveBeenCalled();
    expect(session.store.get().measured).toBeUndefined();
  });

  it('has edited contours looked at again when the user pauses, automatic ones not', async () => {
    jest.useFakeTimers();
    try {
      const { assessed, host, session, contours, map, labelmap, size } = setUp();
      await remeasure(host.context, session, contours, [map]);
      for (const column of [2, 3, 4]) {
        labelmap.data[7 * size + column] = 1;
        await refreshMeasurement(host.context, session);
      }
      expect(session.store.get().result!.areReassessed).toBe(false);
      await jest.advanceTimersByTimeAsync(1000);
      // Once, with all three strokes: 30 voxels of the network and 3 of the user.
      expect(assessed).toEqual([33]);
      expect(session.store.get().result).toMatchObject({
        areReassessed: true,
        findings: [{ code: 'CYST_LIKELY' }, { code: 'DOSE_MAP', severity: 'info' }],
      });
      labelmap.data.fill(0, 7 * size, 8 * size);
      await refreshMeasurement(host.context, session);
      await jest.advanceTimersByTimeAsync(1000);
      expect(assessed).toHaveLength(1);
      expect(session.store.get().result).toMatchObject({
        edited: false,
        findings: [{ code: 'DOSE_MAP', severity: 'info' }],
      });
    } finally {
      jest.useRealTimers();
    }
  });
});
