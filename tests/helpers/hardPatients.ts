import { presets } from '../../demo/phantom/presets';
import { ellipsoid } from '../../demo/phantom/render/ellipsoid';
import type { Painter } from '../../demo/phantom/render/Painter';
import { tissues } from '../../demo/phantom/types';
import type { KidneySpec, Tissue } from '../../demo/phantom/types';
import type { Vec3, VolumeGeometry } from '../../src/volume/types';
import { drawPatient } from './drawPatient';
import type { DrawnPatient } from './drawPatient';

const [right, left] = presets[0].kidneys;

/**
 * Synthetic patients with diseases and scans that are hard to contour, by name; what the program
 * makes of them is listed in docs/findings.md.
 */
export const hardPatients: Record<string, () => DrawnPatient> = {
  'left kidney atrophic, 30 ml': () => drawPatient([right, scaled(left, 0.58)]),
  'left kidney atrophic, 50 ml': () => drawPatient([right, scaled(left, 0.68)]),
  'left kidney in the pelvis': () =>
    drawPatient([right, { ...left, centreMm: [58, -18, -122], sagittalTiltDeg: 0 }]),
  polycystic: () =>
    drawPatient([scaled(right, 1.3), scaled(left, 1.3)], {
      over: [...cysts(right), ...cysts(left)],
    }),
  'cyst of 6 cm on the left': () =>
    drawPatient([
      right,
      { ...left, cyst: { radiusMm: 30, at: { width: 1.7, thickness: 0, length: -0.3 } } },
    ]),
  'hydronephrosis on the right': () =>
    drawPatient([right, left], {
      over: [fluid('pelvis', [-56, 22, -16], [15, 13, 26], tissues.urine)],
    }),
  'stones on the left': () =>
    drawPatient([right, left], {
      over: [ball('stone', [66, 26, -14], [5, 5, 7], tissues.bone, 900)],
    }),
  'spleen of 1.6 kg': () =>
    drawPatient([right, left], {
      under: [ball('large spleen', [98, 0, 70], [52, 72, 102], tissues.spleen, 48)],
    }),
  'fluid around the organs': () =>
    drawPatient([right, left], {
      under: [
        fluid('ascites on the right', [-108, -6, -30], [34, 66, 120], tissues.urine),
        fluid('ascites on the left', [108, -6, -40], [34, 66, 100], tissues.urine),
      ],
    }),
  'rods in the spine': () =>
    drawPatient([right, left], {
      over: [-16, 16].map((x) => ball('rod', [x, 72, -10], [5, 5, 80], tissues.bone, 3000)),
    }),
  'noise of 60 HU': () => drawPatient([right, left], { noiseHounsfield: 60 }),
  'child of about 10 years': () => shrunk(drawPatient([right, left]), 0.78),
};

function scaled(spec: KidneySpec, factor: number): KidneySpec {
  const { length, width, thickness } = spec.radiiMm;
  return {
    ...spec,
    radiiMm: { length: factor * length, width: factor * width, thickness: factor * thickness },
  };
}

function ball(name: string, centre: Vec3, radii: Vec3, tissue: Tissue, hu: number): Painter {
  return { name, tissue, soft: false, hu, ...ellipsoid(centre, radii) };
}

function fluid(name: string, centre: Vec3, radii: Vec3, tissue: Tissue): Painter {
  return ball(name, centre, radii, tissue, 6);
}

/** A dozen cysts of 8 to 18 mm radius through a kidney. */
function cysts({ centreMm: [x, y, z] }: KidneySpec): Painter[] {
  return Array.from({ length: 12 }, (_, n) => {
    const angle = 2.4 * n;
    const radius = 8 + ((7 * n) % 11);
    const centre: Vec3 = [x + 24 * Math.cos(angle), y + 20 * Math.sin(angle), z + 10 * (n - 5.5)];
    return fluid('cyst', centre, [radius, radius, radius], tissues.cyst);
  });
}

/** The same voxels in a smaller body. */
function shrunk({ ct, truth }: DrawnPatient, factor: number): DrawnPatient {
  const smaller = (geometry: VolumeGeometry): VolumeGeometry => ({
    ...geometry,
    spacingMm: geometry.spacingMm.map((v) => factor * v) as Vec3,
    imagePositionPatient: geometry.imagePositionPatient.map((v) => factor * v) as Vec3,
  });
  return {
    ct: { ...smaller(ct), data: ct.data },
    truth: { ...smaller(truth), data: truth.data },
  };
}
