import {
  applyStatements,
  approvalQuestions,
  contourState,
  countSeen,
  describeStatement,
  giveVerdict,
  neighbourInOrder,
  nextInOrder,
} from '.';
import { codeOf } from '../../tests/helpers/codeOf';

const both = { right: true, left: true };
const rightOnly = { right: true, left: false };
const verdict = giveVerdict({
  status: 'APPROVED',
  reviewerName: ' Muster^Eva ',
  now: new Date('2026-03-04T05:06:07Z'),
});

describe('a verdict', () => {
  it('has a name and a time', () => {
    expect(verdict).toEqual({
      status: 'APPROVED',
      reviewerName: 'Muster^Eva',
      reviewedAt: '2026-03-04T05:06:07.000Z',
    });
  });

  it.each([undefined, '', '  '])('is refused without a name (%p)', (reviewerName) => {
    const give = () => giveVerdict({ status: 'REJECTED', reviewerName, now: new Date() });
    expect(codeOf(give)).toBe('INVALID_ARGUMENT');
  });

  it('goes before how the contours came about', () => {
    expect(contourState('edited', undefined)).toBe('edited');
    expect(contourState('edited', verdict)).toBe('approved');
    expect(contourState('manual', { ...verdict, status: 'REJECTED' })).toBe('rejected');
  });
});

describe('seen slices', () => {
  it('counts only slices with a kidney', () => {
    expect(countSeen([4, 5, 6, 9], new Set([1, 5, 9]))).toEqual({
      seen: 2,
      total: 4,
      unseen: [4, 6],
    });
  });

  it('leads to the next one and round again', () => {
    expect(nextInOrder([4, 6], 4)).toBe(6);
    expect(nextInOrder([4, 6], 6)).toBe(4);
    expect(nextInOrder([], 6)).toBeUndefined();
    expect(neighbourInOrder([4, 6, 9], 6, true)).toBe(9);
    expect(neighbourInOrder([4, 6, 9], 6, false)).toBe(4);
    expect(neighbourInOrder([4, 6, 9], 20, false)).toBe(9);
    expect(neighbourInOrder([4, 6, 9], 9, true)).toBeUndefined();
  });
});

describe('questions before an approval', () => {
  const seen = { seen: 37, total: 41, unseen: [1, 2, 3, 4] };

  it('ask for what was not looked at', () => {
    const questions = approvalQuestions({ seen, warnings: 2, present: rightOnly, statements: {} });
    expect(questions.map(({ code }) => code)).toEqual([
      'UNSEEN_SLICES',
      'WARNINGS',
      'KIDNEY_MISSING',
    ]);
    expect(questions[0].text).toMatch(/^37 of 41 /);
    expect(questions[2].text).toMatch(/left kidney/);
  });

  it('are none where all was seen and a missing kidney is confirmed', () => {
    const statements = { left: { kind: 'absent', reason: 'nephrectomy' } as const };
    const all = { seen: 41, total: 41, unseen: [] };
    expect(approvalQuestions({ seen: all, warnings: 0, present: rightOnly, statements })).toEqual(
      [],
    );
  });
});

describe('statements about a kidney', () => {
  const missing = {
    code: 'KIDNEY_MISSING',
    severity: 'warning' as const,
    side: 'left' as const,
    what: 'No left kidney was found.',
    next: 'Check.',
  };

  it('turn a missing kidney from a warning into a sentence', () => {
    const statements = { left: { kind: 'absent', reason: 'nephrectomy' } as const };
    expect(applyStatements([missing], statements, rightOnly)).toEqual([
      {
        ...missing,
        severity: 'info',
        what: 'No left kidney: confirmed (nephrectomy).',
        next: 'Found was: No left kidney was found.',
      },
    ]);
    expect(applyStatements([missing], {}, rightOnly)).toEqual([missing]);
  });

  it('explain where a transplant lies, and nothing else', () => {
    const position = { ...missing, code: 'POSITION_UNUSUAL', what: 'It lies 200 mm too low.' };
    const volume = { ...missing, code: 'VOLUME_UNUSUAL' };
    const [first, second] = applyStatements(
      [position, volume],
      { left: { kind: 'transplant' } },
      both,
    );
    expect(first).toMatchObject({
      severity: 'info',
      what: expect.stringContaining('transplant') as string,
    });
    expect(second).toBe(volume);
  });

  it('warn where the contours say otherwise', () => {
    const absent = { left: { kind: 'absent', reason: 'not-stated' } as const };
    expect(applyStatements([], absent, both)).toMatchObject([
      { severity: 'warning', side: 'left' },
    ]);
    const transplant = { left: { kind: 'transplant' } as const };
    expect(applyStatements([], transplant, rightOnly)).toMatchObject([{ severity: 'warning' }]);
  });

  it('are told in one sentence', () => {
    expect(describeStatement('left', { kind: 'absent', reason: 'not-stated' })).toBe(
      'No left kidney: confirmed.',
    );
  });
});
