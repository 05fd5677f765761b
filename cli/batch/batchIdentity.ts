import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { SearchQuery } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';
import { writeOutputs } from '../writeOutputs';

/** What all cases of one batch have in common; results of others are never mixed with them. */
export interface BatchIdentity {
  /** Folder or archive. */
  source: string;
  query?: SearchQuery;
  model: { sha256: string; refineSha256?: string };
  contourConvention: string;
  /** Text of the settings' file. */
  settings?: string;
}

/**
 * Begins a batch in batch.json, or goes on with the same one.
 * @param force begins anew, so that nothing of an earlier batch counts as finished
 * @returns its id, which its cases carry
 * @throws DosimetryError OUTPUT_EXISTS where the folder has another batch and `force` is not given
 */
export function beginBatch(out: string, identity: BatchIdentity, force: boolean): string {
  const file = path.join(out, 'batch.json');
  const before = force ? undefined : readBefore(file);
  if (before !== undefined) {
    const { id, ...rest } = before;
    if (JSON.stringify(rest) === JSON.stringify(identity)) {
      return id;
    }
    throw new DosimetryError('OUTPUT_EXISTS', {
      what: `${out} has a batch of another source or other choices already.`,
      why: 'batch.json names them; a cohort is contoured by one model in one way.',
      next: 'Give another place with --out, or --force to make every case anew.',
    });
  }
  const id = randomUUID();
  const content = `${JSON.stringify({ id, ...identity }, null, 2)}\n`;
  try {
    writeOutputs([{ file, content }], { force });
    return id;
  } catch (error) {
    if (!fs.existsSync(file)) {
      throw error;
    }
    // Another process that shares the batch was faster.
    return beginBatch(out, identity, force);
  }
}

function readBefore(file: string): ({ id: string } & BatchIdentity) | undefined {
  if (!fs.existsSync(file)) {
    return undefined;
  }
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as { id: string } & BatchIdentity;
  } catch (cause) {
    throw new DosimetryError('OUTPUT_EXISTS', {
      what: `${file} cannot be read.`,
      why: 'It says which batch the results belong to.',
      next: 'Give another place with --out, or --force to make every case anew.',
      cause,
    });
  }
}
