import { readFileSync } from 'node:fs';
import { bodyTissues } from '../../scripts/bodies/bodyModel';
import type { BodyModel } from '../../scripts/bodies/bodyModel';
import { icrpBodies } from '../../scripts/bodies/icrpBodies';
import { seededRandom } from '../../scripts/kernels/seededRandom';
import { joulePerKeV } from '../../src/dose/joulePerKeV';
import { ownKernel } from '../../src/dose/ownKernel';
import { describeWithData, sharedData } from '../helpers/sharedData';

const lu177Kernel = ownKernel('177Lu');
const densityKgPerMm3 = 1.05e-6;
const bodies = [
  ['ICRP110 male', 'AM'],
  ['ICRP110 female', 'AF'],
] as const;

/** S value of a source organ (file) to a target (row), mGy/(MBq s), and the target's mass, g. */
function openDose(body: string, source: string, target: string): { s: number; massG: number } {
  const file = sharedData(`dose/opendose_svalues/ICRP_110_${body}_lu-177_${source}.json`)!;
  const rows = JSON.parse(readFileSync(file, 'utf8')) as [string, string, string, string][];
  const [, s, , mass] = rows.find(([name]) => name === target)!;
  return { s: Number(s), massG: Number(mass) };
}

/**
 * Mean photon dose of one decay in the target, mGy/(MBq s): pairs of points, drawn evenly from both
 * organs.
 */
function photonDose({ tissue }: BodyModel, source: number, target: number): number {
  const random = seededRandom(1);
  const [nx, ny] = tissue.dimensions;
  const placesOf = (organ: number) =>
    Array.from(tissue.data.keys()).filter((n) => tissue.data[n] === organ);
  const organs = [placesOf(source), placesOf(target)];
  const draw = (places: number[]) => {
    const n = places[Math.floor(random() * places.length)];
    const index = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    return index.map((at, axis) => (at + random()) * tissue.spacingMm[axis]);
  };
  const { photonRadiiMm, photonKeVPerMm } = lu177Kernel;
  const pairs = 150_000;
  let keVPerMm3 = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const [a, b] = organs.map(draw);
    const radiusMm = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    const above = photonRadiiMm.findIndex((mm) => mm > radiusMm);
    const nearest = above < 0 ? photonRadiiMm.length - 1 : above;
    keVPerMm3 += photonKeVPerMm[nearest] / (4 * Math.PI * radiusMm ** 2) / pairs;
  }
  return (keVPerMm3 * joulePerKeV * 1e9) / densityKgPerMm3;
}

describeWithData('dose/opendose_svalues')("the program's own kernel and OpenDose S values", () => {
  describeWithData('labels/icrp110')('of the ICRP adults', () => {
    const models = new Map(icrpBodies().map((body) => [body.name, body]));

    it.each(bodies)('%s: photons from the spleen to the left kidney', (name, folder) => {
      const { s } = openDose(folder, 'spleen', 'Left kidney C+M+P');
      const dose = photonDose(models.get(name)!, bodyTissues.spleen, bodyTissues.kidneyLeft);
      expect(Math.abs(dose / s - 1)).toBeLessThan(0.06);
    });

    it.each(bodies)('%s: both kidneys to themselves', (name, folder) => {
      for (const [source, target, organ] of [
        ['left_kidney', 'Left kidney C+M+P', bodyTissues.kidneyLeft],
        ['right_kidney', 'Right kidney C+M+P', bodyTissues.kidneyRight],
      ] as const) {
        const { s, massG } = openDose(folder, source, target);
        const electrons = (lu177Kernel.electronKeV * joulePerKeV * 1e9) / (massG / 1000);
        // Without the half per cent of the electrons that leave through the surface.
        const dose = electrons + photonDose(models.get(name)!, organ, organ);
        expect(Math.abs(dose / s - 1)).toBeLessThan(0.01);
      }
    });
  });
});
