import type { Finding } from '../../../quality';
import { createStore } from '../createStore';
import { createContoursSlice, initialContoursState } from './contoursSlice';
import type { KidneyContours, SessionResult } from './contoursSlice';

const finding: Finding = { code: 'CYST_LIKELY', severity: 'warning', what: 'W.', next: 'N.' };
const of = (segmentationId: string) => ({ segmentationId }) as KidneyContours;
const result = {
  engine: 'wasm',
  rows: [],
  findings: [],
  edited: false,
} as unknown as SessionResult;

function setUp() {
  const store = createStore(initialContoursState);
  const contours = createContoursSlice(store);
  contours.show(of('first'), result, {
    contourConvention: 'parenchyma',
    conventionChoices: ['parenchyma', 'solid'],
  });
  return { contours, state: store.get };
}

describe('createContoursSlice', () => {
  it('shows contours with what goes with them, and clears all of it but the convention', () => {
    const { contours, state } = setUp();
    contours.reassess([finding]);
    expect(state()).toMatchObject({ contours: of('first'), result, editedFindings: [finding] });
    contours.clear();
    expect(state().contours).toBeUndefined();
    expect(state().result).toBeUndefined();
    expect(state().editedFindings).toBeUndefined();
    expect(state().contourConvention).toBe('parenchyma');
  });

  it.each(['show', 'redraw'] as const)('%s forgets findings of contours edited before', (step) => {
    const { contours, state } = setUp();
    contours.reassess([finding]);
    if (step === 'show') {
      contours.show(of('next'), result, { contourConvention: 'solid', conventionChoices: [] });
    } else {
      contours.redraw(of('next'), 'solid');
    }
    expect(state()).toMatchObject({ contours: of('next'), contourConvention: 'solid' });
    expect(state().editedFindings).toBeUndefined();
  });

  it('describes the contours there are, and none where there are none', () => {
    const { contours, state } = setUp();
    contours.describe({ rows: [], edited: true, findings: [finding] });
    expect(state().result).toMatchObject({ engine: 'wasm', edited: true, findings: [finding] });
    contours.clear();
    contours.describe({ rows: [], edited: true, findings: [] });
    expect(state().result).toBeUndefined();
  });
});
