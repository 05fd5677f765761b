import { brokenLinks } from './brokenLinks';

const pages = new Map([
  ['README.md', '[a](pages/a.md) [b](pages/a.md#two-words-µ) [c](pages/none.md) [d](#top)\n# Top'],
  [
    'pages/a.md',
    '## Two words, µ\n## `code_x` (1)\n[e](#code_x-1) [f](../README.md#none) `[g](none.md)`\n' +
      '```\n[h](none.md)\n# no heading\n```\n[i](#no-heading) [j](http://) [k](https://ohif.org)\n' +
      '![picture](images/none.png)\n[named]: none2.md',
  ],
]);

test('links to missing files and headings, and addresses without a form, are found', () => {
  const found = brokenLinks(pages, (file) => pages.has(file));
  expect(found.map(({ target, why }) => `${target}: ${why}`)).toEqual([
    'pages/none.md: no such file',
    '../README.md#none: no such heading',
    '#no-heading: no such heading',
    'http://: no address',
    'images/none.png: no such file',
    'none2.md: no such file',
  ]);
});
