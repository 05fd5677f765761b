import fs from 'node:fs';
import path from 'node:path';
import { makePatient } from '../../demo/phantom';
import { loadModel, modelsFolder } from '../../cli/loadModel';
import type { KidneyNetworks, NetworkSpec } from '../../src/network';
import { contourKidneys } from '../../src/contouring';
import type { Volume } from '../../src/volume/types';
import { readNifti } from './readNifti';
import { sharedData } from './sharedData';
import { wasmEngineInNode } from './wasmEngineInNode';

export interface EngineLabelComparison {
  patient: string;
  /** Voxels labelled by onnxruntime-node. */
  kidneyVoxels: number;
  /** Voxels of the CT. */
  voxels: number;
  differing: number;
}

/**
 * Runs the whole pipeline with the shipped networks on onnxruntime-node and on the browser's wasm
 * engine, on a synthetic and on a real patient, and prints how many labels differ. A program of its
 * own: the wasm loader needs a dynamic import, which the test runner does not give. Its argument is
 * another folder of weights.
 */
async function compareEngineLabels(): Promise<void> {
  const folder = process.argv[2] ?? modelsFolder;
  const { manifest, networks, referenceAnatomy } = await loadModel(folder);
  const wasmOf = async (spec: NetworkSpec) =>
    wasmEngineInNode(fs.readFileSync(path.join(folder, spec.file)), spec);
  const wasm: KidneyNetworks = {
    coarse: await wasmOf(manifest.coarse),
    ...(manifest.refine && { refine: await wasmOf(manifest.refine) }),
  };
  const results: EngineLabelComparison[] = [];
  for (const [patient, ct] of await patients()) {
    const labels: Uint8Array[] = [];
    for (const of of [networks, wasm]) {
      const options = { manifest, networks: of, referenceAnatomy };
      labels.push((await contourKidneys(ct, options)).labelmap.data);
    }
    const [node, browser] = labels;
    results.push({
      patient,
      kidneyVoxels: node.reduce((n, v) => n + (v > 0 ? 1 : 0), 0),
      voxels: node.length,
      differing: node.reduce((n, v, at) => n + (v === browser[at] ? 0 : 1), 0),
    });
  }
  process.stdout.write(JSON.stringify(results));
}

async function patients(): Promise<[string, Volume][]> {
  const synthetic: [string, Volume] = [
    'synthetic patient',
    makePatient({ seed: 1, small: true }).ct,
  ];
  const file = sharedData('ct/lu177_patient/ct.nii.gz');
  if (!file) {
    return [synthetic];
  }
  return [synthetic, ['177Lu patient', await readNifti(file)]];
}

compareEngineLabels().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
