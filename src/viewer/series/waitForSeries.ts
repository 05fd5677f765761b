import type { DisplaySet, HostContext, HostServices } from '../host/hostTypes';

/** For the first series of a study to appear, and for the others the archive lists. */
const patienceMs = { first: 6_000, others: 20_000 };
const wantedModalities = new Set(['CT', 'RTDOSE']);

/**
 * Waits until the viewer has read every CT and RTDOSE of the open study. It reads series one after
 * the other while the mode is already open; whoever takes the first CT that appears may take the
 * wrong one. Gives up quietly after a while, or when cancelled.
 */
export async function waitForSeries(context: HostContext, signal: AbortSignal): Promise<void> {
  const { services } = context.servicesManager;
  const present = () => services.displaySetService.getActiveDisplaySets();
  await waitUntil(services, () => present().length > 0, patienceMs.first, signal);
  const [first] = present();
  if (!first || signal.aborted) {
    return;
  }
  const expected = await listWantedSeries(context, first);
  await waitUntil(
    services,
    () => {
      const known = new Set(present().map(({ SeriesInstanceUID }) => SeriesInstanceUID));
      return expected.every((uid) => known.has(uid));
    },
    patienceMs.others,
    signal,
  );
}

/** SeriesInstanceUIDs as the archive lists them; none where the data source cannot tell. */
async function listWantedSeries(
  { extensionManager }: HostContext,
  { StudyInstanceUID }: DisplaySet,
): Promise<string[]> {
  try {
    const search = extensionManager.getActiveDataSource()[0].query?.series?.search;
    const series = (await search?.(StudyInstanceUID)) ?? [];
    return series
      .filter(({ modality }) => wantedModalities.has(modality))
      .map(({ seriesInstanceUid }) => seriesInstanceUid);
  } catch {
    // The viewer's own reading of the study reports what is wrong with the archive.
    return [];
  }
}

function waitUntil(
  { displaySetService }: HostServices,
  isReady: () => boolean,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (isReady() || signal.aborted) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      subscription.unsubscribe();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, timeoutMs);
    signal.addEventListener('abort', finish);
    const subscription = displaySetService.subscribe(
      displaySetService.EVENTS.DISPLAY_SETS_ADDED,
      () => {
        if (isReady()) {
          finish();
        }
      },
    );
  });
}
