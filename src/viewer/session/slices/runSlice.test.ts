import { createStore } from '../createStore';
import { createRunSlice, initialRunState } from './runSlice';
import type { UserMessage } from './runSlice';

const message = (code: UserMessage['code']): UserMessage => ({
  code,
  what: 'W.',
  why: 'Y.',
  next: 'N.',
});

function setUp() {
  const store = createStore(initialRunState);
  return { run: createRunSlice(store), state: store.get };
}

describe('createRunSlice', () => {
  it('has one run at a time, and forgets what the last one left', () => {
    const { run, state } = setUp();
    run.showError(message('NO_CT'));
    run.askForCt([{ displaySetInstanceUID: 'ct', title: '2: CT' }]);
    const first = run.start()!;
    expect(state()).toMatchObject({ phase: 'running', stages: [], ctChoices: [], run: first });
    expect(state().error).toBeUndefined();
    expect(run.start()).toBeUndefined();
    run.end(first);
    expect(run.start()).toBeInstanceOf(AbortController);
  });

  it('is not ended by a run that another has followed', () => {
    const { run, state } = setUp();
    const first = run.start()!;
    run.end(first);
    const second = run.start();
    run.end(first);
    expect(state().run).toBe(second);
  });

  it('cancels the run under way', () => {
    const { run } = setUp();
    run.cancel();
    const { signal } = run.start()!;
    run.cancel();
    expect(signal.aborted).toBe(true);
  });

  it.each([
    ['ENGINE_FAILED', false, 'failed'],
    ['CANCELLED', false, 'idle'],
    ['ENGINE_FAILED', true, 'done'],
    ['CANCELLED', true, 'done'],
  ] as const)('after %s, with earlier contours %s, the phase is %s', (code, hasContours, phase) => {
    const { run, state } = setUp();
    run.start();
    run.showStages([{ name: 'read', status: 'running', fraction: 0.5 }]);
    run.fail(message(code), hasContours);
    expect(state()).toMatchObject({ phase, stages: [], error: { code } });
  });

  it('goes on running where contours of an earlier run are removed meanwhile', () => {
    const { run, state } = setUp();
    run.succeed();
    run.forgetContours();
    expect(state().phase).toBe('idle');
    run.start();
    run.forgetContours();
    expect(state().phase).toBe('running');
  });

  it('counts the runs', () => {
    const { run } = setUp();
    expect([run.countUp(), run.countUp()]).toEqual([1, 2]);
  });
});
