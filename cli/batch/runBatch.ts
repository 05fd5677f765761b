import path from 'node:path';
import fs from 'node:fs';
import { createDicomWebClient } from '../../src/dicomweb';
import type { SearchQuery } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';
import type { ContourConvention } from '../../src/labels';
import { modelIdentity } from '../../src/network';
import { checkOutputFolder } from '../checkOutputFolder';
import { loadModel } from '../loadModel';
import { readSettings } from '../readSettings';
import { beginBatch } from './batchIdentity';
import type { BatchOutcome, OnBatchProgress } from './batchOutcome';
import { runArchive } from './runArchive';
import { runFolder } from './runFolder';
import { writeSummary } from './writeSummary';

export type BatchSource =
  | { folder: string }
  | {
      /** Root of a DICOMweb service. */
      dicomweb: string;
      query: SearchQuery;
      /** Value of the header Authorization. */
      authorization?: string;
    };

export interface RunBatchOptions {
  source: BatchSource;
  /** Folder of the results; made where it is missing. */
  out: string;
  /** Default: parenchyma. */
  contourConvention?: ContourConvention;
  /** Folder with another manifest.json and weights. */
  model?: string;
  /** JSON file with the settings of the site. */
  settings?: string;
  /** Makes every case anew. */
  force?: boolean;
  onProgress: OnBatchProgress;
}

/**
 * Contours a cohort, one folder of results a case, and writes summary.csv, summary.html and
 * failures.json. Run again after a kill, it goes on where it was; failed cases are tried again.
 * @throws DosimetryError INVALID_ARGUMENT, OUTPUT_EXISTS, OUTPUT_FAILED, NO_CT where there is no
 *   case, MODEL_UNAVAILABLE, and of the archive's search
 */
export async function runBatch(options: RunBatchOptions): Promise<BatchOutcome> {
  const { source, out, contourConvention = 'parenchyma', settings, force = false } = options;
  checkSource(source);
  await checkOutputFolder(out);
  await readSettings(settings);
  const model = await loadModel(options.model);
  try {
    const { sha256, refineSha256 } = modelIdentity(model.manifest);
    const batch = beginBatch(
      out,
      {
        ...('folder' in source
          ? { source: path.resolve(source.folder) }
          : { source: source.dicomweb, query: source.query }),
        model: { sha256, ...(refineSha256 !== undefined && { refineSha256 }) },
        contourConvention,
        ...(settings !== undefined && { settings: fs.readFileSync(settings, 'utf8') }),
      },
      force,
    );
    const common = { ...options, out, batch, model, contourConvention };
    const outcome = sorted(
      'folder' in source
        ? await runFolder({ ...common, folder: source.folder })
        : await runArchive({ ...common, query: source.query, client: clientOf(source) }),
    );
    if (outcome.cases.length + outcome.failed.length === 0) {
      throw noCase(outcome);
    }
    writeSummary(out, outcome);
    return outcome;
  } finally {
    await model.networks.coarse.dispose();
    await model.networks.refine?.dispose();
  }
}

function clientOf({ dicomweb, authorization }: Extract<BatchSource, { dicomweb: string }>) {
  return createDicomWebClient({
    root: dicomweb,
    ...(authorization !== undefined && {
      getHeaders: () => ({ Authorization: authorization }),
    }),
  });
}

function checkSource(source: BatchSource): void {
  const isThere =
    'folder' in source
      ? fs.statSync(source.folder, { throwIfNoEntry: false })?.isDirectory()
      : /^https?:\/\/./i.test(source.dicomweb);
  if (!isThere) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'folder' in source ? `${source.folder} is no folder.` : `${source.dicomweb} is no URL.`,
      why: 'The cohort is read from there.',
      next: 'Give a folder with --folder, or the root of a DICOMweb service (https://...) with --dicomweb.',
    });
  }
}

/** By name, whatever order disk or archive has. */
function sorted({ cases, failed, passedOver }: BatchOutcome): BatchOutcome {
  const before = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    cases: [...cases].sort((a, b) => before(a.name, b.name)),
    failed: [...failed].sort((a, b) => before(a.case, b.case)),
    passedOver,
  };
}

function noCase({ passedOver }: BatchOutcome): DosimetryError {
  return new DosimetryError('NO_CT', {
    what: 'There is no CT series in the cohort.',
    why: passedOver.map(({ what, count }) => `${count} ${what}.`).join(' '),
    next: 'Give a folder with CT series below it, or a query that finds studies with CT.',
  });
}
