import { createWatchdog } from './createWatchdog';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('createWatchdog', () => {
  it('calls once after the whole time in silence', () => {
    const onSilent = jest.fn();
    createWatchdog(60_000, onSilent);
    jest.advanceTimersByTime(59_000);
    expect(onSilent).not.toHaveBeenCalled();
    jest.advanceTimersByTime(600_000);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  it('begins again when something is heard, and is quiet once stopped', () => {
    const onSilent = jest.fn();
    const watchdog = createWatchdog(60_000, onSilent);
    for (let n = 0; n < 10; n++) {
      jest.advanceTimersByTime(50_000);
      watchdog.heard();
    }
    watchdog.stop();
    jest.advanceTimersByTime(600_000);
    expect(onSilent).not.toHaveBeenCalled();
  });

  it('does not count the time that a machine slept', () => {
    const onSilent = jest.fn();
    createWatchdog(60_000, onSilent);
    jest.setSystemTime(Date.now() + 8 * 3600_000);
    jest.advanceTimersByTime(10_000);
    expect(onSilent).not.toHaveBeenCalled();
  });
});
