// npm run bench -- coregistration: how well the kidneys of moved sessions are laid on each other,
// without noise and with that of 177Lu SPECT.
import { largest } from '../src/numbers';
import { measureCoregistration, methods } from './coregistrationParts/measureCoregistration';
import type {
  CoregistrationCase,
  CoregistrationMeasures,
} from './coregistrationParts/measureCoregistration';
import { markdownTable } from './markdownTable';

const patients = 6;
const usual = { shiftMm: 5, turnDegrees: 2, breathMm: 4, noise: 0.1 };
const sets: Record<string, Omit<CoregistrationCase, 'seed'>> = {
  'no noise, no breath': { ...usual, noise: 0, breathMm: 0 },
  'no noise, breath 4 mm': { ...usual, noise: 0 },
  'noise 8 %': { ...usual, noise: 0.08 },
  'noise 15 %': { ...usual, noise: 0.15 },
  '12 mm, 6 degrees': { ...usual, shiftMm: 12, turnDegrees: 6 },
  'voxels of 2.4 mm': { ...usual, voxelMm: 2.4 },
  'voxels of 9.6 mm': { ...usual, voxelMm: 9.6 },
  'FWHM 6 mm': { ...usual, fwhmMm: 6 },
  'FWHM 15 mm': { ...usual, fwhmMm: 15 },
};

/** Kidneys moved by 5 mm and 2 degrees, SPECT 4 mm off its CT, noise 10 %, but for what is said. */
export async function benchCoregistration(): Promise<void> {
  const rows: string[][] = [];
  for (const [name, set] of Object.entries(sets)) {
    const measures = Array.from({ length: patients }, (_, seed) =>
      measureCoregistration({ ...set, seed }),
    ).flat();
    for (const method of methods) {
      rows.push([name, method, ...cells(measures.filter((one) => one.method === method))]);
    }
  }
  process.stdout.write(
    markdownTable(
      ['motion', 'method', 'landmarks mean / worst mm', 'mean dose rms / worst %'],
      rows,
    ),
  );
}

function cells(measures: CoregistrationMeasures[]): string[] {
  const landmarks = measures.flatMap((one) => one.landmarkErrorsMm);
  const mean = landmarks.reduce((a, b) => a + b, 0) / landmarks.length;
  const doses = measures.map((one) => 100 * Math.abs(one.doseError));
  const rms = Math.hypot(...doses) / Math.sqrt(doses.length);
  return [
    `${mean.toFixed(2)} / ${largest(landmarks).toFixed(2)}`,
    `${rms.toFixed(2)} / ${largest(doses).toFixed(2)}`,
  ];
}
