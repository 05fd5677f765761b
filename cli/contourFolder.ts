import path from 'node:path';
import { toPart10 } from '../src/dicom/write';
import type { ContourConvention } from '../src/labels';
import { checkOutputFolder } from './checkOutputFolder';
import { checkOutputs } from './checkOutputs';
import { contourCt } from './contourCt';
import type { ContourReport } from './contourCt';
import { loadModel } from './loadModel';
import { readCtFolder } from './readCtFolder';
import { readDoseOf } from './readDoseOf';
import { writeOutputs } from './writeOutputs';

export interface ContourFolderOptions {
  /** Folder of CT files. */
  ct: string;
  /** RTDOSE file. */
  dose?: string;
  /** Folder for the results; created where it is missing. */
  out: string;
  /** SeriesInstanceUID, where the folder holds several CT series. */
  series?: string;
  /** Label of the acquisition, where the series holds several. */
  acquisition?: string;
  /** Folder with another manifest.json and weights. */
  model?: string;
  /** Results of an earlier run may be replaced. */
  force?: boolean;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
}

/** Names of the results; the report is the last one written, and shows that the set is complete. */
const outputNames = { rtStruct: 'rtstruct.dcm', seg: 'seg.dcm', report: 'report.json' };

/**
 * Contours the kidneys of a CT folder and writes rtstruct.dcm, seg.dcm and report.json.
 * @throws DosimetryError; nothing is then written, and existing files are not changed
 */
export async function contourFolder(options: ContourFolderOptions): Promise<ContourReport> {
  const started = performance.now();
  const place = (name: string): string => path.join(options.out, name);
  await checkOutputFolder(options.out);
  checkOutputs(Object.values(outputNames).map(place), options);
  const ct = await readCtFolder(options.ct, options.series, options.acquisition);
  const dose = options.dose === undefined ? undefined : await readDoseOf(ct, options.dose);
  const model = await loadModel(options.model);
  const { objects, report } = await contourCt({
    ct,
    dose,
    model,
    contourConvention: options.contourConvention,
    readMs: performance.now() - started,
  });
  const writeStarted = performance.now();
  const withTimes = (): string => {
    report.timingsMs.write = performance.now() - writeStarted;
    report.timingsMs.total = performance.now() - started;
    return `${JSON.stringify(report, null, 2)}\n`;
  };
  writeOutputs(
    [
      { file: place(outputNames.rtStruct), content: new Uint8Array(toPart10(objects.rtStruct)) },
      { file: place(outputNames.seg), content: new Uint8Array(toPart10(objects.seg)) },
      { file: place(outputNames.report), content: withTimes },
    ],
    options,
  );
  await model.networks.coarse.dispose();
  await model.networks.refine?.dispose();
  return report;
}
