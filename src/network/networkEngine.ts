import type { Vec3 } from '../volume/types';

/** One loaded network on one runtime. */
export interface NetworkEngine {
  /** Runtime and its settings as shown to the user, for example "wasm, 2 threads". */
  readonly description: string;
  /**
   * @param input [1, 1, nz, ny, nx] normalised HU
   * @param dimensions nx, ny, nz; default: the network's own
   * @returns probabilities [1, classes, nz, ny, nx]
   */
  run(input: Float32Array, dimensions?: Vec3): Promise<Float32Array>;
  dispose(): Promise<void>;
}
