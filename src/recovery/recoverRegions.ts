import { DosimetryError } from '../errors';
import { solveSymmetric } from '../numbers';
import type { GeometricTransferMatrix } from './geometricTransferMatrix';

/**
 * Concentrations of organs without the partial volume effect and without what they spill into each
 * other.
 *
 * @param measured mean inside each contour, in the order of the matrix's labels, any unit
 * @param background of what has no label, the same unit
 * @throws ACTIVITY_INVALID where one is not above 0, INVALID_ARGUMENT where contours lie on each
 *   other or numbers are missing
 */
export function recoverRegions(
  { labels, matrix, volumesMm3 }: GeometricTransferMatrix,
  measured: readonly number[],
  background: number,
): number[] {
  const count = labels.length;
  if (measured.length !== count || ![...measured, background].every(Number.isFinite)) {
    throw unsolved(
      `${count} contours need as many means; ${measured.length} were given, or one is not a number.`,
    );
  }
  const symmetric = matrix.map((share, n) => share * volumesMm3[Math.floor(n / count)]);
  const own = Float64Array.from(measured, (mean, i) => {
    const row = matrix.subarray(i * count, (i + 1) * count);
    const seen = row.reduce((sum, share) => sum + share, 0);
    return volumesMm3[i] * (mean - background * (1 - seen));
  });
  const solution = solveSymmetric(symmetric, own);
  if (!solution) {
    throw unsolved('The contours lie too close on each other for this resolution.');
  }
  const lost = solution.findIndex((value) => !(value > 0));
  if (lost >= 0) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: 'The partial volume effect cannot be corrected.',
      why: `The structure with label ${labels[lost]} has no activity of its own after what its neighbours spill into it.`,
      next: 'Check that the contours lie on their organs in this SPECT; use the uncorrected numbers.',
    });
  }
  return [...solution];
}

function unsolved(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The partial volume effect cannot be corrected.',
    why,
    next: 'Correct each organ alone, or check the contours.',
  });
}
