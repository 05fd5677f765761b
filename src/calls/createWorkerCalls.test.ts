import { copyingWorker } from '../../tests/helpers/copyingWorker';
import type { CopyingWorker } from '../../tests/helpers/copyingWorker';
import { DosimetryError } from '../errors';
import { answerWorkerCalls } from './answerWorkerCalls';
import { createWorkerCalls } from './createWorkerCalls';
import { workerSilent } from './workerSilent';
import { workerStopped } from './workerStopped';

type Sums = {
  sum: { input: Float32Array; output: { sum: number; terms: Float32Array }; progress: number };
  fail: { input: undefined; output: undefined };
};

/** Adds up, tells the first term as progress, and gives the terms back. */
function startSums(scope: Parameters<typeof answerWorkerCalls>[0]): void {
  answerWorkerCalls<Sums>(scope, {
    sum(terms, progress) {
      progress(terms[0]);
      return { sum: terms.reduce((a, b) => a + b, 0), terms };
    },
    fail() {
      throw new DosimetryError('TOO_LARGE', { what: 'Too many.', why: 'A test.', next: 'Stop.' });
    },
  });
}

const limits = { silenceMs: 60_000, noProgressMs: 300_000 };

function setUp(begin?: Parameters<typeof copyingWorker>[0]) {
  const workers: CopyingWorker[] = [];
  const calls = createWorkerCalls<Sums>({
    ...limits,
    start() {
      workers.push(copyingWorker(begin));
      return workers.at(-1)!;
    },
    silent: (limitMs) => workerSilent('The adder', limitMs),
    stopped: ({ message, error }) => workerStopped(error ? String(error) : message),
  });
  return { calls, workers };
}

const terms = () => Float32Array.of(1, 2, 3);
const nothing = (): void => undefined;

