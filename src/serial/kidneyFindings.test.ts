import type { KidneyCourse } from './kidneyCourse';
import { kidneyFindings } from './kidneyFindings';
import type { KidneyPlacement } from './kidneyPlacement';
import type { SerialOrgan } from './serialDoseSummary';

const right = { label: 1, displayName: 'Right kidney', side: 'right' as const };
const liver = { label: 1, displayName: 'Liver', structure: 'Liver' };

interface Changes {
  organ?: KidneyCourse['kidney'];
  placement?: Partial<KidneyPlacement>;
  used?: number;
  curve?: Partial<SerialOrgan['curve']>;
  models?: { model: string; timeIntegratedActivity: number }[];
  numbers?: Partial<SerialOrgan>;
}

/** Findings of 100 ml whose curve (1000 MBq h, 3 points) nothing is wrong with, but `changes`. */
function findingsOf({ organ = right, placement, used = 3, curve, models, numbers }: Changes) {
  const placed = {
    point: { about: { id: 'spect', hours: 24 } },
    contour: 'own-ct',
    nudgeMm: [0, 0, 0],
    volumeMl: 100,
    findings: [],
    ...placement,
  } as unknown as KidneyPlacement;
  const course = {
    kidney: organ,
    placements: [placed],
    used: Array.from({ length: used }, () => placed),
    volumeMl: 100,
  } as unknown as KidneyCourse;
  const chosen = {
    model: 'mono-exponential',
    timeIntegratedActivity: 1000,
    extrapolatedShare: 0.3,
    relativeSquareSum: 0,
    points: 3,
    notes: [],
    ...curve,
  };
  return kidneyFindings(course, {
    curve: chosen,
    models: [chosen, ...(models ?? [])],
    meanDoseGy: 4,
    timeIntegratedActivityMBqH: 1000,
    ...numbers,
  } as unknown as SerialOrgan);
}

const codes = (changes: Changes): string[] => findingsOf(changes).map(({ code }) => code);
const model = (name: string, timeIntegratedActivity: number) => ({
  model: name,
  timeIntegratedActivity,
});

describe('kidneyFindings', () => {
  it('says nothing where nothing is to be said', () => {
    expect(findingsOf({})).toEqual([]);
  });

  it.each<[string, Changes, Changes]>([
    [
      'SERIAL_CONTOUR_VOLUMES_DIFFER',
      { placement: { volumeMl: 110.5 } },
      { placement: { volumeMl: 109.5 } },
    ],
    [
      'SERIAL_CONTOUR_VOLUMES_DIFFER',
      { placement: { volumeMl: 89.5 } },
      { placement: { volumeMl: 90.5 } },
    ],
    ['SERIAL_NUDGED', { placement: { nudgeMm: [0, 0, -1] } }, {}],
    [
      'SERIAL_CONTOUR_CARRIED',
      { placement: { contour: 'carried' } },
      { placement: { contour: 'carried' }, organ: liver },
    ],
    [
      'SERIAL_EXTRAPOLATED',
      { curve: { extrapolatedShare: 0.351 } },
      { curve: { extrapolatedShare: 0.349 } },
    ],
    // Root mean square over 3 points: 0.1 is 3 x 0.01.
    [
      'SERIAL_FIT_POOR',
      { curve: { relativeSquareSum: 0.0301 } },
      { curve: { relativeSquareSum: 0.0299 } },
    ],
    [
      'SERIAL_MODELS_DIFFER',
      { models: [model('bi-exponential', 1101)] },
      { models: [model('bi-exponential', 1099)] },
    ],
    [
      'SERIAL_MODELS_DIFFER',
      { models: [model('bi-exponential', 1050), model('tri-exponential', 899)] },
      { models: [model('bi-exponential', 901), model('trapezoid-physical-tail', 1500)] },
    ],
    [
      'SERIAL_VOXELWISE_DIFFERS',
      { numbers: { meanDoseVoxelwiseGy: 4.41 } },
      { numbers: { meanDoseVoxelwiseGy: 4.39 } },
    ],
    // The dose is by the voxel-wise method itself; that of the curve is 4 x 1000 / 1120 Gy.
    [
      'SERIAL_VOXELWISE_DIFFERS',
      { numbers: { timeIntegratedActivityMBqH: 1120, meanDoseVoxelwiseGy: 4 } },
      { numbers: { timeIntegratedActivityMBqH: 1080, meanDoseVoxelwiseGy: 4 } },
    ],
  ])('%s at %j, and not at %j', (code, fires, quiet) => {
    expect(codes(fires)).toEqual([code]);
    expect(codes(quiet)).toEqual([]);
  });

  it('asks a single time point for its half-life and for nothing that takes several', () => {
    const curve = { extrapolatedShare: 0.9, relativeStandardUncertainty: 0.12, notes: ['Held.'] };
    const findings = findingsOf({ used: 1, curve, models: [model('single-haenscheid', 2000)] });
    expect(findings.map(({ code }) => code)).toEqual([
      'SERIAL_CURVE_NOTE',
      'SERIAL_SINGLE_TIME_POINT',
    ]);
    expect(findings[1].text).toContain('12 %');
  });

  it('tells more from less, and whom it is about', () => {
    const [more] = findingsOf({ models: [model('bi-exponential', 1250)] });
    const [less] = findingsOf({ models: [model('bi-exponential', 750)], organ: liver });
    expect(more).toMatchObject({ side: 'right', text: expect.stringContaining('25 % more') });
    expect(less).toMatchObject({ structure: 'Liver', text: expect.stringContaining('25 % less') });
    const [larger] = findingsOf({ placement: { volumeMl: 125 } });
    expect(larger).toMatchObject({
      timePoint: 'spect',
      text: expect.stringContaining('25 % larger'),
    });
  });
});
