import { testKidney, testScene } from '../../../tests/helpers/testScene';
import type { AlignmentSummary } from '../assessmentInput';
import { alignmentUncertain } from './alignmentUncertain';

/** The kidneys' midpoint at a height; those of the test scene have it at 0. */
const midpointAt = (z: number) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, z, 0, 0, 0, 1];
const low: AlignmentSummary = {
  referenceToPatient: midpointAt(-70),
  boneOverlap: 0.617,
  marginToSecond: 0.031,
  secondOffsetMm: [2, 0, -33.3],
  marginToNeighbour: 1,
  neighbourOffsetMm: 0,
  confidence: 'low',
};

describe('alignmentUncertain', () => {
  it('says how unsure the alignment is', () => {
    const [finding, ...others] = alignmentUncertain(testScene({ alignment: low }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'ALIGNMENT_UNCERTAIN', severity: 'warning' });
    expect(finding.what).toContain('overlap by 62 %');
    expect(finding.what).toContain('a place 33 mm away fits nearly as well (0.03 less');
  });

  it('goes without a second place where there is none', () => {
    const alignment: AlignmentSummary = { ...low, marginToSecond: 1, secondOffsetMm: [0, 0, 0] };
    expect(alignmentUncertain(testScene({ alignment }))[0].what).toMatch(/62 %\.$/);
  });

  it.each([
    [0.004, 27.6, 'near the kidneys they fit nearly as well (0.004 less, of 1) 28 mm higher'],
    [-0.02, -31, 'near the kidneys they fit as well 31 mm lower'],
  ])('says where the neighbouring vertebrae fit as well', (margin, offsetMm, text) => {
    const alignment = {
      ...low,
      referenceToPatient: midpointAt(-110),
      marginToNeighbour: margin,
      neighbourOffsetMm: offsetMm,
    };
    const [finding] = alignmentUncertain(testScene({ alignment }));
    expect(finding.what).toContain(text);
  });

  it('says so too where only the level is unsure', () => {
    const alignment = { ...low, confidence: 'medium' as const };
    expect(alignmentUncertain(testScene({ alignment }))).toHaveLength(1);
  });

  it('says nothing where both contours lie where it puts them', () => {
    const alignment = { ...low, referenceToPatient: midpointAt(-40) };
    expect(alignmentUncertain(testScene({ alignment }))).toEqual([]);
    const kidneys = { right: testKidney('right') };
    expect(alignmentUncertain(testScene({ alignment, kidneys }))).toHaveLength(1);
  });

  it.each<[string, Partial<AlignmentSummary>, number]>([
    ['the second place', { marginToSecond: 0.015, secondOffsetMm: [0, 5, 40] }, 0],
    ['a second place that fits worse', { marginToSecond: 0.03, secondOffsetMm: [0, 5, 40] }, 1],
    ['the neighbouring level', { marginToNeighbour: 0.004, neighbourOffsetMm: 33 }, 0],
    ['a neighbouring level that fits worse', { marginToNeighbour: 0.02, neighbourOffsetMm: 33 }, 1],
    ['the level on the other side', { marginToNeighbour: 0.004, neighbourOffsetMm: -33 }, 1],
  ])('tells whether both contours lie at %s', (_, changes, count) => {
    const scene = testScene({ alignment: { ...low, ...changes } });
    expect(alignmentUncertain(scene)).toHaveLength(count);
  });

  it.each([[{ ...low, confidence: 'high' as const }], [undefined]])(
    'says nothing of %j',
    (alignment) => {
      expect(alignmentUncertain(testScene({ alignment }))).toEqual([]);
    },
  );
});
