import { makePatient } from '../../demo/phantom';
import { createRandom } from '../../demo/phantom/createRandom';
import { assessEditedSegmentation, assessSegmentation } from '../../src/quality';
import type { AssessmentInput, EditedAssessmentInput, Finding } from '../../src/quality';
import type { Labelmap, Volume } from '../../src/volume';
import { readNifti } from '../helpers/readNifti';
import { describeWithData, sharedData } from '../helpers/sharedData';

type Case = Pick<EditedAssessmentInput, 'ct' | 'labelmap'>;

const assess = (of: Case): Finding[] =>
  assessEditedSegmentation({ ...of, contourConvention: 'parenchyma' });
const codesOf = (findings: Finding[]) =>
  findings.map(({ code, side }) => (side ? `${code} ${side}` : code));

/** A synthetic patient with the true contours. */
function synthetic(preset: string): Case & { tissue: Volume<Uint8Array> } {
  const { ct, kidneys, tissue } = makePatient({ seed: 11, preset, small: true });
  return { ct, labelmap: kidneys, tissue };
}

/** The CT with HU changed voxel by voxel. */
function withHu({ ct, labelmap }: Case, change: (hu: number, n: number) => number): Case {
  return { ct: { ...ct, data: Int16Array.from(ct.data, change) }, labelmap };
}

/** Slices `from` to the last alone. */
function cutBelow({ ct, labelmap }: Case, from: number): Case {
  const [nx, ny, nz] = ct.dimensions;
  const [x, y, z] = ct.imagePositionPatient;
  const grid = {
    ...ct,
    dimensions: [nx, ny, nz - from] as Volume['dimensions'],
    imagePositionPatient: [x, y, z + from * ct.spacingMm[2]] as Volume['imagePositionPatient'],
  };
  const start = nx * ny * from;
  return {
    ct: { ...grid, data: ct.data.slice(start) },
    labelmap: { ...grid, data: labelmap.data.slice(start) },
  };
}

describe('findings on synthetic patients with true contours', () => {
  const male = synthetic('male');
  const cyst = synthetic('renal cyst');

  it.each(['slim woman', 'obese man'])('says nothing of the %s', (preset) => {
    expect(assess(synthetic(preset))).toEqual([]);
  });

  it('says nothing of the man, whatever the order of slices', () => {
    expect(assess(male)).toEqual([]);
    const { ct, labelmap } = male;
    const [nx, ny, nz] = ct.dimensions;
    const [x, y, z] = ct.imagePositionPatient;
    // Feet first: the same patient with i and k running the other way.
    const turned = {
      ...ct,
      direction: [-1, 0, 0, 0, 1, 0, 0, 0, -1] as Volume['direction'],
      imagePositionPatient: [
        x + (nx - 1) * ct.spacingMm[0],
        y,
        z + (nz - 1) * ct.spacingMm[2],
      ] as Volume['imagePositionPatient'],
    };
    const turn = (n: number) => {
      const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      return nx - 1 - i + nx * (j + ny * (nz - 1 - k));
    };
    const data = Int16Array.from(ct.data, (_hu, n) => ct.data[turn(n)]);
    const labels = Uint8Array.from(labelmap.data, (_label, n) => labelmap.data[turn(n)]);
    expect(assess({ ct: { ...turned, data }, labelmap: { ...turned, data: labels } })).toEqual([]);
  });

  it('names the missing kidney, and that the scan would show it', () => {
    const [finding, ...others] = assess(synthetic('single kidney'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'KIDNEY_MISSING', side: 'left' });
    expect(finding.what).toContain('the scan shows the place');
  });

  it('finds the cyst beside the contour, and drawn into it', () => {
    expect(codesOf(assess(cyst)).filter((code) => !code.startsWith('PIECES'))).toEqual([
      'CYST_LIKELY left',
    ]);
    const labels = cyst.labelmap.data.slice();
    // 17: cyst, see the phantom's tissues.
    cyst.tissue.data.forEach((tissue, n) => {
      labels[n] = tissue === 17 ? 2 : labels[n];
    });
    const findings = assess({ ct: cyst.ct, labelmap: { ...cyst.labelmap, data: labels } });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'CYST_LIKELY',
        side: 'left',
        what: expect.stringContaining('inside the contour') as string,
      }),
    );
  });

  it('finds fluid in a wide renal pelvis', () => {
    const [nx, ny] = male.ct.dimensions;
    const centre = centreOf(male.labelmap, 1);
    const inPelvis = (n: number) => {
      const d = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))].map(
        (v, a) => (v - centre[a]) * male.ct.spacingMm[a],
      );
      return Math.hypot(d[0], d[1], d[2] / 1.5) < 17;
    };
    const wide = withHu(male, (hu, n) => (inPelvis(n) ? 6 : hu));
    const labels = male.labelmap.data.map((label, n) => (inPelvis(n) ? 0 : label));
    expect(
      codesOf(assess({ ct: wide.ct, labelmap: { ...male.labelmap, data: labels } })),
    ).toContain('SINUS_FLUID right');
  });

  it('tells contrast: one grey, or cortex and medulla apart', () => {
    const grey = withHu(male, (hu, n) => hu + (male.labelmap.data[n] > 0 ? 120 : 0));
    expect(assess(grey)).toEqual([
      expect.objectContaining({ code: 'CONTRAST_ENHANCED', severity: 'info' }),
    ]);
    // 11 and 13: cortex.
    const early = withHu(
      male,
      (hu, n) =>
        hu +
        (male.tissue.data[n] === 11 || male.tissue.data[n] === 13
          ? 170
          : male.labelmap.data[n] > 0
            ? 60
            : 0),
    );
    expect(assess(early)).toContainEqual(
      expect.objectContaining({ code: 'CONTRAST_ENHANCED', severity: 'warning' }),
    );
  });

  it('finds metal in the spine between the kidneys', () => {
    const [nx, ny] = male.ct.dimensions;
    const [i, j, k] = centreOf(male.labelmap, 1).map(Math.round);
    const screw = i + 18 + nx * (j + ny * k);
    expect(codesOf(assess(withHu(male, (hu, n) => (n === screw ? 3071 : hu))))).toEqual([
      'METAL_NEAR',
    ]);
  });

  it('finds noise and streaks', () => {
    const [nx] = male.ct.dimensions;
    const random = createRandom(4);
    expect(codesOf(assess(withHu(male, (hu) => hu + 55 * random.normal())))).toContain(
      'NOISE_HIGH',
    );
    const rows = Array.from({ length: 20000 }, () => 50 * random.normal());
    expect(codesOf(assess(withHu(male, (hu, n) => hu + rows[Math.floor(n / nx)])))).toEqual(
      expect.arrayContaining(['STREAKS right', 'STREAKS left']),
    );
  });

  it('says which kidney the scan cuts, and at which edge', () => {
    const k = Math.round(centreOf(male.labelmap, 1)[2]);
    const findings = assess(cutBelow(male, k));
    expect(findings[0]).toMatchObject({ code: 'TOUCHES_SCAN_EDGE', side: 'right' });
    expect(findings[0].what).toContain('lower edge of the scan');
  });

  it('finds swapped sides', () => {
    const data = male.labelmap.data.map((label) => (3 - label) % 3);
    expect(codesOf(assess({ ...male, labelmap: { ...male.labelmap, data } }))).toContain(
      'SIDES_SWAPPED',
    );
  });

  it('finds a bridge in front of the spine', () => {
    const data = male.labelmap.data.slice();
    const [nx, ny] = male.ct.dimensions;
    const [right, left] = [centreOf(male.labelmap, 1), centreOf(male.labelmap, 2)];
    const middle = (right[0] + left[0]) / 2;
    for (let k = Math.round(right[2]) - 2; k < right[2]; k++) {
      for (let j = Math.round(right[1]) - 12; j < right[1] - 6; j++) {
        for (let i = Math.round(right[0]); i < left[0]; i++) {
          data[i + nx * (j + ny * k)] = i < middle ? 1 : 2;
        }
      }
    }
    expect(codesOf(assess({ ...male, labelmap: { ...male.labelmap, data } }))).toContain(
      'KIDNEYS_JOINED',
    );
  });

  it('finds stray strokes after an edit, not in automatic contours', () => {
    const data = male.labelmap.data.slice();
    data.fill(2, 100, 103);
    const labelmap = { ...male.labelmap, data };
    expect(codesOf(assess({ ...male, labelmap }))).toContain('PIECES_DETACHED left');
    const input: AssessmentInput = {
      ...male,
      contourConvention: 'parenchyma',
      coarseBox: male.ct,
      removed: { right: { count: 0, voxels: 0 }, left: { count: 0, voxels: 0 } },
      uncertainVoxels: { 1: 0, 2: 0 },
    };
    expect(assessSegmentation(input)).toEqual([]);
  });
});

