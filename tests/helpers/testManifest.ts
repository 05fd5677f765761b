import type { ModelManifest, NetworkSpec } from '../../src/network';

/** A network description that this program accepts, with changes to its input. */
export function testSpec(input: Partial<NetworkSpec['input']> = {}): NetworkSpec {
  return {
    file: 'test-net.onnx',
    bytes: 3,
    // SHA-256 of the three bytes "abc" (FIPS 180-4, appendix B.1 of the 2002 edition).
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
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
  };
}

/** A refining network's description, with changes to its input. */
export function testRefineSpec(input: Partial<NetworkSpec['input']> = {}): NetworkSpec {
  return {
    ...testSpec({ dimensions: [14, 12, 10], spacingMm: [3, 3, 4], ...input }),
    file: 'test-refine.onnx',
    output: { name: 'probabilities', classes: ['background', 'parenchyma', 'sinus'] },
  };
}

/** A manifest of the coarse network alone that this program accepts, with changes to its input. */
export function testManifest(input: Partial<NetworkSpec['input']> = {}): ModelManifest {
  return {
    formatVersion: 2,
    name: 'test-net',
    version: '1.0.0',
    stage: 'release',
    licence: 'MIT',
    coarse: testSpec(input),
    decision: { threshold: 0.5, sinusThreshold: 0.5 },
  };
}
