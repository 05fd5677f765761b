import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { docPictures } from './docPictures';

const folder = path.resolve(__dirname, '../../docs/images');
/** A page with ten of them still loads at once. */
const mostBytes = 200_000;

describe('docPictures', () => {
  it('lists every picture of the documentation', () => {
    const names = Object.keys(docPictures).map((name) => `${name}.webp`);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it('keeps each small', () => {
    const large = readdirSync(folder).filter(
      (name) => statSync(path.join(folder, name)).size > mostBytes,
    );
    expect(large).toEqual([]);
  });
});