describe('createWorkerCalls', () => {
  it('gives the answer and the progress, and moves buffers there and back', async () => {
    const { calls } = setUp(startSums);
    const input = terms();
    const seen: number[] = [];
    const answer = await calls.call('sum', input, {
      transfer: [input.buffer],
      onProgress: (first) => seen.push(first),
    });
    expect(answer).toEqual({ sum: 6, terms: terms() });
    expect(seen).toEqual([1]);
    expect(input.buffer.byteLength).toBe(0);
  });

  it('copies what is not given away', async () => {
    const { calls } = setUp(startSums);
    const input = terms();
    await calls.call('sum', input);
    expect(input).toEqual(terms());
  });

  it('starts the worker with the first call and keeps it', async () => {
    const { calls, workers } = setUp(startSums);
    expect(calls.isAlive).toBe(false);
    expect(workers).toEqual([]);
    await calls.call('sum', terms());
    await calls.call('sum', terms());
    expect(calls.isAlive).toBe(true);
    expect(workers).toHaveLength(1);
  });

  it('brings a typed error over the border, and goes on', async () => {
    const { calls } = setUp(startSums);
    await expect(calls.call('fail', undefined)).rejects.toMatchObject({
      name: 'DosimetryError',
      code: 'TOO_LARGE',
      what: 'Too many.',
      why: 'A test.',
      next: 'Stop.',
    });
    await expect(calls.call('sum', terms())).resolves.toMatchObject({ sum: 6 });
  });

  it('gives each call its own answer and progress, whatever the order', async () => {
    const { calls, workers } = setUp();
    const seen: string[] = [];
    const [first, second] = ['first', 'second'].map((name) =>
      calls.call('sum', terms(), { onProgress: (value) => seen.push(`${name} ${value}`) }),
    );
    workers[0].say({ id: 2, type: 'progress', progress: 7 });
    workers[0].say({ id: 2, type: 'done', output: 'b' });
    workers[0].say({ id: 1, type: 'progress', progress: 8 });
    workers[0].say({ id: 1, type: 'done', output: 'a' });
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
    expect(seen).toEqual(['second 7', 'first 8']);
  });

  it.each([
    ['ended', { message: 'out of memory' }, 'The browser reports: out of memory.'],
    ['threw', { message: 'm', error: new Error('boom') }, 'The browser reports: Error: boom.'],
    ['did not start', {}, /could not be loaded/],
  ])('rejects whoever waits for a worker that %s, and replaces it', async (_how, end, why) => {
    const { calls, workers } = setUp();
    const waiting = [calls.call('sum', terms()), calls.call('fail', undefined)];
    workers[0].onerror!(end);
    for (const call of waiting) {
      await expect(call).rejects.toMatchObject({
        code: 'ENGINE_FAILED',
        why: expect.stringMatching(why) as string,
      });
    }
    expect(workers[0].isEnded).toBe(true);
    expect(calls.isAlive).toBe(false);
    const next = calls.call('sum', terms());
    expect(workers).toHaveLength(2);
    workers[1].say({ id: 3, type: 'done', output: 'c' });
    await expect(next).resolves.toBe('c');
  });

  it('ignores what a replaced worker still says, and answers that nobody waits for', async () => {
    const { calls, workers } = setUp();
    const lost = calls.call('sum', terms());
    lost.catch(nothing);
    workers[0].onerror!({});
    const next = calls.call('sum', terms());
    workers[0].say({ id: 2, type: 'done', output: 'late' });
    workers[0].onerror!({});
    workers[1].say({ id: 1, type: 'done', output: 'unknown' });
    workers[1].say({ id: 2, type: 'done', output: 'own' });
    workers[1].say({ id: 2, type: 'done', output: 'again' });
    await expect(next).resolves.toBe('own');
    expect(calls.isAlive).toBe(true);
  });

  it('rejects what cannot be posted, or where no worker can be made', async () => {
    const { calls } = setUp(startSums);
    const uncloneable = (() => 1) as unknown as Float32Array;
    await expect(calls.call('sum', uncloneable)).rejects.toThrow(/could not be cloned/);
    await expect(calls.call('sum', terms())).resolves.toMatchObject({ sum: 6 });
    const none = createWorkerCalls<Sums>({
      ...limits,
      start() {
        throw new Error('no workers here');
      },
      silent: (limitMs) => workerSilent('The adder', limitMs),
      stopped: () => workerStopped(undefined),
    });
    await expect(none.call('sum', terms())).rejects.toThrow('no workers here');
  });

  it('ends the worker when told to, and gives those who wait the reason', async () => {
    const { calls, workers } = setUp();
    const waiting = calls.call('sum', terms());
    void calls.end(workerStopped('it is late'));
    await expect(waiting).rejects.toMatchObject({ why: 'The browser reports: it is late.' });
    expect(workers[0].isEnded).toBe(true);
    await calls.end(workerStopped('again'));
  });

  describe('cancelled', () => {
    it('ends the worker at once', async () => {
      const { calls, workers } = setUp();
      const controller = new AbortController();
      const call = calls.call('sum', terms(), { signal: controller.signal });
      controller.abort();
      await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(workers[0].isEnded).toBe(true);
    });

    it('before it began starts no worker', async () => {
      const { calls, workers } = setUp();
      const call = calls.call('sum', terms(), { signal: AbortSignal.abort() });
      await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(workers).toEqual([]);
    });

    it('after its answer leaves the worker alone', async () => {
      const { calls, workers } = setUp();
      const controller = new AbortController();
      const call = calls.call('sum', terms(), { signal: controller.signal });
      workers[0].say({ id: 1, type: 'done', output: 'a' });
      controller.abort();
      await expect(call).resolves.toBe('a');
      expect(workers[0].isEnded).toBe(false);
    });
  });

  describe('watched', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    /** Waits for one answer while the worker says something every 5 s. */
    async function outcomeOf(ms: number, say?: 'alive' | 'progress') {
      const { calls, workers } = setUp();
      const call = calls.call('sum', terms()).catch((error: unknown) => error);
      for (let passed = 0; passed < ms; passed += 5_000) {
        jest.advanceTimersByTime(5_000);
        if (say && !workers[0].isEnded) {
          workers[0].say({ id: 1, type: say, progress: undefined });
        }
      }
      if (!workers[0].isEnded) {
        workers[0].say({ id: 1, type: 'done', output: 'in time' });
      }
      const outcome = await call;
      expect(jest.getTimerCount()).toBe(0);
      return outcome;
    }

    it.each([
      ['is silent', undefined, limits.silenceMs],
      ['lives and gets nowhere', 'alive' as const, limits.noProgressMs],
    ])('gives up a worker that %s for too long, and no sooner', async (_how, say, limitMs) => {
      await expect(outcomeOf(limitMs - 10_000, say)).resolves.toBe('in time');
      await expect(outcomeOf(limitMs + 10_000, say)).resolves.toMatchObject({
        code: 'WORKER_STOPPED',
        what: 'The adder does not answer.',
        why: expect.stringContaining(`${limitMs / 1000} s`) as string,
      });
    });

    it('does not give up one that makes progress', async () => {
      await expect(outcomeOf(3 * limits.noProgressMs, 'progress')).resolves.toBe('in time');
    });

    it('watches only while somebody waits', async () => {
      const { calls, workers } = setUp();
      const both = [calls.call('sum', terms()), calls.call('sum', terms())];
      expect(jest.getTimerCount()).toBe(2);
      workers[0].say({ id: 1, type: 'done', output: 'a' });
      expect(jest.getTimerCount()).toBe(2);
      workers[0].say({ id: 2, type: 'done', output: 'b' });
      expect(jest.getTimerCount()).toBe(0);
      await Promise.all(both);
      jest.advanceTimersByTime(2 * limits.noProgressMs);
      expect(calls.isAlive).toBe(true);
    });
  });
});
