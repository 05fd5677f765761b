import { bodyTissues } from './bodies/bodyModel';
import type { BodyModel } from './bodies/bodyModel';
import { icrpBodies } from './bodies/icrpBodies';
import { randomDirection } from './kernels/randomDirection';
import { seededRandom } from './kernels/seededRandom';

const organs = {
  kidney: [bodyTissues.kidneyLeft, bodyTissues.kidneyRight],
  liver: [bodyTissues.liver],
  spleen: [bodyTissues.spleen],
};
const radiiMm = [0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 40, 50, 60, 80, 100];
const draws = 200_000;

/**
 * Prints the numbers of src/dose/organShapes.ts from the adult phantoms of ICRP Publication 110:
 * `npx tsx scripts/makeOrganShapes.ts`. Same seed, same numbers.
 */
function main(): void {
  const bodies = icrpBodies();
  for (const [name, tissues] of Object.entries(organs)) {
    const each = bodies.flatMap((body) => tissues.map((tissue) => measure(body, tissue)));
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const volumeMl = mean(each.map((one) => one.volumeMl));
    const staying = radiiMm.map((_, n) =>
      Number(mean(each.map((one) => one.staying[n])).toFixed(4)),
    );
    process.stdout.write(`${name}: ${volumeMl.toFixed(1)} ml\n${JSON.stringify(staying)}\n`);
  }
}

/** How often a displacement from somewhere in the organ ends in it, at the scale of 100 ml. */
function measure(
  { tissue: { data, dimensions, spacingMm } }: BodyModel,
  tissue: number,
): { volumeMl: number; staying: number[] } {
  const random = seededRandom(1);
  const [nx, ny, nz] = dimensions;
  const places = Array.from(data.keys()).filter((n) => data[n] === tissue);
  const volumeMl = (places.length * spacingMm[0] * spacingMm[1] * spacingMm[2]) / 1000;
  const scale = Math.cbrt(volumeMl / 100);
  const staying = radiiMm.map((radiusMm) => {
    let stayed = 0;
    for (let n = 0; n < draws; n++) {
      const start = places[Math.floor(random() * places.length)];
      const index = [start % nx, Math.floor(start / nx) % ny, Math.floor(start / (nx * ny))];
      const direction = randomDirection(random);
      const [i, j, k] = index.map((at, axis) =>
        Math.floor(at + random() + (radiusMm * scale * direction[axis]) / spacingMm[axis]),
      );
      const isInside = i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz;
      stayed += isInside && data[i + nx * (j + ny * k)] === tissue ? 1 : 0;
    }
    return stayed / draws;
  });
  return { volumeMl, staying };
}

main();
