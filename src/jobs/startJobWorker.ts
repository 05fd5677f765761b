import { requiredString } from '../dicom';
import { writeRtStruct } from '../dicom/rtstruct';
import { toPart10 } from '../dicom/write';
import { DosimetryError } from '../errors';
import { assessEditedSegmentation } from '../quality';
import { collectBuffers } from '../calls/collectBuffers';
import { errorDetails } from '../calls/errorDetails';
import type { JobAnswer, JobName, JobRequest, Jobs } from './jobs';
import type { CtVolume } from '../worker/pipelineCalls';
import { writeDoseReport } from './writeDoseReport';

/** The part of a dedicated worker's global scope that is used. */
export interface JobWorkerScope {
  postMessage(message: JobAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: JobRequest }) => void): void;
}

type Handlers = { [Name in JobName]: (input: Jobs[Name]['input']) => Jobs[Name]['output'] };

/** Answers jobs in the order in which they come. */
export function startJobWorker(scope: JobWorkerScope): void {
  const handlers = createHandlers();
  scope.addEventListener('message', ({ data: { id, name, input } }) => {
    try {
      const output = (handlers[name] as (input: unknown) => unknown)(input);
      scope.postMessage({ id, type: 'done', output }, collectBuffers(output));
    } catch (error) {
      scope.postMessage({ id, type: 'failed', error: errorDetails(error) }, []);
    }
  });
}

function createHandlers(): Handlers {
  let kept: CtVolume | undefined;
  return {
    keepCt({ ct }) {
      kept = ct;
      return undefined;
    },
    writeRtStruct(options) {
      const dataset = writeRtStruct(options);
      return {
        part10: new Uint8Array(toPart10(dataset)),
        studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
        seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
        seriesDescription: requiredString(dataset, 'SeriesDescription'),
      };
    },
    writeDoseReport,
    assessEdited(input) {
      if (!kept) {
        throw new DosimetryError('INVALID_ARGUMENT', {
          what: 'The contours cannot be checked.',
          why: 'The CT is no longer in memory.',
          next: 'Run "Auto-contour kidneys" again.',
        });
      }
      return assessEditedSegmentation({ ...input, ct: kept });
    },
  };
}
