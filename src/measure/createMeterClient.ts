import { createWorkerCalls } from '../calls/createWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import type { WorkerPort } from '../calls/workerPort';
import { workerSilent } from '../calls/workerSilent';
import type { EnergyDoseOptions, DoseVolume, StructureMeasurement } from '../dose';
import { DosimetryError } from '../errors';
import type { Volume } from '../volume';
import type { MeterSlice } from './createKidneyMeter';
import type { MeterSetup } from './meterSetup';
import type { KidneyContours } from './measureKidneyContours';
import type { ProbabilityBands, Surroundings } from './measureSurroundings';
import type { MeterCalls } from './meterCalls';

/** A kidney meter in another thread; what is asked is done in order. */
export interface MeterClient {
  /** @throws DosimetryError of the dose sampler (registration, units) or the meter */
  prepare(setup: MeterSetup): Promise<void>;
  /** @param slices their CT numbers are given away */
  update(slices: MeterSlice[]): Promise<void>;
  /** Right kidney, then left. */
  measure(): Promise<StructureMeasurement[]>;
  /** How dose and recovery follow the contours as they are now. */
  measureContours(): Promise<KidneyContours>;
  /** Of the dose around the contours as they are now. */
  measureSurroundings(bands: ProbabilityBands): Promise<Surroundings>;
  /**
   * Dose from time-integrated activity, MBq h/ml.
   * @throws DosimetryError as energyDose
   */
  computeDose(concentration: Volume<Float32Array>, options: EnergyDoseOptions): Promise<DoseVolume>;
  /** Ends the worker; a later call starts a new one, which has to be prepared. */
  dispose(): void;
}

/** @param start starts the worker when it is first needed */
export function createMeterClient(start: () => WorkerPort): MeterClient {
  const calls = createWorkerCalls<MeterCalls>({
    start,
    silenceMs: workerLimits.meterSilenceMs,
    silent: (limitMs) => workerSilent('The measuring worker', limitMs),
    stopped: ({ message }) => stopped(message ?? 'its script could not be loaded'),
  });
  return {
    prepare: (setup) => calls.call('prepare', setup),
    update: (slices) => calls.call('update', slices, { transfer: hounsfieldBuffers(slices) }),
    measure: () => calls.call('measure', undefined),
    measureContours: () => calls.call('measureContours', undefined),
    measureSurroundings: (bands) => calls.call('measureSurroundings', bands),
    computeDose: (concentration, options) => calls.call('computeDose', { concentration, options }),
    dispose: () => void calls.end(stopped('it was closed')),
  };
}

/** CT numbers are copies made for the meter; copying them once more would hold up the page. */
function hounsfieldBuffers(slices: readonly MeterSlice[]): ArrayBuffer[] {
  return slices.flatMap(({ hounsfield }) =>
    ArrayBuffer.isView(hounsfield) ? [hounsfield.buffer as ArrayBuffer] : [],
  );
}

function stopped(reason: string): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: 'The kidneys could not be measured.',
    why: `The measuring worker stopped: ${reason}.`,
    next: 'Your contours are unchanged. Choose the dose map again, or reload the page.',
  });
}
