import { chooseDoseMaps } from '../viewer/dose/chooseDoseMaps';
import { listDoseChoices } from '../viewer/dose/listDoseChoices';
import { loadDoseMaps } from '../viewer/dose/loadDoseMaps';
import type { LoadedDoseMaps } from '../viewer/dose/loadDoseMaps';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { remeasure } from '../viewer/measuring/remeasure';
import { applyKidneyDoseWash } from '../viewer/overlay/applyKidneyDoseWash';
import { washMaximum } from '../viewer/overlay/washMaximum';
import { nextTask } from '../viewer/pace/nextTask';
import { coronalBackground } from '../viewer/report/coronalBackground';
import { publishReport } from '../viewer/report/publishReport';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { KidneyContours } from '../viewer/session/slices/contoursSlice';
import type {
  ActivityDoseEntry,
  DoseChoice,
  DoseEntries,
  LoadedDoseMap,
} from '../viewer/session/slices/doseSlice';
import { toUserMessage } from '../viewer/session/toUserMessage';

export interface SelectKidneyDoseMapOptions {
  /**
   * The dose maps to use; the doses of several are added, an empty list takes none. Without it
   * those in use, or else the only one of the study that says that it is dose.
   */
  displaySetInstanceUIDs?: string[];
  /** Computes the dose of the activity image that is asked for. */
  fromActivity?: ActivityDoseEntry;
  /** The user's explicit word that the map lies right although the frames of reference differ. */
  treatAsRegistered?: boolean;
}

/** What a choice of dose maps rests on: contours and choice as they were when it was made. */
interface DoseWork {
  contours: KidneyContours;
  selectedDoseUIDs: string[];
}

/**
 * Takes dose maps of the study and measures the kidneys on them; a failure leaves the contours as
 * they are and their volumes in the panel. An image that does not say that it is dose is taken only
 * when asked for by its identifier, which is the user's explicit word; an activity image only with
 * how its dose is to be computed.
 */
export async function selectKidneyDoseMap(
  context: HostContext,
  session: KidneySession,
  options: SelectKidneyDoseMapOptions = {},
): Promise<void> {
  const { store, dose, measuring } = session;
  const chosen = takeChoice(context, session, options);
  const { contours, selectedDoseUIDs } = store.get();
  if (!contours) {
    return;
  }
  const began = { contours, selectedDoseUIDs };
  dose.load();
  const loaded = await loadDoseMaps(context, session, contours, chosen);
  if (!isCurrent(store, began)) {
    return;
  }
  await measuring.add(() => measureAndShow(context, session, began, loaded));
  await nextTask();
  await refreshMeasurement(context, session);
}

/** Notes what is chosen and how it is to be read, for the panel and for the next choice. */
function takeChoice(
  context: HostContext,
  { store, dose }: KidneySession,
  options: SelectKidneyDoseMapOptions,
): DoseChoice[] {
  const doseChoices = listDoseChoices(context.servicesManager.services.displaySetService);
  const { selectedDoseUIDs: before, entries: known } = store.get();
  const entries = {
    ...withActivity(known, options),
    treatAsRegistered:
      options.treatAsRegistered ?? (!options.displaySetInstanceUIDs && known.treatAsRegistered),
  };
  const chosen = chooseDoseMaps(doseChoices, options.displaySetInstanceUIDs ?? before, {
    hasRequest: options.displaySetInstanceUIDs !== undefined,
    fromActivity: entries.fromActivity,
  });
  const selectedDoseUIDs = chosen.map((choice) => choice.displaySetInstanceUID);
  dose.choose({ doseChoices, selectedDoseUIDs, entries });
  return chosen;
}

async function measureAndShow(
  context: HostContext,
  session: KidneySession,
  began: DoseWork,
  loaded: LoadedDoseMaps,
): Promise<void> {
  const { store, dose, picture } = session;
  if (!isCurrent(store, began)) {
    return;
  }
  let { failure } = loaded;
  try {
    await measureOn(context, session, began.contours, loaded.maps);
  } catch (error) {
    if (!isCurrent(store, began)) {
      return;
    }
    failure = toUserMessage(error);
    // Volumes and masses need no dose map.
    await measureOn(context, session, began.contours, []).catch(() => undefined);
  }
  // Report, panel and the next look at the labels are a task each, so that none takes long.
  await nextTask();
  if (!isCurrent(store, began)) {
    return;
  }
  publishReport(session);
  if (failure) {
    dose.fail(failure);
  } else if (loaded.maps.length > 0) {
    dose.succeed();
    picture.setWash({ maximumGy: washMaximum(session) });
  }
  applyKidneyDoseWash(context, session);
}

async function measureOn(
  context: HostContext,
  session: KidneySession,
  contours: KidneyContours,
  maps: LoadedDoseMap[],
): Promise<void> {
  await remeasure(context, session, contours, maps);
  const background = await coronalBackground(context, contours, maps);
  if (isCurrent(session.store, { contours, doseMaps: maps })) {
    session.picture.setBackground(background);
  }
}

/** How the dose of the one activity image is to be computed, in place of an earlier answer. */
function withActivity(
  known: DoseEntries,
  { displaySetInstanceUIDs = [], fromActivity }: SelectKidneyDoseMapOptions,
): DoseEntries {
  if (!fromActivity || displaySetInstanceUIDs.length !== 1) {
    return known;
  }
  return {
    ...known,
    fromActivity: { ...known.fromActivity, [displaySetInstanceUIDs[0]]: fromActivity },
  };
}
