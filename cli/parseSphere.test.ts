import { parseSphere } from './parseSphere';

describe('parseSphere', () => {
  it('reads a centre and a diameter', () => {
    const { dimensions, imagePositionPatient, data } = parseSphere('10,-20.5,300,30');
    const middle = imagePositionPatient.map((mm, n) => mm + (dimensions[n] - 1) / 2);
    expect(middle).toEqual([10, -20.5, 300]);
    const volume = data.reduce((sum, value) => sum + value, 0);
    expect(volume / ((Math.PI * 30 ** 3) / 6)).toBeCloseTo(1, 2);
  });

  it.each(['', '1,2,3', '1,2,3,4', '1,2,3,x', '1,2,,37', '1,2,3,37,5', '1,2,3,1e9', 'NaN,1,2,37'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseSphere(text)).toThrow('is no sphere');
    },
  );
});
