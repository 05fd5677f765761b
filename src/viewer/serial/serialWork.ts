import type { SerialDose, SerialDoseInput, SerialProgress } from '../../serial';

export interface SerialWorkOptions {
  /** Aborting ends the worker at once. */
  signal: AbortSignal;
  onProgress: SerialProgress;
}

/** The computation of serial dosimetry, in another thread. */
export interface SerialWork {
  /** @throws DosimetryError as computeSerialDose; CANCELLED; ENGINE_FAILED, WORKER_STOPPED */
  compute(input: SerialDoseInput, options: SerialWorkOptions): Promise<SerialDose>;
  dispose(): void;
}
