import type { Volume, VolumeGeometry } from '../volume/types';
import type { NetworkEngine } from './networkEngine';
import type { NetworkSpec } from './networkSpec';
import { normaliseHounsfield } from './normaliseHounsfield';
import { resampleToBox } from './resampleToBox';

/**
 * One network pass over a box of the CT.
 *
 * @returns probabilities [classes, nz, ny, nx] of `box`
 * @throws what the engine reports
 */
export function runNetwork(
  ct: Volume,
  box: VolumeGeometry,
  spec: NetworkSpec,
  engine: NetworkEngine,
): Promise<Float32Array> {
  return engine.run(normaliseHounsfield(resampleToBox(ct, box, spec), spec), box.dimensions);
}
