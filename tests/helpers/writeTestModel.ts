import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ModelManifest, NetworkSpec } from '../../src/network';

type Role = 'coarse' | 'refine';

/** HU that the networks see; all else is clipped to it. */
export const testModelWindow = { lower: -200, upper: 300 };

/** The shipped networks' grids. */
export const testModelGrids: Record<
  Role,
  Pick<NetworkSpec['input'], 'dimensions' | 'dimensionStep' | 'spacingMm'>
> = {
  coarse: { dimensions: [128, 128, 64], spacingMm: [2.61, 2.61, 5] },
  refine: { dimensions: [112, 112, 64], dimensionStep: [16, 16, 8], spacingMm: [1.5, 1.5, 3] },
};

const classes = {
  coarse: ['background', 'Kidney_R', 'Kidney_L'],
  refine: ['background', 'parenchyma', 'sinus'],
};

/**
 * Writes a models folder.
 *
 * @param networks ONNX files: `ct` on the role's grid to `probabilities`; that of the refining one
 *   of any size
 */
export function writeTestModel(
  folder: string,
  name: string,
  networks: Record<Role, Uint8Array>,
): ModelManifest {
  fs.mkdirSync(folder, { recursive: true });
  const write = (role: Role): NetworkSpec => {
    const file = `${name}-${role}.onnx`;
    const bytes = networks[role];
    fs.writeFileSync(path.join(folder, file), bytes);
    return {
      file,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      input: {
        name: 'ct',
        ...testModelGrids[role],
        hounsfieldWindow: testModelWindow,
        paddingHounsfield: -1000,
        antialiasSigmaFactor: 0.42,
      },
      output: { name: 'probabilities', classes: classes[role] },
    };
  };
  const manifest: ModelManifest = {
    formatVersion: 2,
    name,
    version: '1.0.0',
    stage: 'interim',
    licence: 'MIT',
    coarse: write('coarse'),
    refine: write('refine'),
    decision: { threshold: 0.5, sinusThreshold: 0.5 },
  };
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}
