import type { StudyOutcome } from './runStudy';
import type { SharedWork } from './sharedWork';

/** A study that is done, by this process or by another one that shares the batch. */
export interface StudyDone<Outcome extends StudyOutcome> {
  uid: string;
  outcome: Outcome | StudyOutcome;
  isOthers: boolean;
}

/**
 * Works on studies one after the other. Where the batch is shared, those of other processes are
 * passed over, and their outcomes come as they are done; a study of a killed process is taken over.
 * @param run works on one study; its failures are part of the outcome
 * @throws DosimetryError of `run`, or as SharedWork
 */
export async function* studyOutcomes<Outcome extends StudyOutcome>(
  uids: readonly string[],
  run: (uid: string) => Promise<Outcome>,
  shared?: SharedWork,
): AsyncGenerator<StudyDone<Outcome>> {
  const open = new Set(uids);
  while (open.size > 0) {
    const before = open.size;
    for (const uid of open) {
      const known = await shared?.outcome(uid);
      const outcome = known ?? (shared ? await shared.work(uid, () => run(uid)) : await run(uid));
      if (outcome) {
        open.delete(uid);
        yield { uid, outcome, isOthers: known !== undefined };
      }
    }
    if (open.size === before) {
      await shared?.wait();
    }
  }
}
