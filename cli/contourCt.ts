import type { RigidAlignment } from '../src/alignment';
import { contourKidneys } from '../src/contouring';
import type { ContouringResult } from '../src/contouring';
import type { CtSeries, NaturalDataset } from '../src/dicom';
import type { RtDose } from '../src/dicom/rtdose';
import { implausibleKidneyDose, kidneyDose } from '../src/dose';
import { kidneySides } from '../src/labels';
import type { ContourConvention, KidneySide, KidneySideDefinition } from '../src/labels';
import { modelIdentity } from '../src/network';
import type { ModelIdentity } from '../src/network';
import { describeFindings, inputFindings } from '../src/quality';
import type { Finding, FindingsBlock } from '../src/quality';
import type { Labelmap } from '../src/volume/types';
import { kidneyObjects } from './kidneyObjects';
import type { LoadedModel } from './loadModel';

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

export interface ContourCtOptions {
  ct: CtSeries;
  /** Registered with the CT. */
  dose?: RtDose;
  model: LoadedModel;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
  /** Findings from outside, which come after those of the dose. */
  findings?: readonly Finding[];
  /** Time that reading took, ms. */
  readMs: number;
}

export interface ContouredCt {
  labelmap: Labelmap;
  /** Data sets of the RTSTRUCT and the SEG. */
  objects: Record<'rtStruct' | 'seg', NaturalDataset>;
  /** Its times of writing and in total are 0. */
  report: ContourReport;
}

/**
 * Contours the kidneys of a CT: the objects to write, and the report.
 * @throws DosimetryError as contourKidneys
 */
export async function contourCt(options: ContourCtOptions): Promise<ContouredCt> {
  const { ct, dose, contourConvention, readMs } = options;
  const { manifest, networks, referenceAnatomy } = options.model;
  const result = await contourKidneys(ct.volume, {
    manifest,
    networks,
    referenceAnatomy,
    contourConvention,
  });
  const measured = kidneySides.map((kidney) => measureKidney(kidney, result.labelmap, dose));
  const findings = [
    ...result.findings,
    ...measured.flatMap(({ findings: ofDose }) => ofDose),
    ...(options.findings ?? []),
    ...inputFindings(ct),
  ];
  const model = modelIdentity(manifest);
  const { labelmap } = result;
  return {
    labelmap,
    objects: kidneyObjects({ ct, labelmap, model, findings, now: new Date() }),
    report: {
      kidneys: measured.map(({ kidney }) => kidney),
      contourConvention: result.contourConvention,
      alignment: { foundBy: result.foundBy, ...result.alignment },
      ...describeFindings(findings),
      timingsMs: { read: readMs, ...result.timingsMs, write: 0, total: 0 },
      model: { ...model, engine: networks.coarse.description },
    },
  };
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
    findings: [...findings, ...implausibleKidneyDose(side, meanDoseGy)].map(({ text }) => ({
      code: 'DOSE_MAP',
      severity: 'warning',
      side,
      what: text,
      next: 'Check the dose map against the CT before using the dose.',
    })),
  };
}
