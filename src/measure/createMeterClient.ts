import type { DoseFromActivityOptions, DoseVolume, StructureMeasurement } from '../dose';
import { DosimetryError } from '../errors';
import { createWatchdog } from '../calls/createWatchdog';
import type { Watchdog } from '../calls/createWatchdog';
import { workerSilent } from '../calls/workerSilent';
import type { KidneySide } from '../labels';
import type { ContourBand, KeyImage, KidneyDoseReport } from '../report';
import type { Volume } from '../volume';
import type { MeterSetup, MeterSlice } from './createKidneyMeter';
import type { ProbabilityBands } from './measureContourBands';
import type { MeterAnswer, MeterRequest } from './meterCalls';

/** The part of a Worker that the client uses. */
export interface MeterWorker {
  postMessage(request: MeterRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: MeterAnswer }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/** Dose by kernel on a large image, the longest work, takes up to a minute. */
const silenceMs = 300_000;

/** A kidney meter in another thread; what is asked is done in order. */
export interface MeterClient {
  /** @throws DosimetryError of the dose sampler (registration, units) or the meter */
  prepare(setup: MeterSetup): Promise<void>;
  /** @param slices their CT numbers are given away */
  update(slices: MeterSlice[]): Promise<void>;
  /** Right kidney, then left. */
  measure(): Promise<StructureMeasurement[]>;
  /** Of the dose maps that it was prepared with. */
  measureBands(bands: ProbabilityBands): Promise<Partial<Record<KidneySide, ContourBand>>>;
  /**
   * Dose from time-integrated activity, MBq h/ml.
   * @throws DosimetryError as doseFromActivity
   */
  computeDose(
    concentration: Volume<Float32Array>,
    options: DoseFromActivityOptions,
  ): Promise<DoseVolume>;
  /** The report as a PDF file. */
  writePdf(report: KidneyDoseReport, keyImages: KeyImage[]): Promise<Uint8Array>;
  /** Ends the worker; a later call starts a new one, which has to be prepared. */
  dispose(): void;
}

type Done = Extract<MeterAnswer, { type: 'done' }>;
type Settle = { resolve: (answer: Done) => void; reject: (error: Error) => void };
/** A request without its number, for every kind of request. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** @param startWorker makes the worker when it is first needed */
export function createMeterClient(startWorker: () => MeterWorker): MeterClient {
  let worker: MeterWorker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Settle>();

  let watchdog: Watchdog | undefined;
  /** After each question and answer: watches as long as somebody waits. */
  const watch = (): void => {
    watchdog?.stop();
    watchdog = waiting.size
      ? createWatchdog(silenceMs, () => end(workerSilent('The measuring worker', silenceMs)))
      : undefined;
  };
  const end = (error: DosimetryError) => {
    worker?.terminate();
    worker = undefined;
    const lost = [...waiting.values()];
    waiting.clear();
    watch();
    lost.forEach(({ reject }) => reject(error));
  };
  const start = (): MeterWorker => {
    const started = startWorker();
    started.onmessage = ({ data }) => {
      const settle = waiting.get(data.id);
      waiting.delete(data.id);
      watch();
      if (data.type === 'done') {
        settle?.resolve(data);
      } else {
        settle?.reject(new DosimetryError(data.error.code, data.error));
      }
    };
    started.onerror = ({ message }) => end(stopped(message ?? 'its script could not be loaded'));
    return started;
  };
  const ask = (request: Unnumbered<MeterRequest>): Promise<Done> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      try {
        worker.postMessage({ ...request, id } as MeterRequest, givenAway(request));
      } catch (error) {
        waiting.delete(id);
        reject(error as Error);
      }
      if (waiting.size === 1) {
        watch();
      }
    });

  return {
    prepare: async (setup) => void (await ask({ type: 'prepare', setup })),
    update: async (slices) => void (await ask({ type: 'update', slices })),
    measure: async () => (await ask({ type: 'measure' })).measurements!,
    measureBands: async (bands) => (await ask({ type: 'bands', bands })).contourBands!,
    computeDose: async (concentration, options) =>
      (await ask({ type: 'activity-dose', concentration, options })).dose!,
    writePdf: async (report, keyImages) => (await ask({ type: 'pdf', report, keyImages })).file!,
    dispose: () => end(stopped('it was closed')),
  };
}

/** CT numbers are copies made for the meter; copying them once more would hold up the page. */
function givenAway(request: Unnumbered<MeterRequest>): Transferable[] {
  return request.type === 'update'
    ? request.slices.flatMap(({ hounsfield }) =>
        ArrayBuffer.isView(hounsfield) ? [hounsfield.buffer as ArrayBuffer] : [],
      )
    : [];
}

function stopped(reason: string): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: 'The kidneys could not be measured.',
    why: `The measuring worker stopped: ${reason}.`,
    next: 'Your contours are unchanged. Choose the dose map again, or reload the page.',
  });
}
