import { checkHounsfield } from './checkHounsfield';
import { judgeHounsfield } from './judgeHounsfield';

/** A histogram as of a trunk: air, fat, soft tissue and bone, each with noise of 15 HU. */
function trunk(change: (hu: number) => number = (hu) => hu): Float32Array {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Float32Array.from({ length: 40_000 }, () => {
    const kind = random();
    const hu = kind < 0.5 ? -1000 : kind < 0.65 ? -100 : kind < 0.96 ? 45 : 250 + 500 * random();
    return change(Math.max(-1024, hu + 30 * (random() + random() + random() - 1.5)));
  });
}
const clamp = (low: number, high: number, v: number): number => Math.max(low, Math.min(high, v));

describe('checkHounsfield', () => {
  it.each<[string, RegExp, (hu: number) => number]>([
    ['grey of 8 bits', /8 bits/, (v) => Math.round(clamp(0, 255, ((v + 160) / 400) * 255))],
    ['0 to 1', /0 to 1/, (v) => clamp(0, 1, (v + 1000) / 2000)],
    ['no offset', /lack the offset/, (v) => v + 1024],
    ['the offset twice', /twice/, (v) => v - 1024],
    ['the offset twice, cut by a reader', /twice/, (v) => Math.max(-1024, v - 1024)],
    ['no sign', /sign/, (v) => (v < 0 ? v + 65536 : v)],
    ['times 10', /multiplied/, (v) => v * 10],
    ['a tenth', /divided by 10/, (v) => v / 10],
    ['half', /scaled/, (v) => v / 2],
    ['the other sign', /not Hounsfield/, (v) => -v],
    ['cut off at 0', /neither air nor fat/, (v) => Math.max(0, v)],
    ['a stretched window', /window/, (v) => clamp(-1000, 1000, (v - 40) * 5)],
  ])('refuses %s', (_name, message, change) => {
    let error: unknown;
    try {
      checkHounsfield(trunk(change));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'NOT_HOUNSFIELD' });
    expect(String((error as Error).message)).toMatch(message);
  });

  it.each<[string, (hu: number) => number]>([
    ['a CT', (v) => v],
    ['padding of -2000', (v) => (v < -950 ? -2000 : v)],
    ['padding of -3024', (v) => (v < -950 ? -3024 : v)],
    ['0 outside the body', (v) => (v < -950 ? 0 : v)],
    ['contrast', (v) => (v > 0 && v < 100 ? 2.5 * v : v)],
    ['the inside of a body', (v) => (v < -500 ? 45 : v)],
  ])('lets pass without a doubt: %s', (_name, change) => {
    expect(judgeHounsfield(trunk(change)).verdict).toBe('plausible');
  });

  it('doubts a CT that is cut off at a window', () => {
    expect(judgeHounsfield(trunk((v) => clamp(-160, 240, v))).verdict).toBe('doubtful');
  });
});
