import { largestComponent } from './largestComponent';

describe('largestComponent', () => {
  it.each([
    [[], 0],
    [[7], 1],
    [[3, 9, 2], 2],
    [[3, 9, 9], 2],
    [[1, 2, 3], 3],
  ])('of %j is number %i', (sizes, expected) => {
    expect(largestComponent(sizes)).toBe(expected);
  });

  it('takes more components than a call can take as arguments', () => {
    const sizes = new Array<number>(500_000).fill(1);
    sizes[400_000] = 2;
    expect(largestComponent(sizes)).toBe(400_001);
  });
});
