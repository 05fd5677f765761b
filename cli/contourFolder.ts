import path from 'node:path';
import type { RigidAlignment } from '../src/alignment';
import { getString } from '../src/dicom';
import { checkSamePatient } from '../src/dicom/patient/checkSamePatient';
import { writeRtStruct } from '../src/dicom/rtstruct';
import { writeSeg } from '../src/dicom/seg';
import { toPart10 } from '../src/dicom/write';
import { checkDoseRegistration, kidneyDose } from '../src/dose';
import { kidneySides } from '../src/labels';
import type { ContourConvention, KidneySide } from '../src/labels';
import { modelIdentity } from '../src/network';
import type { ModelIdentity } from '../src/network';
import { contourKidneys } from '../src/contouring';
import type { ContouringResult } from '../src/contouring';
import { productIdentity } from '../src/productIdentity';
import { describeFindings, inputFindings } from '../src/quality';
import type { Finding, FindingsBlock } from '../src/quality';
import { checkOutputFolder } from './checkOutputFolder';
import { checkOutputs } from './checkOutputs';
import { loadModel } from './loadModel';
import { readCtFolder } from './readCtFolder';
import { readDoseFile } from './readDoseFile';
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

export interface ContourReport extends FindingsBlock {
  kidneys: { side: KidneySide; volumeMl: number; meanDoseGy?: number }[];
  /**
   * The convention that was drawn; solid where the model has no class for the sinus, whatever was
   * requested.
   */
  contourConvention: ContourConvention;
  /** The patient's pose, and whether the kidneys were found from the bones or by a search. */
  alignment: Partial<RigidAlignment> & Pick<ContouringResult, 'foundBy'>;
  timingsMs: Record<'read' | 'align' | 'network' | 'refine' | 'post' | 'write' | 'total', number>;
  model: ModelIdentity & { engine: string };
}

/**
 * Contours the kidneys of a CT folder and writes rtstruct.dcm, seg.dcm and report.json.
 * @throws DosimetryError; nothing is then written, and existing files are not changed
 */
export async function contourFolder(options: ContourFolderOptions): Promise<ContourReport> {
  const started = performance.now();
  await checkOutputFolder(options.out);
  const place = (name: string): string => path.join(options.out, name);
  checkOutputs(['rtstruct.dcm', 'seg.dcm', 'report.json'].map(place), options);
  const ct = await readCtFolder(options.ct, options.series, options.acquisition);
  const dose = options.dose === undefined ? undefined : await readDoseFile(options.dose);
  if (dose) {
    // Checked before the long part, so that a dose map of another patient is found early.
    checkSamePatient(getString(ct.dataset, 'PatientID'), dose.patientID, 'The dose map');
    checkDoseRegistration(ct.volume, dose.volume);
  }
  const { manifest, networks, referenceAnatomy } = await loadModel(options.model);
  const read = performance.now() - started;

  const result = await contourKidneys(ct.volume, {
    manifest,
    networks,
    referenceAnatomy,
    contourConvention: options.contourConvention,
  });
  const { labelmap, findings, timingsMs, contourConvention } = result;
  const kidneys = kidneySides.map(({ side, label }) => {
    const { volumeMl, meanDoseGy, findings: ofDose } = measure(label);
    findings.push(
      ...ofDose.map((what): Finding => ({
        code: 'DOSE_MAP',
        severity: 'warning',
        side,
        what,
        next: 'Check the dose map against the CT before using the dose.',
      })),
    );
    return { side, volumeMl, ...(meanDoseGy !== undefined && { meanDoseGy }) };
  });
  findings.push(...inputFindings(ct));

  function measure(label: number): { volumeMl: number; meanDoseGy?: number; findings: string[] } {
    if (dose) {
      const result = kidneyDose(labelmap, label, dose.volume);
      return { ...result, findings: result.findings.map(({ text }) => text) };
    }
    const voxels = labelmap.data.reduce((sum, value) => sum + (value === label ? 1 : 0), 0);
    const [dx, dy, dz] = labelmap.spacingMm;
    return { volumeMl: (voxels * dx * dy * dz) / 1000, findings: [] };
  }

  const writeStarted = performance.now();
  const model = modelIdentity(manifest);
  const common = { ct, labelmap, model, software: productIdentity, now: new Date() };
  const rtstruct = writeRtStruct({
    ...common,
    rois: kidneySides.map(({ label, roiName, color }) => ({
      label,
      name: roiName,
      algorithm: 'AUTOMATIC',
      displayColor: color,
    })),
    findings,
    structureSetLabel: 'KIDNEYS',
    seriesDescription: 'Kidneys (auto)',
  });
  const seg = writeSeg({
    ...common,
    segments: kidneySides.map(({ label, roiName, color }) => ({
      label,
      name: roiName,
      algorithm: 'AUTOMATIC',
      displayColor: color,
    })),
  });
  const report: ContourReport = {
    kidneys,
    contourConvention,
    alignment: { foundBy: result.foundBy, ...result.alignment },
    ...describeFindings(findings),
    timingsMs: { read, ...timingsMs, write: 0, total: 0 },
    model: { ...model, engine: networks.coarse.description },
  };
  const withTimes = (): string => {
    report.timingsMs.write = performance.now() - writeStarted;
    report.timingsMs.total = performance.now() - started;
    return `${JSON.stringify(report, null, 2)}\n`;
  };
  // The report is written last; its presence shows that the set is complete.
  writeOutputs(
    [
      { file: place('rtstruct.dcm'), content: new Uint8Array(toPart10(rtstruct)) },
      { file: place('seg.dcm'), content: new Uint8Array(toPart10(seg)) },
      { file: place('report.json'), content: withTimes },
    ],
    options,
  );
  await networks.coarse.dispose();
  await networks.refine?.dispose();
  return report;
}
