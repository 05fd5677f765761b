import { electronsInWater } from './kernels/electronsInWater';
import { photonsInWater } from './kernels/photonsInWater';
import { seededRandom } from './kernels/seededRandom';

const shellMm = 0.5;
const reachMm = 200;
/** Each node is the mean of the shells within this share of its radius. */
const halfWidthShare = 0.12;
const nodesMm = [
  0.25, 0.75, 1.25, 1.75, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160,
];

/**
 * Prints the numbers of src/dose/lu177Kernel.ts: `npx tsx scripts/makeLu177Kernel.ts`. Takes a
 * minute; same seed, same numbers.
 */
function main(): void {
  const electrons = electronsInWater(20_000, seededRandom(1));
  const shells = photonsInWater(400_000, shellMm, reachMm / shellMm, seededRandom(2));
  const nodes = nodesMm.map((radiusMm) => {
    const near = Array.from(shells, (value, n) => ({ value, at: (n + 0.5) * shellMm })).filter(
      ({ at }) => Math.abs(at - radiusMm) <= Math.max(0.01, halfWidthShare * radiusMm),
    );
    const mean = near.reduce((sum, { value }) => sum + value, 0) / near.length;
    return [radiusMm, Number(mean.toPrecision(4))];
  });
  process.stdout.write(`${JSON.stringify({ electrons, nodes })}\n`);
}

main();
