import fs from 'node:fs/promises';
import path from 'node:path';
import { kidneyDose } from '../src/dose';
import { toDosimetryError } from '../src/errors';
import {
  compareContours,
  doseScatterSvg,
  evaluationCsv,
  evaluationMarkdown,
  evaluationPictures,
  thresholdSweep,
} from '../src/evaluation';
import type { CaseEvaluation, KidneyEvaluation, ThresholdRow } from '../src/evaluation';
import { kidneySides } from '../src/labels';
import type { ContourConvention } from '../src/labels';
import { modelIdentity } from '../src/network';
import { runPipeline } from '../src/pipeline';
import type { PipelineResult } from '../src/pipeline';
import { coronalSvg } from '../src/pictures/coronalSvg';
import { inputFindings } from '../src/quality';
import type { Labelmap } from '../src/volume/types';
import { checkOutputFolder } from './checkOutputFolder';
import { checkOutputs } from './checkOutputs';
import { encodePng } from './encodePng';
import { loadModel } from './loadModel';
import type { LoadedModel } from './loadModel';
import { isCaseFolder, readEvaluationCase } from './readEvaluationCase';
import type { EvaluationCase } from './readEvaluationCase';
import { writeOutputs } from './writeOutputs';
import type { OutputFile } from './writeOutputs';

export interface EvaluateFolderOptions {
  /** Folder of cases, one a sub-folder, or one case. */
  folder: string;
  /** Where tables and pictures are written; nothing is written without. */
  out?: string;
  /** Results of an earlier run may be replaced. */
  force?: boolean;
  contourConvention?: ContourConvention;
  /** Folder with another manifest.json and weights. */
  model?: string;
  /** File name of the structure set to compare with, where cases have several. */
  rtstruct?: string;
  /** File name of the RTDOSE, where cases have several. */
  dose?: string;
  /** Told about each case as it is done or left out. */
  onCase?: (patient: string, outcome: string) => void;
}

export interface EvaluateFolderResult {
  markdown: string;
  cases: CaseEvaluation[];
}

const thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

/**
 * Runs the pipeline over a folder of cases with manual contours and compares. A case that cannot be
 * read, or in which no kidney is found, is left out of the tables and said so.
 */
export async function evaluateFolder(
  options: EvaluateFolderOptions,
): Promise<EvaluateFolderResult> {
  const { folder, out, onCase } = options;
  if (out !== undefined) {
    await checkOutputFolder(out);
    checkOutputs(await resultNames(out, folder), options);
  }
  const loaded = await loadModel(options.model);
  const cases: CaseEvaluation[] = [];
  const sweep: ThresholdRow[] = [];
  const leftOut: string[] = [];
  const pictures: OutputFile[] = [];
  const shown: string[] = [];
  let contourConvention: ContourConvention | undefined;
  for (const place of await caseFolders(folder)) {
    const patient = path.basename(place);
    try {
      const input = await readEvaluationCase(place, {
        rtstruct: options.rtstruct,
        dose: options.dose,
      });
      const started = performance.now();
      const result = await runPipeline(input.ct, {
        ...loaded,
        contourConvention: options.contourConvention,
      });
      const seconds = (performance.now() - started) / 1000;
      ({ contourConvention } = result);
      const doseFindings = new Set<string>();
      cases.push({
        patient,
        kidneys: kidneySides.map(({ side, label }) => ({
          patient,
          side,
          ...compareContours(result.labelmap, input.reference, label),
          ...dosesOf(input, result.labelmap, label, doseFindings),
        })),
        findings: [
          ...inputFindings({
            notes: [...new Set([...input.notes, ...doseFindings])],
            nextOfNotes: 'Check the input where it matters.',
          }),
          ...result.findings,
        ],
        seconds,
      });
      sweep.push(...thresholdSweep(result.bands, input.reference, thresholds));
      if (out !== undefined) {
        const drawn = await drawPictures(out, patient, input, result);
        pictures.push(...drawn.files);
        shown.push(...drawn.lines);
      }
      onCase?.(patient, describe(cases[cases.length - 1].kidneys));
    } catch (error) {
      const { code, message } = toDosimetryError(error);
      const outcome = `left out, ${code}: ${message}`;
      leftOut.push(`- ${patient}: ${outcome}`);
      onCase?.(patient, outcome);
    }
  }
  const markdown = [
    evaluationMarkdown({
      model: modelIdentity(loaded.manifest),
      contourConvention: contourConvention ?? 'none drawn',
      engine: loaded.networks.coarse.description,
      cases,
      sweep,
    }),
    ...(leftOut.length > 0 ? ['## Left out', '', ...leftOut, ''] : []),
    ...(shown.length > 0 ? ['## Pictures', '', ...shown, ''] : []),
  ].join('\n');
  if (out !== undefined) {
    const kidneys = cases.flatMap((entry) => entry.kidneys);
    const files: OutputFile[] = [
      ...pictures,
      { file: path.join(out, 'dose.svg'), content: doseScatterSvg(kidneys) },
      { file: path.join(out, 'evaluation.csv'), content: evaluationCsv(cases) },
      { file: path.join(out, 'evaluation.md'), content: markdown },
    ];
    const isNew = new Set(files.map(({ file }) => file));
    // Pictures of patients of an earlier run would pass for this one's.
    const obsolete = (await resultNames(out, folder)).filter((file) => !isNew.has(file));
    writeOutputs(files, { force: options.force, obsolete });
  }
  await dispose(loaded);
  return { markdown, cases };
}

