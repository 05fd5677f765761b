import { chooseRtDose } from './chooseRtDose';

const dose = (path: string, DoseSummationType?: string, DoseComment?: string) => ({
  path,
  dataset: { DoseSummationType, DoseComment },
});

describe('chooseRtDose', () => {
  it.each(['BEAM', 'FRACTION', 'BRACHY_SESSION', 'CONTROL_POINT'])(
    'takes a plan before %s, in any order',
    (part) => {
      const doses = [dose('a', part), dose('b', 'PLAN'), dose('c', part)];
      expect(chooseRtDose(doses)?.path).toBe('b');
      expect(chooseRtDose([...doses].reverse())?.path).toBe('b');
    },
  );

  it('takes the only one, whatever it is, and none of none', () => {
    expect(chooseRtDose([dose('a', 'BEAM')])?.path).toBe('a');
    expect(chooseRtDose([dose('a')])?.path).toBe('a');
    expect(chooseRtDose([])).toBeUndefined();
  });

  it('asks where two are equally good, naming both', () => {
    const two = [
      dose('a', 'PLAN', 'first'),
      dose('b', 'RADIONUCLIDE', 'second'),
      dose('c', 'BEAM'),
    ];
    expect(() => chooseRtDose(two)).toThrow(
      expect.objectContaining({
        code: 'SEVERAL_DOSES',
        why: expect.stringMatching(/a \(.*first.*\); b \(.*second/),
      }),
    );
  });
});
