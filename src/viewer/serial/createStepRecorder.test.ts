import type { SerialStep } from '../session/slices/serialDoseSlice';
import { createStepRecorder } from './createStepRecorder';

function record() {
  const shown: SerialStep[][] = [];
  const run = new AbortController();
  const recorder = createStepRecorder({ showSteps: (steps) => shown.push(steps) }, run.signal);
  return { shown, run, recorder };
}

describe('createStepRecorder', () => {
  it('ends a step when the next begins, and the last when all is done', () => {
    const { shown, recorder } = record();
    recorder.progress('Reading', 0);
    recorder.progress('Fitting', 0.5);
    recorder.finish();
    expect(shown.at(-1)).toEqual([
      { title: 'Reading', fraction: 1, seconds: expect.any(Number) },
      { title: 'Fitting', fraction: 1, seconds: expect.any(Number) },
    ]);
  });

  it('shows nothing once the work is cancelled', () => {
    const { shown, run, recorder } = record();
    recorder.progress('Reading', 0);
    run.abort();
    recorder.progress('Fitting', 0);
    recorder.finish();
    expect(shown).toHaveLength(1);
  });
});