async function caseFolders(folder: string): Promise<string[]> {
  if (await isCaseFolder(folder)) {
    return [path.resolve(folder)];
  }
  const places = (await fs.readdir(folder)).map((name) => path.join(folder, name)).sort();
  // stat follows links: cases are often gathered by linking them.
  const areFolders = await Promise.all(places.map(isFolder));
  return places.filter((_, n) => areFolders[n]);
}

async function isFolder(place: string): Promise<boolean> {
  const found = await fs.stat(place).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Everything that a run may write, and the pictures that the tables of an earlier run show. */
async function resultNames(out: string, folder: string): Promise<string[]> {
  const before = await fs.readFile(path.join(out, 'evaluation.md'), 'utf8').catch(() => '');
  const pictures = [...before.matchAll(/^!\[[^\n]*\]\(([^()\n]+-(?:ct|dose)\.svg)\)$/gm)]
    .map(([, name]) => decodeName(name))
    .filter((name) => name === path.basename(name));
  const ofCases = (await caseFolders(folder)).flatMap((place) =>
    ['ct', 'dose'].map((view) => `${path.basename(place)}-${view}.svg`),
  );
  const names = new Set([...pictures, ...ofCases, 'dose.svg', 'evaluation.csv', 'evaluation.md']);
  return [...names].map((name) => path.join(out, name));
}

/** As encodeURIComponent wrote it; anything else is nobody's picture. */
function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '/';
  }
}

function dosesOf(
  { dose, isDoseRegistered, reference }: EvaluationCase,
  automatic: Labelmap,
  label: number,
  said: Set<string>,
): Pick<KidneyEvaluation, 'automaticDoseGy' | 'referenceDoseGy'> {
  if (!dose) {
    return {};
  }
  const mean = (labelmap: Labelmap): number | undefined => {
    if (!labelmap.data.includes(label)) {
      return undefined;
    }
    const measured = kidneyDose(labelmap, label, dose, { treatAsRegistered: isDoseRegistered });
    // That files without a frame of reference belong together is how a case is given.
    measured.findings
      .filter(({ code }) => code !== 'TREATED_AS_REGISTERED')
      .forEach(({ text }) => said.add(text));
    return measured.meanDoseGy;
  };
  return { automaticDoseGy: mean(automatic), referenceDoseGy: mean(reference) };
}

function describe(kidneys: readonly KidneyEvaluation[]): string {
  return kidneys
    .map(({ side, dice, volumeRatio }) =>
      volumeRatio === undefined
        ? `${side} not drawn by hand`
        : `${side} Dice ${dice.toFixed(3)}, volume ratio ${volumeRatio.toFixed(3)}`,
    )
    .join('; ');
}

/** Views from the front as files to write, and Markdown lines that show them. */
async function drawPictures(
  out: string,
  patient: string,
  { ct, dose, reference }: EvaluationCase,
  { labelmap }: PipelineResult,
): Promise<{ files: OutputFile[]; lines: string[] }> {
  const files: OutputFile[] = [];
  const lines: string[] = [];
  const pictures = await evaluationPictures({ ct, dose, automatic: labelmap, reference });
  for (const { name, grey, columns, rows, ...picture } of pictures) {
    const png = encodePng(grey, columns, rows);
    const file = `${patient}-${name}.svg`;
    const svg = coronalSvg({
      ...picture,
      title: patient,
      imageUrl: `data:image/png;base64,${png.toString('base64')}`,
    });
    files.push({ file: path.join(out, file), content: svg });
    lines.push(`![${patient}, ${picture.subtitle}](${encodeURIComponent(file)})`, '');
  }
  return { files, lines };
}

async function dispose({ networks }: LoadedModel): Promise<void> {
  await networks.coarse.dispose();
  await networks.refine?.dispose();
}
