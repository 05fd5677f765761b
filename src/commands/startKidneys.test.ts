import { contouredSession } from '../../tests/helpers/contouredSession';
import { createLocalJobs } from '../../tests/helpers/createLocalJobs';
import { memorySavedWork } from '../../tests/helpers/memorySavedWork';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { remeasure } from '../viewer/measuring/remeasure';
import { autosave } from '../viewer/saved/autosave';
import { leaveSession } from '../viewer/lifecycle/leaveSession';
import type { PipelineClient } from '../worker/createPipelineClient';
import { discardKidneyWork } from './discardKidneyWork';
import { startKidneys } from './startKidneys';

/** A visit to the study; its network counts the runs and never gives contours. */
function visit(memory = memorySavedWork()) {
  const runs: number[] = [];
  const client = {
    ...createLocalJobs(),
    prepare: () => Promise.resolve(),
    handOver: () => ({ put: () => undefined }),
    run: () => {
      runs.push(1);
      return Promise.reject(new Error('no network here'));
    },
    dispose: () => undefined,
  } as unknown as PipelineClient;
  const contoured = contouredSession(client, [], memory.store);
  return { ...contoured, memory, runs, state: () => contoured.session.store.get() };
}

/** Leaves an edit behind that was not stored. */
async function leaveEdit(memory: ReturnType<typeof memorySavedWork>): Promise<void> {
  const { host, session, contours, labelmap, size } = visit(memory);
  await remeasure(host.context, session, contours, []);
  labelmap.data[3 * size] = 1;
  await refreshMeasurement(host.context, session);
  await autosave(host.context, session);
}

describe('startKidneys', () => {
  it('offers unstored work before anything is contoured, and contours once it is discarded', async () => {
    const memory = memorySavedWork();
    await leaveEdit(memory);
    const { host, session, runs, state } = visit(memory);
    await startKidneys(host.context, session);
    expect(state().phase).toBe('offer');
    expect(state().savedWork).toHaveLength(1);
    expect(runs).toEqual([]);
    await discardKidneyWork(host.context, session, { id: state().savedWork[0].id });
    expect(memory.kept.size).toBe(0);
    expect(runs).toEqual([1]);
    leaveSession(session);
  });

  it('contours at once where there is nothing to go on with', async () => {
    const { host, session, runs, state } = visit();
    await startKidneys(host.context, session);
    expect(runs).toEqual([1]);
    expect(state().savedWork).toEqual([]);
    leaveSession(session);
  });

  it('is cancelled in words, before anything is contoured', async () => {
    const { host, session, runs, state } = visit();
    const started = startKidneys(host.context, session);
    session.run.cancel();
    await started;
    expect(state()).toMatchObject({ phase: 'idle', error: { code: 'CANCELLED' } });
    expect(runs).toEqual([]);
    leaveSession(session);
  });

  it('offers the name of whoever is logged in', async () => {
    const { host, session, state } = visit();
    host.context.servicesManager.services.userAuthenticationService.getUser = () => ({
      profile: { family_name: 'Muster', given_name: 'Eva' },
    });
    await startKidneys(host.context, session);
    expect(state().loginName).toBe('Muster^Eva');
    leaveSession(session);
  });
});
