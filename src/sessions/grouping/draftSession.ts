import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import type { CameraSettings } from '../../configuration';
import { gridsApartMm } from '../../volume';
import { countRateOf } from '../counts/countRateOf';
import { countsFinding } from '../counts/countsFinding';
import { sessionAdministration } from '../cycles/sessionAdministration';
import type { SessionDraft } from '../cycles/sessionDraft';
import type { CtSeriesFound } from '../series/describeCt';
import type { ProjectionsFound } from '../series/describeProjections';
import type { SpectSeries } from '../series/spectSeries';
import type { SessionFinding, SessionSeries, SpectBed } from '../types';
import { chooseCt } from './chooseCt';
import type { BedGroup } from './groupBeds';
import { overlapMm } from './overlapMm';
import { toSessionSeries } from './toSessionSeries';

/** A reconstruction of the same grid that lies farther off shows that an orientation was lost. */
const sameGridMm = 1;

export interface DraftContext {
  cts: readonly CtSeriesFound[];
  projections: readonly ProjectionsFound[];
  cameras: readonly CameraSettings[];
  isPreferred: (series: SessionSeries) => boolean;
}

/** One time point with its beds, its CT and what the headers say of it, without its hours. */
export function draftSession(
  { beds, isApart }: BedGroup,
  { cts, projections, cameras, isPreferred }: DraftContext,
): SessionDraft {
  const chosen = beds.map((bed) => bed.chosen);
  const others = beds.flatMap((bed) => bed.others);
  const [first] = chosen;
  const ofCt = chooseCt(chosen, cts, isPreferred);
  const countRateCps = countRateOf(first, projections);
  const findings: SessionFinding[] = [
    ...uniqueFindings(chosen.flatMap((bed) => bed.findings)),
    ...ofBeds(chosen, isApart),
    ...ofReconstructions(chosen, others),
    ...(first.quantity === 'counts' ? [countsFinding(first, cameras, countRateCps)] : []),
    ...ofCt.findings,
  ];
  return {
    session: {
      id: first.seriesInstanceUID,
      beds: chosen.map((bed) => bedOf(bed, first)),
      quantity: first.quantity,
      basis: first.basis,
      ...(first.acquisitionDateTime !== undefined && {
        acquisitionDateTime: {
          value: first.acquisitionDateTime,
          source: 'file',
          detail: first.moment?.source,
        },
      }),
      camera: first.camera,
      ...(first.radionuclide && { radionuclide: first.radionuclide }),
      ...(countRateCps !== undefined && { countRateCps }),
      ...(first.frameOfReferenceUID !== undefined && {
        frameOfReferenceUID: first.frameOfReferenceUID,
      }),
      ...(ofCt.ct && { ct: ofCt.ct }),
      otherCts: ofCt.otherCts,
      otherReconstructions: others.map((other) => ({
        ...toSessionSeries(other),
        quantity: other.quantity,
        isAttenuationCorrected: other.isAttenuationCorrected,
      })),
      isAttenuationCorrected: chosen.every((bed) => bed.isAttenuationCorrected),
      isUsed: findings.every(({ code }) => code !== 'SERIES_UNREADABLE'),
      findings,
    },
    ...(first.moment && { scan: first.moment }),
    administration: sessionAdministration(chosen.flatMap(({ datasets }) => datasets)),
  };
}

function bedOf(bed: SpectSeries, first: SpectSeries): SpectBed {
  const minutesAfterFirst = bed.moment && first.moment ? minutesFrom(first.moment, bed.moment) : 0;
  return { ...toSessionSeries(bed), minutesAfterFirst };
}

function uniqueFindings(findings: readonly SessionFinding[]): SessionFinding[] {
  return findings.filter(
    ({ text }, n) => findings.findIndex((finding) => finding.text === text) === n,
  );
}

function ofBeds(beds: readonly SpectSeries[], isApart: boolean): SessionFinding[] {
  if (isApart) {
    return [
      {
        code: 'BEDS_APART',
        text: 'Another SPECT was made within the hour at a height that does not adjoin; they were not joined.',
      },
    ];
  }
  if (beds.length === 1) {
    return [];
  }
  const byHeight = beds
    .flatMap(({ heightsMm }) => (heightsMm ? [heightsMm] : []))
    .sort((a, b) => a[0] - b[0]);
  const shared = byHeight.slice(1).map((range, n) => overlapMm(byHeight[n], range).toFixed(0));
  return [
    {
      code: 'BEDS_JOINED',
      text: `${beds.length} bed positions are joined by their place in the patient; they share ${shared.join(' and ')} mm.`,
    },
  ];
}

function ofReconstructions(
  chosen: readonly SpectSeries[],
  others: readonly SpectSeries[],
): SessionFinding[] {
  if (others.length === 0) {
    return [];
  }
  const findings: SessionFinding[] = [
    {
      code: 'SEVERAL_RECONSTRUCTIONS',
      text: `The acquisition has ${chosen.length + others.length} reconstructions or parts; ${chosen.map(nameOf).join(', ')} was taken, not ${others.map(nameOf).join(', ')}.`,
    },
  ];
  const [first] = chosen;
  for (const other of others) {
    const apart = apartMm(first, other);
    if (apart > sameGridMm) {
      findings.push({
        code: 'ORIENTATION_DIFFERS',
        text: `${nameOf(first)} and ${nameOf(other)} of the same frame of reference lie up to ${apart.toFixed(1)} mm apart: one of them lost its exact orientation.`,
      });
    }
  }
  return findings;
}

/** Of grids with the same voxels in one frame; 0 for others. */
function apartMm(a: SpectSeries, b: SpectSeries): number {
  const isComparable =
    a.geometry !== undefined &&
    b.geometry !== undefined &&
    a.frameOfReferenceUID === b.frameOfReferenceUID &&
    a.geometry.dimensions.every((count, axis) => count === b.geometry!.dimensions[axis]);
  return isComparable ? gridsApartMm(a.geometry!, b.geometry!) : 0;
}

function nameOf({
  description,
  modality,
  seriesInstanceUID,
  quantity,
  isAttenuationCorrected,
}: SpectSeries): string {
  const parts = [
    modality,
    quantity === 'counts' ? 'counts' : 'Bq/ml',
    ...(isAttenuationCorrected ? [] : ['without attenuation correction']),
  ];
  return `"${description || seriesInstanceUID}" (${parts.join(', ')})`;
}
