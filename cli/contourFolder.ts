import fs from 'node:fs/promises';
import path from 'node:path';
import type { RigidAlignment } from '../src/alignment';
import { getString } from '../src/dicom';
import { checkSamePatient } from '../src/dicom/checkSamePatient';
import { writeRtStruct } from '../src/dicom/rtstruct';
import { writeSeg } from '../src/dicom/seg';
import { toPart10 } from '../src/dicom/write';
import { checkDoseRegistration, kidneyDose } from '../src/dose';
import { kidneySides } from '../src/labels';
import type { ContourConvention, KidneySide } from '../src/labels';
import { modelIdentity } from '../src/network';
import type { ModelIdentity } from '../src/network';
import { runPipeline } from '../src/pipeline';
import type { PipelineResult } from '../src/pipeline';
import { productIdentity } from '../src/productIdentity';
import { describeFindings } from '../src/quality';
import type { Finding, FindingsBlock } from '../src/quality';
import { checkOutputFolder } from './checkOutputFolder';
import { loadModel } from './loadModel';
import { readCtFolder } from './readCtFolder';
import { readDoseFile } from './readDoseFile';

export interface ContourFolderOptions {
  /** Folder of CT files. */
  ct: string;
  /** RTDOSE file. */
  dose?: string;
  /** Folder for the results; made where it is missing. */
  out: string;
  /** SeriesInstanceUID, where the folder holds several CT series. */
  series?: string;
  /** Folder with another manifest.json and weights. */
  model?: string;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
}

export interface ContourReport extends FindingsBlock {
  kidneys: { side: KidneySide; volumeMl: number; meanDoseGy?: number }[];
  /** What was drawn; solid where the model cannot tell the sinus apart, whatever was asked for. */
  contourConvention: ContourConvention;
  /** How the patient was found to lie, and whether the bones or a search led to the kidneys. */
  alignment: Partial<RigidAlignment> & Pick<PipelineResult, 'foundBy'>;
  timingsMs: Record<'read' | 'align' | 'network' | 'refine' | 'post' | 'write' | 'total', number>;
  model: ModelIdentity & { engine: string };
}

/**
 * Contours the kidneys of a CT folder and writes rtstruct.dcm, seg.dcm and report.json.
 *
 * @throws DosimetryError; nothing is written then
 */
export async function contourFolder(options: ContourFolderOptions): Promise<ContourReport> {
  const started = performance.now();
  await checkOutputFolder(options.out);
  const ct = await readCtFolder(options.ct, options.series);
  const dose = options.dose === undefined ? undefined : await readDoseFile(options.dose);
  if (dose) {
    // Before the long part, which a dose map of another patient would waste.
    checkSamePatient(getString(ct.dataset, 'PatientID'), dose.patientID, 'The dose map');
    checkDoseRegistration(ct.volume, dose.volume);
  }
  const { manifest, networks, referenceAnatomy } = await loadModel(options.model);
  const read = performance.now() - started;

  const result = await runPipeline(ct.volume, {
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
  findings.push(
    ...(ct.notes ?? []).map((what): Finding => ({
      code: 'INPUT_NOTE',
      severity: 'info',
      what,
      next: 'No action needed.',
    })),
  );

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
  // Both are encoded before the first is written, so that an error leaves no half of the results.
  const objects = { 'rtstruct.dcm': toPart10(rtstruct), 'seg.dcm': toPart10(seg) };
  await fs.mkdir(options.out, { recursive: true });
  for (const [file, bytes] of Object.entries(objects)) {
    await fs.writeFile(path.join(options.out, file), new Uint8Array(bytes));
  }
  const report: ContourReport = {
    kidneys,
    contourConvention,
    alignment: { foundBy: result.foundBy, ...result.alignment },
    ...describeFindings(findings),
    timingsMs: {
      read,
      ...timingsMs,
      write: performance.now() - writeStarted,
      total: performance.now() - started,
    },
    model: { ...model, engine: networks.coarse.description },
  };
  await fs.writeFile(path.join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await networks.coarse.dispose();
  await networks.refine?.dispose();
  return report;
}
