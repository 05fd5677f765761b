import fs from 'node:fs';
import { exampleSiteFile } from './readSite';
import { parseSite } from './parseSite';

const minimal = {
  node: { aeTitle: 'KIDNEYS', callers: [{ aeTitle: 'CT1' }] },
  destinations: { pacs: { kind: 'dicom', aeTitle: 'PACS', host: 'pacs', port: 104 } },
  rules: [{ name: 'CT', when: 'Modality == "CT"', make: ['rtstruct'], send: ['pacs'] }],
};

test('the shipped example is valid, and defaults are filled in', () => {
  expect(parseSite(JSON.parse(fs.readFileSync(exampleSiteFile, 'utf8'))).rules).toHaveLength(2);
  const site = parseSite(minimal);
  expect(site.node).toMatchObject({ port: 11112, host: '127.0.0.1', quietSeconds: 30 });
  expect(site.retries).toEqual({ attempts: 5, firstDelaySeconds: 30, longestDelaySeconds: 3600 });
  expect(minimal.node).not.toHaveProperty('port');
});

const rule = minimal.rules[0];
test.each([
  ['another field', { ...minimal, colour: 'red' }, 'colour'],
  [
    'an AE title of 17 characters',
    { ...minimal, node: { ...minimal.node, aeTitle: 'A'.repeat(17) } },
    'aeTitle',
  ],
  [
    'a keyword that is none',
    { ...minimal, rules: [{ ...rule, when: 'Modalty == "CT"' }] },
    'Modalty',
  ],
  ['a destination that is not given', { ...minimal, rules: [{ ...rule, send: ['away'] }] }, 'away'],
  [
    'a sender that cannot be answered',
    { ...minimal, rules: [{ ...rule, send: ['sender'] }] },
    'CT1 has no replyTo',
  ],
  ['a rule twice', { ...minimal, rules: [rule, rule] }, 'given twice'],
  ['a file address', { ...minimal, archives: { a: { url: 'file:///etc/passwd' } } }, 'url'],
  ['a list', [], 'object'],
])('%s is refused by name', (_name, file, named) => {
  expect(() => parseSite(file)).toThrow(named);
});
