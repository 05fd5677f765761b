import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { modelIdentity } from '../../src/network';
import { productIdentity } from '../../src/productIdentity';
import { loadModel } from '../loadModel';
import type { Installation } from '../../src/commissioning/commissioningReport';

/** The folders of the program's own files, beside this one. */
const programFolders = ['src', 'cli', 'backend', 'demo/phantom'];
const root = path.resolve(__dirname, '../..');

/**
 * What the cases are computed with: program, weights, engine, machine.
 * @param settings file of the site's settings
 */
export async function describeInstallation(settings: string | undefined): Promise<Installation> {
  const { manifest, networks } = await loadModel();
  const { name, version, sha256, refineSha256 } = modelIdentity(manifest);
  const engine = networks.coarse.description;
  await networks.coarse.dispose();
  await networks.refine?.dispose();
  return {
    program: productIdentity,
    programSha256: hashOfProgram(),
    model: { name, version, sha256, ...(refineSha256 !== undefined && { refineSha256 }) },
    engine,
    node: process.version,
    system: `${os.type()} ${os.release()}, ${os.arch()}`,
    processor: os.cpus()[0]?.model ?? 'unknown',
    ...(settings !== undefined && { settingsSha256: sha256Of(fs.readFileSync(settings)) }),
  };
}

/** Over names and contents of all files, tests left out. */
function hashOfProgram(): string {
  const hash = createHash('sha256');
  for (const folder of programFolders) {
    const names = fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|js|json)$/.test(name) && !/\.test\.tsx?$/.test(name))
      .sort();
    for (const name of names) {
      hash.update(`${folder}/${name}\n`).update(fs.readFileSync(path.join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
