import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { getCornerstone } from '../host/getCornerstone';
import type { HostViewport, ViewportActor } from '../host/hostTypes';
import { removeSegmentation } from './removeSegmentation';

/** A render window that frees a resource with its last user, as vtk.js does. */
function createWindow() {
  const resources = new Map<object, { users: Set<object> }>();
  return {
    resources,
    use: (table: object, ...users: object[]) => resources.set(table, { users: new Set(users) }),
    getGraphicsResourceForObject: (table: object) => resources.get(table),
    unregisterGraphicsResourceUser: (table: object, user: unknown) => {
      const resource = resources.get(table);
      resource?.users.delete(user as object);
      if (resource?.users.size === 0) {
        resources.delete(table);
      }
    },
  };
}

function drawn(representationUID: string | undefined) {
  const tables = [{ is: 'colour' }, { is: 'opacity' }, [2]];
  const actor: ViewportActor = {
    representationUID,
    actor: {
      getProperty: () => ({
        getRGBTransferFunction: () => tables[0],
        getScalarOpacity: () => tables[1],
        getLabelOutlineThicknessByReference: () => tables[2],
        getLabelOutlineOpacity: () => 1,
      }),
    },
  };
  return { tables, actor };
}

function setUp() {
  const host = createMemoryHost();
  for (const segmentationId of ['old', 'other']) {
    host.segmentations.set(segmentationId, { segmentationId, representationData: {} });
    host.shown.set(segmentationId, new Set(['axial']));
  }
  return { host, services: host.context.servicesManager.services };
}

describe('removeSegmentation', () => {
  it('gives back the textures of what was drawn, and those of nothing else', () => {
    const { host, services } = setUp();
    const window = createWindow();
    const [old, other, ct] = [drawn('old-Labelmap'), drawn('other-Labelmap'), drawn(undefined)];
    let actors = [old, other, ct];
    actors.forEach(({ tables }) => tables.forEach((table) => window.use(table, {}, {})));
    const viewport = {
      getActors: () => actors.map(({ actor }) => actor),
      getRenderer: () => ({ getVTKWindow: () => ({ getViews: () => [window] }) }),
    } as unknown as HostViewport;
    services.cornerstoneViewportService.getCornerstoneViewport = () => viewport;
    const { remove } = services.segmentationService;
    services.segmentationService.remove = (id) => {
      // From here on the viewport no longer knows what it drew.
      actors = [other, ct];
      expect(window.resources.size).toBe(9);
      remove(id);
    };
    removeSegmentation(host.context, 'old');
    expect([...window.resources.keys()]).toEqual([...other.tables, ...ct.tables]);
    expect([...window.resources.values()].every(({ users }) => users.size === 2)).toBe(true);
  });

  it.each([
    [3, 4, [3]],
    [3, 3, []],
    [undefined, 4, []],
  ])('takes out colour table %p where the other segmentation uses %p: %p', (own, others, taken) => {
    const { host } = setUp();
    const removed: number[] = [];
    const libraries = getCornerstone(host.context.extensionManager);
    libraries.cornerstoneTools.segmentation.state = {
      getSegmentations: () => [...host.segmentations.values()],
      getSegmentationRepresentations: (viewportId) =>
        [
          { segmentationId: 'old', colorLUTIndex: own },
          { segmentationId: 'other', colorLUTIndex: others },
        ].filter(({ segmentationId }) => host.shown.get(segmentationId)?.has(viewportId)),
      removeColorLUT: (index) => removed.push(index),
    };
    removeSegmentation(host.context, 'old');
    expect(removed).toEqual(taken);
  });

  it('removes also where the viewer cannot say what it drew', () => {
    const { host, services } = setUp();
    services.cornerstoneViewportService.getCornerstoneViewport = () => {
      throw new Error('gone');
    };
    removeSegmentation(host.context, 'old');
    expect([...host.segmentations.keys()]).toEqual(['other']);
  });
});
