import { createPause } from './createPause';

describe('createPause', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('does what was asked last, once, after the pause', () => {
    const pause = createPause(100);
    const done: number[] = [];
    pause.ask(() => done.push(1));
    jest.advanceTimersByTime(60);
    pause.ask(() => done.push(2));
    jest.advanceTimersByTime(60);
    expect(done).toEqual([]);
    jest.advanceTimersByTime(60);
    expect(done).toEqual([2]);
  });

  it('does nothing once cancelled', () => {
    const pause = createPause(100);
    const work = jest.fn();
    pause.ask(work);
    pause.cancel();
    jest.advanceTimersByTime(200);
    expect(work).not.toHaveBeenCalled();
  });
});
