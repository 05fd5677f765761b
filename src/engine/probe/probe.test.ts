import { checkProbeAnswer, probeAnswer, probeNetwork } from '.';

// That onnxruntime gives the same answer is shown in tests/integration/engineEquality.test.ts.
describe('probeAnswer', () => {
  const answer = probeAnswer(probeNetwork());

  it('gives probabilities, and not all the same', () => {
    expect(answer).toHaveLength(3 * 64);
    for (let n = 0; n < 64; n++) {
      expect(answer[n] + answer[64 + n] + answer[128 + n]).toBeCloseTo(1, 6);
    }
    expect(Math.max(...answer) - Math.min(...answer)).toBeGreaterThan(0.5);
  });

  it('changes by more than is allowed if a step is left out or done otherwise', () => {
    const network = probeNetwork();
    const damaged = [
      { ...network, input: network.input.map((v) => -v) },
      { ...network, constants: { ...network.constants, firstBias: new Float32Array(4) } },
      {
        ...network,
        constants: { ...network.constants, last: network.constants.last.toReversed() },
      },
    ];
    for (const other of damaged) {
      expect(() => checkProbeAnswer(probeAnswer(other), answer)).toThrow(/off by/);
    }
  });
});

describe('checkProbeAnswer', () => {
  const expected = Float32Array.of(0.2, 0.5, 0.3);

  it('lets rounding pass', () => {
    expect(() => checkProbeAnswer([0.20005, 0.5, 0.29995], expected)).not.toThrow();
  });

  it.each([
    ['a wrong value', [0.2, 0.51, 0.29], /0\.010/],
    ['no number', [0.2, NaN, 0.3], /more than any number/],
    ['too few values', [0.2, 0.5], /more than any number/],
  ])('refuses %s', (_name, actual, why) => {
    expect(() => checkProbeAnswer(actual, expected)).toThrow(
      expect.objectContaining({
        code: 'ENGINE_FAILED',
        why: expect.stringMatching(why) as string,
      }),
    );
  });
});
