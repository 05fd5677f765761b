import { makeSession } from './makeSession';
import type { SyntheticSession, TherapyOptions, TherapyPlan } from './types';

/**
 * The sessions of a cycle (from 1), one after the other, so that a caller may let go of each before
 * the next.
 */
export function* makeSessions(
  plan: TherapyPlan,
  cycle: number,
  options: TherapyOptions,
): Generator<SyntheticSession> {
  let cortexIntegralMBqHPerMl: SyntheticSession['cortexIntegralMBqHPerMl'] | undefined;
  for (let number = 1; number <= plan.cycles[cycle - 1].hours.length; number += 1) {
    const session = makeSession(plan, { ...options, cycle, number, cortexIntegralMBqHPerMl });
    ({ cortexIntegralMBqHPerMl } = session);
    yield session;
  }
}
