import { forEachVoxel, gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';
import { followBorders } from './followBorders';
import type { ProbabilityField } from './probabilityField';

const decision = { threshold: 0.5, sinusThreshold: 0.5 };
const axial = orientations['axial, head first'];
const box = gridAround([0, 0, 0], [48, 48, 26], [1.5, 1.5, 3], axial);

/** Radii, mm, of a ball of kidney with a ball of sinus in it. */
interface Radii {
  kidney: number;
  sinus: number;
}
/** Where they are, and where the network sees them: 1 mm too large, its sinus 1 mm too small. */
const real: Radii = { kidney: 25, sinus: 11 };
const drawn: Radii = { kidney: 26, sinus: 10 };

interface Tissue {
  kidneyHu: number;
  sinusHu: number;
  aroundHu: number;
  noiseHu?: number;
}
const enhanced: Tissue = { kidneyHu: 110, sinusHu: -20, aroundHu: 20 };

function ctOf({ kidneyHu, sinusHu, aroundHu, noiseHu = 0 }: Tissue, spacingMm: Vec3): Volume {
  const dimensions = spacingMm.map((s) => Math.round(74 / s)) as Vec3;
  const geometry = gridAround([0, 0, 0], dimensions, spacingMm, axial);
  const data = new Float32Array(dimensions[0] * dimensions[1] * dimensions[2]);
  forEachVoxel(geometry, (point, n) => {
    const r = Math.hypot(...point);
    const hu = r < real.sinus ? sinusHu : r < real.kidney ? kidneyHu : aroundHu;
    // Sines of unrelated lengths: the same in every run.
    data[n] = hu + noiseHu * (Math.sin(n * 12.9898) + Math.sin(n * 78.233));
  });
  return { ...geometry, data };
}

function hounsfieldOn(tissue: Tissue): (part: VolumeGeometry) => Float32Array {
  return (part) => onPart(tissue, part);
}

function onPart(tissue: Tissue, part: VolumeGeometry): Float32Array {
  const data = new Float32Array(part.dimensions[0] * part.dimensions[1] * part.dimensions[2]);
  const { kidneyHu, sinusHu, aroundHu } = tissue;
  forEachVoxel(part, (point, n) => {
    const r = Math.hypot(...point);
    data[n] = r < real.sinus ? sinusHu : r < real.kidney ? kidneyHu : aroundHu;
    data[n] += ((tissue.noiseHu ?? 0) / 2) * (Math.sin(n * 12.9898) + Math.sin(n * 78.233));
  });
  return data;
}

/** Probabilities fall by an eighth a mm. */
function fieldOf({ kidney, sinus }: Radii): Required<ProbabilityField> {
  const field = {
    box,
    kidney: new Float32Array(48 * 48 * 26),
    sinus: new Float32Array(48 * 48 * 26),
  };
  const falling = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance / 8));
  forEachVoxel(box, (point, n) => {
    const r = Math.hypot(...point);
    field.kidney[n] = falling(r - kidney);
    field.sinus[n] = field.kidney[n] * falling(r - sinus);
  });
  return field;
}

/** Radii of the balls that have the volumes of what is drawn. */
function radiiOf({ box: { spacingMm }, kidney, sinus }: ProbabilityField): Radii {
  let kidneys = 0;
  let sinuses = 0;
  for (let n = 0; n < kidney.length; n++) {
    if (kidney[n] > 0.5) {
      kidneys++;
      sinuses += sinus![n] > 0.5 * kidney[n] ? 1 : 0;
    }
  }
  const voxel = spacingMm[0] * spacingMm[1] * spacingMm[2];
  const radius = (voxels: number) => Math.cbrt((voxels * voxel * 3) / (4 * Math.PI));
  return { kidney: radius(kidneys), sinus: radius(sinuses) };
}

function follow(tissue: Tissue, spacingMm: Vec3 = [0.8, 0.8, 2]): Radii {
  const ct = ctOf(tissue, spacingMm);
  return radiiOf(followBorders(ct, fieldOf(drawn), hounsfieldOn(tissue), decision));
}

describe('followBorders', () => {
  it('moves both borders to where the CT shows them, by a third of the way at least', () => {
    const { kidney, sinus } = follow(enhanced);
    expect(Math.abs(kidney - real.kidney)).toBeLessThan(0.67);
    expect(Math.abs(sinus - real.sinus)).toBeLessThan(0.67);
  });

  it('adds nothing where there is no step', () => {
    const flat = { kidneyHu: 35, sinusHu: 30, aroundHu: 30 };
    const { kidney, sinus } = follow(flat);
    expect(Math.abs(kidney - drawn.kidney)).toBeLessThan(0.15);
    expect(Math.abs(sinus - drawn.sinus)).toBeLessThan(0.15);
  });

  it('leaves the sinus alone where no contrast medium tells it apart, and follows fat', () => {
    const { kidney, sinus } = follow({ kidneyHu: 35, sinusHu: 0, aroundHu: -100 });
    expect(Math.abs(kidney - real.kidney)).toBeLessThan(0.67);
    expect(Math.abs(sinus - drawn.sinus)).toBeLessThan(0.15);
  });

  it('trusts the CT less, the noisier it is', () => {
    const moved = [0, 60, 200].map((noiseHu) => {
      return drawn.kidney - follow({ ...enhanced, noiseHu }).kidney;
    });
    expect(moved[1]).toBeLessThan(0.9 * moved[0]);
    expect(moved[2]).toBeLessThan(0.5 * moved[1]);
  });

  it('returns the field itself on a CT as coarse as its box, without a sinus, and without a kidney', () => {
    const hounsfield = hounsfieldOn(enhanced);
    const field = fieldOf(drawn);
    const fine = ctOf(enhanced, [0.8, 0.8, 2]);
    const { sinus: _sinus, ...whole } = field;
    const empty = { ...field, kidney: new Float32Array(field.kidney.length) };
    expect(followBorders(ctOf(enhanced, [2, 2, 2]), field, hounsfield, decision)).toBe(field);
    expect(followBorders(fine, whole, hounsfield, decision)).toBe(whole);
    expect(followBorders(fine, empty, hounsfield, decision)).toBe(empty);
  });

  it('has probabilities on the voxels of the CT, the sinus never above the kidney', () => {
    const ct = ctOf(enhanced, [0.8, 0.8, 2]);
    const { box: part, ...values } = followBorders(
      ct,
      fieldOf(drawn),
      hounsfieldOn(enhanced),
      decision,
    );
    expect(part.spacingMm).toEqual(ct.spacingMm);
    const isShare = (p: number) => p >= 0 && p <= 1;
    expect(values.kidney.every(isShare)).toBe(true);
    expect(values.sinus!.every((p, n) => isShare(p) && p <= values.kidney[n])).toBe(true);
  });
});
