import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as ort from 'onnxruntime-node';
import type { EngineLabelComparison } from '../helpers/compareEngineLabels';
import { sharedData } from '../helpers/sharedData';

const root = path.resolve(__dirname, '../..');
/** Share of the labelled voxels that may differ between engines. */
const mostDiffering = 1e-4;

function runProgram(name: string): string {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  return execFileSync(process.execPath, [tsx, path.join(root, 'tests/helpers', name)], {
    encoding: 'utf8',
  });
}

describe('engines', () => {
  it('label synthetic and real patients alike in Node and in the browser’s wasm', () => {
    const results = JSON.parse(runProgram('compareEngineLabels.ts')) as EngineLabelComparison[];
    if (!sharedData('ct/lu177_patient')) {
      process.stderr.write('SKIPPED: the real patient is missing on this machine\n');
    }
    expect(results).toHaveLength(sharedData('ct/lu177_patient') ? 2 : 1);
    for (const { patient, kidneyVoxels, differing } of results) {
      process.stdout.write(`${patient}: ${differing} of ${kidneyVoxels} kidney voxels differ\n`);
      expect(kidneyVoxels).toBeGreaterThan(1000);
      expect(differing).toBeLessThanOrEqual(mostDiffering * kidneyVoxels);
    }
  });

  it('answer the probe network as it is computed step by step', () => {
    // In a process of its own: the test runner's arrays are not those of the native module.
    const { worst, versions } = JSON.parse(runProgram('probeInNode.ts')) as {
      worst: number;
      versions: string;
    };
    expect(versions).toBe(ort.env.versions.common);
    expect(worst).toBeLessThan(2e-6);
  });
});
