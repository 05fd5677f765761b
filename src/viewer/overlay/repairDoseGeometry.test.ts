import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { DisplaySet } from '../host/hostTypes';
import { repairDoseGeometry } from './repairDoseGeometry';

function doseSet(changes: Record<string, unknown> = {}): DisplaySet {
  return {
    displaySetInstanceUID: 'dose',
    StudyInstanceUID: '1',
    SeriesInstanceUID: '1.1',
    Modality: 'RTDOSE',
    images: [
      {
        Modality: 'RTDOSE',
        Rows: 4,
        Columns: 5,
        NumberOfFrames: 3,
        PixelSpacing: [3, 3],
        ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
        ImagePositionPatient: [-10, -20, 100],
        GridFrameOffsetVector: [0, 2.5, 5],
        FrameOfReferenceUID: '1.5',
        ...changes,
      },
    ],
  };
}

const frames = ['dose/0/0', 'dose/0/1', 'dose/0/2'];

/** The host as it is: all frames at the place of the first. */
function hostWith(displaySets: DisplaySet[]) {
  const host = createMemoryHost(displaySets);
  for (const id of frames) {
    host.metadata.set(`imagePlaneModule ${id}`, {
      imagePositionPatient: [-10, -20, 100],
      rowPixelSpacing: 3,
      sliceLocation: 100,
    });
    host.metadata.set(`instance ${id}`, { ImagePositionPatient: [-10, -20, 100], Rows: 4 });
  }
  const { metaData } = host.context.extensionManager
    .getModuleEntry('')!
    .exports.getCornerstoneLibraries().cornerstone;
  return { host, get: metaData.get };
}

describe('repairDoseGeometry', () => {
  it('gives each frame its own position and leaves the rest of the answer', () => {
    const { host, get } = hostWith([doseSet()]);
    repairDoseGeometry(host.context);
    expect(frames.map((id) => get('imagePlaneModule', id)!.imagePositionPatient)).toEqual([
      [-10, -20, 100],
      [-10, -20, 102.5],
      [-10, -20, 105],
    ]);
    expect(get('imagePlaneModule', frames[1])).toMatchObject({
      rowPixelSpacing: 3,
      sliceLocation: undefined,
    });
    expect(get('instance', frames[2])).toMatchObject({ ImagePositionPatient: [-10, -20, 105] });
    expect(get('instance', frames[2])!.Rows).toBe(4);
  });

  it('takes offsets that are absolute z values or descend', () => {
    const { host, get } = hostWith([doseSet({ GridFrameOffsetVector: [100, 97, 94] })]);
    repairDoseGeometry(host.context);
    expect(get('imagePlaneModule', frames[2])!.imagePositionPatient).toEqual([-10, -20, 94]);
  });

  it('comes before the providers of the host', () => {
    const { host } = hostWith([]);
    repairDoseGeometry(host.context);
    expect(host.metadataProviders[0].priority).toBeGreaterThan(10_000);
  });

  it('learns dose maps that arrive later', () => {
    const { host, get } = hostWith([]);
    repairDoseGeometry(host.context);
    expect(get('imagePlaneModule', frames[1])!.imagePositionPatient).toEqual([-10, -20, 100]);
    host.addDisplaySet(doseSet());
    expect(get('imagePlaneModule', frames[1])!.imagePositionPatient).toEqual([-10, -20, 102.5]);
  });

  it('says nothing about other images and other questions', () => {
    const ct = { ...doseSet(), displaySetInstanceUID: 'ct', Modality: 'CT' };
    const { host, get } = hostWith([doseSet(), ct]);
    repairDoseGeometry(host.context);
    host.metadata.set('imagePlaneModule ct/0/1', { imagePositionPatient: [1, 2, 3] });
    expect(get('imagePlaneModule', 'ct/0/1')).toEqual({ imagePositionPatient: [1, 2, 3] });
    host.metadata.set(`generalSeriesModule ${frames[1]}`, { modality: 'RTDOSE' });
    expect(get('generalSeriesModule', frames[1])).toEqual({ modality: 'RTDOSE' });
  });

  it('leaves the answer of the host where the header is broken or the host knows nothing', () => {
    const { host, get } = hostWith([doseSet({ GridFrameOffsetVector: [0, 2, 9] })]);
    repairDoseGeometry(host.context);
    expect(get('imagePlaneModule', frames[1])!.imagePositionPatient).toEqual([-10, -20, 100]);
    const empty = hostWith([doseSet()]);
    repairDoseGeometry(empty.host.context);
    empty.host.metadata.clear();
    expect(empty.get('imagePlaneModule', frames[1])).toBeUndefined();
  });

  it('is taken back whole', () => {
    const { host, get } = hostWith([doseSet()]);
    repairDoseGeometry(host.context)();
    expect(host.metadataProviders).toEqual([]);
    expect(host.events.displaySets.count).toBe(0);
    expect(get('imagePlaneModule', frames[1])!.imagePositionPatient).toEqual([-10, -20, 100]);
  });
});
