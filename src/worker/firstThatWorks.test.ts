import { DosimetryError } from '../errors';
import type { ErrorCode } from '../errors';
import { firstThatWorks } from './firstThatWorks';
import type { BackEndGroup } from './groupBackEnds';

const groups: BackEndGroup[] = ['a', 'b', 'c'].map((title) => ({ place: 'server', title }));
const titleOf = (group: BackEndGroup): string => (group.place === 'server' ? group.title : '');

/** Groups fail with the codes that the test gives them; the others work. */
async function tryGroups(codes: Record<string, ErrorCode>) {
  const tried: string[] = [];
  const failed: string[] = [];
  const run = async (group: BackEndGroup): Promise<string> => {
    const title = titleOf(group);
    tried.push(title);
    if (codes[title]) {
      throw new DosimetryError(codes[title], { what: title, why: '-', next: '-' });
    }
    return `by ${title}`;
  };
  const outcome = await firstThatWorks(groups, run, (group, { code }) =>
    failed.push(`${titleOf(group)} ${code}`),
  ).catch((error: unknown) => error);
  return { outcome, tried, failed };
}

describe('firstThatWorks', () => {
  it('asks no more than it needs', async () => {
    expect(await tryGroups({})).toEqual({ outcome: 'by a', tried: ['a'], failed: [] });
  });

  it.each([
    'ENGINE_FAILED',
    'OUT_OF_MEMORY',
    'MODEL_UNAVAILABLE',
    'MODEL_MISMATCH',
    'NETWORK_FAILED',
    'TIMEOUT',
    'NOT_AUTHORIZED',
    'SERVER_ERROR',
  ] as const)('goes on after %s', async (code) => {
    expect(await tryGroups({ a: code, b: code })).toEqual({
      outcome: 'by c',
      tried: ['a', 'b', 'c'],
      failed: [`a ${code}`, `b ${code}`],
    });
  });

  it.each(['KIDNEYS_NOT_FOUND', 'NOT_HOUNSFIELD', 'CANCELLED', 'UNEXPECTED'] as const)(
    'ends with %s, which every back end would report',
    async (code) => {
      const { outcome, tried, failed } = await tryGroups({ a: code });
      expect(outcome).toMatchObject({ code });
      expect(tried).toEqual(['a']);
      expect(failed).toEqual([]);
    },
  );

  it('gives the last error where none works', async () => {
    const all = { a: 'TIMEOUT', b: 'SERVER_ERROR', c: 'OUT_OF_MEMORY' } as const;
    const { outcome, failed } = await tryGroups(all);
    expect(outcome).toMatchObject({ code: 'OUT_OF_MEMORY', what: 'c' });
    expect(failed).toHaveLength(3);
  });

  it('says that there is nowhere to run', async () => {
    const none = firstThatWorks(
      [],
      async () => 'never',
      () => undefined,
    );
    await expect(none).rejects.toMatchObject({ code: 'INVALID_CONFIGURATION' });
  });
});
