import type { Volume, VolumeGeometry } from '../volume/types';
import { clearBeyondScan } from './clearBeyondScan';
import type { NetworkEngine } from './networkEngine';
import type { NetworkSpec } from './networkSpec';
import { normaliseHounsfield } from './normaliseHounsfield';
import { resampleToBox } from './resampleToBox';

/**
 * One network pass over a box of the CT. Nothing is found beyond the scan's ends.
 *
 * @returns probabilities [classes, nz, ny, nx] of `box`
 * @throws what the engine reports
 */
export async function runNetwork(
  ct: Volume,
  box: VolumeGeometry,
  spec: NetworkSpec,
  engine: NetworkEngine,
): Promise<Float32Array> {
  const input = normaliseHounsfield(resampleToBox(ct, box, spec), spec);
  const probabilities = await engine.run(input, box.dimensions);
  clearBeyondScan(probabilities, ct, box);
  return probabilities;
}
