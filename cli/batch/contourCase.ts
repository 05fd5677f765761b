import path from 'node:path';
import type { CtSeries } from '../../src/dicom';
import { chooseRtDose } from '../../src/dicom/rtdose';
import type { RtDose } from '../../src/dicom/rtdose';
import { toPart10 } from '../../src/dicom/write';
import { toDosimetryError } from '../../src/errors';
import type { ContourConvention } from '../../src/labels';
import type { Finding } from '../../src/quality';
import { contourCt } from '../contourCt';
import type { LoadedModel } from '../loadModel';
import { readCtFolder } from '../readCtFolder';
import { readDicomFolder } from '../readDicomFolder';
import { readDoseOf } from '../readDoseOf';
import { writeOutputs } from '../writeOutputs';
import { caseThumbnail } from './caseThumbnail';
import type { CohortCase } from './cohort';
import { finishedCaseFile, thumbnailFile } from './finishedCase';
import { sha256Of } from './sha256Of';
import type { FinishedCase } from './finishedCase';

export interface ContourCaseOptions {
  /** Folder of the batch. */
  out: string;
  /** Id of the batch. */
  batch: string;
  model: LoadedModel;
  contourConvention?: ContourConvention;
  studyInstanceUID: string;
}

/**
 * Contours one case and writes rtstruct.dcm, seg.dcm, report.json, thumbnail.svg (where there is a
 * kidney) and, last, case.json. A dose map that cannot be used is a warning of the case.
 * @throws DosimetryError as readCtFolder, contourCt and writeOutputs; nothing is written then
 */
export async function contourCase(
  one: CohortCase,
  { out, batch, model, contourConvention, studyInstanceUID }: ContourCaseOptions,
): Promise<FinishedCase> {
  const started = performance.now();
  const { name, seriesInstanceUID, inputDigest } = one;
  const ct = await readCtFolder(one.files, seriesInstanceUID);
  const { dose, findings } = await doseOf(ct, one.doseFiles);
  const { objects, report, labelmap } = await contourCt({
    ct,
    dose,
    findings,
    model,
    contourConvention,
    readMs: performance.now() - started,
  });
  const thumbnail = await caseThumbnail(name, ct, labelmap);
  report.timingsMs.total = performance.now() - started;
  const contents: [string, Uint8Array | string][] = [
    ['rtstruct.dcm', new Uint8Array(toPart10(objects.rtStruct))],
    ['seg.dcm', new Uint8Array(toPart10(objects.seg))],
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ...(thumbnail === undefined ? [] : [[thumbnailFile, thumbnail] as [string, string]]),
  ];
  const finished: FinishedCase = {
    case: name,
    batch,
    seriesInstanceUID,
    studyInstanceUID,
    inputDigest,
    kidneys: report.kidneys,
    findings: report.findings,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    files: Object.fromEntries(contents.map(([file, content]) => [file, sha256Of(content)])),
  };
  const place = (file: string) => path.join(out, name, file);
  writeOutputs(
    [
      ...contents.map(([file, content]) => ({ file: place(file), content })),
      { file: place(finishedCaseFile), content: `${JSON.stringify(finished, null, 2)}\n` },
    ],
    // What a killed run left is no result.
    { force: true, obsolete: thumbnail === undefined ? [place(thumbnailFile)] : [] },
  );
  return finished;
}

/** The dose map of the CT; where none can be used, a finding that says why. */
async function doseOf(
  ct: CtSeries,
  files: readonly string[],
): Promise<{ dose?: RtDose; findings: Finding[] }> {
  try {
    const { files: doses } = await readDicomFolder(files, { headersOnly: true });
    const file = chooseRtDose(doses);
    return { dose: file && (await readDoseOf(ct, file.path)), findings: [] };
  } catch (error) {
    const { code, what, why } = toDosimetryError(error);
    return {
      findings: [
        {
          code: 'DOSE_MAP',
          severity: 'warning',
          what: `No dose was measured (${code}): ${what} ${why}`,
          next: 'Leave one RTDOSE of this CT in its study, then run the batch again with --force.',
        },
      ],
    };
  }
}
