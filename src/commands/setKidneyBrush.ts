import type { HostContext } from '../viewer/host/hostTypes';

export interface SetKidneyBrushOptions {
  change: 'larger' | 'smaller';
}

/**
 * One step of the viewer's own brush. The viewer has its keys for this on the square brackets,
 * which many keyboards give only together with other keys.
 */
export function setKidneyBrush(
  { commandsManager }: HostContext,
  { change }: SetKidneyBrushOptions,
): void {
  commandsManager.runCommand(change === 'larger' ? 'increaseBrushSize' : 'decreaseBrushSize');
}
