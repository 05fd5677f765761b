import type { DisplaySet, HostContext } from '../host/hostTypes';

/**
 * Puts the chosen CT into the viewports in place of another CT, so that its contours can be seen.
 */
export function displayCt(
  { servicesManager, commandsManager }: HostContext,
  chosen: DisplaySet,
): void {
  const { viewportGridService, displaySetService } = servicesManager.services;
  const { displaySetInstanceUID } = chosen;
  const isOtherCt = (uid: string) =>
    uid !== displaySetInstanceUID && displaySetService.getDisplaySetByUID(uid)?.Modality === 'CT';
  const viewports = [...viewportGridService.getState().viewports.values()];
  const viewportsToUpdate = viewports
    .filter(({ displaySetInstanceUIDs }) => displaySetInstanceUIDs?.some(isOtherCt))
    .map(({ viewportId, displaySetInstanceUIDs }) => ({
      viewportId,
      displaySetInstanceUIDs: displaySetInstanceUIDs.map((uid) =>
        isOtherCt(uid) ? displaySetInstanceUID : uid,
      ),
    }));
  if (viewportsToUpdate.length > 0) {
    commandsManager.runCommand('setDisplaySetsForViewports', { viewportsToUpdate }, 'CORNERSTONE');
  }
}
