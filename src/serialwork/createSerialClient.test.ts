import { copyingWorker } from '../../tests/helpers/copyingWorker';
import { serialCase } from '../../tests/helpers/serialCase';
import { computeSerialDose } from '../serial';
import { createSerialClient } from './createSerialClient';
import type { SerialWorkInput } from './serialCalls';
import { startSerialWorker } from './startSerialWorker';

const input: SerialWorkInput = {
  fwhmUncertaintyMm: 1,
  cycle: 1,
  radionuclide: '177Lu',
  administration: { source: 'file' },
  timePoints: serialCase({ hours: [4, 48], kidneyBqPerMl: (hours) => 5e5 * 0.99 ** hours }),
};

describe('createSerialClient', () => {
  it('gives what the computation gives, tells its stages, and leaves the images with the caller', async () => {
    const client = createSerialClient(() => copyingWorker(startSerialWorker));
    const stages = new Set<string>();
    const { summary, dose } = await client.compute(input, {
      onProgress: ({ stage }) => stages.add(stage),
    });
    const direct = computeSerialDose(input);
    expect(summary).toEqual(direct.summary);
    expect(dose.data).toEqual(direct.dose.data);
    expect([...stages]).toContain('registration');
    expect(input.timePoints[0].activity.data.length).toBeGreaterThan(0);
    client.dispose();
  });

  it('rejects with the error of the computation, and when it is cancelled', async () => {
    const client = createSerialClient(() => copyingWorker(startSerialWorker));
    await expect(client.compute({ ...input, timePoints: [] })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    const controller = new AbortController();
    const running = client.compute(input, { signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    client.dispose();
  });
});
