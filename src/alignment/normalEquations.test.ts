import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import { normalEquations } from './normalEquations';
import type { Similarity } from './similarity';
import { rotateBy } from '../volume';

/** A patient map that is linear in space, so that interpolation and slopes are exact. */
const slope = [0.02, -0.01, 0.03];
const size = 21;
const spacing = 10;
const patient: AnatomyMaps = {
  geometry: {
    dimensions: [size, size, size],
    spacingMm: [spacing, spacing, spacing],
    imagePositionPatient: [-100, -100, -100],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  },
  bone: Float32Array.from({ length: size ** 3 }, (_, n) => {
    const index = [n % size, Math.floor(n / size) % size, Math.floor(n / size ** 2)];
    return index.reduce((sum, v, axis) => sum + slope[axis] * (v * spacing - 100), 0);
  }),
  lung: new Float32Array(size ** 3),
  covered: new Float32Array(size ** 3).fill(1),
};

function oneSample(x: number, y: number, z: number, wanted: number): AnatomySamples {
  const single = (v: number) => Float32Array.from([v]);
  return {
    count: 1,
    x: single(x),
    y: single(y),
    z: single(z),
    bone: single(wanted),
    lung: single(0),
    weight: single(1),
    weightSum: 1,
    index: Int32Array.from([0]),
    boneRms: 1,
    lungRms: 0,
  };
}

const at: Similarity = {
  rotation: rotateBy([1, 0, 0, 0, 1, 0, 0, 0, 1], [0.1, -0.2, 0.15]),
  scale: 1.1,
  translation: [4, -7, 9],
};
const channel = (samples: AnatomySamples) => [
  { values: patient.bone, wanted: samples.bone, gain: 1, unit: 1, weight: 1 },
];

describe('normalEquations', () => {
  it('has the cost of the definition, and its downhill direction by finite differences', () => {
    const samples = oneSample(30, -20, 15, 0.4);
    const { cost, vector } = normalEquations(patient, samples, at, channel(samples));
    const [x, y, z] = [0, 1, 2].map(
      (row) =>
        at.scale *
          (at.rotation[3 * row] * 30 -
            at.rotation[3 * row + 1] * 20 +
            at.rotation[3 * row + 2] * 15) +
        at.translation[row],
    );
    const residual = slope[0] * x + slope[1] * y + slope[2] * z - 0.4;
    expect(cost).toBeCloseTo((0.5 * residual ** 2 * 2.25) / (2.25 + residual ** 2), 6);

    const moved = (a: number, step: number): Similarity => ({
      rotation: rotateBy(at.rotation, [0, 1, 2].map((b) => (a === b ? step : 0)) as never),
      scale: at.scale * Math.exp(a === 6 ? step : 0),
      translation: at.translation.map((v, b) => v + (a === 3 + b ? step : 0)) as never,
    });
    for (let a = 0; a < 7; a++) {
      const step = a >= 3 && a < 6 ? 0.5 : 0.01;
      const costAt = (s: number) =>
        normalEquations(patient, samples, moved(a, s), channel(samples)).cost;
      const difference = (costAt(step) - costAt(-step)) / (2 * step);
      expect(-vector[a]).toBeCloseTo(difference, 3);
    }
  });

  it('leaves samples outside the scan out', () => {
    const samples = oneSample(300, 0, 0, 0.4);
    expect(normalEquations(patient, samples, at, channel(samples)).cost).toBe(Infinity);
  });
});
