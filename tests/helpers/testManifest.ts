import type { ModelManifest } from '../../src/network';

/** A manifest that this program accepts, with changes to its input. */
export function testManifest(input: Partial<ModelManifest['input']> = {}): ModelManifest {
  return {
    name: 'test-net',
    version: '1.0.0',
    stage: 'release',
    file: 'test-net.onnx',
    bytes: 3,
    // SHA-256 of the three bytes "abc" (FIPS 180-4, appendix B.1 of the 2002 edition).
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    licence: 'MIT',
    input: {
      name: 'ct',
      dimensions: [12, 10, 8],
      spacingMm: [5, 6, 7],
      hounsfieldWindow: { lower: -200, upper: 300 },
      paddingHounsfield: -1000,
      antialiasSigmaFactor: 0.42,
      ...input,
    },
    output: { name: 'probabilities', classes: ['background', 'Kidney_R', 'Kidney_L'] },
    decision: 'argmax',
  };
}
