import { createRandom } from '../../demo/phantom/createRandom';
import { indexToPatientMatrix } from '../../src/volume';
import type { Vec3, Volume, VolumeGeometry } from '../../src/volume/types';
import { bodyTissues as t, kidneyMidpoint } from './bodyModel';
import type { BodyModel } from './bodyModel';

/** How a body lies in the scanner, which region the scan covers, and how it looks. */
export interface ScanSpec {
  seed: number;
  /** Grid of the CT, LPS. */
  geometry: VolumeGeometry;
  /** Body to patient, row-major 3x3 rotation about the kidney midpoint. */
  rotation: number[];
  /** Size of the patient relative to the body model. */
  scale: number;
  /** Where the kidney midpoint lies, LPS mm. */
  centre: Vec3;
  /** Sideways bend of the whole body: amplitude and wavelength, mm of the body model. */
  scoliosisMm: number;
  scoliosisLengthMm: number;
  arms: 'up' | 'down';
  couch: boolean;
  /** Diameter of the reconstructed circle, mm; beyond it `paddingHounsfield`. */
  circleMm: number;
  paddingHounsfield: number;
  noiseHounsfield: number;
  hounsfield: { spongy: number; cortical: number; blood: number; kidney: number; bowel: number };
  /**
   * Levels (mm above the kidney midpoint, body model) without any bone: destroyed or operated
   * vertebrae.
   */
  missingSpine?: { from: number; to: number };
}

export interface RenderedScan {
  ct: Volume<Int16Array>;
  /** A point of the body model in the patient, LPS mm. */
  toPatient: (point: Vec3) => Vec3;
}

/** Labels end here; a scan that reaches up to this far beyond them repeats the last slice, mm. */
const replicateMm = 60;
const armRadiusMm = 42;
const armBoneRadiusMm = 11;

/** CT of a body model, nearest-neighbour from its tissues. */
export function renderScan(body: BodyModel, spec: ScanSpec): RenderedScan {
  const { geometry, rotation: r, scale, centre } = spec;
  const { tissue, arms } = body;
  const middle = kidneyMidpoint(body);
  const [nx, ny, nz] = geometry.dimensions;
  const [bx, by, bz] = tissue.dimensions;
  const [sx, sy, sz] = tissue.spacingMm;
  const [ox, oy, oz] = tissue.imagePositionPatient;
  const hounsfield = hounsfieldTable(spec);
  const { width, back } = bodyExtent(body, middle);
  const random = createRandom(spec.seed, 'scan noise');
  const data = new Int16Array(nx * ny * nz);
  const m = indexToPatientMatrix(geometry);
  const radius = spec.circleMm / 2;
  const middleIndex = [(nx - 1) / 2, (ny - 1) / 2];
  const couchTop = centre[1] + scale * back + 4;

  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const u = (i - middleIndex[0]) * geometry.spacingMm[0];
        const v = (j - middleIndex[1]) * geometry.spacingMm[1];
        if (u * u + v * v > radius * radius) {
          data[n] = spec.paddingHounsfield;
          continue;
        }
        const px = m[0] * i + m[1] * j + m[2] * k + m[3];
        const py = m[4] * i + m[5] * j + m[6] * k + m[7];
        const pz = m[8] * i + m[9] * j + m[10] * k + m[11];
        const dx = (px - centre[0]) / scale;
        const dy = (py - centre[1]) / scale;
        const dz = (pz - centre[2]) / scale;
        const z = r[2] * dx + r[5] * dy + r[8] * dz;
        const x = r[0] * dx + r[3] * dy + r[6] * dz - bend(spec, z);
        const y = r[1] * dx + r[4] * dy + r[7] * dz;

        const bi = Math.round((x + middle[0] - ox) / sx);
        const bj = Math.round((y + middle[1] - oy) / sy);
        const zMm = z + middle[2] - oz;
        let value: number = t.air;
        if (zMm > -replicateMm && zMm < (bz - 1) * sz + replicateMm) {
          const bk = Math.min(Math.max(Math.round(zMm / sz), 0), bz - 1);
          if (bi >= 0 && bj >= 0 && bi < bx && bj < by) {
            const b = bi + bx * (bj + by * bk);
            value = arms && spec.arms === 'up' && arms[b] ? t.air : tissue.data[b];
          }
          if (value === t.air && !arms && spec.arms === 'down') {
            value = armAt(Math.abs(x) - width - armRadiusMm, y);
          }
        }
        if (
          spec.missingSpine &&
          (value === t.spongyBone || value === t.corticalBone) &&
          z > spec.missingSpine.from &&
          z < spec.missingSpine.to &&
          Math.abs(x) < 60
        ) {
          value = t.soft;
        }
        let hu = hounsfield[value];
        if (value === t.air && spec.couch) {
          hu = couchAt(px - centre[0], py - couchTop, hu);
        }
        data[n] = Math.round(hu + spec.noiseHounsfield * random.normal());
      }
    }
  }
  return {
    ct: { ...geometry, data },
    toPatient: ([qx, qy, qz]) => {
      const z = qz - middle[2];
      const x = qx - middle[0] + bend(spec, z);
      const y = qy - middle[1];
      return [0, 1, 2].map(
        (a) => centre[a] + scale * (r[3 * a] * x + r[3 * a + 1] * y + r[3 * a + 2] * z),
      ) as Vec3;
    },
  };
}

