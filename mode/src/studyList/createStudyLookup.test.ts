import type { SeriesAnswer } from '../../../src/worklist';
import { createStudyLookup } from './createStudyLookup';
import type { SearchSeries, StudyLookup } from './createStudyLookup';

const approved: SeriesAnswer = {
  '00080060': { Value: ['RTSTRUCT'] },
  '0008103E': { Value: ['Kidneys (auto), approved'] },
};

function connected(search: SearchSeries): StudyLookup {
  const lookup = createStudyLookup();
  lookup.connect(search);
  return lookup;
}

describe('createStudyLookup', () => {
  it('asks once for each study, and again when it was told to forget', async () => {
    const asked: string[] = [];
    const lookup = connected(async (uid) => {
      asked.push(uid);
      return [approved];
    });
    const answers = await Promise.all(['1', '2', '1', '1'].map((uid) => lookup.find(uid)));
    expect(answers.map((one) => one?.state)).toEqual(Array(4).fill('approved'));
    expect(asked).toEqual(['1', '2']);
    expect(lookup.known('2')?.state).toBe('approved');
    lookup.forget();
    expect(lookup.known('2')).toBeUndefined();
    await lookup.find('1');
    expect(asked).toEqual(['1', '2', '1']);
  });

  it('says nothing of a study where the service refuses, and does not ask again', async () => {
    let asked = 0;
    const lookup = connected(async () => {
      asked++;
      throw new Error('403');
    });
    expect([await lookup.find('1'), await lookup.find('1')]).toEqual([undefined, undefined]);
    expect(asked).toBe(1);
    expect(lookup.known('1')).toBeUndefined();
  });

  it('asks for at most four studies at a time', async () => {
    let open = 0;
    let most = 0;
    const lookup = connected(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      open--;
      return [];
    });
    await Promise.all(Array.from({ length: 20 }, (_, n) => lookup.find(`1.${n}`)));
    expect(most).toBe(4);
  });
});
