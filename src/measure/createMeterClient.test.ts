import { copyingWorker } from '../../tests/helpers/copyingWorker';
import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { kidneyDose } from '../dose';
import type { DoseVolume } from '../dose';
import { createMeterClient } from './createMeterClient';
import { startMeterWorker } from './startMeterWorker';

const startFakeWorker = () => copyingWorker(startMeterWorker);

// 2 x 2 x 5 mm: 0.02 ml a voxel.
const geometry = testGeometry({ dimensions: [24, 16, 8], spacingMm: [2, 2, 5] });
const size = 24 * 16;
const density = { method: 'fixed' as const, densityGPerMl: 1.05 };
const dose: DoseVolume = {
  ...geometry,
  data: Float32Array.from({ length: size * 8 }, (_, n) => 1 + 0.25 * (n % 24)),
};

function kidneys() {
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [6, 8, 3], [4, 5, 2.6]);
  addEllipsoid(labelmap, 2, [17, 8, 4], [4, 4, 2.2]);
  return labelmap;
}

describe('createMeterClient', () => {
  it('measures what the whole labelmap gives, before and after an edited slice', async () => {
    const client = createMeterClient(startFakeWorker);
    const labelmap = kidneys();
    const slice = (k: number) => ({ k, labels: labelmap.data.slice(k * size, (k + 1) * size) });
    await client.prepare({ geometry, density, doses: [dose], treatAsRegistered: false });
    await client.update([0, 1, 2, 3, 4, 5, 6, 7].map(slice));
    for (let round = 0; round < 2; round++) {
      const measured = await client.measure();
      measured.forEach(({ voxels, massG, dose: found }, n) => {
        const whole = kidneyDose(labelmap, n + 1, dose);
        expect(voxels).toBe(whole.voxels);
        expect(massG).toBeCloseTo(1.05 * 0.02 * whole.voxels, 9);
        expect(found?.meanDoseGy).toBeCloseTo(whole.meanDoseGy!, 9);
      });
      labelmap.data.fill(1, 3 * size + 100, 3 * size + 110);
      await client.update([slice(3)]);
    }
  });

  it('rejects with the error of the sampler, and goes on', async () => {
    const client = createMeterClient(startFakeWorker);
    const elsewhere = { ...dose, frameOfReferenceUID: '9.9' };
    const setup = { geometry, density, doses: [elsewhere], treatAsRegistered: false };
    await expect(client.prepare(setup)).rejects.toMatchObject({ code: 'DOSE_NOT_REGISTERED' });
    await expect(client.measure()).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await client.prepare({ ...setup, treatAsRegistered: true });
    expect(await client.measure()).toHaveLength(2);
  });

  it('rejects what waits when the worker dies, and starts a new one for the next call', async () => {
    const workers: ReturnType<typeof startFakeWorker>[] = [];
    const client = createMeterClient(() => {
      workers.push(startFakeWorker());
      return workers.at(-1)!;
    });
    const setup = { geometry, density, doses: [], treatAsRegistered: false };
    const waiting = client.prepare(setup);
    workers[0].onerror!({ message: 'boom' });
    await expect(waiting).rejects.toMatchObject({ code: 'ENGINE_FAILED', why: /boom/ });
    expect(workers[0].isEnded).toBe(true);
    await client.prepare(setup);
    expect(workers).toHaveLength(2);
    expect((await client.measure()).map(({ voxels }) => voxels)).toEqual([0, 0]);
  });

  it('gives up a worker that never answers', async () => {
    jest.useFakeTimers();
    try {
      const client = createMeterClient(() => copyingWorker());
      const waiting = client.measure();
      waiting.catch(() => undefined);
      jest.advanceTimersByTime(299_000);
      expect(jest.getTimerCount()).toBe(1);
      jest.advanceTimersByTime(2_000);
      await expect(waiting).rejects.toMatchObject({ code: 'WORKER_STOPPED' });
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
