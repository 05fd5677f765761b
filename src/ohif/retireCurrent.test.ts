import { createMemoryHost } from '../../tests/helpers/memoryHost';
import { createLocalMeter } from '../measure/createLocalMeter';
import type { PipelineClient } from '../worker/createPipelineClient';
import { createKidneySession } from './kidneySession';
import type { CurrentContours } from './kidneySession';
import { retireCurrent } from './retireCurrent';

function setUp(isEdited: boolean) {
  const host = createMemoryHost();
  host.segmentations.set('old', {
    segmentationId: 'old',
    label: 'Kidneys (auto)',
    representationData: {},
  });
  host.shown.set('old', new Set(['axial', 'coronal']));
  const session = createKidneySession({} as PipelineClient, createLocalMeter());
  session.current = {
    segmentationId: 'old',
    measurement: { isEdited: () => isEdited },
  } as CurrentContours;
  return { host, session };
}

describe('retireCurrent', () => {
  it('removes contours that nobody has touched', () => {
    const { host, session } = setUp(false);
    expect(retireCurrent(host.context, session)).toBeUndefined();
    expect(host.segmentations.has('old')).toBe(false);
    expect(session.current).toBeUndefined();
  });

  it('hides edited contours, keeps them and gives their name', () => {
    const { host, session } = setUp(true);
    expect(retireCurrent(host.context, session)).toBe('Kidneys (auto)');
    expect(host.segmentations.has('old')).toBe(true);
    expect([...host.shown.get('old')!]).toEqual([]);
    expect(session.current).toBeUndefined();
  });

  it('has nothing to do without contours', () => {
    const { host, session } = setUp(false);
    session.current = undefined;
    expect(retireCurrent(host.context, session)).toBeUndefined();
    expect(host.segmentations.has('old')).toBe(true);
  });
});
