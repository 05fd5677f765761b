import { createStore } from './createStore';

describe('createStore', () => {
  it('merges changes into a new state and tells its listeners', () => {
    const initial = { a: 1, b: 2 };
    const store = createStore(initial);
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(store.get()));
    store.update({ b: 3 });
    expect(seen).toEqual([{ a: 1, b: 3 }]);
    expect(initial).toEqual({ a: 1, b: 2 });
  });

  it('gives the same object as long as nothing changes', () => {
    const store = createStore({ a: 1 });
    expect(store.get()).toBe(store.get());
  });

  it('tells nobody who has unsubscribed', () => {
    const store = createStore({ a: 1 });
    const listener = jest.fn();
    const end = store.subscribe(listener);
    end();
    store.update({ a: 2 });
    expect(listener).not.toHaveBeenCalled();
  });

  it('has functions that work on their own, as React calls them', () => {
    const { get, subscribe, update } = createStore({ a: 1 });
    const listener = jest.fn();
    subscribe(listener);
    update({ a: 5 });
    expect(get()).toEqual({ a: 5 });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
