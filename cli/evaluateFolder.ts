import path from 'node:path';
import { toDosimetryError } from '../src/errors';
import { doseScatterSvg, evaluationCsv, evaluationMarkdown } from '../src/evaluation';
import type { CaseEvaluation, KidneyEvaluation } from '../src/evaluation';
import type { ContourConvention } from '../src/labels';
import { modelIdentity } from '../src/network';
import { caseFolders } from './caseFolders';
import { checkOutputFolder } from './checkOutputFolder';
import { checkOutputs } from './checkOutputs';
import { evaluateCase } from './evaluateCase';
import type { EvaluatedCase } from './evaluateCase';
import { evaluationFiles } from './evaluationFiles';
import { loadModel } from './loadModel';
import type { LoadedModel } from './loadModel';
import { writeOutputs } from './writeOutputs';
import type { OutputFile } from './writeOutputs';

export interface EvaluateFolderOptions {
  /** Folder of cases, one per sub-folder, or one case. */
  folder: string;
  /** Folder for tables and pictures; without it nothing is written. */
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
  /** Called for each case when it is done or left out. */
  onCase?: (patient: string, outcome: string) => void;
}

export interface EvaluateFolderResult {
  markdown: string;
  cases: CaseEvaluation[];
}

/**
 * Runs the pipeline on a folder of cases with manual contours and compares. A case that cannot be
 * read, or in which no kidney is found, is left out of the tables and reported.
 */
export async function evaluateFolder(
  options: EvaluateFolderOptions,
): Promise<EvaluateFolderResult> {
  const { folder, out } = options;
  if (out !== undefined) {
    await checkOutputFolder(out);
    checkOutputs(await evaluationFiles(out, folder), options);
  }
  const loaded = await loadModel(options.model);
  const { done, leftOut } = await evaluateCases(loaded, options);
  const markdown = tables(loaded, done, leftOut);
  if (out !== undefined) {
    await writeResults(out, markdown, done, options);
  }
  await dispose(loaded);
  return { markdown, cases: done.map(({ evaluation }) => evaluation) };
}

interface EvaluatedFolder {
  done: EvaluatedCase[];
  /** Markdown lines, one per case. */
  leftOut: string[];
}

async function evaluateCases(
  loaded: LoadedModel,
  options: EvaluateFolderOptions,
): Promise<EvaluatedFolder> {
  const { folder, onCase } = options;
  const done: EvaluatedCase[] = [];
  const leftOut: string[] = [];
  for (const place of await caseFolders(folder)) {
    const patient = path.basename(place);
    try {
      const evaluated = await evaluateCase(place, loaded, options);
      done.push(evaluated);
      onCase?.(patient, describe(evaluated.evaluation.kidneys));
    } catch (error) {
      const { code, message } = toDosimetryError(error);
      const outcome = `left out, ${code}: ${message}`;
      leftOut.push(`- ${patient}: ${outcome}`);
      onCase?.(patient, outcome);
    }
  }
  return { done, leftOut };
}

function tables(
  { manifest, networks }: LoadedModel,
  done: readonly EvaluatedCase[],
  leftOut: readonly string[],
): string {
  const shown = done.flatMap(({ pictures }) => pictures.lines);
  return [
    evaluationMarkdown({
      model: modelIdentity(manifest),
      contourConvention: done.at(-1)?.contourConvention ?? 'none drawn',
      engine: networks.coarse.description,
      cases: done.map(({ evaluation }) => evaluation),
      sweep: done.flatMap(({ sweep }) => sweep),
    }),
    ...(leftOut.length > 0 ? ['## Left out', '', ...leftOut, ''] : []),
    ...(shown.length > 0 ? ['## Pictures', '', ...shown, ''] : []),
  ].join('\n');
}

async function writeResults(
  out: string,
  markdown: string,
  done: readonly EvaluatedCase[],
  { folder, force }: EvaluateFolderOptions,
): Promise<void> {
  const cases = done.map(({ evaluation }) => evaluation);
  const kidneys = cases.flatMap((entry) => entry.kidneys);
  const files: OutputFile[] = [
    ...done.flatMap(({ pictures }) => pictures.files),
    { file: path.join(out, 'dose.svg'), content: doseScatterSvg(kidneys) },
    { file: path.join(out, 'evaluation.csv'), content: evaluationCsv(cases) },
    { file: path.join(out, 'evaluation.md'), content: markdown },
  ];
  const isNew = new Set(files.map(({ file }) => file));
  // Pictures left from an earlier run could be mistaken for pictures of this one.
  const obsolete = (await evaluationFiles(out, folder)).filter((file) => !isNew.has(file));
  writeOutputs(files, { force, obsolete });
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

async function dispose({ networks }: LoadedModel): Promise<void> {
  await networks.coarse.dispose();
  await networks.refine?.dispose();
}
