import type { BackEnd, LocalBackEnd } from '../engine/choice';
import { groupBackEnds } from './groupBackEnds';

const local = (title: string): LocalBackEnd => ({ kind: 'wasm', build: 'wasm', threads: 1, title });
const server: BackEnd = { kind: 'remote', title: 'server a.example' };

describe('groupBackEnds', () => {
  it('puts neighbours of this browser together and keeps the order', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(local);
    expect(groupBackEnds([a, b, server, c])).toEqual([
      { place: 'browser', backEnds: [a, b] },
      { place: 'server', title: 'server a.example' },
      { place: 'browser', backEnds: [c] },
    ]);
  });

  it('has none for none', () => {
    expect(groupBackEnds([])).toEqual([]);
  });
});
