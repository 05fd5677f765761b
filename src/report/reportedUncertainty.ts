import type { ReportedUncertainty } from '../quantities/kidneyNumbers';
import type { DoseUncertainty, UncertaintyShare } from '../uncertainty';

/**
 * An uncertainty as reports tell it: with the names that they have had from the start.
 * @returns undefined where no part of it is stated
 */
export function reportedUncertainty(uncertainty: DoseUncertainty): ReportedUncertainty | undefined {
  const whole = uncertainty.total ?? uncertainty.lowerBound;
  return (
    whole && {
      ...uncertainty,
      relativeStandardUncertainty: whole.relative,
      standardUncertaintyGy: whole.standard,
      components: uncertainty.parts.map((part) => ({
        ...part,
        ...(part.up !== undefined && { relativeStandardUncertainty: bothSides(part) }),
      })),
      isComplete: uncertainty.isTotal,
    }
  );
}

/** Root mean square. */
function bothSides({ up = 0, down = 0 }: UncertaintyShare): number {
  return Math.sqrt((up ** 2 + down ** 2) / 2);
}
