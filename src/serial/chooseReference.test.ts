import type { Labelmap } from '../volume';
import { chooseReference } from './chooseReference';
import type { SerialTimePoint } from './serialDoseInput';

type Changes = Partial<Omit<SerialTimePoint, 'about'>> & { isUsed?: boolean };

const kidneys = {} as Labelmap;

/** Contoured on its own CT unless told otherwise; only what the choice looks at is real. */
function point(hours: number, { isUsed = true, ...changes }: Changes = {}): SerialTimePoint {
  const about = { id: `at ${hours} h`, hours, isUsed };
  return { about, contour: 'own-ct', kidneys, ...changes } as SerialTimePoint;
}

const chosen = (points: SerialTimePoint[], wanted?: string): string =>
  chooseReference(points, wanted).about.id;

describe('chooseReference', () => {
  it('takes the earliest with contours that is in use, in whatever order they come', () => {
    expect(chosen([point(96), point(4), point(24)])).toBe('at 4 h');
    expect(chosen([point(4, { kidneys: undefined }), point(96), point(24)])).toBe('at 24 h');
    expect(chosen([point(4, { isUsed: false }), point(96), point(24)])).toBe('at 24 h');
  });

  it('prefers contours that somebody gave to those of a network, the earliest of them', () => {
    const given = [point(96, { contour: 'given' }), point(24, { contour: 'given' })];
    expect(chosen([point(4), ...given])).toBe('at 24 h');
    expect(chosen([point(4), point(24, { contour: 'given', isUsed: false })])).toBe('at 4 h');
  });

  it('takes structures only where no time point has kidneys', () => {
    const structures = [{}] as SerialTimePoint['structures'];
    const transplant = point(4, { kidneys: undefined, structures });
    expect(chosen([transplant, point(24)])).toBe('at 24 h');
    expect(chosen([point(24, { kidneys: undefined }), transplant])).toBe('at 4 h');
  });

  it('takes the one that was asked for, also switched off, and none without contours', () => {
    const points = [point(4), point(24, { isUsed: false }), point(96, { kidneys: undefined })];
    expect(chosen(points, 'at 24 h')).toBe('at 24 h');
    const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' });
    expect(() => chooseReference(points, 'at 96 h')).toThrow(refused);
    expect(() => chooseReference([point(4, { isUsed: false })])).toThrow(refused);
  });
});
