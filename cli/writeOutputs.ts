import fs from 'node:fs';
import path from 'node:path';
import { DosimetryError } from '../src/errors';
import { checkOutputs, outputExists } from './checkOutputs';
import type { OutputOptions } from './checkOutputs';
import { outputFailed } from './outputFailed';
import { removeLeftovers, temporaryName } from './removeLeftovers';

export interface OutputFile {
  file: string;
  /** A function is called when the files before it have been written to disk. */
  content: Uint8Array | string | (() => string);
}

export interface WriteOutputsOptions extends OutputOptions {
  /**
   * Files of an earlier run that do not belong to this one; they are removed when the new set is in
   * place.
   */
  obsolete?: readonly string[];
}

interface Staged {
  file: string;
  temporary: string;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes the results of a run, either all or none. Each is written under a temporary name beside
 * its destination and flushed to disk; when all have been written, they are renamed, and the last
 * one, whose presence shows that the set is complete, is renamed last. After a failure the folder
 * is as it was before. Everything is synchronous on purpose, so that a signal takes effect only
 * when the set is complete or removed.
 * @throws DosimetryError OUTPUT_EXISTS, OUTPUT_FAILED naming the file
 */
export function writeOutputs(
  files: readonly OutputFile[],
  { force = false, obsolete = [] }: WriteOutputsOptions = {},
): void {
  const wait = () => undefined;
  signals.forEach((signal) => process.on(signal, wait));
  const made: string[] = [];
  const staged: Staged[] = [];
  try {
    checkOutputs(
      files.map(({ file }) => file),
      { force },
    );
    for (const { file, content } of files) {
      made.push(...makeFolder(path.dirname(file)));
      staged.push(stage(file, typeof content === 'function' ? content() : content));
    }
    publish(staged, { force, obsolete });
  } catch (error) {
    staged.forEach(({ temporary }) => remove(temporary));
    made.reverse().forEach(removeFolder);
    throw error;
  } finally {
    signals.forEach((signal) => process.off(signal, wait));
  }
}

/** @returns the folders created, outermost first */
function makeFolder(folder: string): string[] {
  try {
    const first = fs.mkdirSync(folder, { recursive: true });
    if (first === undefined) {
      removeLeftovers(folder);
      return [];
    }
    const made: string[] = [];
    for (let place = path.resolve(folder); ; place = path.dirname(place)) {
      made.unshift(place);
      if (place === path.resolve(first) || place === path.dirname(place)) {
        return made;
      }
    }
  } catch (cause) {
    throw outputFailed(folder, cause);
  }
}

function stage(file: string, content: Uint8Array | string): Staged {
  const temporary = path.join(path.dirname(file), temporaryName('part'));
  try {
    const handle = fs.openSync(temporary, 'wx');
    try {
      fs.writeFileSync(handle, content);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    return { file, temporary };
  } catch (cause) {
    remove(temporary);
    throw outputFailed(file, cause);
  }
}

/**
 * Puts the new files in the place of the old ones; if one cannot be placed, the old ones are
 * restored.
 */
function publish(
  staged: readonly Staged[],
  { force, obsolete }: Required<WriteOutputsOptions>,
): void {
  const kept: Staged[] = [];
  const placed: string[] = [];
  let current = '';
  try {
    // The old files are removed first, and of these the one that shows a complete set before all
    // others, so that a set that seems complete never contains files of two runs.
    const old = force ? [...obsolete, ...staged.map(({ file }) => file)].reverse() : [];
    for (current of old) {
      if (fs.lstatSync(current, { throwIfNoEntry: false })) {
        const temporary = path.join(path.dirname(current), temporaryName('old'));
        fs.renameSync(current, temporary);
        kept.push({ file: current, temporary });
      }
    }
    for (const { file, temporary } of staged) {
      current = file;
      renameToNew(temporary, file);
      placed.push(file);
    }
  } catch (cause) {
    placed.forEach(remove);
    kept.forEach(({ file, temporary }) => fs.renameSync(temporary, file));
    throw cause instanceof DosimetryError ? cause : outputFailed(current, cause);
  }
  kept.forEach(({ temporary }) => remove(temporary));
  new Set(staged.map(({ file }) => path.dirname(file))).forEach(flushFolder);
}

/**
 * A rename that never replaces a file, because another run may have created it since the names were
 * checked.
 */
function renameToNew(temporary: string, file: string): void {
  try {
    fs.linkSync(temporary, file);
  } catch (error) {
    if (fs.lstatSync(file, { throwIfNoEntry: false })) {
      throw outputExists([file]);
    }
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EXDEV'].includes(code)) {
      throw error;
    }
    // For a disk without hard links.
    fs.renameSync(temporary, file);
    return;
  }
  remove(temporary);
}

/**
 * Flushes the folder, so that the names also survive a loss of power; not every system supports
 * this.
 */
function flushFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // The files themselves have been flushed.
  }
}

/** Best effort: the original error matters more. */
function remove(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // A later run removes it.
  }
}

function removeFolder(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Someone else has added a file.
  }
}
