import { getString } from '../../dicom';
import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { DoseChoice, LoadedDoseMap } from '../session/slices/doseSlice';
import type { UserMessage } from '../session/slices/runSlice';
import { toUserMessage } from '../session/toUserMessage';
import { computeActivityDose } from './computeActivityDose';
import { kidneyCentres } from './kidneyCentres';
import { loadDoseMap } from './loadDoseMap';

export interface LoadedDoseMaps {
  maps: LoadedDoseMap[];
  /** Why there are none. */
  failure?: UserMessage;
}

/** All of the chosen maps or, where one cannot be read, none, and why. */
export async function loadDoseMaps(
  context: HostContext,
  session: KidneySession,
  { ct, measurement }: KidneyContours,
  chosen: DoseChoice[],
): Promise<LoadedDoseMaps> {
  const { displaySetService } = context.servicesManager.services;
  const { fromActivity } = session.store.get().entries;
  const centres = kidneyCentres(ct.volume, measurement.labels);
  const load = async ({ displaySetInstanceUID, quantity }: DoseChoice) => {
    const activity =
      quantity === 'activity-concentration' ? fromActivity[displaySetInstanceUID] : undefined;
    const displaySet = displaySetService.getDisplaySetByUID(displaySetInstanceUID)!;
    return loadDoseMap(context, displaySet, ct.volume, {
      treatAsDoseInGy: quantity !== 'dose',
      fromActivity:
        activity &&
        ((images) => computeActivityDose(session, images, activity, ct.dataset, centres)),
      isOnly: chosen.length === 1,
      patientID: getString(ct.dataset, 'PatientID'),
    });
  };
  try {
    return { maps: await Promise.all(chosen.map(load)) };
  } catch (error) {
    return { maps: [], failure: toUserMessage(error) };
  }
}
