import { energyDose, kidneyDose, ownKernel } from '../dose';
import type { TissueDensity } from '../dose';
import { kidneySides } from '../labels';
import type { Labelmap, Vec3, Volume, VolumeGeometry } from '../volume';
import { otherEnergyDose } from './otherEnergyDose';

/** Larger than the kernel's reach around the kidneys on most sides. */
const image: VolumeGeometry = {
  dimensions: [96, 80, 84],
  spacingMm: [4.8, 4.8, 4.8],
  imagePositionPatient: [-227, -190, 41],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
const ct: VolumeGeometry = {
  dimensions: [60, 20, 40],
  spacingMm: [3.1, 3.1, 3.3],
  imagePositionPatient: [-95, 21, 180],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

function fill({ dimensions: [nx, ny, nz] }: VolumeGeometry, value: (at: Vec3) => number): number[] {
  return Array.from({ length: nx * ny * nz }, (_, n) =>
    value([n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))]),
  );
}

/** Activity in all of the image, more of it in some places. */
const map: Volume<Float32Array> = {
  ...image,
  data: Float32Array.from(
    fill(image, ([i, j, k]) => 1 + ((i * 7 + j * 13 + k * 29) % 17) + (i > 60 && j < 20 ? 400 : 0)),
  ),
};
const contour: Labelmap = {
  ...ct,
  data: Uint8Array.from(
    fill(ct, ([i, j, k]) => (j > 3 && k > 5 ? (i < 18 ? 1 : i > 44 ? 2 : 0) : 0)),
  ),
};
const courses = kidneySides.map((kidney) => ({ kidney, contour }));
const registered = { treatAsRegistered: true };
const densities: TissueDensity[] = [
  { method: 'fixed', gPerMl: 1.05 },
  {
    method: 'ct-soft-tissue',
    gPerMl: Float32Array.from(fill(image, ([i, j, k]) => 0.9 + 0.02 * ((i + 3 * j + 5 * k) % 11))),
    notes: [],
  },
];

describe('otherEnergyDose', () => {
  it.each(densities)('is in the kidneys what the whole map gives, density $method', (density) => {
    for (const chosen of [
      { type: 'local-deposition', nuclide: '177Lu' },
      { type: 'voxel-kernel', kernel: ownKernel('177Lu') },
    ] as const) {
      const other = otherEnergyDose({ map, density }, courses, { radionuclide: '177Lu', chosen })!;
      const method =
        chosen.type === 'local-deposition'
          ? ({ type: 'voxel-kernel', kernel: ownKernel('177Lu') } as const)
          : ({ type: 'local-deposition', nuclide: '177Lu' } as const);
      const whole = energyDose(map, { method, density });
      expect(other.dose.data.length).toBeLessThan(0.8 * whole.data.length);
      for (const { label } of kidneySides) {
        const { meanDoseGy } = kidneyDose(contour, label, whole, registered);
        const near = kidneyDose(contour, label, other.dose, registered).meanDoseGy!;
        expect(Math.abs(near / meanDoseGy! - 1)).toBeLessThan(1e-7);
      }
    }
  });

  it('says nothing of kidneys outside the map', () => {
    const far = { ...contour, imagePositionPatient: [5000, 0, 0] as Vec3 };
    expect(
      otherEnergyDose(
        { map, density: densities[0] },
        courses.map(({ kidney }) => ({ kidney, contour: far })),
        { radionuclide: '177Lu', chosen: { type: 'local-deposition', nuclide: '177Lu' } },
      ),
    ).toBeUndefined();
  });
});
