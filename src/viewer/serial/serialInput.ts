import type { SiteConfiguration } from '../../configuration';
import { DosimetryError } from '../../errors';
import type { SerialDoseInput, SerialTimePoint } from '../../serial';
import { fwhmOfSession, radionuclideOfCycle } from '../../sessions';
import type { SpectSession, TherapyCycle } from '../../sessions';
import { knownStructureHalfLives } from '../../therapy';
import { choicesOfCycle } from '../session/selectors/choicesOfCycle';
import type { SessionState } from '../session/sessionState';
import type { SerialChoices } from '../session/slices/serialDoseSlice';
import { offeredHalfLives } from './offeredHalfLives';
import { offeredStructures } from './offeredStructures';
import { therapyAdministration } from '../../sessions/therapyAdministration';
import { timePointSummary } from '../../sessions/timePointSummary';

/** Kidney (ICRU Report 44, 1989). */
const kidneyGPerMl = 1.05;

type State = Pick<
  SessionState,
  'materials' | 'serialChoices' | 'serialDoses' | 'contours' | 'foundStructures'
>;

/**
 * What the computation takes of one cycle: every time point whose images are at hand, those
 * switched off too, so that they stay in sight.
 *
 * @throws DosimetryError INVALID_ARGUMENT for a kernel that the site does not have;
 *   RADIONUCLIDE_UNKNOWN without a nuclide
 */
export function serialInput(
  cycle: TherapyCycle,
  state: State,
  configuration: Pick<SiteConfiguration, 'kernels' | 'density' | 'cameras' | 'recovery'>,
): SerialDoseInput {
  const { serialChoices, serialDoses, contours } = state;
  const openCt = contours?.displaySet.SeriesInstanceUID;
  const timePoints = cycle.sessions.flatMap(
    (session) => serialTimePoint(session, state, configuration) ?? [],
  );
  const isSingle = timePoints.filter(({ about }) => about.isUsed).length === 1;
  const shown = timePoints.find(
    ({ about, kidneys }) => kidneys && about.ctSeriesInstanceUID === openCt,
  );
  const radionuclide = radionuclideOfCycle(cycle);
  const radiopharmaceutical = cycle.administration.radiopharmaceutical?.value;
  const { models, knownHalfLives } = choicesOfCycle(serialChoices, cycle.number);
  const { density, recovery } = configuration;
  return {
    cycle: cycle.number,
    radionuclide,
    ...(radiopharmaceutical && { radiopharmaceutical }),
    administration: therapyAdministration(cycle.administration),
    timePoints,
    // The dose is to lie on the CT that is shown.
    ...(shown && { reference: shown.about.id }),
    models,
    ...(isSingle && {
      knownHalfLives: {
        ...offeredHalfLives(
          { cycle: cycle.number, radionuclide },
          serialDoses,
          radiopharmaceutical,
        )[0].halfLives,
        ...knownHalfLives,
      },
      structureHalfLives: knownStructureHalfLives(
        { cycle: cycle.number, radionuclide },
        Object.values(serialDoses).map(({ summary }) => summary),
      ),
    }),
    voxelMethod: serialChoices.voxelMethod,
    ...(recovery && { recoveryTable: recovery }),
    energy: energyOf(serialChoices, configuration),
    // By CT number the mass of a kidney is measured, not that of everything around it.
    density: {
      method: 'fixed',
      gPerMl: density.method === 'fixed' ? density.densityGPerMl : kidneyGPerMl,
    },
  };
}

function serialTimePoint(
  session: SpectSession,
  state: State,
  { cameras }: Pick<SiteConfiguration, 'cameras'>,
): SerialTimePoint | undefined {
  const { materials, serialChoices } = state;
  const material = materials[session.id];
  const { hours } = session;
  if (!material || !hours) {
    return undefined;
  }
  const { activity, kidneys, contour, calibration } = material;
  const fwhmMm = fwhmOfSession(session, cameras);
  const structures = offeredStructures(state, session.id)
    .filter(({ name }) => serialChoices.structures.includes(name))
    .map(({ isKidney: _, ...structure }) => structure);
  return {
    about: timePointSummary({ ...session, hours }, calibration),
    activity,
    ...(kidneys && { kidneys }),
    contour,
    ...(fwhmMm !== undefined && { fwhmMm }),
    nudgesMm: serialChoices.nudgesMm[session.id],
    ...(structures.length > 0 && { structures }),
  };
}

function energyOf(
  { kernelName }: SerialChoices,
  { kernels }: Pick<SiteConfiguration, 'kernels'>,
): SerialDoseInput['energy'] {
  if (kernelName === undefined) {
    return { type: 'local-deposition' };
  }
  const kernel = kernels.find(({ name }) => name === kernelName);
  if (!kernel) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The dose kernel "${kernelName}" is not there.`,
      why: `There are ${kernels.map(({ name }) => `"${name}"`).join(', ')}.`,
      next: 'Choose local deposition, or another kernel.',
    });
  }
  return { type: 'voxel-kernel', kernel };
}
