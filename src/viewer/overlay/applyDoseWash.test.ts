import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import { washOpacity } from '../../pictures/tones/washOpacity';
import type { HostViewport } from '../host/hostTypes';
import { applyDoseWash } from './applyDoseWash';

describe('applyDoseWash', () => {
  it('sets the dose volume of the viewports that show it, and leaves the CT alone', () => {
    const host = createMemoryHost();
    const set: unknown[] = [];
    let rendered = 0;
    const viewport = (volumes: string[]): HostViewport => ({
      getCamera: () => ({ viewPlaneNormal: [0, 0, 1] }),
      getAllVolumeIds: () => volumes,
      setProperties: (properties, volumeId) => set.push([volumeId, properties]),
      render: () => rendered++,
    });
    const viewports: Record<string, HostViewport> = {
      axial: viewport(['volume:ct', 'volume:dose']),
      coronal: viewport(['volume:ct']),
    };
    host.context.servicesManager.services.cornerstoneViewportService.getCornerstoneViewport = (
      id,
    ) => viewports[id];
    const wash = { thresholdGy: 0.5, maximumGy: 8, opacity: 0.6 };
    expect(applyDoseWash(host.context, 'dose', wash)).toEqual(['axial']);
    expect(set).toEqual([
      [
        'volume:dose',
        {
          colormap: { name: 'jet', opacity: washOpacity(0.5, 8, 0.6) },
          voiRange: { lower: 0, upper: 8 },
        },
      ],
    ]);
    expect(rendered).toBe(1);
    expect(applyDoseWash(host.context, 'other', wash)).toEqual([]);
  });
});
