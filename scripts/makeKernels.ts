import fs from 'node:fs';
import { ac225Emissions } from '../src/nuclides/emissions/ac225';
import type { Emissions } from '../src/nuclides';
import { i131Emissions } from '../src/nuclides/emissions/i131';
import { lu177Emissions } from '../src/nuclides/emissions/lu177';
import { tb161Emissions } from '../src/nuclides/emissions/tb161';
import { y90Emissions } from '../src/nuclides/emissions/y90';
import { electronsInWater } from './kernels/electronsInWater';
import { photonsInWater } from './kernels/photonsInWater';
import { seededRandom } from './kernels/seededRandom';

const sources: Readonly<Record<string, { nuclide: string; emissions: Emissions }>> = {
  ac225: { nuclide: '225Ac', emissions: ac225Emissions },
  i131: { nuclide: '131I', emissions: i131Emissions },
  lu177: { nuclide: '177Lu', emissions: lu177Emissions },
  tb161: { nuclide: '161Tb', emissions: tb161Emissions },
  y90: { nuclide: '90Y', emissions: y90Emissions },
};
const electronHistories = 5_000;
const photonHistories = 3_000_000;
const shellMm = 0.5;
const reachMm = 200;
/** Each node is the mean of the shells within this share of its radius. */
const halfWidthShare = 0.12;
const nodesMm = [
  0.25, 0.75, 1.25, 1.75, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160,
];

/**
 * Writes src/dose/kernels/*Spread.ts: `npx tsx scripts/makeKernels.ts [NAME...]`, some minutes for
 * all five nuclides; same seed, same numbers.
 */
function main(): void {
  const names = process.argv.slice(2);
  for (const [name, { nuclide, emissions }] of Object.entries(sources)) {
    if (names.length === 0 || names.includes(name)) {
      fs.writeFileSync(`src/dose/kernels/${name}Spread.ts`, spreadFile(name, nuclide, emissions));
    }
  }
}

function spreadFile(name: string, nuclide: string, emissions: Emissions): string {
  const shells = electronsInWater(emissions, electronHistories, seededRandom(1));
  const electrons = shells.map(({ radiusMm, keV }) => [rounded(radiusMm), rounded(keV)]);
  return `import type { EnergySpread } from '../energySpread';

/** The energy of ${nuclide} in water, written by scripts/makeKernels.ts. */
export const ${name}Spread: EnergySpread = {
  electronShells: ${JSON.stringify(electrons)},
  photonRadiiMm: ${JSON.stringify(nodesMm)},
  photonKeVPerMm: ${JSON.stringify(photonNodes(emissions))},
};
`;
}

function photonNodes({ photons }: Emissions): number[] {
  const shells = photonsInWater(
    photons,
    photonHistories,
    shellMm,
    reachMm / shellMm,
    seededRandom(2),
  );
  return nodesMm.map((radiusMm) => {
    const near = Array.from(shells, (value, n) => ({ value, at: (n + 0.5) * shellMm })).filter(
      ({ at }) => Math.abs(at - radiusMm) <= Math.max(0.01, halfWidthShare * radiusMm),
    );
    return rounded(near.reduce((sum, { value }) => sum + value, 0) / near.length);
  });
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

main();
