import { createStore } from '../session/createStore';
import { createRunSlice, initialRunState } from '../session/slices/runSlice';
import { createStageRecorder } from './createStageRecorder';

describe('createStageRecorder', () => {
  let clock = 0;
  const store = createStore(initialRunState);
  const stages = () => store.get().stages;

  beforeEach(() => {
    clock = 1000;
    store.update(initialRunState);
    jest.spyOn(performance, 'now').mockImplementation(() => clock);
  });
  afterEach(() => jest.restoreAllMocks());

  it('moves one stage on, ends it with its seconds when the next begins, and ends the last', () => {
    const recorder = createStageRecorder(createRunSlice(store));
    recorder.progress('read', 0);
    expect(stages()).toEqual([{ name: 'read', status: 'running', fraction: 0 }]);
    clock += 1500;
    recorder.progress('read', 0.6);
    expect(stages()).toEqual([{ name: 'read', status: 'running', fraction: 0.6 }]);
    clock += 1000;
    recorder.progress('network', 0.1);
    expect(stages()).toEqual([
      { name: 'read', status: 'done', fraction: 1, seconds: 2.5 },
      { name: 'network', status: 'running', fraction: 0.1 },
    ]);
    clock += 250;
    recorder.finish();
    expect(stages()).toEqual([
      { name: 'read', status: 'done', fraction: 1, seconds: 2.5 },
      { name: 'network', status: 'done', fraction: 1, seconds: 0.25 },
    ]);
  });

  it('does not draw the panel anew for each of hundreds of steps', () => {
    const recorder = createStageRecorder(createRunSlice(store));
    let drawn = 0;
    const stop = store.subscribe(() => void drawn++);
    recorder.progress('read', 0);
    for (let n = 1; n <= 200; n++) {
      clock += 1;
      recorder.progress('read', n / 200);
    }
    stop();
    // At the start, and after 80 and 160 ms.
    expect(drawn).toBe(3);
    expect(stages()[0].fraction).toBe(0.8);
  });

  it('begins with an empty list in each run', () => {
    createStageRecorder(createRunSlice(store)).progress('read', 1);
    createStageRecorder(createRunSlice(store)).progress('align', 0);
    expect(stages().map(({ name }) => name)).toEqual(['align']);
  });

  it('never changes a list it has given out', () => {
    const recorder = createStageRecorder(createRunSlice(store));
    recorder.progress('read', 0);
    const before = stages();
    recorder.progress('read', 0.5);
    expect(before).toEqual([{ name: 'read', status: 'running', fraction: 0 }]);
  });

  it('may be finished before it began', () => {
    createStageRecorder(createRunSlice(store)).finish();
    expect(stages()).toEqual([]);
  });
});
