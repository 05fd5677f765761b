import type { SummaryCase } from './summaryCase';
import { summaryHtml } from './summaryHtml';

const one = (name: string, warnings: number, notes = 0): SummaryCase => ({
  name,
  kidneys: [{ side: 'right', volumeMl: 150 }],
  warnings: Array.from({ length: warnings }, () => ({ code: 'NOISE_HIGH' })),
  notes,
  sentences: ['<img src=x>'],
  seconds: 1,
});
const page = (cases: SummaryCase[]) =>
  summaryHtml({
    cases,
    failed: [{ case: '<script>f</script>', code: 'NO_CT', message: 'a & b' }],
    passedOver: [{ what: 'no DICOM', count: 7, examples: ['<b>.txt'] }],
    thumbnailOf: (name) => (name === 'calm' ? undefined : '<svg><script>1</script></svg>'),
  });

describe('summaryHtml', () => {
  it('lists what failed first, then by warnings, notes and name', () => {
    const html = page([
      one('calm', 0),
      one('b', 1),
      one('worst', 3),
      one('a', 1),
      one('told', 1, 2),
    ]);
    const names = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, name]) => name);
    expect(names).toEqual(['&lt;script&gt;f&lt;/script&gt;', 'worst', 'told', 'a', 'b', 'calm']);
  });

  it('escapes every text and asks for nothing from outside', () => {
    const html = page([one('"><img src=y>', 1)]);
    expect(html).not.toMatch(/<script|<img src=[xy]|<b>/);
    expect(html).toContain('a &amp; b');
    expect([...html.matchAll(/(?:src|href)="([^"]{5})/g)].map(([, url]) => url)).toEqual(['data:']);
  });
});
