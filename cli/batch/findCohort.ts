import fs from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../listFiles';
import { caseNames } from './caseNames';
import type { Cohort, CohortCase, CohortStudy, FailedCase, PassedOver } from './cohort';
import { fileFacts } from './fileFacts';
import type { FileFacts } from './fileFacts';
import { sha256Of } from './sha256Of';

export interface FindCohortOptions {
  /** Folder of the results, which is passed over where it lies inside. */
  out?: string;
  /** Cases are named by their series alone, not by their folders. */
  nameBySeries?: boolean;
}

type Known = Extract<FileFacts, { uids: unknown }>;
type Unreadable = Extract<FileFacts, { kind: 'unreadable' }>;

const examplesShown = 5;

/**
 * Every CT series below a folder as a case, with the RTDOSE and SPECT files of its study. Whatever
 * else lies there is named; nothing is passed over in silence.
 * @throws what Node throws for a folder that cannot be read
 */
export async function findCohort(folder: string, options: FindCohortOptions = {}): Promise<Cohort> {
  const facts = await allFacts(folder, options.out);
  const known = facts.filter((file): file is Known => 'uids' in file);
  const unreadable = facts.filter((file) => file.kind === 'unreadable');
  const series = [...groupBy(ofKind(known, 'ct'), ({ uids }) => uids.series).values()].flatMap(
    splitCopies,
  );
  const names = caseNames(
    series.map((files) => ({
      seriesInstanceUID: files[0].uids.series,
      folder: options.nameBySeries ? '' : path.relative(folder, commonFolder(files)),
    })),
  );
  const cases = series.map((files, n) => ({
    study: files[0].uids.study,
    found: toCase(names[n], files, unreadable, ofKind(known, 'dose')),
  }));
  const studies = [...groupBy(cases, ({ study }) => study)].map(
    ([studyInstanceUID, ofStudy]): CohortStudy => ({
      studyInstanceUID,
      cases: ofStudy.map(({ found }) => found),
      spectFiles: ofKind(known, 'spect')
        .filter(({ uids }) => uids.study === studyInstanceUID)
        .map((file) => file.path),
    }),
  );
  const isUsed = new Set(studies.flatMap(({ cases: some }) => some.flatMap(({ files }) => files)));
  return {
    studies,
    failed: unreadFolders(
      folder,
      unreadable.filter((file) => !isUsed.has(file.path)),
    ),
    passedOver: passedOver(folder, facts, studies),
  };
}

async function allFacts(folder: string, out: string | undefined): Promise<FileFacts[]> {
  const results = out && `${await realPath(out)}${path.sep}`;
  const facts: FileFacts[] = [];
  for (const file of await listFiles(folder)) {
    if (results === undefined || !(await realPath(file)).startsWith(results)) {
      facts.push(await fileFacts(file));
    }
  }
  return facts;
}

/** The place itself, links followed; as it is given where it does not exist. */
async function realPath(place: string): Promise<string> {
  return fs.realpath(place).catch(() => path.resolve(place));
}

function ofKind(files: readonly Known[], kind: Known['kind']): Known[] {
  return files.filter((file) => file.kind === kind);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(keyOf(item), [item]);
    }
  }
  return groups;
}

/**
 * A series that lies in several folders is one case, unless images are there twice: then each
 * folder is one, since badly pseudonymized patients can share their UIDs.
 */
function splitCopies(files: Known[]): Known[][] {
  const instances = new Set(files.map(({ uids }) => uids.instance));
  return instances.size === files.length
    ? [files]
    : [...groupBy(files, (file) => path.dirname(file.path)).values()];
}

function commonFolder(files: readonly { path: string }[]): string {
  const folders = files.map((file) => path.dirname(file.path).split(path.sep));
  const [first] = folders;
  const isShared = (n: number) => folders.every((parts) => parts[n] === first[n]);
  const end = first.findIndex((_, n) => !isShared(n));
  return first.slice(0, end < 0 ? undefined : end).join(path.sep) || path.sep;
}

function toCase(
  name: string,
  files: readonly Known[],
  unreadable: readonly Unreadable[],
  doses: readonly Known[],
): CohortCase {
  const folders = new Set(files.map((file) => path.dirname(file.path)));
  const { study, series, frameOfReference } = files[0].uids;
  const damaged = unreadable.filter((file) => folders.has(path.dirname(file.path)));
  const ofCt = doses.filter(
    ({ uids }) => uids.study === study && uids.frameOfReference === frameOfReference,
  );
  const inputs = [
    ...[...files, ...ofCt].map(({ uids }) => uids.instance),
    ...damaged.map((file) => path.basename(file.path)),
  ].sort();
  return {
    name,
    seriesInstanceUID: series,
    files: [...files, ...damaged].map((file) => file.path),
    inputDigest: sha256Of(inputs.join('\n')),
    doseFiles: ofCt.map((file) => file.path),
  };
}

/** Unreadable files where no CT is: perhaps a case of which nothing can be read. */
function unreadFolders(root: string, files: readonly Unreadable[]): FailedCase[] {
  return [...groupBy(files, (file) => path.dirname(file.path))].map(([folder, some]) => ({
    case: path.relative(root, folder).split(path.sep).join('/') || '.',
    code: 'UNREADABLE_FILES',
    message: `${some.length} DICOM file${some.length === 1 ? '' : 's'} cannot be read and may be a CT. ${path.basename(some[0].path)}: ${some[0].why}`,
  }));
}

function passedOver(
  root: string,
  facts: readonly FileFacts[],
  studies: readonly CohortStudy[],
): PassedOver[] {
  const used = new Set(
    studies.flatMap(({ cases, spectFiles }) => [
      ...spectFiles,
      ...cases.flatMap(({ doseFiles }) => doseFiles),
    ]),
  );
  const unused = facts.filter((file) => !used.has(file.path));
  const groups: [string, FileFacts[]][] = [
    ['no DICOM', facts.filter(({ kind }) => kind === 'notDicom')],
    ['DICOM of other kinds', facts.filter(({ kind }) => kind === 'other')],
    ['localizers', facts.filter(({ kind }) => kind === 'localizer')],
    ['RTDOSE that lies on no CT of its study', unused.filter(({ kind }) => kind === 'dose')],
    ['NM or PT of a study without a CT', unused.filter(({ kind }) => kind === 'spect')],
  ];
  return groups
    .filter(([, files]) => files.length > 0)
    .map(([what, files]) => ({
      what,
      count: files.length,
      examples: files.slice(0, examplesShown).map((file) => path.relative(root, file.path)),
    }));
}
