import { describeUncertainty } from './describeUncertainty';

const contour = { id: 'contour', label: 'Contour', up: 0.021, down: 0.018, basis: '' } as const;
const calibration = {
  id: 'calibration',
  label: 'Calibration',
  up: 0.05,
  down: 0.05,
  basis: '',
} as const;
const recovery = { id: 'recovery', label: 'Recovery (partial volume)', basis: '' } as const;

describe('describeUncertainty', () => {
  it('tells the parts first, then what they make together and which is the largest', () => {
    const stated = { relativeStandardUncertainty: 0.0537, dominant: 'calibration' as const };
    expect(
      describeUncertainty({ ...stated, components: [contour, calibration], isComplete: true }),
    ).toBe('contour +2.1/-1.8 %, calibration 5.0 %; together 5.4 % (k = 1), mostly calibration');
    expect(
      describeUncertainty({ ...stated, components: [contour, recovery], isComplete: false }),
    ).toContain('recovery (partial volume) not stated; together at least 5.4 % (k = 1)');
  });
});
