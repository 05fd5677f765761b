import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { DisplaySet } from '../host/hostTypes';
import { chooseCt } from './chooseCt';

interface SeriesOptions {
  modality?: string;
  images?: number;
  frame?: string;
  imageType?: string[];
}

function series(uid: string, options: SeriesOptions = {}): DisplaySet {
  const {
    modality = 'CT',
    images = 60,
    frame = '1.1',
    imageType = ['ORIGINAL', 'PRIMARY', 'AXIAL'],
  } = options;
  return {
    displaySetInstanceUID: uid,
    StudyInstanceUID: '1.2.3',
    SeriesInstanceUID: `1.2.3.${uid}`,
    Modality: modality,
    SeriesDescription: uid,
    images: Array.from({ length: images }, () => ({
      ImageType: imageType,
      ...(frame && { FrameOfReferenceUID: frame }),
    })),
  };
}

const choose = (all: DisplaySet[], wanted?: string) =>
  chooseCt(createMemoryHost(all).context.servicesManager.services, wanted);
const uidsOf = (choice: ReturnType<typeof chooseCt>) =>
  'chosen' in choice
    ? choice.chosen.displaySetInstanceUID
    : choice.candidates.map((d) => d.displaySetInstanceUID);

describe('chooseCt', () => {
  it('takes the only CT among other series', () => {
    expect(uidsOf(choose([series('pt', { modality: 'PT' }), series('ct')]))).toBe('ct');
  });

  it('passes over localizers and series too short to hold a kidney', () => {
    const localizer = series('scout', {
      imageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'],
      images: 9,
    });
    expect(uidsOf(choose([localizer, series('short', { images: 7 }), series('ct')]))).toBe('ct');
    expect(uidsOf(choose([series('just', { images: 8 })]))).toBe('just');
  });

  it('takes a CT that comes as one instance of many frames', () => {
    const enhanced = series('enhanced', { images: 1 });
    enhanced.images![0].NumberOfFrames = 120;
    expect(uidsOf(choose([enhanced]))).toBe('enhanced');
  });

  it('takes the only CT in the frame of reference of a dose map', () => {
    const all = [
      series('diagnostic', { frame: '1.9', images: 300 }),
      series('spect-ct', { frame: '1.1' }),
      series('dose', { modality: 'RTDOSE', frame: '1.1', images: 1 }),
    ];
    expect(uidsOf(choose(all))).toBe('spect-ct');
  });

  it('asks where several are possible, those with most images first', () => {
    expect(uidsOf(choose([series('a', { images: 50 }), series('b', { images: 90 })]))).toEqual([
      'b',
      'a',
    ]);
  });

  it('asks where several share the frame of reference of the dose map', () => {
    const dose = series('dose', { modality: 'RTDOSE', images: 1 });
    expect(uidsOf(choose([series('a'), series('b'), dose]))).toEqual(['a', 'b']);
  });

  it('does not take missing frames of reference for the same one', () => {
    const all = [
      series('unknown', { frame: '' }),
      series('known', { frame: '1.9' }),
      series('dose', { modality: 'RTDOSE', frame: '', images: 1 }),
    ];
    expect(uidsOf(choose(all))).toEqual(['unknown', 'known']);
  });

  it('takes the one that was asked for', () => {
    expect(uidsOf(choose([series('a'), series('b')], 'b'))).toBe('b');
    // The user's word counts for more than our limits.
    expect(uidsOf(choose([series('a'), series('tiny', { images: 3 })], 'tiny'))).toBe('tiny');
  });

  it.each([
    ['an MR study', [series('mr', { modality: 'MR' })], /It holds: MR\./],
    ['an empty study', [], /no images/],
    ['a study with a localizer only', [series('scout', { images: 1 })], /scout \(1 image\)/],
  ] as [string, DisplaySet[], RegExp][])('refuses %s with NO_CT', (_name, all, why) => {
    expect(() => choose(all)).toThrow(expect.objectContaining({ code: 'NO_CT' }));
    expect(() => choose(all)).toThrow(why);
  });
});
