import { defaultSiteConfiguration } from '../../../configuration';
import type { KidneySide } from '../../../labels';
import type { CoronalImage } from '../../../ohif/projectDose';
import type { CoronalBackground } from '../../report/coronalBackground';
import type { Store } from '../createStore';

/** Dose on the images. */
export interface DoseWashState {
  thresholdGy: number;
  maximumGy: number;
  /** 0 to 1. */
  opacity: number;
  /** Ascending. */
  isodosesGy: number[];
  isodoseView: 'off' | 'dose' | 'all';
  /** Some viewport shows the dose map as colour wash. */
  isWashShown: boolean;
}

/** Kidneys seen from the front; paths are SVG, in millimetres from the picture's upper left corner. */
export interface CoronalView {
  image: CoronalImage;
  widthMm: number;
  heightMm: number;
  outlines: {
    side: KidneySide;
    color: [number, number, number];
    contours: 'current' | 'automatic';
    path: string;
  }[];
}

/** What is drawn of kidneys and dose, on the images and in the panel. */
export interface PictureState {
  wash: DoseWashState;
  /** Behind the outlines from the front; kept while the user edits. */
  background?: CoronalBackground;
  coronal?: CoronalView;
}

export const initialPictureState: PictureState = {
  wash: {
    ...defaultSiteConfiguration.doseWash,
    maximumGy: 1,
    isodoseView: 'dose',
    isWashShown: false,
  },
  background: undefined,
  coronal: undefined,
};

export interface PictureSlice {
  setWash(change: Partial<Omit<DoseWashState, 'isWashShown'>>): void;
  setWashShown(isWashShown: boolean): void;
  setBackground(background: CoronalBackground | undefined): void;
  showCoronal(coronal: CoronalView | undefined): void;
  /** The contours are gone; how dose is drawn stays as the user has set it. */
  clear(): void;
}

export function createPictureSlice(store: Store<PictureState>): PictureSlice {
  return {
    setWash(change) {
      const { wash } = store.get();
      store.update({ wash: { ...wash, ...change, isWashShown: wash.isWashShown } });
    },
    setWashShown(isWashShown) {
      const { wash } = store.get();
      if (wash.isWashShown !== isWashShown) {
        store.update({ wash: { ...wash, isWashShown } });
      }
    },
    setBackground: (background) => store.update({ background }),
    showCoronal: (coronal) => store.update({ coronal }),
    clear: () => store.update({ background: undefined, coronal: undefined }),
  };
}
