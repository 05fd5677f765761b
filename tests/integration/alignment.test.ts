import path from 'node:path';
import { readCtFolder } from '../../cli/readCtFolder';
import { registerToReference } from '../../src/alignment';
import { indexToPatient } from '../../src/volume';
import type { Vec3 } from '../../src/volume/types';
import { kidneyMidpoint } from '../../scripts/bodies/bodyModel';
import type { BodyModel } from '../../scripts/bodies/bodyModel';
import { buildReference } from '../../scripts/bodies/buildReference';
import { shippedReference } from '../helpers/ctFromReference';
import { icrpBodies } from '../../scripts/bodies/icrpBodies';
import { kidneyVoxels } from '../../bench/alignmentParts/kidneyVoxels';
import { measureAlignment, spare } from '../../bench/alignmentParts/measureAlignment';
import { fieldsOfView, randomScan } from '../../scripts/bodies/randomScan';
import { renderScan } from '../../scripts/bodies/renderScan';
import { readNifti } from '../helpers/readNifti';
import { describeWithData, sharedData } from '../helpers/sharedData';

/*
 * A fast part of `npm run bench -- alignment`, which does the same for 200 patients of five bodies.
 * The bodies here have no part in the shipped reference.
 */
const neededSpareMm = 15;
const scansPerField = 4;
const shipped = shippedReference();

describeWithData('labels/icrp110')('alignment of random patients', () => {
  let bodies: BodyModel[];
  beforeAll(() => {
    bodies = icrpBodies();
  });

  it.each(fieldsOfView)('has both kidneys well inside the box: %s', (field) => {
    for (let n = 0; n < scansPerField; n++) {
      const body = bodies[n % bodies.length];
      const scan = renderScan(body, randomScan(body, { seed: 300 + n, field, pixelMm: 4.5 }));
      expect(measureAlignment(body, scan, shipped).spareMm).toBeGreaterThanOrEqual(neededSpareMm);
    }
  });

  it('puts every landmark within 5 mm where the reference is the patient’s own body', () => {
    for (const [n, body] of bodies.entries()) {
      const about = { name: body.name, source: 'test', licence: 'none' };
      const { reference } = buildReference([body], about);
      for (const field of fieldsOfView) {
        const options = { seed: 400 + n, field, pixelMm: 4.5, similar: true };
        const scan = renderScan(body, randomScan(body, options));
        expect(measureAlignment(body, scan, reference).worstLandmarkMm).toBeLessThanOrEqual(5);
      }
    }
  });

  it('does not claim kidneys in a scan of the legs', () => {
    const [body] = bodies;
    const spec = randomScan(body, { seed: 500, field: 'abdomen', pixelMm: 4.5 });
    // From the knees to the middle of the thighs.
    spec.geometry = {
      ...spec.geometry,
      imagePositionPatient: spec.geometry.imagePositionPatient.map(
        (v, axis) => v - (axis === 2 ? 650 * spec.scale : 0),
      ) as Vec3,
    };
    const { ct, toPatient } = renderScan(body, spec);
    const alignment = registerToReference(ct, shipped);
    // The kidneys are far above the scan.
    expect(toPatient(kidneyMidpoint(body))[2]).toBeGreaterThan(
      indexToPatient(ct, [0, 0, ct.dimensions[2] - 1])[2],
    );
    expect(alignment?.confidence ?? 'low').toBe('low');
  });
});

describeWithData('ct/lu177_patient')('alignment of a patient after 177Lu therapy', () => {
  it('has both kidneys well inside the box, and is sure of it', async () => {
    const folder = sharedData('ct/lu177_patient')!;
    const ct = await readNifti(path.join(folder, 'ct.nii.gz'));
    const labels = await readNifti(path.join(folder, 'labels.nii.gz'));
    const alignment = registerToReference(ct, shipped)!;
    const closest = kidneyVoxels(labels).reduce(
      (least, point) => Math.min(least, spare(alignment, point)),
      Infinity,
    );
    expect(closest).toBeGreaterThanOrEqual(neededSpareMm);
    expect(alignment.confidence).toBe('high');
  });
});

describeWithData('ct/tcga_ov_dicom')(
  'alignment of a contrast-enhanced patient with ascites',
  () => {
    it('is at the kidneys, in 190 mm of scan', async () => {
      const { volume } = await readCtFolder(sharedData('ct/tcga_ov_dicom')!);
      const { referenceToPatient: m } = registerToReference(volume, shipped)!;
      // Read off the images: both kidneys reach from z = 1285 to 1385 mm, between x = -85 and 80
      // mm.
      const corners: Vec3[] = [-85, 80].flatMap((x) =>
        [20, 95].flatMap((y) => [1285, 1385].map((z): Vec3 => [x, y, z])),
      );
      for (const corner of corners) {
        expect(spare({ referenceToPatient: m }, corner)).toBeGreaterThanOrEqual(neededSpareMm);
      }
    });
  },
);
