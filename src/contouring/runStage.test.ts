import type { ContouringProgress } from './contouringStage';
import { runStage } from './runStage';

/** Each look at the clock is 10 ms after the one before. */
function clock(): () => number {
  let time = 0;
  return () => (time += 10);
}

describe('runStage', () => {
  it('gives what the work gives, with the time it took', async () => {
    const run = { now: clock() };
    expect(await runStage('align', run, () => 'at once')).toEqual({ result: 'at once', ms: 10 });
    const later = await runStage('post', run, () => Promise.resolve('later'));
    expect(later).toEqual({ result: 'later', ms: 10 });
  });

  it('reports the stage from 0 to 1, and what the work says in between', async () => {
    const seen: ContouringProgress[] = [];
    const run = { now: clock(), onProgress: (progress: ContouringProgress) => seen.push(progress) };
    await runStage('refine', run, ({ onProgress }) => onProgress(0.5));
    expect(seen).toEqual([0, 0.5, 1].map((fraction) => ({ stage: 'refine', fraction })));
  });

  it('does not begin where it was cancelled before', async () => {
    const work = jest.fn();
    const onProgress = jest.fn();
    const run = { now: clock(), onProgress, signal: AbortSignal.abort() };
    await expect(runStage('network', run, work)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(work).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('lets the work stop between its steps', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const run = {
      now: clock(),
      signal: controller.signal,
      onProgress: ({ fraction }: ContouringProgress) => seen.push(fraction),
    };
    const stopped = runStage('network', run, ({ checkCancelled }) => {
      checkCancelled();
      controller.abort();
      checkCancelled();
    });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(seen).toEqual([0]);
  });

  it('passes on what the work throws', async () => {
    const failing = runStage('align', { now: clock() }, () => Promise.reject(new Error('lost')));
    await expect(failing).rejects.toThrow('lost');
  });
});
