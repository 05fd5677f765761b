import type { HostServices } from './hostTypes';

const patienceMs = 6000;

/**
 * Waits until the open study shows a CT, since the viewer may still be reading series when the
 * mode starts; gives up quietly after a few seconds or when cancelled.
 */
export function waitForSeries(
  { displaySetService }: HostServices,
  signal: AbortSignal,
): Promise<void> {
  const hasCt = () => displaySetService.getActiveDisplaySets().some((d) => d.Modality === 'CT');
  if (hasCt() || signal.aborted) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      subscription.unsubscribe();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, patienceMs);
    signal.addEventListener('abort', finish);
    const subscription = displaySetService.subscribe(
      displaySetService.EVENTS.DISPLAY_SETS_ADDED,
      () => {
        if (hasCt()) {
          finish();
        }
      },
    );
  });
}
