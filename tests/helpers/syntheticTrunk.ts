import type { NetworkEngine, NetworkSpec } from '../../src/network';
import type { Direction, Vec3, Volume } from '../../src/volume';
import { forEachVoxel, gridAround } from './testGrids';

export interface Ellipsoid {
  centre: Vec3;
  /** Half axes along x, y, z, mm. */
  radii: Vec3;
}

export interface TrunkOptions {
  /** Middle of the scan, LPS mm. */
  scanCentre?: Vec3;
  /** Extent of the scan along its i, j, k axis, mm. */
  extentMm: Vec3;
  spacingMm?: Vec3;
  direction?: Direction;
  /** Middle of the body's cross-section, x and y, and its half axes, mm. */
  body?: { centre: [number, number]; radii: [number, number] };
  kidneys?: Ellipsoid[];
  /** Parts of the kidneys that are their sinus. */
  sinuses?: Ellipsoid[];
  /** Further parts: true where there is tissue of 40 HU. */
  extra?: (point: Vec3) => boolean;
}

const airHu = -1000;
const tissueHu = 40;
export const kidneyHu = 240;
export const sinusHu = 300;

export function isInEllipsoid({ centre, radii }: Ellipsoid, point: Vec3): boolean {
  const x = (point[0] - centre[0]) / radii[0];
  const y = (point[1] - centre[1]) / radii[1];
  const z = (point[2] - centre[2]) / radii[2];
  return x * x + y * y + z * z <= 1;
}

/**
 * An elliptic cylinder of tissue along z in air, with bright ellipsoids as kidneys, of any
 * orientation.
 */
export function syntheticTrunk(options: TrunkOptions): Volume<Int16Array> {
  const { extentMm, spacingMm = [5, 5, 6], body, kidneys = [], sinuses = [], extra } = options;
  const direction = options.direction ?? [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const dimensions = extentMm.map((mm, a) => Math.round(mm / spacingMm[a])) as Vec3;
  const geometry = gridAround(options.scanCentre ?? [0, 0, 0], dimensions, spacingMm, direction);
  const data = new Int16Array(dimensions[0] * dimensions[1] * dimensions[2]).fill(airHu);
  const { centre, radii } = body ?? { centre: [0, 0], radii: [170, 110] };
  forEachVoxel(geometry, (point, n) => {
    const x = (point[0] - centre[0]) / radii[0];
    const y = (point[1] - centre[1]) / radii[1];
    if (x * x + y * y <= 1) {
      data[n] = kidneys.some((kidney) => isInEllipsoid(kidney, point))
        ? sinuses.some((sinus) => isInEllipsoid(sinus, point))
          ? sinusHu
          : kidneyHu
        : tissueHu;
    } else if (extra?.(point)) {
      data[n] = tissueHu;
    }
  });
  return { ...geometry, data };
}

export interface RuleEngine extends NetworkEngine {
  /** Inputs that were run. */
  runs: number;
}

/**
 * A network that needs no weights: how far a voxel's HU lies from tissue to kidney is its
 * probability, and the half of the box it lies in is its side.
 */
export function createRuleEngine(spec: NetworkSpec): RuleEngine {
  const [nx, ny, nz] = spec.input.dimensions;
  const count = nx * ny * nz;
  const { lower, upper } = spec.input.hounsfieldWindow;
  return {
    description: 'rule',
    runs: 0,
    async run(input) {
      this.runs++;
      const output = new Float32Array(3 * count);
      for (let n = 0; n < count; n++) {
        const hu = lower + ((input[n] + 1) / 2) * (upper - lower);
        const p = Math.min(1, Math.max(0, (hu - tissueHu) / (kidneyHu - tissueHu)));
        // x grows towards the patient's left.
        const label = n % nx < nx / 2 ? 1 : 2;
        output[n] = 1 - p;
        output[label * count + n] = p;
      }
      return output;
    },
    dispose: async () => undefined,
  };
}

/**
 * The same for one kidney in its box: how far a voxel's HU lies from tissue to kidney is the
 * probability of either class, how far from kidney to sinus the sinus' share of it.
 */
export function createRefineRuleEngine(spec: NetworkSpec): RuleEngine {
  const { lower, upper } = spec.input.hounsfieldWindow;
  return {
    description: 'refine rule',
    runs: 0,
    async run(input) {
      this.runs++;
      const count = input.length;
      const output = new Float32Array(3 * count);
      for (let n = 0; n < count; n++) {
        const hu = lower + ((input[n] + 1) / 2) * (upper - lower);
        const p = Math.min(1, Math.max(0, (hu - tissueHu) / (kidneyHu - tissueHu)));
        const share = Math.min(1, Math.max(0, (hu - kidneyHu) / (sinusHu - kidneyHu)));
        output[n] = 1 - p;
        output[count + n] = p * (1 - share);
        output[2 * count + n] = p * share;
      }
      return output;
    },
    dispose: async () => undefined,
  };
}
