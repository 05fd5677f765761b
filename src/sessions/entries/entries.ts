import type { NuclideName } from '../../nuclides';

/** What a user enters about one administration; what is left out stays as the files say. */
export interface CycleEntry {
  injectedMBq?: number;
  /** When the injected activity was measured, ISO 8601; default: at the administration. */
  injectedAt?: string;
  residualMBq?: number;
  /** When the residual activity was measured; default: at the administration. */
  residualAt?: string;
  /** ISO 8601 local date and time of the administration. */
  administeredAt?: string;
  radionuclide?: NuclideName;
}

/** What a user enters about one time point. */
export interface SessionEntry {
  hours?: number;
  /** ISO 8601 local date and time of the scanner. */
  acquisitionDateTime?: string;
  isUsed?: boolean;
  /** SeriesInstanceUID of the CT that belongs to it, or `none`. */
  ct?: string;
  /** Without attenuation correction it is used only at the user's explicit word. */
  acceptUncorrected?: boolean;
}

export interface SessionEntries {
  /** By `TherapyCycle.number`. */
  cycles?: Readonly<Record<number, CycleEntry | undefined>>;
  /** By `SpectSession.id`. */
  sessions?: Readonly<Record<string, SessionEntry | undefined>>;
}
