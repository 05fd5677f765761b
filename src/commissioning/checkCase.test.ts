import { DosimetryError } from '../errors';
import { checkCase } from './checkCase';
import type { CaseQuestion } from './checkCase';

const question: CaseQuestion = {
  ...{ id: 'one', group: 'dose', title: 'One', expected: 100, unit: 'Gy', source: 'by hand' },
  tolerance: { relative: 0.01 },
  find: () => 100,
};

describe('checkCase', () => {
  it.each([
    [101, { relative: 0.01 }, 'passed'],
    [98.9, { relative: 0.01 }, 'failed'],
    [102, { absolute: 2 }, 'passed'],
    [102.1, { absolute: 2 }, 'failed'],
    [102, { absolute: 2, relative: 0.01 }, 'passed'],
    [100, {}, 'passed'],
    [NaN, { absolute: 1000 }, 'failed'],
    ['none', { absolute: 1000 }, 'failed'],
  ] as const)('found %p within %p: %s', async (found, tolerance, verdict) => {
    const answer = await checkCase({ ...question, tolerance, find: () => found });
    expect([answer.found, answer.verdict]).toEqual([found, verdict]);
  });

  it('compares words as they are', async () => {
    const words = { ...question, expected: 'refused', tolerance: {} };
    expect((await checkCase({ ...words, find: () => 'refused' })).verdict).toBe('passed');
    expect((await checkCase({ ...words, find: () => 'stored' })).verdict).toBe('failed');
  });

  it('is failed by an error, which it keeps', async () => {
    const find = () => {
      throw new DosimetryError('NETWORK_FAILED', { what: 'No archive.', why: '', next: '' });
    };
    const answer = await checkCase({ ...question, find });
    expect(answer).toMatchObject({ verdict: 'failed', error: 'NETWORK_FAILED: No archive.' });
    expect(answer.found).toBeUndefined();
  });
});
