import { requiredString } from '../../dicom';
import type { CtReference } from '../../dicom/types';
import type { DrawnKidneys } from '../../worker/drawnKidneys';
import type { CtHandover } from '../../worker/handOverCt';
import type { WorkerResult } from '../../worker/pipelineCalls';
import { openPromise } from '../pace/openPromise';
import type { KidneySession } from '../session/kidneySession';
import type { StageRecorder } from './createStageRecorder';
import { engineSettings } from './engineSettings';

/** A run of the worker. */
export interface KidneysBeingFound {
  /** Their labels, while the findings are still being made; undefined where they come with them. */
  drawn: Promise<DrawnKidneys | undefined>;
  /** @throws DosimetryError CANCELLED, and of the pipeline */
  result: Promise<WorkerResult>;
}

/** Has the worker find the kidneys of a CT that is handed over to it. */
export function findKidneys(
  { client, configuration }: KidneySession,
  { dataset }: CtReference,
  handover: CtHandover,
  { progress }: StageRecorder,
  signal: AbortSignal,
): KidneysBeingFound {
  progress('weights', 0);
  const drawing = openPromise<DrawnKidneys | undefined>();
  const result = client.run(handover, {
    onProgress: ({ stage, fraction, bytes, drawn }) =>
      drawn ? drawing.resolve(drawn) : progress(stage, fraction, bytes),
    signal,
    settings: engineSettings(configuration),
    contourConvention: configuration.contourConvention,
    series: {
      studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
      seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
    },
  });
  const without = () => drawing.resolve(undefined);
  result.then(without, without);
  return { drawn: drawing.promise, result };
}
