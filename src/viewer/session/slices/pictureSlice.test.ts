import { createStore } from '../createStore';
import { createPictureSlice, initialPictureState } from './pictureSlice';
import type { CoronalView } from './pictureSlice';

function setUp() {
  const store = createStore(initialPictureState);
  return { store, picture: createPictureSlice(store), state: store.get };
}

describe('createPictureSlice', () => {
  it('changes the wash as the user sets it, and never says on its own that it is shown', () => {
    const { picture, state } = setUp();
    picture.setWash({ opacity: 0.2, isWashShown: true } as Parameters<typeof picture.setWash>[0]);
    expect(state().wash).toEqual({ ...initialPictureState.wash, opacity: 0.2 });
    picture.setWashShown(true);
    expect(state().wash).toEqual({ ...initialPictureState.wash, opacity: 0.2, isWashShown: true });
  });

  it('tells nobody where nothing has changed', () => {
    const { store, picture } = setUp();
    const listener = jest.fn();
    store.subscribe(listener);
    picture.setWashShown(false);
    expect(listener).not.toHaveBeenCalled();
  });

  it('keeps the wash when the contours go', () => {
    const { picture, state } = setUp();
    picture.showCoronal({ widthMm: 1 } as CoronalView);
    picture.setWash({ maximumGy: 7 });
    picture.clear();
    expect(state()).toMatchObject({ wash: { maximumGy: 7 } });
    expect(state().coronal).toBeUndefined();
  });
});
