import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getNumber, getString, requiredString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import type { DicomWebClient, SearchQuery } from '../../src/dicomweb';
import { searchAllPages } from '../../src/dicomweb/searchAllPages';
import { toDosimetryError } from '../../src/errors';
import type { BatchOutcome, OnBatchProgress } from './batchOutcome';
import { downloadStudy } from './downloadStudy';
import { findCohort } from './findCohort';
import { finishedStudy, writeFinishedStudy } from './finishedStudy';
import { runStudy } from './runStudy';
import type { RunStudyOptions, StudyOutcome } from './runStudy';
import type { SharedWork } from './sharedWork';
import { sha256Of } from './sha256Of';
import { studyOutcomes } from './studyOutcomes';

export interface RunArchiveOptions extends Omit<RunStudyOptions, 'onCase'> {
  client: DicomWebClient;
  query: SearchQuery;
  onProgress: OnBatchProgress;
  /** Shares the studies with other processes. */
  shared?: SharedWork;
}

/** More than the archive of a hospital has; an answer of so many passes over the query. */
const mostStudies = 1_000_000;

/**
 * Contours the CTs of every study of an archive that the query finds. One study at a time is
 * downloaded, into a folder of the batch that is emptied afterwards.
 * @throws DosimetryError of the search for studies, or as SharedWork
 */
export async function runArchive(options: RunArchiveOptions): Promise<BatchOutcome> {
  const { client, query, onProgress } = options;
  const found = await searchAllPages((paging) => client.searchStudies({ ...query, ...paging }), {
    uidKeyword: 'StudyInstanceUID',
    most: mostStudies,
    subject: 'The studies of the cohort',
  });
  const uids = found.map((study) => requiredString(study, 'StudyInstanceUID')).sort();
  const outcome: BatchOutcome = { cases: [], failed: [], passedOver: [] };
  const without: string[] = [];
  if (options.shared?.isFirst ?? true) {
    // What a killed batch left.
    fs.rmSync(downloadFolder(options), { recursive: true, force: true });
  }
  let done = 0;
  const run = (uid: string) => runOrFail(uid, options);
  for await (const { uid, outcome: ofStudy } of studyOutcomes(uids, run, options.shared)) {
    const { cases, failed } = ofStudy;
    outcome.cases.push(...cases);
    outcome.failed.push(...failed);
    if (cases.length + failed.length === 0) {
      without.push(uid);
    }
    const isEarlier = !('isEarlier' in ofStudy) || ofStudy.isEarlier;
    onProgress({ name: uid, done: ++done, total: uids.length, isEarlier });
  }
  if (without.length > 0) {
    const examples = without.slice(0, 5);
    outcome.passedOver.push({ what: 'studies without a CT', count: without.length, examples });
  }
  return outcome;
}

/** Each process that shares a batch has a folder of its own below it. */
function downloadFolder({ out }: RunArchiveOptions): string {
  return path.join(out, '.download');
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Another process has its files there.
  }
}

type ArchiveStudyOutcome = StudyOutcome & { isEarlier: boolean };

/** A study that the archive does not give counts as failed under its UID. */
async function runOrFail(uid: string, options: RunArchiveOptions): Promise<ArchiveStudyOutcome> {
  try {
    return await runArchivedStudy(uid, options);
  } catch (error) {
    const { code, message } = toDosimetryError(error);
    return { cases: [], failed: [{ case: uid, code, message }], isEarlier: false };
  }
}

async function runArchivedStudy(
  studyInstanceUID: string,
  options: RunArchiveOptions,
): Promise<ArchiveStudyOutcome> {
  const { client, out, batch } = options;
  const series = await searchAllPages(
    (paging) => client.searchSeries(studyInstanceUID, { ...paging }),
    {
      uidKeyword: 'SeriesInstanceUID',
      most: 100_000,
      subject: 'The series of a study',
    },
  );
  const key = { out, batch, studyInstanceUID, inputDigest: digestOf(series) };
  const earlier = finishedStudy(key);
  if (earlier) {
    return { cases: earlier, failed: [], isEarlier: true };
  }
  const folder = path.join(downloadFolder(options), `${os.hostname()}-${process.pid}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  try {
    await downloadStudy(client, withStudy(series, studyInstanceUID), folder);
    const { studies, failed: unread } = await findCohort(folder, { nameBySeries: true });
    const outcome: StudyOutcome = {
      cases: [],
      failed: unread.map((one) => ({ ...one, case: studyInstanceUID })),
    };
    for (const study of studies) {
      const { cases, failed } = await runStudy(study, { ...options, onCase: () => undefined });
      outcome.cases.push(...cases);
      outcome.failed.push(...failed);
    }
    if (outcome.failed.length === 0) {
      writeFinishedStudy(key, outcome.cases);
    }
    return { ...outcome, isEarlier: false };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    removeEmpty(downloadFolder(options));
  }
}

/** Archives need not repeat the study in the answer about its series. */
function withStudy(series: readonly NaturalDataset[], uid: string): NaturalDataset[] {
  return series.map((one) => ({ ...one, StudyInstanceUID: uid }));
}

/** Changes when the archive receives more of the study. */
function digestOf(series: readonly NaturalDataset[]): string {
  const lines = series.map((one) =>
    [
      getString(one, 'SeriesInstanceUID'),
      getString(one, 'Modality'),
      getNumber(one, 'NumberOfSeriesRelatedInstances'),
    ].join(' '),
  );
  return sha256Of(lines.sort().join('\n'));
}
