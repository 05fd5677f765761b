import { svgPath } from './svgPath';

describe('svgPath', () => {
  it('closes what is closed', () => {
    const ring = [0, 0, 1, 0, 1, 1.234, 0, 0];
    expect(svgPath([ring, [5, 5, 6, 7]])).toBe(
      'M0.00 0.00L1.00 0.00L1.00 1.23ZM5.00 5.00L6.00 7.00',
    );
    expect(svgPath([])).toBe('');
  });
});
