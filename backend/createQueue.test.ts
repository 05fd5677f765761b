import { createQueue } from './createQueue';

const never = new AbortController().signal;

/** Work that ends when told. */
function createWork() {
  const started: number[] = [];
  const ends: ((value: number) => void)[] = [];
  const work = (n: number) => () =>
    new Promise<number>((resolve) => {
      started.push(n);
      ends[n] = resolve;
    });
  return { started, ends, work };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('createQueue', () => {
  it('works on one at a time, in the order of asking', async () => {
    const { started, ends, work } = createWork();
    const queue = createQueue(2);
    const results = [0, 1, 2].map((n) => queue.run(never, work(n)));
    await settled();
    expect([started, queue.isBusy, queue.waiting]).toEqual([[0], true, 2]);
    ends[0](10);
    await settled();
    expect([started, queue.waiting]).toEqual([[0, 1], 1]);
    ends[1](11);
    await settled();
    ends[2](12);
    expect(await Promise.all(results)).toEqual([10, 11, 12]);
    expect(queue.isBusy).toBe(false);
  });

  it('refuses what it has no room for', async () => {
    const { ends, work } = createWork();
    const queue = createQueue(0);
    const first = queue.run(never, work(0));
    await expect(queue.run(never, work(1))).rejects.toMatchObject({ code: 'SERVER_ERROR' });
    ends[0](1);
    await first;
  });

  it('forgets who leaves while waiting', async () => {
    const { started, ends, work } = createWork();
    const queue = createQueue(3);
    const leaver = new AbortController();
    const first = queue.run(never, work(0));
    const second = queue.run(leaver.signal, work(1));
    const third = queue.run(never, work(2));
    leaver.abort();
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    ends[0](0);
    await first;
    await settled();
    ends[2](2);
    await third;
    expect(started).toEqual([0, 2]);
  });

  it('goes on after work that fails', async () => {
    const queue = createQueue(1);
    await expect(queue.run(never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(never, async () => 5)).toBe(5);
  });
});
