import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import type { CtSeriesFound } from '../series/describeCt';
import type { SpectSeries } from '../series/spectSeries';
import { sameVisitHours } from '../times/sameVisitHours';
import type { SessionCt, SessionFinding } from '../types';
import { overlapMm } from './overlapMm';
import { toSessionSeries } from './toSessionSeries';

export interface ChosenCt {
  ct?: SessionCt;
  /** The next best first. */
  otherCts: SessionCt[];
  findings: SessionFinding[];
}

/** A CT shows the part of the body that the SPECT does if it covers this share of its height. */
const coveredShare = 0.9;

/**
 * The CT that a SPECT was acquired with: of its frame of reference, and there of its own study and
 * visit, covering most of its height, axial, with a kernel for soft tissue, nearest in time. One of
 * the same study with another frame has no known place against the SPECT and is only named.
 */
export function chooseCt(
  beds: readonly SpectSeries[],
  cts: readonly CtSeriesFound[],
  isPreferred: (ct: CtSeriesFound) => boolean,
): ChosenCt {
  const [first] = beds;
  const heights = heightsOfBeds(beds);
  const studies = new Set(beds.map(({ studyInstanceUID }) => studyInstanceUID));
  const isOfFrame = (ct: CtSeriesFound) =>
    first.frameOfReferenceUID !== undefined && ct.frameOfReferenceUID === first.frameOfReferenceUID;
  const candidates = cts.filter((ct) => isOfFrame(ct) || studies.has(ct.studyInstanceUID));
  const score = (ct: CtSeriesFound): number[] => [
    Number(isOfFrame(ct) && !ct.problem),
    Number(isPreferred(ct)),
    Number(studies.has(ct.studyInstanceUID)),
    Number(minutesApart(ct, first) <= sameVisitHours * 60),
    Math.round(10 * (coverageOf(ct, heights) ?? 0)),
    Number(ct.isAxial),
    Number(!ct.isSecondChoice),
    -minutesApart(ct, first),
    -(ct.sliceSpacingMm ?? 0),
  ];
  const ranked = [...candidates].sort(
    (a, b) =>
      score(b)
        .map((value, n) => value - score(a)[n])
        .find((difference) => Math.abs(difference) > 1e-6) ??
      (a.seriesInstanceUID < b.seriesInstanceUID ? -1 : 1),
  );
  const [best] = ranked;
  const hasCt = best !== undefined && isOfFrame(best) && !best.problem;
  const toCt = (ct: CtSeriesFound): SessionCt => sessionCt(ct, heights, studies);
  return {
    ...(hasCt && { ct: toCt(best) }),
    otherCts: ranked.slice(hasCt ? 1 : 0).map(toCt),
    findings: hasCt
      ? ofChoice(best, ranked.filter(isOfFrame), coverageOf(best, heights))
      : ofMissing(ranked),
  };
}

function heightsOfBeds(beds: readonly SpectSeries[]): [number, number] | undefined {
  const ranges = beds.flatMap(({ heightsMm }) => (heightsMm ? [heightsMm] : []));
  return ranges.length === 0
    ? undefined
    : [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
}

function coverageOf(ct: CtSeriesFound, heights: [number, number] | undefined): number | undefined {
  if (!heights || !ct.heightsMm) {
    return undefined;
  }
  const span = Math.max(heights[1] - heights[0], 1);
  return Math.min(1, Math.max(0, overlapMm(ct.heightsMm, heights) / span));
}

function minutesApart(ct: CtSeriesFound, spect: SpectSeries): number {
  return ct.moment && spect.moment ? Math.abs(minutesFrom(ct.moment, spect.moment)) : 1e7;
}

function sessionCt(
  ct: CtSeriesFound,
  heights: [number, number] | undefined,
  studies: ReadonlySet<string>,
): SessionCt {
  const coverage = coverageOf(ct, heights);
  return {
    ...toSessionSeries(ct),
    ...(coverage !== undefined && { coverage }),
    isOfOtherStudy: !studies.has(ct.studyInstanceUID),
  };
}

function ofChoice(
  best: CtSeriesFound,
  ofFrame: readonly CtSeriesFound[],
  coverage: number | undefined,
): SessionFinding[] {
  const others = ofFrame.filter((ct) => ct !== best);
  const findings: SessionFinding[] = [];
  if (others.length > 0) {
    findings.push({
      code: 'CT_CHOSEN',
      text: `${ofFrame.length} CTs lie in the frame of the SPECT; ${nameOf(best)} was taken, not ${others.map(nameOf).join(', ')}.`,
    });
  }
  if (coverage !== undefined && coverage < coveredShare) {
    findings.push({
      code: 'CT_COVERS_PART',
      text: `The CT (${nameOf(best)}) covers ${(100 * coverage).toFixed(0)} % of the SPECT's height.`,
    });
  }
  return findings;
}

function ofMissing(candidates: readonly CtSeriesFound[]): SessionFinding[] {
  const unusable = candidates.filter(({ problem }) => problem);
  const elsewhere = candidates.filter(({ problem }) => !problem);
  return [
    ...(elsewhere.length > 0
      ? [
          {
            code: 'CT_OF_OTHER_FRAME' as const,
            text: `The CT of the study (${elsewhere.map(nameOf).join(', ')}) has another frame of reference than the SPECT: where it lies against it is not known, and it was not taken.`,
          },
        ]
      : []),
    {
      code: 'CT_MISSING' as const,
      text: `No CT lies in the frame of reference of the SPECT${unusable.length > 0 ? ` that could be used: ${unusable.map(({ problem }) => problem).join(' ')}` : '; the kidneys have to be carried from another time point.'}`,
    },
  ];
}

function nameOf({ description, seriesInstanceUID }: CtSeriesFound): string {
  return description ? `"${description}"` : `the series ${seriesInstanceUID}`;
}
