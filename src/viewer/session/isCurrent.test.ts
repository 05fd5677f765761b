import { createStore } from './createStore';
import { isCurrent } from './isCurrent';

describe('isCurrent', () => {
  const contours = { id: 'a' };
  const chosen = ['dose'];

  it('holds while the parts the work rests on are the same objects', () => {
    const store = createStore({ contours, chosen, count: 1 });
    store.update({ count: 2 });
    expect(isCurrent(store, { contours, chosen })).toBe(true);
  });

  it('ends when one of them is replaced, even by an equal one, or is gone', () => {
    const store = createStore<{ contours?: { id: string }; chosen: string[] }>({
      contours,
      chosen,
    });
    store.update({ chosen: [...chosen] });
    expect(isCurrent(store, { contours })).toBe(true);
    expect(isCurrent(store, { contours, chosen })).toBe(false);
    store.update({ contours: undefined });
    expect(isCurrent(store, { contours })).toBe(false);
  });
});
