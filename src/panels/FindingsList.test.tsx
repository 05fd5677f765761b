import { renderToStaticMarkup } from 'react-dom/server';
import type { Finding } from '../quality';
import { FindingsList } from './FindingsList';

const findings: Finding[] = [
  { code: 'PIECES_REMOVED', severity: 'info', what: 'Pieces removed.', next: 'Add them.' },
  { code: 'CYST_LIKELY', severity: 'warning', side: 'left', what: 'A cyst.', next: 'Take it out.' },
];
const render = (changes: Partial<Parameters<typeof FindingsList>[0]>) =>
  renderToStaticMarkup(<FindingsList findings={findings} isEdited={false} {...changes} />);

describe('FindingsList', () => {
  it('lists warnings first and says in words, not by colour alone, what is one', () => {
    const items = [
      ...render({}).matchAll(/<li data-severity="(\w+)" data-code="(\w+)">(.*?)<\/li>/g),
    ];
    expect(items.map(([, severity, code]) => [severity, code])).toEqual([
      ['warning', 'CYST_LIKELY'],
      ['info', 'PIECES_REMOVED'],
    ]);
    expect(items[0][3]).toContain('Warning: ');
    expect(items[0][3]).toMatch(/A cyst\..*Take it out\./);
    expect(items[1][3]).not.toContain('Warning');
  });

  it('tells how many there are', () => {
    expect(render({})).toContain('aria-label="Findings: 1 warning and 1 note"');
  });

  it.each([
    [{ isEdited: false }, undefined],
    [{ isEdited: true }, 'made on the automatic ones, before your edits'],
    [{ isEdited: true, areReassessed: true }, 'of the contours as edited'],
  ])('says what contours they are of: %j', (changes, text) => {
    const html = render(changes);
    expect(html.includes('kd-hint')).toBe(text !== undefined);
    expect(html).toContain(text ?? '');
  });

  it('shows no empty list', () => {
    expect(render({ findings: [] })).toBe('');
    expect(render({ findings: [], isEdited: true })).toBe('');
    expect(render({ findings: [], isEdited: true, areReassessed: true })).toContain('No findings');
  });
});
