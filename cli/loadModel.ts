import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseReferenceAnatomy } from '../src/alignment';
import type { ReferenceAnatomy } from '../src/alignment';
import { DosimetryError } from '../src/errors';
import { parseModelManifest, verifyModelBytes } from '../src/network';
import type { KidneyNetworks, ModelManifest, NetworkEngine, NetworkSpec } from '../src/network';
import { createNodeEngine } from './createNodeEngine';
import type { NodeEngineOptions } from './createNodeEngine';

export interface LoadedModel {
  manifest: ModelManifest;
  networks: KidneyNetworks;
  /** Without the file, only the network searches for the kidneys, and the result says so. */
  referenceAnatomy?: ReferenceAnatomy;
}

/** The folder of the weights that are shipped with this program. */
export const modelsFolder = path.resolve(__dirname, '../models');

/**
 * Loads the networks from a folder with manifest.json and weights, and checks the weights' hash.
 * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH, ENGINE_FAILED
 */
export async function loadModel(
  folder = modelsFolder,
  options: NodeEngineOptions = {},
): Promise<LoadedModel> {
  try {
    const manifest = parseModelManifest(
      JSON.parse(await fs.readFile(path.join(folder, 'manifest.json'), 'utf8')),
    );
    const load = async (spec: NetworkSpec): Promise<NetworkEngine> => {
      const bytes = await fs.readFile(path.join(folder, spec.file));
      verifyModelBytes(bytes, spec);
      return createNodeEngine(bytes, spec, options);
    };
    const coarse = await load(manifest.coarse);
    return {
      manifest,
      referenceAnatomy: await readReferenceAnatomy(),
      networks: { coarse, ...(manifest.refine && { refine: await load(manifest.refine) }) },
    };
  } catch (cause) {
    if (cause instanceof DosimetryError) {
      throw cause;
    }
    throw new DosimetryError('MODEL_UNAVAILABLE', {
      what: 'The network weights could not be loaded.',
      why: cause instanceof Error ? `${cause.message}.` : String(cause),
      next: `Check that ${folder} is complete, or give another folder with --model.`,
      cause,
    });
  }
}

/**
 * It belongs to the program and not to the weights, so it is read from the program's own folder.
 */
async function readReferenceAnatomy(): Promise<ReferenceAnatomy | undefined> {
  const file = path.join(modelsFolder, 'reference-anatomy.bin');
  return existsSync(file) ? parseReferenceAnatomy(await fs.readFile(file)) : undefined;
}
