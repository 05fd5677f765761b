import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';

/** What one cycle says of one kidney, in the contours of its own CT. */
export interface CycleKidney {
  side: KidneySide;
  meanDoseGy: number;
  biologicallyEffectiveDoseGy: number;
}

/** One kidney over the cycles of a therapy. */
export interface TherapyTotal extends CycleKidney {
  /** That this kidney has a dose in. */
  cycles: number;
}

/**
 * Doses and BEDs of each kidney over the cycles that have it. The BED of each cycle is that of its
 * own dose and half-life, and they are added: never a BED of the summed dose.
 */
export function totalOverCycles(
  cycles: readonly { kidneys: readonly CycleKidney[] }[],
): TherapyTotal[] {
  return kidneySides.flatMap(({ side }) => {
    const own = cycles.flatMap(({ kidneys }) => kidneys.filter((one) => one.side === side));
    const sum = (read: (kidney: CycleKidney) => number) =>
      own.reduce((total, kidney) => total + read(kidney), 0);
    return own.length === 0
      ? []
      : [
          {
            side,
            cycles: own.length,
            meanDoseGy: sum(({ meanDoseGy }) => meanDoseGy),
            biologicallyEffectiveDoseGy: sum((kidney) => kidney.biologicallyEffectiveDoseGy),
          },
        ];
  });
}
