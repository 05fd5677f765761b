import { createDoseSampler } from '../dose';
import { describeSeries } from '../ohif/describeSeries';
import type { HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import { listSeries } from '../ohif/listSeries';
import { loadDoseVolume } from '../ohif/loadDoseVolume';
import { refreshMeasurement } from '../ohif/refreshMeasurement';
import { toUserMessage } from '../ohif/toUserMessage';

export interface SelectKidneyDoseMapOptions {
  /** The RTDOSE to use; without it the only one of the study. */
  displaySetInstanceUID?: string;
}

/** Takes a dose map of the study and measures the kidneys on it; a failure leaves the contours as they are. */
export async function selectKidneyDoseMap(
  context: HostContext,
  session: KidneySession,
  { displaySetInstanceUID }: SelectKidneyDoseMapOptions,
): Promise<void> {
  const { store, current } = session;
  const maps = listSeries(context.servicesManager.services.displaySetService, 'RTDOSE');
  const doseChoices = maps.map((map) => ({
    displaySetInstanceUID: map.displaySetInstanceUID,
    title: describeSeries(map),
  }));
  const chosen = displaySetInstanceUID
    ? maps.find((map) => map.displaySetInstanceUID === displaySetInstanceUID)
    : maps.length === 1
      ? maps[0]
      : undefined;
  store.update({ doseChoices, selectedDoseUID: chosen?.displaySetInstanceUID });
  if (!current) {
    return;
  }
  current.sampler = undefined;
  current.measurement.setDose(undefined);
  if (!chosen) {
    store.update({ dose: { status: 'none' } });
    refreshMeasurement(context, session);
    return;
  }
  store.update({ dose: { status: 'loading' } });
  try {
    const dose = await loadDoseVolume(context, chosen);
    if (
      session.current !== current ||
      store.get().selectedDoseUID !== chosen.displaySetInstanceUID
    ) {
      return;
    }
    const sampler = createDoseSampler(current.ct.volume, dose);
    current.sampler = sampler;
    current.measurement.setDose(sampler);
    store.update({ dose: { status: 'ready', title: describeSeries(chosen) } });
  } catch (error) {
    store.update({ dose: { status: 'failed', message: toUserMessage(error) } });
  }
  refreshMeasurement(context, session);
}
