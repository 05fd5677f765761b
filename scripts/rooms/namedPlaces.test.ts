import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const inCode = /`((?:src|cli|backend|extension|mode|demo|scripts|models|tests)\/[\w./-]+)`/g;

test.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s names places that are there', (page) => {
  const text = fs.readFileSync(path.join(root, page), 'utf8');
  const places = [...text.matchAll(inCode)].map(([, place]) => place);
  expect(places.length).toBeGreaterThan(4);
  // Pictures of tests are made by them.
  const missing = places.filter(
    (place) => place !== 'tests/artifacts' && !fs.existsSync(path.join(root, place)),
  );
  expect(missing).toEqual([]);
});
