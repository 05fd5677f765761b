import { cycleDay } from '../../../cycles';
import type { NextCycle, PatientCycle } from '../../../cycles';
import { kidneySides } from '../../../labels';
import type { KidneySide } from '../../../labels';
import type { ReportedPatientCycles } from '../../kidneyDoseReport';
import type { Cells } from '../serial/drawCells';

const sources: Record<PatientCycle['source'], string> = {
  'open-study': 'this report',
  report: 'stored report',
  'dose-map': 'stored dose map',
};

/** As fit the page; the JSON has all. */
const mostRows = 30;

/** One row a cycle, the predicted one below: dose, per activity, BED, sums of each kidney. */
export function cyclesCells({ cycles, next }: ReportedPatientCycles): Cells {
  const ofSides = (cells: (side: KidneySide) => string[]) =>
    kidneySides.flatMap(({ side }) => cells(side));
  return {
    head: [
      'Cycle',
      'MBq',
      ...ofSides((side) => {
        const letter = side === 'right' ? 'R' : 'L';
        return [`${letter} Gy`, `Gy/GBq`, 'BED Gy', 'sum Gy', 'sum BED'];
      }),
    ],
    rows: [
      ...cycles.slice(-mostRows).map((cycle) => ({
        cells: [nameOf(cycle), activity(cycle), ...ofSides((side) => cycleCells(cycle, side))],
      })),
      ...(next
        ? [
            {
              isGrey: true,
              cells: [
                'Next, predicted',
                next.administeredMBq.toFixed(0),
                ...ofSides((side) => predictedCells(next, side)),
              ],
            },
            {
              isGrey: true,
              cells: [
                'Standard uncertainty of it (k = 1)',
                '',
                ...ofSides((side) => uncertaintyCells(next, side)),
              ],
            },
          ]
        : []),
    ],
    firstShare: 0.24,
  };
}

function nameOf(cycle: PatientCycle): string {
  const { number, source, isApproved } = cycle;
  return [String(number), cycleDay(cycle), `${sources[source]}${isApproved ? ', approved' : ''}`]
    .filter(Boolean)
    .join(', ');
}

function activity({ administeredMBq }: PatientCycle): string {
  return administeredMBq?.toFixed(0) ?? '';
}

function cycleCells({ kidneys, cumulative }: PatientCycle, side: KidneySide): string[] {
  const kidney = kidneys.find((one) => one.side === side);
  const sum = cumulative.find((one) => one.side === side);
  return [
    text(kidney?.meanDoseGy),
    text(kidney?.dosePerActivityGyPerGBq),
    text(kidney?.biologicallyEffectiveDoseGy),
    text(sum?.meanDoseGy),
    text(sum?.biologicallyEffectiveDoseGy),
  ];
}

function predictedCells({ kidneys }: NextCycle, side: KidneySide): string[] {
  const kidney = kidneys.find((one) => one.side === side);
  return [
    text(kidney?.meanDoseGy),
    text(kidney?.dosePerActivityGyPerGBq),
    text(kidney?.biologicallyEffectiveDoseGy),
    text(kidney?.cumulativeMeanDoseGy),
    text(kidney?.cumulativeBiologicallyEffectiveDoseGy),
  ];
}

/** Of dose and BED; that of the sum so far is not in it. */
function uncertaintyCells({ kidneys }: NextCycle, side: KidneySide): string[] {
  const kidney = kidneys.find((one) => one.side === side);
  const bed = kidney?.biologicallyEffectiveDoseStandardUncertaintyGy;
  return [text(kidney?.standardUncertaintyGy), '', text(bed), '', ''];
}

function text(value: number | undefined): string {
  return value?.toFixed(2) ?? '';
}
