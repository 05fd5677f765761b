import { judgeMotion } from './judgeMotion';
import type { MotionQuality } from './motionQuality';
import type { RefinedRegistration } from './refineInStages';
import type { RigidMotion } from './rigidMotion';

const none = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const start: RigidMotion = { rotation: none, pivot: [0, 0, 0], target: [0, 0, 0] };
const sure: MotionQuality = {
  correlation: 0.95,
  correlationAtStart: 0.9,
  shiftUncertaintyMm: 0.3,
  coveredShare: 1,
};

/** Moved to the head and turned about z, found with this quality. */
function found(mm: number, quality: Partial<MotionQuality> = {}, degrees = 0): RefinedRegistration {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const motion = { ...start, rotation: [c, -s, 0, s, c, 0, 0, 0, 1], target: [0, 0, mm] };
  return { motion, quality: { ...sure, ...quality } } as RefinedRegistration;
}
const codesOf = (...of: Parameters<typeof judgeMotion>) =>
  judgeMotion(...of).findings.map(({ code }) => code);

describe('judgeMotion', () => {
  it('believes a sure place, and says nothing', () => {
    const { motion, findings } = judgeMotion(start, 'contours', found(4.9));
    expect(motion.target).toEqual([0, 0, 4.9]);
    expect(findings).toEqual([]);
  });

  it.each<[string, Partial<MotionQuality>, Partial<MotionQuality>]>([
    [
      'REGISTRATION_UNSURE',
      { correlation: 0.79, correlationAtStart: 0.5 },
      { correlation: 0.81, correlationAtStart: 0.5 },
    ],
    ['REGISTRATION_UNSURE', { shiftUncertaintyMm: 1.01 }, { shiftUncertaintyMm: 0.99 }],
    ['KIDNEY_CUT_OFF', { coveredShare: 0.89 }, { coveredShare: 0.91 }],
  ])('%s at %j, and not at %j', (code, fires, quiet) => {
    expect(codesOf(start, 'contours', found(2, fires))).toEqual([code]);
    expect(codesOf(start, 'contours', found(2, quiet))).toEqual([]);
  });

  it('says where contours and SPECTs are more than 5 mm apart', () => {
    expect(codesOf(start, 'contours', found(5.1))).toEqual(['REGISTRATION_FAR_FROM_CONTOURS']);
    expect(codesOf(start, 'shared-frame', found(5.1))).toEqual(['REGISTRATION_WITHOUT_CONTOUR']);
  });

  it.each<[string, RefinedRegistration | undefined]>([
    ['a shift that no kidney makes', found(30.1)],
    ['a turn that no kidney makes', found(2, {}, 15.1)],
    ['no likeness anywhere', found(2, { correlation: 0.49, correlationAtStart: 0.3 })],
    ['less likeness than at the start', found(2, { correlation: 0.6, correlationAtStart: 0.7 })],
    ['nothing to hold on to', undefined],
  ])('keeps the start with %s, and says so', (_name, refined) => {
    const { motion, findings } = judgeMotion(start, 'contours', refined);
    expect(motion).toBe(start);
    expect(findings.map(({ code }) => code)).toEqual(['REGISTRATION_FAILED']);
  });

  it('follows as far as kidneys move', () => {
    expect(codesOf(start, 'contours', found(29.9, {}, 14.9))).toEqual([
      'REGISTRATION_FAR_FROM_CONTOURS',
    ]);
  });

  it('keeps the start without a word where the SPECTs agree well and best there', () => {
    const refined = found(2, { correlation: 0.85, correlationAtStart: 0.9 });
    const { motion, quality, findings } = judgeMotion(start, 'contours', refined);
    expect(motion).toBe(start);
    expect(quality?.correlation).toBe(0.9);
    expect(findings).toEqual([]);
  });
});
