import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JsonDataset } from './dicomJson';
import { queryAttributes } from './queryAttributes';
import { instanceMetadata, readInstance, type ParsedInstance } from './readInstance';

export interface ArchivedInstance {
  studyInstanceUID: string;
  seriesInstanceUID: string;
  sopInstanceUID: string;
  sopClassUID: string;
  /** Absolute path of the Part 10 file. */
  file: string;
  sha256: string;
  /** The whole metadata as JSON text; its URLs begin with rootToken. */
  metadata: string;
  /** The attributes that searches match and return. */
  summary: JsonDataset;
}

export interface ArchivedSeries {
  seriesInstanceUID: string;
  instances: Map<string, ArchivedInstance>;
}

export interface ArchivedStudy {
  studyInstanceUID: string;
  series: Map<string, ArchivedSeries>;
}

export type StoreResult =
  | { status: 'stored' | 'alreadyStored'; instance: ArchivedInstance }
  | { status: 'conflict'; instance: ArchivedInstance }
  /** The study is there, of a patient with another ID. */
  | { status: 'otherPatient' };

export interface Archive {
  readonly dir: string;
  readonly studies: ReadonlyMap<string, ArchivedStudy>;
  /** Files found at the start that could not be taken in, with the reason. */
  readonly skippedFiles: readonly { file: string; reason: string }[];
  findInstance(studyUID: string, seriesUID: string, sopUID: string): ArchivedInstance | undefined;
  /**
   * Keeps the file as it came. The same bytes twice are no fault; other bytes under the same UID
   * are.
   */
  store(parsed: ParsedInstance, file: Uint8Array): Promise<StoreResult>;
}

const summaryTags: string[] = [
  ...Object.values(queryAttributes.study),
  ...Object.values(queryAttributes.series),
  ...Object.values(queryAttributes.instance),
];

/**
 * Opens (or makes) an archive folder: Part 10 files at <study>/<series>/<instance>.dcm. The files
 * are the only truth: the index is built from them at the start and kept in memory, without pixels.
 */
export async function createArchive(dir: string): Promise<Archive> {
  const root = path.resolve(dir);
  await mkdir(root, { recursive: true });
  const studies = new Map<string, ArchivedStudy>();
  const bySopUID = new Map<string, ArchivedInstance>();
  const skippedFiles: { file: string; reason: string }[] = [];

  function add(instance: ArchivedInstance): void {
    const { studyInstanceUID, seriesInstanceUID, sopInstanceUID } = instance;
    const study = studies.get(studyInstanceUID) ?? { studyInstanceUID, series: new Map() };
    studies.set(studyInstanceUID, study);
    const series = study.series.get(seriesInstanceUID) ?? {
      seriesInstanceUID,
      instances: new Map(),
    };
    study.series.set(seriesInstanceUID, series);
    series.instances.set(sopInstanceUID, instance);
    bySopUID.set(sopInstanceUID, instance);
  }

  for (const file of await listFiles(root)) {
    try {
      const bytes = await readFile(file);
      const instance = indexInstance(readInstance(bytes), file, sha256(bytes));
      if (bySopUID.has(instance.sopInstanceUID)) {
        throw new Error(`its SOP Instance UID ${instance.sopInstanceUID} is there already`);
      }
      add(instance);
    } catch (error) {
      skippedFiles.push({ file, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async function store(parsed: ParsedInstance, bytes: Uint8Array): Promise<StoreResult> {
    const hash = sha256(bytes);
    const present = bySopUID.get(parsed.sopInstanceUID);
    if (present) {
      return { status: present.sha256 === hash ? 'alreadyStored' : 'conflict', instance: present };
    }
    const first = [...(studies.get(parsed.studyInstanceUID)?.series.values() ?? [])][0];
    const neighbour = first && [...first.instances.values()][0];
    if (neighbour && patientId(neighbour.summary) !== patientId(parsed.dataset)) {
      return { status: 'otherPatient' };
    }
    const folder = path.join(root, parsed.studyInstanceUID, parsed.seriesInstanceUID);
    const file = path.join(folder, `${parsed.sopInstanceUID}.dcm`);
    await mkdir(folder, { recursive: true });
    // A reader or a crash never meets half a file.
    const temporary = path.join(folder, `.${randomUUID()}.part`);
    await writeFile(temporary, bytes);
    await rename(temporary, file);
    const instance = indexInstance(parsed, file, hash);
    add(instance);
    return { status: 'stored', instance };
  }

  let lastStore: Promise<unknown> = Promise.resolve();
  return {
    dir: root,
    studies,
    skippedFiles,
    findInstance: (studyUID, seriesUID, sopUID) =>
      studies.get(studyUID)?.series.get(seriesUID)?.instances.get(sopUID),
    store(parsed, bytes) {
      // One at a time: two requests with the same UID may not both find it missing.
      const result = lastStore.then(() => store(parsed, bytes));
      lastStore = result.catch(() => undefined);
      return result;
    },
  };
}

function indexInstance(parsed: ParsedInstance, file: string, hash: string): ArchivedInstance {
  const metadata = instanceMetadata(parsed);
  const summary: JsonDataset = {};
  for (const tag of summaryTags) {
    if (metadata[tag]) {
      summary[tag] = metadata[tag];
    }
  }
  const { studyInstanceUID, seriesInstanceUID, sopInstanceUID, sopClassUID } = parsed;
  return {
    studyInstanceUID,
    seriesInstanceUID,
    sopInstanceUID,
    sopClassUID,
    file,
    sha256: hash,
    metadata: JSON.stringify(metadata),
    summary,
  };
}

function patientId(dataset: Readonly<Record<string, { Value?: unknown[] } | undefined>>): string {
  return String(dataset['00100020']?.Value?.[0] ?? '').trim();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
