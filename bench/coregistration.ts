// npm run bench -- coregistration: how well the kidneys of moved sessions are laid on each other,
// without noise and with that of 177Lu SPECT, and what it costs.
import { largest } from '../src/numbers';
import { measureCoregistration, methods } from './coregistrationParts/measureCoregistration';
import type { CoregistrationMeasures } from './coregistrationParts/measureCoregistration';
import { markdownTable } from './markdownTable';

const patients = 10;
const sets = [
  { noise: 0, shiftMm: 5, turnDegrees: 2, breathMm: 0 },
  { noise: 0, shiftMm: 5, turnDegrees: 2, breathMm: 4 },
  { noise: 0.08, shiftMm: 5, turnDegrees: 2, breathMm: 4 },
  { noise: 0.15, shiftMm: 5, turnDegrees: 2, breathMm: 4 },
  { noise: 0.1, shiftMm: 12, turnDegrees: 6, breathMm: 4 },
];

/** Prints one row a method and motion set; about a minute. */
export async function benchCoregistration(): Promise<void> {
  const rows: string[][] = [];
  for (const set of sets) {
    const measures = Array.from({ length: patients }, (_, seed) =>
      measureCoregistration({ ...set, seed }),
    ).flat();
    for (const method of methods) {
      const name = `${set.shiftMm} mm, ${set.turnDegrees} degrees, breath ${set.breathMm} mm, noise ${100 * set.noise} %`;
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
