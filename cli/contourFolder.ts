import path from 'node:path';
import type { RigidAlignment } from '../src/alignment';
import { getString } from '../src/dicom';
import type { CtSeries } from '../src/dicom';
import { checkSamePatient } from '../src/dicom/patient/checkSamePatient';
import type { RtDose } from '../src/dicom/rtdose';
import { toPart10 } from '../src/dicom/write';
import { checkDoseRegistration, kidneyDose } from '../src/dose';
import { kidneySides } from '../src/labels';
import type { ContourConvention, KidneySide, KidneySideDefinition } from '../src/labels';
import { modelIdentity } from '../src/network';
import type { ModelIdentity } from '../src/network';
import { contourKidneys } from '../src/contouring';
import type { ContouringResult } from '../src/contouring';
import { describeFindings, inputFindings } from '../src/quality';
import type { Finding, FindingsBlock } from '../src/quality';
import type { Labelmap } from '../src/volume/types';
import { checkOutputFolder } from './checkOutputFolder';
import { checkOutputs } from './checkOutputs';
import { kidneyObjects } from './kidneyObjects';
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
  const { manifest, networks, referenceAnatomy } = await loadModel(options.model);
  const read = performance.now() - started;

  const result = await contourKidneys(ct.volume, {
    manifest,
    networks,
    referenceAnatomy,
    contourConvention: options.contourConvention,
  });
  const measured = kidneySides.map((kidney) => measureKidney(kidney, result.labelmap, dose));
  const findings = [
    ...result.findings,
    ...measured.flatMap(({ findings: ofDose }) => ofDose),
    ...inputFindings(ct),
  ];

  const writeStarted = performance.now();
  const model = modelIdentity(manifest);
  const now = new Date();
  const objects = kidneyObjects({ ct, labelmap: result.labelmap, model, findings, now });
  const report: ContourReport = {
    kidneys: measured.map(({ kidney }) => kidney),
    contourConvention: result.contourConvention,
    alignment: { foundBy: result.foundBy, ...result.alignment },
    ...describeFindings(findings),
    timingsMs: { read, ...result.timingsMs, write: 0, total: 0 },
    model: { ...model, engine: networks.coarse.description },
  };
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
  await networks.coarse.dispose();
  await networks.refine?.dispose();
  return report;
}

/**
 * Reads the dose map and checks that it belongs to the CT. This is done before the contouring, so
 * that a dose map of another patient is found early.
 * @throws DosimetryError of the reader, MIXED_PATIENT, and as checkDoseRegistration
 */
async function readDoseOf(ct: CtSeries, file: string): Promise<RtDose> {
  const dose = await readDoseFile(file);
  checkSamePatient(getString(ct.dataset, 'PatientID'), dose.patientID, 'The dose map');
  checkDoseRegistration(ct.volume, dose.volume);
  return dose;
}

interface MeasuredKidney {
  kidney: ContourReport['kidneys'][number];
  /** Findings of the dose. */
  findings: Finding[];
}

function measureKidney(
  { side, label }: KidneySideDefinition,
  labelmap: Labelmap,
  dose: RtDose | undefined,
): MeasuredKidney {
  if (!dose) {
    const voxels = labelmap.data.reduce((sum, value) => sum + (value === label ? 1 : 0), 0);
    const [dx, dy, dz] = labelmap.spacingMm;
    return { kidney: { side, volumeMl: (voxels * dx * dy * dz) / 1000 }, findings: [] };
  }
  const { volumeMl, meanDoseGy, findings } = kidneyDose(labelmap, label, dose.volume);
  return {
    kidney: { side, volumeMl, ...(meanDoseGy !== undefined && { meanDoseGy }) },
    findings: findings.map(({ text }) => ({
      code: 'DOSE_MAP',
      severity: 'warning',
      side,
      what: text,
      next: 'Check the dose map against the CT before using the dose.',
    })),
  };
}
