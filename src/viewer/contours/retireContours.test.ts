import { createLocalMeter } from '../../../tests/helpers/createLocalMeter';
import { createLocalSerial } from '../../../tests/helpers/createLocalSerial';
import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { PipelineClient } from '../../worker/createPipelineClient';
import { createKidneySession } from '../session/kidneySession';
import type { KidneyContours, SessionResult } from '../session/slices/contoursSlice';
import { retireContours } from './retireContours';

function setUp(isEdited: boolean) {
  const host = createMemoryHost();
  host.segmentations.set('old', {
    segmentationId: 'old',
    label: 'Kidneys (auto)',
    representationData: {},
  });
  host.shown.set('old', new Set(['axial', 'coronal']));
  const session = createKidneySession(
    {} as PipelineClient,
    createLocalMeter(),
    createLocalSerial(),
  );
  const contours = { segmentationId: 'old', measurement: { isEdited: () => isEdited } };
  session.contours.show(contours as KidneyContours, {} as SessionResult, {
    contourConvention: 'parenchyma',
    conventionChoices: [],
  });
  return { host, session };
}

describe('retireContours', () => {
  it('removes contours that nobody has touched', () => {
    const { host, session } = setUp(false);
    expect(retireContours(host.context, session)).toBeUndefined();
    expect(host.segmentations.has('old')).toBe(false);
    expect(session.store.get().contours).toBeUndefined();
  });

  it('takes the labelmap images and their volumes out of the cache, and nothing else', () => {
    const { host, session } = setUp(false);
    const image = { imageId: 'x', voxelManager: { getScalarData: () => new Uint8Array(1) } };
    ['old/0', 'old/1', 'ct/0'].forEach((imageId) => host.cache.set(imageId, image));
    host.volumes.set('oblique', { volumeId: 'oblique', imageIds: ['old/0', 'old/1'] });
    host.volumes.set('ct', { volumeId: 'ct', imageIds: ['ct/0'] });
    host.segmentations.get('old')!.representationData.Labelmap = { imageIds: ['old/0', 'old/1'] };
    retireContours(host.context, session);
    expect([...host.cache.keys()]).toEqual(['ct/0']);
    expect([...host.volumes.keys()]).toEqual(['ct']);
  });

  it('hides edited contours, keeps them and gives their name', () => {
    const { host, session } = setUp(true);
    expect(retireContours(host.context, session)).toBe('Kidneys (auto)');
    expect(host.segmentations.has('old')).toBe(true);
    expect([...host.shown.get('old')!]).toEqual([]);
    expect(session.store.get().contours).toBeUndefined();
  });

  it('has nothing to do without contours', () => {
    const { host, session } = setUp(false);
    session.contours.clear();
    expect(retireContours(host.context, session)).toBeUndefined();
    expect(host.segmentations.has('old')).toBe(true);
  });
});
