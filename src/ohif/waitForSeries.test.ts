import { createMemoryHost } from '../../tests/helpers/memoryHost';
import type { DisplaySet } from './hostTypes';
import { waitForSeries } from './waitForSeries';

const series = (Modality: string): DisplaySet => ({
  displaySetInstanceUID: Modality,
  StudyInstanceUID: '1',
  SeriesInstanceUID: '1.1',
  Modality,
});

async function isSettled(promise: Promise<void>): Promise<boolean> {
  const pending = {};
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

describe('waitForSeries', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const signal = new AbortController().signal;

  it('goes on at once where a CT is there', async () => {
    const host = createMemoryHost([series('CT')]);
    await waitForSeries(host.context.servicesManager.services, signal);
    expect(host.events.displaySets.count).toBe(0);
  });

  it('waits through other series until a CT arrives, and leaves no listener or timer', async () => {
    const host = createMemoryHost([series('PT')]);
    const waiting = waitForSeries(host.context.servicesManager.services, signal);
    host.addDisplaySet(series('RTDOSE'));
    await Promise.resolve();
    expect(await isSettled(waiting)).toBe(false);
    host.addDisplaySet(series('CT'));
    await waiting;
    expect(host.events.displaySets.count).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives up after 6 seconds', async () => {
    const host = createMemoryHost();
    const waiting = waitForSeries(host.context.servicesManager.services, signal);
    jest.advanceTimersByTime(5999);
    expect(await isSettled(waiting)).toBe(false);
    jest.advanceTimersByTime(1);
    await waiting;
    expect(host.events.displaySets.count).toBe(0);
  });

  it('ends when cancelled, also where that was before it began', async () => {
    const host = createMemoryHost();
    const controller = new AbortController();
    const waiting = waitForSeries(host.context.servicesManager.services, controller.signal);
    controller.abort();
    await waiting;
    expect(jest.getTimerCount()).toBe(0);
    await waitForSeries(host.context.servicesManager.services, controller.signal);
    expect(jest.getTimerCount()).toBe(0);
  });
});
