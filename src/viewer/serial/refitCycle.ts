import { nuclideOf } from '../../nuclides';
import type { SerialDoseSummary } from '../../serial';
import type { SpectSession } from '../../sessions';
import { choicesOfCycle } from '../session/selectors/choicesOfCycle';
import type { SessionState } from '../session/sessionState';
import { offeredHalfLives } from './offeredHalfLives';
import { refitKidney } from './refitKidney';

/**
 * The numbers of a cycle after time points were switched or models chosen: curves and mean doses at
 * once, from the activities that were measured. The map follows from the worker.
 *
 * @returns undefined where that is not enough: a time point in use was not measured yet
 * @throws DosimetryError of the fit, as for a model that so few points do not allow
 */
export function refitCycle(
  summary: SerialDoseSummary,
  sessions: readonly SpectSession[],
  { serialDoses, serialChoices }: Pick<SessionState, 'serialDoses' | 'serialChoices'>,
): SerialDoseSummary | undefined {
  const usedIds = new Set(sessions.flatMap(({ id, isUsed }) => (isUsed ? [id] : [])));
  const measured = new Set(summary.timePoints.map(({ id }) => id));
  if (usedIds.size === 0 || [...usedIds].some((id) => !measured.has(id))) {
    return undefined;
  }
  const isVoxelwise = serialChoices.voxelMethod === 'voxel-wise-tri-exponential';
  const offered = offeredHalfLives(summary, serialDoses, summary.radiopharmaceutical);
  const { models, knownHalfLives } = choicesOfCycle(serialChoices, summary.cycle);
  const known = { ...offered[0].halfLives, ...knownHalfLives };
  return {
    ...summary,
    timePoints: summary.timePoints.map((point) => ({ ...point, isUsed: usedIds.has(point.id) })),
    ...(summary.structures && {
      structures: summary.structures.map((structure) => {
        const used = structure.timePoints.filter(({ id }) => usedIds.has(id));
        return used.length === 0
          ? structure
          : refitKidney(structure, {
              usedIds,
              physicalHalfLifeHours: nuclideOf(summary.radionuclide).halfLifeHours,
              ...(used.length === 1 && { knownHalfLife: structure.knownHalfLife }),
            });
      }),
    }),
    kidneys: summary.kidneys.map((kidney) =>
      refitKidney(kidney, {
        usedIds,
        physicalHalfLifeHours: nuclideOf(summary.radionuclide).halfLifeHours,
        // The voxel-wise method goes with the tri-exponential of the whole kidney.
        model: isVoxelwise ? 'tri-exponential' : models[kidney.side],
        ...(usedIds.size === 1 && { knownHalfLife: known[kidney.side] }),
      }),
    ),
  };
}
