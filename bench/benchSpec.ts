import type { NetworkSpec } from '../src/network';
import type { Vec3 } from '../src/volume/types';

/**
 * The specification of a network that is only timed, or of which only the box matters
 * (`spacingMm`).
 */
export function benchSpec(
  dimensions: Vec3,
  classes: string[],
  spacingMm: Vec3 = [1, 1, 1],
): NetworkSpec {
  return {
    file: 'bench.onnx',
    bytes: 0,
    sha256: '',
    input: {
      name: 'ct',
      dimensions,
      spacingMm,
      hounsfieldWindow: { lower: -1, upper: 1 },
      paddingHounsfield: 0,
      antialiasSigmaFactor: 0,
    },
    output: { name: 'probabilities', classes },
  };
}
