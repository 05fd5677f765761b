import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import type { SpectSeries } from '../series/spectSeries';
import { overlapMm } from './overlapMm';
import { sameHeights } from './sameHeights';
import type { Acquisition } from './groupAcquisitions';

/** The bed positions of one time point. */
export interface BedGroup {
  /** By time, then by height. */
  beds: Acquisition[];
  /** Another bed of the same scan does not reach this one, and became a time point of its own. */
  isApart: boolean;
}

/** Beds of one scan follow each other within this time; later ones are another time point. */
const bedMinutes = 60;

/**
 * Acquisitions that are the bed positions of one scan: in one frame, one after the other, at other
 * heights that adjoin. By place and time alone: numbers and order of files say nothing.
 */
export function groupBeds(acquisitions: readonly Acquisition[]): BedGroup[] {
  const inOrder = [...acquisitions].sort((a, b) => compareScans(a.chosen, b.chosen));
  const scans: Acquisition[][] = [];
  for (const acquisition of inOrder) {
    const scan = scans.find((beds) =>
      isOfScan(
        acquisition.chosen,
        beds.map(({ chosen }) => chosen),
      ),
    );
    if (scan) {
      scan.push(acquisition);
    } else {
      scans.push([acquisition]);
    }
  }
  return scans.flatMap((scan) => {
    const parts = adjoining(scan);
    return parts.map((beds) => ({ beds, isApart: parts.length > 1 }));
  });
}

function isOfScan(bed: SpectSeries, beds: readonly SpectSeries[]): boolean {
  const last = beds[beds.length - 1];
  return (
    bed.moment !== undefined &&
    last.moment !== undefined &&
    minutesFrom(last.moment, bed.moment) <= bedMinutes &&
    bed.geometry !== undefined &&
    beds.every(
      (other) =>
        other.geometry !== undefined &&
        other.quantity === bed.quantity &&
        other.frameOfReferenceUID === bed.frameOfReferenceUID &&
        !sameHeights(other, bed),
    )
  );
}

/** Beds whose heights follow on each other without a slice left out between. */
function adjoining(scan: readonly Acquisition[]): Acquisition[][] {
  const lowest = ({ chosen }: Acquisition) => chosen.heightsMm?.[0] ?? 0;
  const parts: Acquisition[][] = [];
  for (const bed of [...scan].sort((a, b) => lowest(a) - lowest(b))) {
    const part = parts[parts.length - 1];
    const below = part?.[part.length - 1];
    if (below && adjoins(below.chosen, bed.chosen)) {
      part.push(bed);
    } else {
      parts.push([bed]);
    }
  }
  return parts.map((part) => part.sort((a, b) => compareScans(a.chosen, b.chosen)));
}

function adjoins(below: SpectSeries, above: SpectSeries): boolean {
  const spacingMm = Math.max(...[below, above].map(({ geometry }) => geometry?.spacingMm[2] ?? 0));
  return (
    below.heightsMm !== undefined &&
    above.heightsMm !== undefined &&
    overlapMm(below.heightsMm, above.heightsMm) >= -1.2 * spacingMm
  );
}

/** By time, unknown times last; then by height and identity, so that no order of files matters. */
function compareScans(a: SpectSeries, b: SpectSeries): number {
  const minutes = a.moment && b.moment ? minutesFrom(b.moment, a.moment) : 0;
  return (
    Number(!a.moment) - Number(!b.moment) ||
    minutes ||
    (a.heightsMm?.[0] ?? 0) - (b.heightsMm?.[0] ?? 0) ||
    (identity(a) < identity(b) ? -1 : 1)
  );
}

function identity(series: SpectSeries): string {
  return `${series.seriesInstanceUID} ${series.sopInstanceUIDs[0]}`;
}