describeWithData('ct/lu177_patient')('findings on a real patient', () => {
  let patient: Case;
  /** Right and left kidney, liver, spleen, as clinicians drew them. */
  let organs: Uint8Array;

  beforeAll(async () => {
    const folder = sharedData('ct/lu177_patient')!;
    const ct = await readNifti(`${folder}/ct.nii.gz`);
    const { data, ...grid } = await readNifti(`${folder}/labels.nii.gz`);
    organs = Uint8Array.from(data);
    const labels = organs.map((organ) => (organ <= 2 ? organ : 0));
    patient = { ct, labelmap: { ...grid, data: labels } };
  });

  it('says nothing of the contours that clinicians drew', () => {
    expect(assess(patient)).toEqual([]);
  });

  it('finds a leak into the spleen', () => {
    const [nx, ny] = patient.ct.dimensions;
    const strides = [1, -1, nx, -nx, nx * ny, -nx * ny];
    let labels = patient.labelmap.data;
    // 4: spleen. Nine layers of it, about 50 ml.
    for (let layer = 0; layer < 9; layer++) {
      const before = labels;
      labels = before.map((label, n) =>
        organs[n] === 4 && strides.some((stride) => before[n + stride] === 2) ? 2 : label,
      );
    }
    const findings = assess({ ...patient, labelmap: { ...patient.labelmap, data: labels } });
    expect(codesOf(findings)).toEqual(['LEAK_SUSPECTED left']);
  });

  it('finds HU that are 40 too low', () => {
    const findings = assess(withHu(patient, (hu) => hu - 40));
    expect(codesOf(findings)).toEqual(['TISSUE_UNUSUAL right', 'TISSUE_UNUSUAL left']);
  });
});

/** Centre of a label's bounds as a voxel index. */
function centreOf({ data, dimensions: [nx, ny] }: Labelmap, label: number): number[] {
  const min = [Infinity, Infinity, Infinity];
  const max = [-1, -1, -1];
  data.forEach((value, n) => {
    if (value === label) {
      [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))].forEach((v, a) => {
        min[a] = Math.min(min[a], v);
        max[a] = Math.max(max[a], v);
      });
    }
  });
  return min.map((v, a) => (v + max[a]) / 2);
}
