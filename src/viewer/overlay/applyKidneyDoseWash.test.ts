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

describe('applyKidneyDoseWash', () => {
  it('draws a dose that was computed here on the CT, and not over another dose', () => {
    const ct = displaySetOf('ct', 'CT');
    const { context } = createMemoryHost([ct, displaySetOf('stored', 'RTDOSE')]);
    let drawn: DoseLayerOptions | undefined;
    const session = {
      store: {
        get: () => ({
          ...initialPictureState,
          contours: { displaySet: ct, segmentationId: 'kidneys' },
          doseMaps: [
            {
              displaySetInstanceUID: 'computed',
              volume: {
                dimensions: [1, 1, 1],
                spacingMm: [1, 1, 1],
                imagePositionPatient: [0, 0, 0],
                direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
                data: new Float32Array(1),
              },
              cycle: { doseMeaning: 'computed-from-activity', modality: 'PT' },
            },
          ],
        }),
      },
      picture: { setWashShown: () => undefined },
      doseLayer: { show: (options: DoseLayerOptions | undefined) => void (drawn = options) },
    } as unknown as KidneySession;
    applyKidneyDoseWash(context, session);
    expect(drawn!.isWanted(['ct'])).toBe(true);
    expect(drawn!.isWanted(['ct', 'stored'])).toBe(false);
    expect(drawn!.isWanted(['stored'])).toBe(false);
  });
});
