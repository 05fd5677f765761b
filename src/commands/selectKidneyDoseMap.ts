import { getString } from '../dicom';
import { applyKidneyDoseWash } from '../ohif/applyKidneyDoseWash';
import { computeActivityDose } from '../ohif/computeActivityDose';
import { coronalBackground } from '../ohif/coronalBackground';
import type { HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import { listDoseChoices } from '../ohif/listDoseChoices';
import { loadDoseMap } from '../ohif/loadDoseMap';
import { nextTask } from '../ohif/nextTask';
import { publishReport } from '../ohif/publishReport';
import { refreshMeasurement } from '../ohif/refreshMeasurement';
import { remeasure } from '../ohif/remeasure';
import type { ActivityDoseEntry, DoseChoice, DoseEntries } from '../ohif/sessionState';
import { toUserMessage } from '../ohif/toUserMessage';
import { washMaximum } from '../ohif/washMaximum';

export interface SelectKidneyDoseMapOptions {
  /**
   * The dose maps to use; the doses of several are added, an empty list takes none. Without it those in
   * use, or else the only one of the study that says that it is dose.
   */
  displaySetInstanceUIDs?: string[];
  /** Computes the dose of the activity image that is asked for. */
  fromActivity?: ActivityDoseEntry;
  /** The user's explicit word that the map lies right although the frames of reference differ. */
  treatAsRegistered?: boolean;
}

/**
 * Takes dose maps of the study and measures the kidneys on them; a failure leaves the contours as they
 * are and their volumes in the panel. An image that does not say that it is dose is taken only when
 * asked for by its identifier, which is the user's explicit word; an activity image only with how its dose is to be
 * computed.
 */
export async function selectKidneyDoseMap(
  context: HostContext,
  session: KidneySession,
  options: SelectKidneyDoseMapOptions = {},
): Promise<void> {
  const { store, current } = session;
  const { displaySetService } = context.servicesManager.services;
  const doseChoices = listDoseChoices(displaySetService);
  const { selectedDoseUIDs: before, entries: known } = store.get();
  const entriesOfActivity = withActivity(known, options);
  const chosen = choose(doseChoices, options.displaySetInstanceUIDs ?? before, {
    hasRequest: options.displaySetInstanceUIDs !== undefined,
    fromActivity: entriesOfActivity.fromActivity,
  });
  const selectedDoseUIDs = chosen.map((choice) => choice.displaySetInstanceUID);
  const entries = {
    ...entriesOfActivity,
    treatAsRegistered:
      options.treatAsRegistered ?? (!options.displaySetInstanceUIDs && known.treatAsRegistered),
  };
  store.update({ doseChoices, selectedDoseUIDs, entries });
  if (!current) {
    return;
  }
  const isStale = () =>
    session.current !== current || store.get().selectedDoseUIDs !== selectedDoseUIDs;
  store.update({ dose: { status: chosen.length > 0 ? 'loading' : 'none' }, report: undefined });
  let failure: unknown;
  let doseMaps: typeof current.doseMaps = [];
  try {
    doseMaps = await Promise.all(
      chosen.map(({ displaySetInstanceUID, quantity }) => {
        const activity =
          quantity === 'activity-concentration'
            ? entries.fromActivity[displaySetInstanceUID]
            : undefined;
        return loadDoseMap(
          context,
          displaySetService.getDisplaySetByUID(displaySetInstanceUID)!,
          current.ct.volume,
          {
            treatAsDoseInGy: quantity !== 'dose',
            fromActivity: activity && ((images) => computeActivityDose(session, images, activity)),
            isOnly: chosen.length === 1,
            patientID: getString(current.ct.dataset, 'PatientID'),
          },
        );
      }),
    );
  } catch (error) {
    failure = error;
  }
  if (isStale()) {
    return;
  }
  const measure = async (maps: typeof doseMaps) => {
    current.doseMaps = maps;
    await remeasure(context, session, current);
    current.background = await coronalBackground(context, current);
  };
  current.measuring = current.measuring.then(async () => {
    if (isStale()) {
      return;
    }
    try {
      await measure(doseMaps);
    } catch (error) {
      if (isStale()) {
        return;
      }
      failure = error;
      // Volumes and masses need no dose map.
      await measure([]).catch(() => undefined);
    }
    // Report, panel and the next look at the labels are a task each, so that none takes long.
    await nextTask();
    if (isStale()) {
      return;
    }
    publishReport(session, current);
    if (failure !== undefined) {
      store.update({ dose: { status: 'failed', message: toUserMessage(failure) } });
    } else if (chosen.length > 0) {
      store.update({
        dose: { status: 'ready', title: doseMaps.map(({ title }) => title).join(' + ') },
        wash: { ...store.get().wash, maximumGy: washMaximum(session) },
      });
    }
    applyKidneyDoseWash(context, session);
  });
  await current.measuring;
  await nextTask();
  await refreshMeasurement(context, session);
}

function choose(
  choices: readonly DoseChoice[],
  wanted: readonly string[],
  { hasRequest, fromActivity }: { hasRequest: boolean } & Pick<DoseEntries, 'fromActivity'>,
): DoseChoice[] {
  const taken = choices.filter(
    (choice) =>
      wanted.includes(choice.displaySetInstanceUID) &&
      (choice.quantity !== 'activity-concentration' ||
        choice.displaySetInstanceUID in fromActivity),
  );
  if (hasRequest || taken.length > 0) {
    return taken;
  }
  // One of a whole treatment comes before others; one of a beam or fraction is never taken unasked.
  const doses = choices.filter(({ quantity, extent }) => quantity === 'dose' && extent !== 'part');
  const whole = doses.filter(({ extent }) => extent === 'whole');
  const best = whole.length > 0 ? whole : doses;
  return best.length === 1 ? best : [];
}

/** The half-life entered for the dose holds for BED as well, unless another is entered for a kidney. */
function withActivity(
  known: DoseEntries,
  { displaySetInstanceUIDs = [], fromActivity }: SelectKidneyDoseMapOptions,
): DoseEntries {
  if (!fromActivity || displaySetInstanceUIDs.length !== 1) {
    return known;
  }
  const { effectiveHalfLifeHours: hours } = fromActivity;
  return {
    ...known,
    fromActivity: { ...known.fromActivity, [displaySetInstanceUIDs[0]]: fromActivity },
    effectiveHalfLifeHours: { right: hours, left: hours, ...known.effectiveHalfLifeHours },
  };
}
