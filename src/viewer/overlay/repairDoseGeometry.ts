import { rtDoseGeometry } from '../../dicom/rtdose';
import { getCornerstone } from '../host/getCornerstone';
import type { DisplaySet, HostContext } from '../host/hostTypes';

/** Above the priorities of the host's own providers. */
const priority = 20_000;

/**
 * OHIF gives every frame of an RTDOSE the position of the first one, so that its volume has no
 * extent and viewports fail. This provider answers with the right position of each frame while
 * the mode is open.
 *
 * @returns a function that takes the provider away again
 */
export function repairDoseGeometry({ servicesManager, extensionManager }: HostContext): () => void {
  const { metaData } = getCornerstone(extensionManager).cornerstone;
  const { displaySetService } = servicesManager.services;
  const positions = new Map<unknown, number[]>();

  const learn = (displaySet: DisplaySet) => {
    const instance = displaySet.images?.[0] ?? displaySet.instances?.[0] ?? displaySet.instance;
    if (displaySet.Modality !== 'RTDOSE' || !instance) {
      return;
    }
    try {
      const { imagePositionPatientPerFrame } = rtDoseGeometry(instance);
      const imageIds = extensionManager
        .getActiveDataSource()[0]
        .getImageIdsForDisplaySet(displaySet);
      imageIds.forEach((id, frame) => positions.set(id, [...imagePositionPatientPerFrame[frame]]));
    } catch {
      // A dose map with a broken header is reported when its numbers are asked for; for display
      // the host's own answer stays.
    }
  };

  let asking = false;
  const provider = (type: string, imageId: unknown): unknown => {
    const position = positions.get(imageId);
    if (asking || !position || (type !== 'imagePlaneModule' && type !== 'instance')) {
      return undefined;
    }
    // The host's answer is asked for from inside the provider; the flag ends the recursion.
    asking = true;
    try {
      const known = metaData.get(type, imageId as string);
      if (!known) {
        return undefined;
      }
      return type === 'instance'
        ? Object.assign(Object.create(known) as object, { ImagePositionPatient: position })
        : { ...known, imagePositionPatient: position, sliceLocation: undefined };
    } finally {
      asking = false;
    }
  };

  metaData.addProvider(provider, priority);
  displaySetService.getActiveDisplaySets().forEach(learn);
  const subscription = displaySetService.subscribe(
    displaySetService.EVENTS.DISPLAY_SETS_ADDED,
    ({ displaySetsAdded }) => displaySetsAdded.forEach(learn),
  );
  return () => {
    subscription.unsubscribe();
    metaData.removeProvider(provider);
  };
}
