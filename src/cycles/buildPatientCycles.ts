import type { BedConstants, CycleRecord } from './cycleRecord';
import { cumulativeDoses } from './cumulativeDoses';
import { joinRecords } from './joinRecords';
import type { PatientCycle, PatientCycles } from './patientCycles';
import { predictNextCycle } from './predictNextCycle';

/**
 * The table of a patient's cycles: one record of each, the sums after each, and the next cycle
 * predicted. Doses are those of each cycle's own contours; nothing is laid on another CT.
 * @param records of one patient, none of them rejected or superseded
 * @param notes what was left out before, as sentences
 */
export function buildPatientCycles(
  records: readonly CycleRecord[],
  notes: readonly string[] = [],
): PatientCycles {
  const joined = joinRecords(records);
  const bedConstants = commonConstants(joined.records);
  const cycles = joined.records.map((record, n): PatientCycle => ({
    ...record,
    number: n + 1,
    kidneys: record.kidneys.map((kidney) => ({
      ...kidney,
      ...(record.administeredMBq && {
        dosePerActivityGyPerGBq: kidney.meanDoseGy / (record.administeredMBq / 1000),
      }),
    })),
    cumulative: cumulativeDoses(joined.records.slice(0, n + 1), bedConstants !== undefined),
  }));
  const next = predictNextCycle(cycles);
  return {
    cycles,
    ...(bedConstants && { bedConstants }),
    ...(next && { next }),
    notes: [
      ...notes,
      ...joined.notes,
      ...(bedConstants || cycles.length < 2
        ? []
        : [
            'The BEDs of the cycles were not computed with the same constants, or one is not known: they are not added.',
          ]),
    ],
  };
}

function commonConstants(records: readonly CycleRecord[]): BedConstants | undefined {
  const [first, ...others] = records.map(({ bedConstants }) => bedConstants);
  const isSame = (other: BedConstants | undefined) =>
    first !== undefined &&
    other?.alphaBetaGy === first.alphaBetaGy &&
    other.repairHalfLifeHours === first.repairHalfLifeHours;
  return others.every(isSame) ? first : undefined;
}
