import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { DisplaySet } from '../host/hostTypes';
import { waitForSeries } from './waitForSeries';

const series = (Modality: string, uid = Modality): DisplaySet => ({
  displaySetInstanceUID: uid,
  StudyInstanceUID: '1',
  SeriesInstanceUID: uid,
  Modality,
});
const listed = (...entries: DisplaySet[]) => ({
  series: {
    search: async () =>
      entries.map(({ SeriesInstanceUID, Modality }) => ({
        seriesInstanceUid: SeriesInstanceUID,
        modality: Modality,
      })),
  },
});
/** Lets everything that can go on without time passing go on. */
const settle = async () => {
  for (let n = 0; n < 20; n++) {
    await Promise.resolve();
  }
};

describe('waitForSeries', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const { signal } = new AbortController();
  const track = (promise: Promise<void>) => {
    const state = { done: false };
    void promise.then(() => (state.done = true));
    return state;
  };

  it('goes on at once where every listed CT and dose map is there', async () => {
    const host = createMemoryHost([series('CT'), series('RTDOSE')]);
    host.dataSource.query = listed(series('CT'), series('RTDOSE'), series('PT'));
    await waitForSeries(host.context, signal);
    expect(host.events.displaySets.count).toBe(0);
  });

  it('waits for the second CT, and leaves no listener or timer', async () => {
    const host = createMemoryHost([series('CT', 'first')]);
    host.dataSource.query = listed(series('CT', 'first'), series('CT', 'second'));
    const waiting = track(waitForSeries(host.context, signal));
    await settle();
    expect(waiting.done).toBe(false);
    host.addDisplaySet(series('PT'));
    await settle();
    expect(waiting.done).toBe(false);
    host.addDisplaySet(series('CT', 'second'));
    await settle();
    expect(waiting.done).toBe(true);
    expect(host.events.displaySets.count).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits for the first series before it asks the archive', async () => {
    const host = createMemoryHost();
    host.dataSource.query = listed(series('CT'));
    const waiting = track(waitForSeries(host.context, signal));
    await settle();
    expect(waiting.done).toBe(false);
    host.addDisplaySet(series('CT'));
    await settle();
    expect(waiting.done).toBe(true);
  });

  it.each([
    ['a study that stays empty', [], 6_000],
    ['a listed series that never comes', [series('PT')], 20_000],
  ])('gives up on %s', async (_, present, patienceMs) => {
    const host = createMemoryHost(present as DisplaySet[]);
    host.dataSource.query = listed(series('CT'));
    const waiting = track(waitForSeries(host.context, signal));
    await settle();
    jest.advanceTimersByTime((patienceMs as number) - 1);
    await settle();
    expect(waiting.done).toBe(false);
    jest.advanceTimersByTime(1);
    await settle();
    expect(waiting.done).toBe(true);
    expect(host.events.displaySets.count).toBe(0);
  });

  it.each([
    ['has no search', undefined],
    ['does not implement it', { series: { search: async () => undefined } }],
    ['fails', { series: { search: () => Promise.reject(new Error('503')) } }],
  ])('takes what is there where the data source %s', async (_, query) => {
    const host = createMemoryHost([series('CT')]);
    host.dataSource.query = query;
    await waitForSeries(host.context, signal);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends when cancelled, also where that was before it began', async () => {
    const host = createMemoryHost();
    const controller = new AbortController();
    const waiting = waitForSeries(host.context, controller.signal);
    controller.abort();
    await waiting;
    await waitForSeries(host.context, controller.signal);
    expect(jest.getTimerCount()).toBe(0);
  });
});
