import type { HounsfieldWindow } from './hounsfieldWindows';

/** HU at black and at white. */
export function windowRange({ levelHU, widthHU }: HounsfieldWindow): [number, number] {
  return [levelHU - widthHU / 2, levelHU + widthHU / 2];
}
