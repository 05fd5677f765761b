import { createRandom } from '../demo/phantom/createRandom';
import { fitModel } from '../src/kinetics';
import type { KineticModel, KnownHalfLife } from '../src/kinetics';
import { nuclideOf } from '../src/nuclides';
import { markdownTable } from './markdownTable';

interface VirtualKidney {
  effectiveHalfLifeHours: number;
  uptakeHalfLifeHours: number;
}

interface Method {
  name: string;
  model: KineticModel;
  hours: number[];
  knownHalfLife?: KnownHalfLife;
}

const { halfLifeHours: physicalHalfLifeHours } = nuclideOf('177Lu');
const three = [4, 24, 96];
const population = { effectiveHalfLifeHours: 50, relativeStandardUncertainty: 0.18, source: '' };
const methods: Method[] = [
  { name: 'tri-exponential', model: 'tri-exponential', hours: three },
  { name: 'uptake of 0.8 h', model: 'bi-exponential-fixed-uptake', hours: three },
  { name: 'mono-exponential', model: 'mono-exponential', hours: three },
  { name: 'trapezoid, effective tail', model: 'trapezoid-effective-tail', hours: three },
  { name: 'trapezoid, physical tail', model: 'trapezoid-physical-tail', hours: three },
  ...[24, 48, 72, 96].flatMap((hours): Method[] => [
    { name: `Haenscheid at ${hours} h`, model: 'single-haenscheid', hours: [hours] },
    {
      name: `population half-life at ${hours} h`,
      model: 'single-half-life',
      hours: [hours],
      knownHalfLife: population,
    },
  ]),
];

/**
 * Error of the time-integrated activity by each model, over virtual kidneys with half-lives of 50
 * +- 9 h (washout) and about 0.8 h (uptake), without noise and with 5 and 10 % on every point.
 */
export async function benchKinetics({ quick }: { quick: boolean }): Promise<void> {
  const count = quick ? 200 : 2000;
  const random = createRandom(18);
  const kidneys = Array.from({ length: count }, (): VirtualKidney => ({
    effectiveHalfLifeHours: Math.min(120, Math.max(20, 50 + 9 * random.normal())),
    uptakeHalfLifeHours: 0.8 * Math.exp(0.3 * random.normal()),
  }));
  const rows = methods.map((method) => [
    method.name,
    ...[0, 0.05, 0.1].map((noise) => {
      const errors = kidneys.map((kidney) => errorOf(method, kidney, noise, random.normal));
      const mean = errors.reduce((sum, error) => sum + error, 0) / count;
      const square = errors.reduce((sum, error) => sum + error ** 2, 0) / count;
      const deviation = Math.sqrt(square - mean ** 2);
      return noise === 0
        ? `${percent(mean)} +- ${percent(deviation)}`
        : `${percent(mean)}; ${percent(Math.sqrt(square))}`;
    }),
  ]);
  const head = ['model', 'no noise, bias +- SD, %', '5 %: bias; rms, %', '10 %: bias; rms, %'];
  process.stdout.write(`\n## Kinetics, ${count} virtual kidneys\n\n${markdownTable(head, rows)}`);
}

function errorOf(
  { model, hours, knownHalfLife }: Method,
  { effectiveHalfLifeHours, uptakeHalfLifeHours }: VirtualKidney,
  noise: number,
  normal: () => number,
): number {
  const washout = Math.LN2 / effectiveHalfLifeHours;
  const uptake = Math.LN2 / uptakeHalfLifeHours;
  const points = hours.map((time) => ({
    hours: time,
    activity:
      (Math.exp(-washout * time) - Math.exp(-uptake * time)) * Math.max(0.05, 1 + noise * normal()),
  }));
  const curve = fitModel(points, model, { physicalHalfLifeHours, knownHalfLife });
  return curve.timeIntegratedActivity / (1 / washout - 1 / uptake) - 1;
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}
