import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { KidneySession } from '../session/kidneySession';
import { initialPictureState } from '../session/slices/pictureSlice';
import { applyKidneyDoseWash } from './applyKidneyDoseWash';
import type { DoseLayerOptions } from './createDoseLayer';

const displaySetOf = (displaySetInstanceUID: string, Modality: string) => ({
  displaySetInstanceUID,
  StudyInstanceUID: '1',
  SeriesInstanceUID: `1.${displaySetInstanceUID}`,
  Modality,
});

const ct = displaySetOf('ct', 'CT');
const dose = displaySetOf('stored', 'RTDOSE');

/** A session with one dose map in use, and what its layer is told to draw. */
function sessionWith(displaySetInstanceUID: string, cycle: Record<string, string>) {
  const drawn: (DoseLayerOptions | undefined)[] = [];
  const state = {
    ...initialPictureState,
    contours: { displaySet: ct, segmentationId: 'kidneys' },
    doseMaps: [
      {
        displaySetInstanceUID,
        volume: {
          dimensions: [1, 1, 1],
          spacingMm: [1, 1, 1],
          imagePositionPatient: [0, 0, 0],
          direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
          data: new Float32Array(1),
        },
        cycle,
      },
    ],
  };
  const session = {
    store: { get: () => state },
    picture: { setWashShown: () => undefined },
    doseLayer: { show: (options: DoseLayerOptions | undefined) => void drawn.push(options) },
  } as unknown as KidneySession;
  return { session, last: () => drawn.at(-1)! };
}

describe('applyKidneyDoseWash', () => {
  it('draws a dose that was computed here on the CT, and not over another dose', () => {
    const { context } = createMemoryHost([ct, dose]);
    const computed = { doseMeaning: 'computed-from-activity', modality: 'PT' };
    const { session, last } = sessionWith('computed', computed);
    applyKidneyDoseWash(context, session);
    expect(last().isWanted(['ct'])).toBe(true);
    expect(last().isWanted(['ct', 'stored'])).toBe(false);
    expect(last().isWanted(['stored'])).toBe(false);
  });

  it('draws a map that a registration moved itself: the viewer would show it where it was', () => {
    const host = createMemoryHost([ct, dose]);
    const opacities: number[][] = [];
    host.context.servicesManager.services.cornerstoneViewportService.getCornerstoneViewport =
      () => ({
        getCamera: () => ({ viewPlaneNormal: [0, 0, 1] }),
        getAllVolumeIds: () => ['volume:ct', 'volume:stored'],
        setProperties: (properties) => {
          const { colormap } = properties as { colormap: { opacity: { opacity: number }[] } };
          opacities.push(colormap.opacity.map(({ opacity }) => opacity));
        },
        render: () => undefined,
      });
    const moved = { doseMeaning: 'dose', modality: 'RTDOSE', registration: 'spatial-registration' };
    const { session, last } = sessionWith('stored', moved);
    applyKidneyDoseWash(host.context, session);
    expect(Math.max(...opacities.flat())).toBe(0);
    expect(last().wash).toBeDefined();
    expect(last().isWanted(['ct', 'stored'])).toBe(true);
    expect(last().isWanted(['ct'])).toBe(true);

    const inPlace = sessionWith('stored', { ...moved, registration: 'same-frame-of-reference' });
    applyKidneyDoseWash(host.context, inPlace.session);
    expect(Math.max(...opacities.at(-1)!)).toBeGreaterThan(0);
    expect(inPlace.last()?.wash).toBeUndefined();
  });
});
