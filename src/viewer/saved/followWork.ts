import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import { hasUnstoredWork } from '../session/selectors/hasUnstoredWork';
import { sameParts } from '../session/selectors/sameParts';
import { unstoredParts } from '../session/selectors/unstoredParts';
import { autosave } from './autosave';

/**
 * Keeps the user's work a moment after each change, at once when the page is hidden or left, and
 * has the browser ask before a tab with unstored work is closed.
 *
 * @returns ends it
 */
export function followWork(context: HostContext, session: KidneySession): () => void {
  const { store, autosavePause } = session;
  let kept: readonly unknown[] | undefined;
  const save = () => void autosave(context, session);
  const stopFollowing = store.subscribe(() => {
    const parts = unstoredParts(store.get());
    if (parts !== kept && !sameParts(parts, kept)) {
      kept = parts;
      autosavePause.ask(save);
    }
  });
  const saveWhenHidden = () => {
    if (document.visibilityState === 'hidden' && hasUnstoredWork(store.get())) {
      save();
    }
  };
  const askBeforeLeaving = (event: BeforeUnloadEvent) => {
    if (hasUnstoredWork(store.get())) {
      event.preventDefault();
    }
  };
  document.addEventListener('visibilitychange', saveWhenHidden);
  globalThis.addEventListener('beforeunload', askBeforeLeaving);
  return () => {
    stopFollowing();
    autosavePause.cancel();
    if (hasUnstoredWork(store.get())) {
      save();
    }
    document.removeEventListener('visibilitychange', saveWhenHidden);
    globalThis.removeEventListener('beforeunload', askBeforeLeaving);
  };
}
