import { shippedReference } from '../../tests/helpers/ctFromReference';
import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import { cropMaps } from './cropMaps';
import { registerMaps } from './registerMaps';

const reference = shippedReference();
const { maps } = reference;
const [nx, ny, nz] = maps.geometry.dimensions;

/** A patient whose bones and lungs are the reference's, with the kidneys' midpoint at a place. */
function patientAt(place: Vec3, from: AnatomyMaps = maps): AnatomyMaps {
  return {
    ...from,
    geometry: {
      ...from.geometry,
      imagePositionPatient: from.geometry.imagePositionPatient.map(
        (v, axis) => v + place[axis],
      ) as Vec3,
    },
  };
}

describe('registerMaps', () => {
  it('finds the reference itself where it was put, far better than elsewhere', () => {
    const { placements, rankTurnedOver } = registerMaps(patientAt([13, -140, 905]), reference);
    const [best, second] = placements;
    [13, -140, 905].forEach((v, axis) =>
      expect(Math.abs(best.similarity.translation[axis] - v)).toBeLessThan(1),
    );
    expect(best.similarity.scale).toBeCloseTo(1, 2);
    expect(best.score).toBeGreaterThan(0.95);
    expect(best.boneOverlap).toBeGreaterThan(0.95);
    expect(best.coveredShare).toBeGreaterThan(0.9);
    expect(rankTurnedOver).toBeLessThan(best.rank - 0.2);
    if (second) {
      expect(second.rank).toBeLessThan(best.rank - 0.1);
    }
  });

  it('finds it from the lower ribs and the lumbar spine alone, other levels a vertebra away', () => {
    const { placements } = registerMaps(cropMaps(patientAt([0, 0, 0]), -100, 100), reference);
    const [best, ...others] = placements;
    best.similarity.translation.forEach((v) => expect(Math.abs(v)).toBeLessThan(3));
    for (const { similarity } of others) {
      expect(Math.hypot(...similarity.translation)).toBeGreaterThan(27);
    }
  });

  it('says how much worse the bones near the kidneys fit a vertebra away, and where', () => {
    const clear = registerMaps(patientAt([0, 0, 0]), reference).neighbour;
    expect(clear.margin).toBeGreaterThan(0.1);
    // The same bones three times, 30 mm apart: two of three fit one level on.
    const cells = (30 / maps.geometry.spacingMm[2]) * nx * ny;
    const repeated = maps.bone.map(
      (v, n) => (v + (maps.bone[n - cells] ?? 0) + (maps.bone[n + cells] ?? 0)) / 3,
    );
    const { neighbour } = registerMaps(
      patientAt([0, 0, 0], { ...maps, bone: repeated }),
      reference,
    );
    expect(neighbour.margin).toBeLessThan(clear.margin / 2);
    expect(Math.abs(Math.abs(neighbour.offsetMm) - 30)).toBeLessThan(12);
  });

  it('says when front and back exchanged fit better', () => {
    // Half a turn about the body's axis: the grid's first two axes run the other way.
    const turn = (values: Float32Array): Float32Array =>
      values.map((_v, n) => {
        const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
        return values[nx - 1 - i + nx * (ny - 1 - j + ny * k)];
      });
    const [x, y, z] = maps.geometry.imagePositionPatient;
    const cell = maps.geometry.spacingMm[0];
    const over: AnatomyMaps = {
      geometry: {
        ...maps.geometry,
        imagePositionPatient: [-x - cell * (nx - 1), -y - cell * (ny - 1), z],
      },
      bone: turn(maps.bone),
      lung: turn(maps.lung),
      covered: turn(maps.covered),
    };
    const { placements, rankTurnedOver } = registerMaps(over, reference);
    expect(rankTurnedOver).toBeGreaterThan(placements[0].rank);
  });

  it('has no place without bone', () => {
    const soft = { ...maps, bone: new Float32Array(nx * ny * nz) };
    expect(registerMaps(soft, reference)).toMatchObject({ placements: [], rankTurnedOver: 0 });
  });
});
