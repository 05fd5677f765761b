import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { massFindings } from '../../quality/massFindings';
import { buildKidneyDoseReport } from '../../report/buildKidneyDoseReport';
import type { BuildKidneyDoseReportInput } from '../../report/buildKidneyDoseReport';
import type { KidneyDoseReport } from '../../report/kidneyDoseReport';
import { withStatements } from '../review/withStatements';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { mapHalfLifeHours } from '../session/selectors/mapHalfLifeHours';
import { otherCycles } from '../session/selectors/otherCycles';
import type { DoseEntries, DoseState, LoadedDoseMap } from '../session/slices/doseSlice';
import { reportProvenance } from './reportProvenance';

/**
 * The report of what was measured last, with what the user entered.
 *
 * @returns undefined before anything was measured
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function computeDoseReport(
  session: KidneySession,
  contours: KidneyContours,
): KidneyDoseReport | undefined {
  const { findings, measurement } = contours;
  const state = session.store.get();
  const { measured, automaticMeasured, doseMaps, editedFindings, entries } = state;
  const { administeredActivityMBq } = entries;
  if (!measured) {
    return undefined;
  }
  const [right, left] = measured;
  return buildKidneyDoseReport({
    measurements: { right, left },
    automatic:
      automaticMeasured && measurement.isEdited()
        ? { right: automaticMeasured[0], left: automaticMeasured[1] }
        : undefined,
    contours: contourMeasurements(state, measurement.editedSides()),
    cycles: doseMaps.map(({ cycle, displaySetInstanceUID }) => {
      const entered = administeredActivityMBq[displaySetInstanceUID];
      return entered === undefined
        ? cycle
        : {
            ...cycle,
            administration: {
              ...cycle.administration,
              activityMBq: { value: entered, source: 'entered' as const },
            },
          };
    }),
    kinetics: doseMaps.map((map) => kineticsOf(map, entries)),
    otherCycles: otherCycles(session.store.get()),
    storedCycles: state.storedCycles,
    configuration: session.configuration,
    provenance: reportProvenance(session, contours),
    findings: withStatements(
      [...(editedFindings ?? findings), ...massFindings({ measured })],
      contours,
      session.store.get(),
    ),
    createdAt: new Date(),
  });
}

/**
 * The network's band tells nothing of a border that a person moved; it still tells of the other
 * kidney's.
 */
function contourMeasurements(
  { measuredContours, surroundings }: Pick<DoseState, 'measuredContours' | 'surroundings'>,
  editedSides: readonly KidneySide[],
): BuildKidneyDoseReportInput['contours'] {
  return Object.fromEntries(
    kidneySides.map(({ side }) => {
      const { band, shiftLosses } = surroundings?.[side] ?? {};
      const contour = measuredContours?.[side];
      const isAutomatic = !editedSides.includes(side);
      return [side, { contour, shiftLosses, ...(isAutomatic && { band }) }];
    }),
  );
}

/** One exponential a kidney, where its half-life in the cycle of this map is known. */
function kineticsOf(map: LoadedDoseMap, entries: DoseEntries) {
  return Object.fromEntries(
    kidneySides.flatMap(({ side }) => {
      const hours = mapHalfLifeHours(map, entries, side);
      return hours ? [[side, [{ amplitude: 1, lambdaPerHour: Math.LN2 / hours }]]] : [];
    }),
  );
}
