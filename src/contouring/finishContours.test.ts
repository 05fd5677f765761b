import { syntheticTrunk } from '../../tests/helpers/syntheticTrunk';
import { forEachVoxel } from '../../tests/helpers/testGrids';
import { testManifest, testRefineSpec } from '../../tests/helpers/testManifest';
import { createBoxGeometry } from '../network';
import type { Vec3 } from '../volume/types';
import type { CloseLook } from './close/closeLooks';
import type { CoarseKidney } from './coarseKidneys';
import { finishContours } from './finishContours';
import type { FinishContoursOptions } from './finishContours';

const manifest = testManifest({ dimensions: [48, 48, 40], spacingMm: [6.95, 6.95, 8] });
const refine = testRefineSpec({ dimensions: [30, 30, 30], spacingMm: [4, 4, 4] });
const places: Record<'right' | 'left', Vec3> = { right: [-60, 20, 0], left: [62, 18, 10] };
const ct = syntheticTrunk({
  extentMm: [320, 230, 240],
  spacingMm: [6, 6, 6],
  kidneys: Object.values(places).map((centre) => ({ centre, radii: [32, 32, 32] })),
  body: { centre: [0, 0], radii: [150, 100] },
});

/** A ball of 32 mm with a sinus of 14 mm. */
function look(centre: Vec3): CloseLook {
  const box = createBoxGeometry(centre, refine);
  const field = { box, kidney: new Float32Array(27000), sinus: new Float32Array(27000) };
  forEachVoxel(box, (point, n) => {
    const r = Math.hypot(...point.map((v, a) => v - centre[a]));
    field.kidney[n] = r < 32 ? 0.95 : 0;
    field.sinus[n] = r < 14 ? 0.9 : 0;
  });
  return { field, box, removed: { count: 0, volumeMl: 0 } };
}

/** 4 x 4 x 4 voxels of 0.064 ml. */
function crumb(): CloseLook {
  const left = look(places.left);
  left.field.kidney.forEach((_, n, kidney) => {
    const index = [n % 30, Math.floor(n / 30) % 30, Math.floor(n / 900)];
    kidney[n] = index.every((v) => v > 12 && v < 17) ? 0.95 : 0;
  });
  return left;
}

const looks = { right: look(places.right), left: look(places.left) };
const options: FinishContoursOptions = {
  manifest: { ...manifest, refine },
  looks,
  coarseLook: {
    box: createBoxGeometry([0, 0, 0], manifest.coarse),
    seen: { right: { voxels: 350 }, left: { voxels: 350 } },
    kidneys: { sidesExchanged: false },
  },
  midlineX: 0,
  hasReference: false,
};
const codes = (finished: ReturnType<typeof finishContours>) =>
  finished.findings.map(({ code }) => code);

describe('finishContours', () => {
  it('draws the convention that is asked for, and keeps what belongs to the other', () => {
    const parenchyma = finishContours(ct, { ...options, bothConventions: true });
    const solid = finishContours(ct, {
      ...options,
      bothConventions: true,
      contourConvention: 'solid',
    });
    expect([parenchyma.contourConvention, solid.contourConvention]).toEqual([
      'parenchyma',
      'solid',
    ]);
    expect(parenchyma.sinusVoxels).toEqual(solid.sinusVoxels);
    const isSinus = new Set(Object.values(solid.sinusVoxels!).flatMap((voxels) => [...voxels]));
    expect(isSinus.size).toBeGreaterThan(50);
    solid.labelmap.data.forEach((label, voxel) => {
      if (parenchyma.labelmap.data[voxel] !== (isSinus.has(voxel) ? 0 : label)) {
        throw new Error(`voxel ${voxel} is drawn otherwise`);
      }
    });
    expect(parenchyma.otherConvention).toEqual({ bands: solid.bands, findings: solid.findings });
    expect(solid.otherConvention).toEqual({
      bands: parenchyma.bands,
      findings: parenchyma.findings,
    });
    expect(parenchyma.refineBoxes).toEqual({ right: looks.right.box, left: looks.left.box });
  });

  it('keeps nothing of a convention that nobody asks for', () => {
    expect(finishContours(ct, options)).not.toHaveProperty('otherConvention');
  });

  it('draws solid kidneys alone where the model has one network', () => {
    const finished = finishContours(ct, {
      ...options,
      manifest,
      contourConvention: 'parenchyma',
      bothConventions: true,
    });
    expect(finished.contourConvention).toBe('solid');
    expect(Object.keys(finished).sort()).toEqual([
      'bands',
      'contourConvention',
      'findings',
      'labelmap',
    ]);
  });

  it('says why no bones were asked', () => {
    const why = (hasReference: boolean) =>
      finishContours(ct, { ...options, hasReference }).findings.find(
        ({ code }) => code === 'ALIGNMENT_MISSING',
      )!;
    expect(why(true)).not.toEqual(why(false));
  });

  it('tells the findings what the coarse look saw', () => {
    const { coarseLook } = options;
    const exchanged = { ...coarseLook, kidneys: { sidesExchanged: true } };
    expect(codes(finishContours(ct, options))).not.toContain('SIDES_SWAPPED');
    expect(codes(finishContours(ct, { ...options, coarseLook: exchanged }))).toContain(
      'SIDES_SWAPPED',
    );
    // The coarse look saw no kidney: its volume says nothing.
    expect(codes(finishContours(ct, options))).not.toContain('STAGES_DISAGREE');
    const right = { volumeMl: 20 } as CoarseKidney;
    const small = { ...coarseLook, kidneys: { right, sidesExchanged: false } };
    const { findings } = finishContours(ct, { ...options, coarseLook: small });
    expect(
      findings.filter(({ code }) => code === 'STAGES_DISAGREE').map(({ side }) => side),
    ).toEqual(['right']);
  });

  it('has no band of a kidney that is none', () => {
    const { bands, labelmap } = finishContours(ct, {
      ...options,
      looks: { ...looks, left: crumb() },
    });
    expect(Object.keys(bands)).toEqual(['right']);
    expect(labelmap.data.includes(2)).toBe(false);
  });

  it.each([
    ['nothing was seen', {}, '334 x 334 x 320 mm'],
    ['what was seen is no kidney', { left: crumb() }, 'too small for a kidney'],
  ])('fails where %s', (_name, seen, why) => {
    const failing = () => finishContours(ct, { ...options, looks: seen });
    expect(failing).toThrow(
      expect.objectContaining({
        code: 'KIDNEYS_NOT_FOUND',
        why: expect.stringContaining(why) as string,
      }),
    );
  });
});
