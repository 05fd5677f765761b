// npm run bench -- alignment: error, time and memory of the rigid alignment, compared with elastix
// on the same volumes.
import fs from 'node:fs';
import path from 'node:path';
import type { BodyModel } from '../scripts/bodies/bodyModel';
import { kidneyMidpoint } from '../scripts/bodies/bodyModel';
import { buildReference } from '../scripts/bodies/buildReference';
import { icrpBodies } from '../scripts/bodies/icrpBodies';
import { fieldsOfView, randomScan } from '../scripts/bodies/randomScan';
import type { FieldOfView } from '../scripts/bodies/randomScan';
import { renderScan } from '../scripts/bodies/renderScan';
import { sharedData } from '../scripts/bodies/sharedData';
import { totalSegBody, totalSegCases } from '../scripts/bodies/totalSegBodies';
import { readNiftiFile } from '../cli/nifti/readNiftiFile';
import { parseReferenceAnatomy, registerToReference } from '../src/alignment';
import type { ReferenceAnatomy } from '../src/alignment';
import { extractAnatomyMaps } from '../src/alignment/extractAnatomyMaps';
import { smoothMaps } from '../src/alignment/smoothMaps';
import type { Vec3 } from '../src/volume/types';
import { kidneyVoxels } from './alignmentParts/kidneyVoxels';
import { measureAlignment, spare } from './alignmentParts/measureAlignment';
import type { AlignmentMeasures } from './alignmentParts/measureAlignment';
import { elastixAlignment } from './elastixAlignment';
import { median } from './median';

const quickCases = 40;
const neededSpareMm = 15;
/** From this error on the alignment is at another level: most of a vertebra with its disc. */
const slipMm = 27;

/**
 * Prints the tables; about ten minutes for 200 cases. `quick`: the first 40 cases, without elastix.
 */
export async function benchAlignment({
  cases,
  quick,
}: {
  cases: number;
  quick: boolean;
}): Promise<void> {
  if (!sharedData('labels/icrp110') || !sharedData('labels/totalseg')) {
    console.log('SKIPPED: the label maps beside the repository are missing on this machine');
    return;
  }
  const shipped = parseReferenceAnatomy(
    fs.readFileSync(path.join(__dirname, '../models/reference-anatomy.bin')),
  );
  const icrp = icrpBodies();
  speed(icrp[0], shipped);
  const bodies = [...icrp, ...totalSegCases.map(totalSegBody)];
  accuracy(bodies, shipped, quick ? Math.min(cases, quickCases) : cases);
  if (!quick) {
    await againstElastix(bodies);
  }
  await realPatients(shipped);
}

/** Runs 512 x 512 x 200 first, so that the process's peak memory is that of this scan. */
function speed(body: BodyModel, reference: ReferenceAnatomy): void {
  const spec = randomScan(body, { seed: 1, field: 'chest-abdomen-pelvis' });
  spec.geometry = {
    ...spec.geometry,
    dimensions: [512, 512, 200],
    spacingMm: [0.78, 0.78, 2],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    imagePositionPatient: [spec.centre[0] - 199, spec.centre[1] - 199, spec.centre[2] - 200],
  };
  const { ct } = renderScan(body, spec);
  const before = process.resourceUsage().maxRSS;
  const times: number[] = [];
  let parts = '';
  for (let run = 0; run < 5; run++) {
    const cpu = process.cpuUsage();
    const { timingsMs } = registerToReference(ct, reference)!;
    const { user, system } = process.cpuUsage(cpu);
    times.push((user + system) / 1000);
    parts = `maps ${timingsMs.maps.toFixed(0)} ms, search ${timingsMs.search.toFixed(0)} ms on the clock`;
  }
  const after = process.resourceUsage().maxRSS;
  console.log(
    `512 x 512 x 200: first run ${times[0].toFixed(0)} ms, later ${median(times.slice(1)).toFixed(0)} ms of one core (${parts}); ` +
      `peak memory ${((after - before) / 1024).toFixed(0)} MB beyond the CT\n`,
  );
}

