import { DosimetryError } from '../errors';
import { answerWorkerCalls } from './answerWorkerCalls';
import type { AnswerOptions, CallHandlers } from './answerWorkerCalls';
import type { CallAnswer } from './callTypes';

type Work = { wait: { input: number; output: Uint8Array; progress: string } };

/** A worker's scope that notes what is said. */
function setUp(wait: CallHandlers<Work>['wait'], options?: AnswerOptions<Work>) {
  const said: CallAnswer[] = [];
  const given: unknown[][] = [];
  const ask: ((input: number) => void)[] = [];
  answerWorkerCalls<Work>(
    {
      postMessage(answer, transfer) {
        said.push(answer);
        given.push(transfer);
      },
      addEventListener: (_type, listener) =>
        ask.push((input) => listener({ data: { id: input, name: 'wait', input } })),
    },
    { wait },
    options,
  );
  return { said, given, ask: ask[0] };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('answerWorkerCalls', () => {
  it('does one call after the other, in the order in which they come', async () => {
    const ends: (() => void)[] = [];
    const { said, ask } = setUp(
      (input) =>
        new Promise((resolve) => {
          ends.push(() => resolve(Uint8Array.of(input)));
        }),
    );
    ask(5);
    ask(6);
    await settled();
    expect(ends).toHaveLength(1);
    ends[0]();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]();
    await settled();
    expect(said).toEqual([
      { id: 5, type: 'done', output: Uint8Array.of(5) },
      { id: 6, type: 'done', output: Uint8Array.of(6) },
    ]);
  });

  it('tells progress under the number of the call', async () => {
    const { said, ask } = setUp((input, progress) => {
      progress('begun');
      return Uint8Array.of(input);
    });
    ask(3);
    await settled();
    expect(said.map(({ id, type }) => `${id} ${type}`)).toEqual(['3 progress', '3 done']);
    expect(said[0]).toMatchObject({ progress: 'begun' });
  });

  it('answers with what is thrown, and goes on', async () => {
    const { said, ask } = setUp((input) => {
      if (input === 1) {
        throw new DosimetryError('TOO_LARGE', { what: 'A.', why: 'B.', next: 'C.' });
      }
      throw new TypeError('x is not a function');
    });
    ask(1);
    ask(2);
    await settled();
    const error = { code: 'TOO_LARGE', what: 'A.', why: 'B.', next: 'C.' };
    expect(said[0]).toEqual({ id: 1, type: 'failed', error });
    expect(said[1]).toMatchObject({
      id: 2,
      type: 'failed',
      error: { code: 'UNEXPECTED', why: 'The program reported: x is not a function.' },
    });
  });

  it('gives the output’s buffers away, unless told which', async () => {
    const output = Uint8Array.of(1, 2);
    const all = setUp(() => output);
    all.ask(1);
    const none = setUp(() => output, { transferOf: () => [] });
    none.ask(1);
    await settled();
    expect(all.given).toEqual([[output.buffer]]);
    expect(none.given).toEqual([[]]);
  });

  it('tells when a call has been answered with its output', async () => {
    const onAnswered = jest.fn();
    const { said, ask } = setUp(
      (input) => {
        if (input === 2) {
          throw new Error('-');
        }
        expect(onAnswered).not.toHaveBeenCalled();
        return Uint8Array.of(input);
      },
      { onAnswered },
    );
    ask(1);
    ask(2);
    await settled();
    expect(said).toHaveLength(2);
    expect(onAnswered).toHaveBeenCalledTimes(1);
  });

  it('gives signs of life while it works, and only then', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      const ends: ((output: Uint8Array) => void)[] = [];
      const { said, ask } = setUp(() => new Promise((resolve) => ends.push(resolve)), {
        heartbeatMs: 5_000,
      });
      jest.advanceTimersByTime(20_000);
      expect(said).toEqual([]);
      ask(1);
      await settled();
      jest.advanceTimersByTime(10_000);
      expect(said).toEqual([
        { id: 1, type: 'alive' },
        { id: 1, type: 'alive' },
      ]);
      ends[0](Uint8Array.of(1));
      await settled();
      jest.advanceTimersByTime(20_000);
      expect(said).toHaveLength(3);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
