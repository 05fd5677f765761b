import fs from 'node:fs/promises';
import path from 'node:path';
import { DosimetryError } from '../src/errors';
import { parseModelManifest, verifyModelBytes } from '../src/network';
import type { ModelManifest, NetworkEngine } from '../src/network';
import { createNodeEngine } from './createNodeEngine';

export interface LoadedModel {
  manifest: ModelManifest;
  engine: NetworkEngine;
}

/** The folder of the weights that come with this program. */
export const modelsFolder = path.resolve(__dirname, '../models');

/**
 * The network from a folder with manifest.json and weights, its hash proved.
 *
 * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH, ENGINE_FAILED
 */
export async function loadModel(folder = modelsFolder): Promise<LoadedModel> {
  try {
    const manifest = parseModelManifest(
      JSON.parse(await fs.readFile(path.join(folder, 'manifest.json'), 'utf8')),
    );
    const bytes = await fs.readFile(path.join(folder, manifest.file));
    verifyModelBytes(bytes, manifest);
    return { manifest, engine: await createNodeEngine(bytes, manifest) };
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
