import type { DoseFinding, StructureMeasurement } from '../../dose';
import type { Finding } from '../../quality';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { currentFindings } from './currentFindings';

const ofContours: Finding = { code: 'PIECES_REMOVED', severity: 'info', what: 'a', next: 'b' };

function measured(label: number, findings: DoseFinding[]): StructureMeasurement {
  return {
    label,
    voxels: 10,
    volumeMl: 1,
    dose: {
      label,
      voxels: 10,
      volumeMl: 1,
      coverageFraction: 1,
      supersampling: [1, 1, 1],
      findings,
    },
  };
}

const map = (title: string, notes: string[]) => ({ title, notes }) as LoadedDoseMap;

describe('currentFindings', () => {
  it('are those of the contours where there is no dose map', () => {
    expect(currentFindings({ findings: [ofContours], doseMaps: [] })).toEqual([ofContours]);
  });

  it('add what the dose map has to say, once for both kidneys, and coverage by side', () => {
    const ofMap: DoseFinding = { code: 'DOSE_MAP_NOTE', text: 'Single plane.' };
    const ofLeft: DoseFinding = { code: 'DOSE_PARTIAL_COVERAGE', text: '12 % of the left kidney.' };
    const [first, ...added] = currentFindings({
      findings: [ofContours],
      doseMaps: [map('4: Dose', [])],
      measured: [measured(1, [ofMap]), measured(2, [ofMap, ofLeft])],
    });
    expect(first).toBe(ofContours);
    expect(added.map(({ code, side, what }) => [code, side, what])).toEqual([
      ['DOSE_MAP', undefined, 'Single plane.'],
      ['DOSE_COVERAGE', 'left', '12 % of the left kidney.'],
    ]);
  });

  it('add the notes of each map, with its name where there are several', () => {
    const one = currentFindings({ findings: [], doseMaps: [map('A', ['Odd activity.'])] });
    expect(one.map(({ what }) => what)).toEqual(['Odd activity.']);
    const two = currentFindings({
      findings: [],
      doseMaps: [map('A', ['Odd activity.']), map('B', [])],
    });
    expect(two.map(({ what }) => what)).toEqual(['A: Odd activity.']);
  });

  it('say that the dose of a kidney is in another unit than GY', () => {
    const right = measured(1, []);
    const inCentigray = { ...right, dose: { ...right.dose!, meanDoseGy: 320 } };
    const found = currentFindings({
      findings: [],
      doseMaps: [map('Dose', [])],
      measured: [inCentigray, measured(2, [])],
    });
    expect(found).toEqual([
      expect.objectContaining({
        code: 'DOSE_MAP',
        severity: 'warning',
        what: expect.stringMatching(/^Right kidney: a mean dose of 320 Gy/),
      }),
    ]);
  });

  it('leave out an empty contour, which is a finding of the contours', () => {
    const empty: DoseFinding = { code: 'EMPTY_STRUCTURE', text: 'No voxels.' };
    expect(
      currentFindings({
        findings: [],
        doseMaps: [],
        measured: [measured(1, [empty]), measured(2, [])],
      }),
    ).toEqual([]);
  });
});
