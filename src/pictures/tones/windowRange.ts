import type { HounsfieldWindow } from './hounsfieldWindows';

/** HU at black and at white. */
export function windowRange({ levelHu, widthHu }: HounsfieldWindow): [number, number] {
  return [levelHu - widthHu / 2, levelHu + widthHu / 2];
}
