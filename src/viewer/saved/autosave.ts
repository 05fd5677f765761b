import { DosimetryError } from '../../errors';
import type { HostContext } from '../host/hostTypes';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import { hasUnstoredWork } from '../session/selectors/hasUnstoredWork';
import type { AutosaveStatus } from '../session/slices/savedSlice';
import { toUserMessage } from '../session/toUserMessage';
import { collectWork } from './collectWork';

/**
 * Keeps the session's work in the browser where the archive does not have it, and lets go of the
 * record where there is nothing to lose any more. A failure is said in the panel: the work itself
 * goes on.
 */
export async function autosave(context: HostContext, session: KidneySession): Promise<void> {
  const { store, saved, savedWorkStore, tabId } = session;
  const { contours, autosave: before } = store.get();
  if (!savedWorkStore || !contours) {
    return;
  }
  const say = (autosaved: AutosaveStatus) => {
    // Otherwise the mode was left, or other contours have come.
    if (isCurrent(store, { contours })) {
      saved.autosaved(autosaved);
    }
  };
  try {
    if (hasUnstoredWork(store.get())) {
      const revision = contours.measurement.revision();
      await savedWorkStore.put(collectWork(context, session, contours));
      say({ status: 'kept', revision });
    } else if (before.status !== 'none') {
      await savedWorkStore.remove(`${tabId} ${contours.segmentationId}`);
      say({ status: 'none' });
    }
  } catch (error) {
    say({ status: 'failed', message: toUserMessage(notKept(error)) });
  }
}

function notKept(error: unknown): DosimetryError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DosimetryError('OUTPUT_FAILED', {
    what: 'Your edits are not kept against a closed tab.',
    why: `The browser's own storage refused them: ${reason}.`,
    next: 'Store the contours in the archive, or save them as a file, before you leave.',
  });
}
