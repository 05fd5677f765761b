// npm run bench -- dose: time for the dose of two kidneys, complete and after one brush stroke.
import { defaultSiteConfiguration } from '../src/configuration';
import { createDoseAccumulator, createDoseSampler } from '../src/dose';
import type { DoseVolume } from '../src/dose';
import { labelmapOfSlices } from '../src/measure/labelmapOfSlices';
import { measureKidneyContours } from '../src/measure/measureKidneyContours';
import { absorbedDoseStatistics } from '../src/report/absorbedDoseStatistics';
import type { Labelmap, Vec3 } from '../src/volume';
import { median } from './median';

const dimensions: Vec3 = [512, 512, 200];
const [nx, ny, nz] = dimensions;
const size = nx * ny;
const grid = {
  dimensions,
  spacingMm: [0.78, 0.78, 2] as Vec3,
  imagePositionPatient: [-200, -200, 0] as Vec3,
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as Labelmap['direction'],
  frameOfReferenceUID: '1.2',
};

/** Ellipsoids of about 165 ml. */
function kidneys(): Uint8Array {
  const data = new Uint8Array(size * nz);
  for (const [label, ci] of [
    [1, 160],
    [2, 350],
  ]) {
    for (let k = 0; k < nz; k++) {
      for (let j = 0; j < ny; j++) {
        for (let i = ci - 50; i < ci + 50; i++) {
          if (((i - ci) / 36) ** 2 + ((j - 300) / 40) ** 2 + ((k - 100) / 28) ** 2 < 1) {
            data[i + nx * j + size * k] = label;
          }
        }
      }
    }
  }
  return data;
}

function hills(spacing: number, count: Vec3): DoseVolume {
  const [dx, dy, dz] = count;
  const data = new Float32Array(dx * dy * dz);
  for (let n = 0; n < data.length; n++) {
    const x = -200 + spacing * (n % dx);
    const y = -200 + spacing * (Math.floor(n / dx) % dy);
    const z = spacing * Math.floor(n / (dx * dy));
    const hill = (cx: number) =>
      5 * Math.exp(-(((x - cx) / 35) ** 2 + ((y - 34) / 35) ** 2 + ((z - 200) / 60) ** 2));
    data[n] = hill(-75) + hill(73);
  }
  return { ...grid, dimensions: count, spacingMm: [spacing, spacing, spacing], data };
}

const slice = <T extends Uint8Array | Int16Array>(data: T, k: number) =>
  data.subarray(k * size, (k + 1) * size) as T;
/** Processor time of this process, ms, so that other work on the machine does not count. */
const timed = (work: () => void) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const resolution = { fwhmMm: 10 };

/** What a stroke costs beside the dose: the kidney's contour, its borders and recovery, ms. */
function measureContoursMs(data: Uint8Array, doses: readonly DoseVolume[]): number {
  const isHeld = (k: number) => slice(data, k).some((label) => label > 0);
  const held = Array.from({ length: nz }, (_, k) => k).filter(isHeld);
  const slices = new Map(held.map((k) => [k, slice(data, k)] as const));
  const sources = doses.map(() => resolution);
  const setup = {
    geometry: grid,
    density: defaultSiteConfiguration.density,
    doses: [...doses],
    treatAsRegistered: false,
    recoverySources: { right: sources, left: sources },
  };
  const rounds = Array.from({ length: 5 }, () =>
    timed(() => void measureKidneyContours(labelmapOfSlices(grid, slices), ['right'], setup)),
  );
  return median(rounds);
}

/** Prints one line a dose map. */
export async function benchDose(): Promise<void> {
  const labels = kidneys();
  const hounsfield = new Int16Array(size * nz).fill(35);
  for (const [name, doses] of [
    ['one SPECT map, 4.8 mm', [hills(4.8, [84, 84, 84])]],
    ['four SPECT maps, 4.8 mm', Array.from({ length: 4 }, () => hills(4.8, [84, 84, 84]))],
    ['one fine map, 2 mm', [hills(2, [200, 200, 200])]],
  ] as const) {
    const data = labels.slice();
    let accumulator!: ReturnType<typeof createDoseAccumulator>;
    const prepareMs = timed(() => {
      accumulator = createDoseAccumulator(grid, {
        labels: [1, 2],
        density: defaultSiteConfiguration.density,
        sampler: createDoseSampler(grid, doses),
      });
    });
    const wholeMs = timed(() => {
      for (let k = 0; k < nz; k++) {
        accumulator.updateSlice(k, slice(data, k), slice(hounsfield, k));
      }
    });
    const strokes = Array.from({ length: 21 }, (_, n) => {
      const k = 90 + n;
      // A brush of 20 voxels at the edge of the right kidney.
      for (let j = 290; j < 310; j++) {
        data.fill(1, 190 + nx * j + size * k, 210 + nx * j + size * k);
      }
      return timed(() => {
        accumulator.updateSlice(k, slice(data, k), slice(hounsfield, k));
        for (const label of [1, 2]) {
          absorbedDoseStatistics(
            accumulator.measure(label),
            defaultSiteConfiguration.volumeAtDosesGy,
          );
        }
      });
    });
    const { volumeMl } = accumulator.measure(1);
    console.log(
      `${name}: kidneys of ${volumeMl.toFixed(0)} ml; prepare ${prepareMs.toFixed(0)} ms, whole ${wholeMs.toFixed(0)} ms, ` +
        `one slice with statistics of both ${median(strokes).toFixed(1)} ms (slowest ${Math.max(...strokes).toFixed(1)} ms), ` +
        `recovery and borders of one ${measureContoursMs(data, doses).toFixed(0)} ms`,
    );
  }
}