/** Sideways shift at a height, mm of the body model. */
function bend({ scoliosisMm, scoliosisLengthMm }: ScanSpec, z: number): number {
  return scoliosisMm === 0
    ? 0
    : scoliosisMm * Math.sin((2 * Math.PI * (z + 0.2 * scoliosisLengthMm)) / scoliosisLengthMm);
}

function armAt(x: number, y: number): number {
  const d = x * x + y * y;
  if (d > armRadiusMm * armRadiusMm) {
    return t.air;
  }
  return d < armBoneRadiusMm * armBoneRadiusMm ? t.corticalBone : t.muscle;
}

/** A hollow couch plate with a rail at each side. */
function couchAt(x: number, y: number, otherwise: number): number {
  if (Math.abs(x) > 215 || y < 0 || y > 26) {
    return otherwise;
  }
  if (Math.abs(x) > 205) {
    return 700;
  }
  return y < 3 || y > 23 ? 120 : -940;
}

function hounsfieldTable({ hounsfield: h }: ScanSpec): Float64Array {
  const table = new Float64Array(16);
  const values: [number, number][] = [
    [t.air, -1000],
    [t.fat, -100],
    [t.soft, 35],
    [t.muscle, 52],
    [t.corticalBone, h.cortical],
    [t.spongyBone, h.spongy],
    [t.lung, -840],
    [t.kidneyRight, h.kidney],
    [t.kidneyLeft, h.kidney],
    [t.liver, 55],
    [t.spleen, 48],
    [t.blood, h.blood],
    [t.bowel, h.bowel],
    [t.gas, -950],
    [t.fluid, 5],
    [t.cartilage, 95],
  ];
  for (const [tissue, hu] of values) {
    table[tissue] = hu;
  }
  return table;
}

const extents = new WeakMap<BodyModel, { width: number; back: number }>();

/**
 * Half width (of the side that reaches further, without arms) and back, mm from the kidney
 * midpoint.
 */
function bodyExtent(body: BodyModel, middle: Vec3): { width: number; back: number } {
  const known = extents.get(body);
  if (known) {
    return known;
  }
  const { tissue, arms } = body;
  const [nx, ny, nz] = tissue.dimensions;
  let width = 0;
  let back = 0;
  // Around the kidneys only: shoulders and hips may be wider.
  const level = (middle[2] - tissue.imagePositionPatient[2]) / tissue.spacingMm[2];
  const reach = 120 / tissue.spacingMm[2];
  for (let k = Math.max(0, Math.floor(level - reach)); k < Math.min(nz, level + reach); k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const n = i + nx * (j + ny * k);
        if (tissue.data[n] !== t.air && !arms?.[n]) {
          const x = tissue.imagePositionPatient[0] + i * tissue.spacingMm[0] - middle[0];
          const y = tissue.imagePositionPatient[1] + j * tissue.spacingMm[1] - middle[1];
          width = Math.max(width, Math.abs(x));
          back = Math.max(back, y);
        }
      }
    }
  }
  extents.set(body, { width, back });
  return { width, back };
}