interface Row {
  body: number;
  field: FieldOfView;
  isBent: boolean;
  same: AlignmentMeasures;
  other: AlignmentMeasures;
}

function accuracy(bodies: BodyModel[], shipped: ReferenceAnatomy, cases: number): void {
  const about = { name: 'bench', source: '', licence: '' };
  const ownReferences = bodies.map((body) => buildReference([body], about).reference);
  // A body is never aligned with a reference that it is part of.
  const others = bodies.map((body, n) =>
    n < 2
      ? shipped
      : buildReference(
          bodies.slice(2).filter((one) => one !== body),
          about,
        ).reference,
  );
  const rows: Row[] = [];
  for (let seed = 0; seed < cases; seed++) {
    const n = seed % bodies.length;
    const field = fieldsOfView[Math.floor(seed / bodies.length) % fieldsOfView.length];
    const spec = randomScan(bodies[n], { seed: 1000 + seed, field, pixelMm: 3.5 });
    const scan = renderScan(bodies[n], spec);
    rows.push({
      body: n,
      field,
      isBent: spec.scoliosisMm !== 0,
      same: measureAlignment(bodies[n], scan, ownReferences[n]),
      other: measureAlignment(bodies[n], scan, others[n]),
    });
  }
  console.log('Same anatomy (the reference is made of the patient’s own body), mm\n');
  console.log(
    '| field of view | N | straight: worst landmark | bent: worst landmark | best fit of the truth: worst landmark | most above the best fit | median ms |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, some] of groups(rows)) {
    const straight = some.filter(({ isBent }) => !isBent).map(({ same }) => same.worstLandmarkMm);
    const bent = some.filter(({ isBent }) => isBent).map(({ same }) => same);
    const total = some.map(({ same }) => same.alignment.timingsMs.total);
    console.log(
      `| ${name} | ${some.length} | ${largest(straight)} | ${largest(bent.map((one) => one.worstLandmarkMm))} ` +
        `| ${largest(bent.map((one) => one.bestFitWorstMm))} ` +
        `| ${largest(bent.map((one) => one.worstLandmarkMm - one.bestFitWorstMm))} | ${median(total).toFixed(0)} |`,
    );
  }
  console.log('\nOther anatomy (the reference is made of other bodies), mm\n');
  console.log(
    `| field of view | N | midpoint error, median | largest | smallest spare | spare >= ${neededSpareMm} mm | spare < ${neededSpareMm} mm and said to be sure | not sure | other level, not sure | other level, said to be sure |`,
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const usual = usualHeights(rows);
  const isSlip = ({ body, other }: Row): boolean =>
    Math.abs(other.heightErrorMm - usual[body]) > slipMm;
  for (const [name, some] of groups(rows)) {
    const errors = some.map(({ other }) => other.midpointErrorMm);
    const good = some.filter(({ other }) => other.spareMm >= neededSpareMm).length;
    const low = some.filter(({ other }) => other.alignment.confidence !== 'high').length;
    const silent = some.filter(
      ({ other }) => other.spareMm < neededSpareMm && other.alignment.confidence === 'high',
    ).length;
    const slips = some.filter(isSlip);
    const silentSlips = slips.filter(({ other }) => other.alignment.confidence === 'high').length;
    const spares = some.map(({ other }) => other.spareMm);
    console.log(
      `| ${name} | ${some.length} | ${median(errors).toFixed(1)} | ${largest(errors)} | ${Math.min(...spares).toFixed(1)} | ${good}/${some.length} | ${silent} | ${low} | ${slips.length - silentSlips} | ${silentSlips} |`,
    );
  }
  console.log('');
}

/**
 * For each body, how much higher or lower its kidneys lie against its bones than in the other
 * bodies, which is not an error of the alignment: the median over the patients made from the body.
 */
function usualHeights(rows: Row[]): number[] {
  const usual: number[] = [];
  for (const { body } of rows) {
    usual[body] ??= median(
      rows.filter((row) => row.body === body).map(({ other }) => other.heightErrorMm),
    );
  }
  return usual;
}

function groups(rows: Row[]): [string, Row[]][] {
  return [
    ...fieldsOfView.map((field) => [field, rows.filter((row) => row.field === field)]),
    ['all', rows],
  ].filter((group): group is [string, Row[]] => group[1].length > 0);
}

/**
 * Uses unscaled patients, because elastix's rigid transform has no size; both see the same bone
 * maps.
 */
async function againstElastix(bodies: BodyModel[]): Promise<void> {
  console.log('Against elastix on the same 6 mm bone maps, same anatomy, size 1\n');
  console.log(
    '| body | field of view | ours: worst landmark mm | ms | elastix from the centre: mm | ms | elastix from our result: mm | ms |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  const about = { name: 'bench', source: '', licence: '' };
  for (const [n, field] of fieldsOfView.entries()) {
    const body = bodies[n];
    const { reference } = buildReference([body], about);
    const spec = { ...randomScan(body, { seed: 5000 + n, field, similar: true }), scale: 1 };
    const scan = renderScan(body, spec);
    const ours = measureAlignment(body, scan, reference);
    const fixed = smoothMaps(reference.maps, 1);
    const moving = smoothMaps(extractAnatomyMaps(scan.ct), 1);
    const { referenceToPatient: m } = ours.alignment;
    const fromCentre = await elastixAlignment(fixed, moving);
    const fromOurs = await elastixAlignment(fixed, moving, [m[3], m[7], m[11]]);
    if (!fromCentre || !fromOurs) {
      console.log('SKIPPED: the package @itk-wasm/elastix is not installed');
      return;
    }
    const middle = kidneyMidpoint(body);
    const worst = (toMoving: (point: Vec3) => Vec3): string =>
      Object.entries(body.landmarks)
        .filter(([name]) => /kidney|T1[12]|L\d/.test(name))
        .map(([, p]) => {
          const found = toMoving(p.map((v, axis) => v - middle[axis]) as Vec3);
          return Math.hypot(...scan.toPatient(p).map((v, axis) => v - found[axis]));
        })
        .reduce((a, b) => Math.max(a, b))
        .toFixed(1);
    console.log(
      `| ${body.name} | ${field} | ${ours.worstLandmarkMm.toFixed(1)} | ${ours.alignment.timingsMs.total.toFixed(0)} ` +
        `| ${worst(fromCentre.toMoving)} | ${fromCentre.milliseconds.toFixed(0)} ` +
        `| ${worst(fromOurs.toMoving)} | ${fromOurs.milliseconds.toFixed(0)} |`,
    );
  }
  console.log('');
}

async function realPatients(reference: ReferenceAnatomy): Promise<void> {
  const folder = sharedData('ct/lu177_patient');
  if (!folder) {
    console.log('SKIPPED: the real patient is missing on this machine');
    return;
  }
  const ct = await readNiftiFile(path.join(folder, 'ct.nii.gz'));
  const labels = await readNiftiFile(path.join(folder, 'labels.nii.gz'));
  const alignment = registerToReference(ct, reference)!;
  const spares = kidneyVoxels(labels).map((point) => spare(alignment, point));
  console.log(
    `177Lu patient: kidneys' closest voxel ${spares.reduce((a, b) => Math.min(a, b)).toFixed(0)} mm inside the box; ` +
      `bone overlap ${alignment.boneOverlap.toFixed(2)}, margin ${alignment.marginToSecond.toFixed(2)}, confidence ${alignment.confidence}`,
  );
}

function largest(values: number[]): string {
  return values.length > 0 ? Math.max(...values).toFixed(1) : '-';
}
