import { DosimetryError } from '../../errors';
import { hoursBetween } from '../times/hoursBetween';

export interface AdministeredActivityInput {
  /** In the syringe or vial, MBq. */
  injectedMBq: number;
  /** When that was measured or is calibrated for, ISO 8601; default: at the administration. */
  injectedAt?: string;
  /** Left in syringe, vial and lines afterwards, MBq. */
  residualMBq?: number;
  residualAt?: string;
  /** ISO 8601; needed where one of the activities has a time of its own. */
  administeredAt?: string;
  /** Physical half-life; needed where one of the activities has a time of its own. */
  halfLifeHours?: number;
}

export interface AdministeredActivity {
  /** Injected minus residual, both at the administration, MBq. */
  administeredMBq: number;
  /** How it comes about, as a sentence. */
  text: string;
}

/** Vials are calibrated at most some weeks from their use. */
const longestHours = 60 * 24;

/**
 * Administered activity: what was injected minus what stayed behind, each decay-corrected from its
 * own calibration time to the administration.
 * @throws INVALID_ARGUMENT for activities that are none, more left than injected, or times that
 *   are none or more than 60 days from the administration
 */
export function administeredActivity({
  injectedMBq,
  injectedAt,
  residualMBq = 0,
  residualAt,
  administeredAt,
  halfLifeHours,
}: AdministeredActivityInput): AdministeredActivity {
  if (!(injectedMBq > 0 && injectedMBq < Infinity && residualMBq >= 0)) {
    throw refused(`The injected activity is ${injectedMBq} MBq, the residual ${residualMBq} MBq.`);
  }
  const injected = injectedMBq * decay(injectedAt, administeredAt, halfLifeHours);
  const residual = residualMBq * decay(residualAt, administeredAt, halfLifeHours);
  const administeredMBq = injected - residual;
  if (!(administeredMBq > 0)) {
    throw refused(
      `At the administration the residual activity is ${residual.toPrecision(5)} MBq and the injected ${injected.toPrecision(5)} MBq.`,
    );
  }
  const parts = [
    sourceText('injected', injectedMBq, injectedAt, injected),
    ...(residualMBq > 0 ? [sourceText('residual', residualMBq, residualAt, residual)] : []),
  ];
  return {
    administeredMBq,
    text: `${administeredMBq.toFixed(1)} MBq were administered${administeredAt ? ` on ${administeredAt}` : ''}: ${parts.join(', minus ')}.`,
  };
}

function decay(
  from: string | undefined,
  to: string | undefined,
  halfLifeHours: number | undefined,
): number {
  if (from === undefined) {
    return 1;
  }
  const hours = to === undefined ? undefined : hoursBetween(from, to);
  if (hours === undefined || Math.abs(hours) > longestHours) {
    throw refused(
      hours === undefined
        ? `Date and time are needed of both; the measurement says "${from}", the administration "${to ?? 'nothing'}".`
        : `The activity was measured ${Math.abs(hours / 24).toFixed(0)} days from the administration.`,
    );
  }
  if (halfLifeHours === undefined) {
    throw refused('The nuclide is not known, and without its half-life no decay.');
  }
  return 2 ** (-hours / halfLifeHours);
}

function sourceText(kind: string, mbq: number, at: string | undefined, then: number): string {
  return at === undefined
    ? `${mbq} MBq ${kind}`
    : `${then.toFixed(1)} MBq ${kind} (${mbq} MBq on ${at})`;
}

function refused(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The administered activity cannot be computed.',
    why,
    next: 'Check the activities and the times they were measured at.',
  });
}
