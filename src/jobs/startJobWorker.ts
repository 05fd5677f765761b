import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import type { CtVolume } from '../volume/types';
import { assessEdited } from './assessEdited';
import { commission } from './commission';
import { compareLabels } from './compareLabels';
import { drawContourFile } from './drawContourFile';
import { drawStructureFile } from './drawStructureFile';
import type { Jobs } from './jobs';
import { writeCaseFiles } from './writeCaseFiles';
import { writeDoseReport } from './writeDoseReport';
import { writePdf } from './writePdf';
import { writeRtDoseFile } from './writeRtDoseFile';
import { writeRtStructFile } from './writeRtStructFile';

/** Makes this worker answer jobs. */
export function startJobWorker(scope: WorkerScope): void {
  const kept: { ct?: CtVolume } = {};
  answerWorkerCalls<Jobs>(scope, {
    async keepCt({ ct }) {
      kept.ct = ct;
    },
    assessEdited: (input) => assessEdited(kept.ct, input),
    drawContourFile,
    drawStructureFile,
    compareLabels,
    writeRtStruct: writeRtStructFile,
    writeRtDose: writeRtDoseFile,
    writeDoseReport,
    writeCase: async (input) => writeCaseFiles(kept.ct, input),
    writePdf,
    commission,
  });
}
