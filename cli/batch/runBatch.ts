import path from 'node:path';
import fs from 'node:fs';
import { createDicomWebClient } from '../../src/dicomweb';
import type { SearchQuery } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';
import type { ContourConvention } from '../../src/labels';
import { modelIdentity } from '../../src/network';
import { checkOutputFolder } from '../checkOutputFolder';
import { loadModel } from '../loadModel';
import type { LoadedModel } from '../loadModel';
import { readSettings } from '../readSettings';
import { beginBatch } from './batchIdentity';
import type { BatchIdentity } from './batchIdentity';
import type { BatchOutcome, OnBatchProgress } from './batchOutcome';
import { lockBatch } from './lockBatch';
import { runArchive } from './runArchive';
import { runFolder } from './runFolder';
import type { SharedWork } from './sharedWork';
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
  /** Address of a Redis server by which processes share the work; all of them need `out`. */
  redis?: string;
  onProgress: OnBatchProgress;
}

/**
 * Contours a cohort, one folder of results a case, and writes summary.csv, summary.html and
 * failures.json. Run again after a kill, it goes on where it was; failed cases are tried again.
 * @throws DosimetryError INVALID_ARGUMENT, OUTPUT_EXISTS (also where another batch works there),
 *   OUTPUT_FAILED, NO_CT where there is no case, MODEL_UNAVAILABLE, NETWORK_FAILED of Redis, and of
 *   the archive's search
 */
export async function runBatch(options: RunBatchOptions): Promise<BatchOutcome> {
  const { source, out, settings, redis } = options;
  checkSource(source);
  await checkOutputFolder(out);
  await readSettings(settings);
  const unlock = redis === undefined ? lockBatch(out) : () => undefined;
  try {
    return await runWithModel(options);
  } finally {
    unlock();
  }
}

async function runWithModel(options: RunBatchOptions): Promise<BatchOutcome> {
  const { source, out, contourConvention = 'parenchyma', settings, force = false } = options;
  const model = await loadModel(options.model);
  try {
    const { sha256, refineSha256 } = modelIdentity(model.manifest);
    const identity: BatchIdentity = {
      ...('folder' in source
        ? { source: path.resolve(source.folder) }
        : { source: source.dicomweb, query: source.query }),
      model: { sha256, ...(refineSha256 !== undefined && { refineSha256 }) },
      contourConvention,
      ...(settings !== undefined && { settings: fs.readFileSync(settings, 'utf8') }),
    };
    const batch = beginBatch(out, identity, force);
    return await runCohort({ ...options, contourConvention, model, batch });
  } finally {
    await model.networks.coarse.dispose();
    await model.networks.refine?.dispose();
  }
}

async function runCohort(
  options: Omit<RunBatchOptions, 'model'> & { model: LoadedModel; batch: string },
): Promise<BatchOutcome> {
  const { source, redis, out, batch } = options;
  const shared = redis === undefined ? undefined : await joinBatch(redis, batch);
  try {
    const outcome = sorted(
      'folder' in source
        ? await runFolder({ ...options, shared, folder: source.folder })
        : await runArchive({ ...options, shared, query: source.query, client: clientOf(source) }),
    );
    if (outcome.cases.length + outcome.failed.length === 0) {
      throw noCase(outcome);
    }
    const write = () => writeSummary(out, outcome);
    await (shared?.inTurn('summary', write) ?? write());
    return outcome;
  } finally {
    await shared?.leave();
  }
}

/** The client of Redis is loaded only where it is used. */
async function joinBatch(redis: string, batch: string): Promise<SharedWork> {
  const { SharedWork: Shared } = await import('./sharedWork');
  return Shared.join(redis, batch);
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
