import type { KidneySession } from '../session/kidneySession';
import type { LoadedDoseMap } from '../session/slices/doseSlice';

/**
 * Shows how RTDOSE maps were made that carry it: curves, time points and findings as they were
 * stored. A dose that was computed in this session goes before.
 */
export function restoreSerialDoses(
  { serial, timePoints, store }: Pick<KidneySession, 'serial' | 'timePoints' | 'store'>,
  maps: readonly LoadedDoseMap[],
): void {
  for (const { cycle, volume } of maps) {
    const { serial: summary, modality, doseMeaning } = cycle;
    if (!summary || modality !== 'RTDOSE' || doseMeaning !== 'rtdose') {
      continue;
    }
    const known = store.get().serialDoses[summary.cycle];
    if (!known || known.isRestored) {
      serial.show({ summary, volume, placements: [], isMapBehind: false, isRestored: true });
      timePoints.chooseCycle(summary.cycle);
    }
  }
}
