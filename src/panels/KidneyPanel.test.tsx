import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from '../ohif/createStore';
import { initialSessionState } from '../ohif/sessionState';
import type { SessionResult, SessionState, UserMessage } from '../ohif/sessionState';
import { KidneyPanel } from './KidneyPanel';

const result: SessionResult = {
  segmentationId: 's',
  ctTitle: '2: CT AC (72 images)',
  rows: [
    { side: 'right', displayName: 'Right kidney', color: [255, 140, 60], volumeMl: 168.126 },
    { side: 'left', displayName: 'Left kidney', color: [70, 190, 255], volumeMl: 138.44 },
  ],
  findings: [],
  edited: false,
  model: { name: 'kidney-net', version: '1.2.0', sha256: 'a1b2c3d4e5f6', stage: 'release' },
  engine: 'wasm, 2 threads',
  totalSeconds: 12.3,
};
const message: UserMessage = {
  code: 'IMAGE_NOT_LOADED',
  what: 'The CT image number 3 could not be read.',
  why: 'The archive answered with HTTP status 404.',
  next: 'Try again.',
};

function render(state: Partial<SessionState>): string {
  const store = createStore<SessionState>({ ...initialSessionState, ...state });
  return renderToStaticMarkup(<KidneyPanel store={store} run={() => undefined} />);
}

/** Text as a reader sees it, elements parted by a blank. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Element of the given data-cy, with its attributes and content. */
function element(html: string, dataCy: string): string | undefined {
  const match = new RegExp(`<(\\w+)[^>]*data-cy="${dataCy}"[^>]*>`).exec(html);
  if (!match) {
    return undefined;
  }
  const end = html.indexOf(`</${match[1]}>`, match.index);
  return html.slice(match.index, end);
}

describe('KidneyPanel', () => {
  it('idle: offers the command and says what it does', () => {
    const html = render({});
    expect(html).toContain('data-phase="idle"');
    expect(textOf(html)).toMatch(/^Auto-contour kidneys Contours both kidneys on the CT/);
    expect(element(html, 'kidney-run')).not.toContain('disabled');
    expect(element(html, 'kidney-cancel')).toBeUndefined();
    expect(html).not.toContain('role="alert"');
  });

  it('running: names the stages with seconds or per cent, can be cancelled, not started twice', () => {
    const html = render({
      phase: 'running',
      stages: [
        { name: 'read', status: 'done', fraction: 1, seconds: 2.46 },
        { name: 'network', status: 'running', fraction: 0.426 },
      ],
    });
    expect(element(html, 'kidney-run')).toContain('disabled');
    expect(textOf(element(html, 'kidney-cancel')!)).toBe('Cancel');
    expect(textOf(html)).toContain('Reading the CT 2.5 s Contouring 43 %');
    expect(html).toContain('aria-live="polite"');
    expect(html).toContain('<progress max="1" value="0.426">');
  });

  it('choose: a button for each CT', () => {
    const html = render({
      phase: 'choose',
      ctChoices: [
        { displaySetInstanceUID: 'a', title: '2: CT AC (72 images)' },
        { displaySetInstanceUID: 'b', title: '5: CT diagnostic (300 images)' },
      ],
    });
    const text = textOf(html);
    expect(text).toContain('Which CT?');
    expect(html.match(/kd-choice/g)).toHaveLength(2);
    expect(text).toContain('2: CT AC (72 images) 5: CT diagnostic (300 images)');
    expect(element(html, 'kidney-run')).not.toContain('disabled');
  });

  it('failed: says what, why and what next, as an alert with its code', () => {
    const html = render({ phase: 'failed', error: message });
    const box = element(html, 'kidney-error')!;
    expect(box).toContain('role="alert"');
    expect(box).toContain('data-code="IMAGE_NOT_LOADED"');
    expect(textOf(html)).toContain(`${message.what} ${message.why} ${message.next}`);
    expect(element(html, 'kidney-run')).not.toContain('disabled');
  });

  it('cancelled: is no error', () => {
    const html = render({ error: { ...message, code: 'CANCELLED' } });
    expect(element(html, 'kidney-info')).toContain('data-code="CANCELLED"');
    expect(element(html, 'kidney-error')).toBeUndefined();
  });

  it('a failed second run: the error and the contours that are still there', () => {
    const html = render({ phase: 'done', error: message, result });
    expect(element(html, 'kidney-error')).toBeDefined();
    expect(element(html, 'kidney-row-right')).toContain('168.1 ml');
  });

  describe('done', () => {
    it('without a dose map: volumes in ml, no dose column, and says so', () => {
      const html = render({ phase: 'done', result });
      expect(textOf(element(html, 'kidney-results')!)).toBe(
        'Kidney Volume Right kidney 168.1 ml Left kidney 138.4 ml',
      );
      expect(textOf(html)).toContain('No dose map (RTDOSE) in this study: volumes only.');
      expect(textOf(element(html, 'kidney-status')!)).toBe('Automatic contours, not approved');
    });

    it('with a dose map: mean dose in Gy beside the volume', () => {
      const rows = result.rows.map((row, n) => ({
        ...row,
        meanDoseGy: [3.456, 2.3][n],
        doseCoverage: 1,
      }));
      const html = render({
        phase: 'done',
        result: { ...result, rows },
        dose: { status: 'ready', title: '4: Dose (1 image)' },
        doseChoices: [{ displaySetInstanceUID: 'd', title: '4: Dose (1 image)' }],
        selectedDoseUID: 'd',
      });
      expect(textOf(element(html, 'kidney-results')!)).toBe(
        'Kidney Volume Mean dose Right kidney 168.1 ml 3.46 Gy Left kidney 138.4 ml 2.30 Gy',
      );
      expect(element(html, 'kidney-row-left')).toContain('data-mean-dose-gy="2.3"');
      expect(textOf(html)).toContain('Dose map: 4: Dose (1 image)');
      expect(html).not.toContain('<select');
    });

    it('has no number without its unit in the table', () => {
      const rows = result.rows.map((row) => ({ ...row, meanDoseGy: 12.5, doseCoverage: 1 }));
      const html = render({
        phase: 'done',
        result: { ...result, rows },
        dose: { status: 'ready', title: 'Dose' },
      });
      const numbers = textOf(element(html, 'kidney-results')!).match(/\d+(\.\d+)?( \S+)?/g)!;
      expect(numbers).toHaveLength(4);
      expect(numbers.every((text) => / (ml|Gy)$/.test(text))).toBe(true);
    });

    it('an empty contour and one outside the dose map show a dash, never 0', () => {
      const rows = [
        { ...result.rows[0], volumeMl: 0 },
        { ...result.rows[1], doseCoverage: 0 },
      ];
      const html = render({
        phase: 'done',
        result: { ...result, rows },
        dose: { status: 'ready', title: 'Dose' },
      });
      expect(textOf(element(html, 'kidney-results')!)).toBe(
        'Kidney Volume Mean dose Right kidney \u2013 \u2013 Left kidney 138.4 ml \u2013',
      );
    });

    it('edited: says so', () => {
      const html = render({ phase: 'done', result: { ...result, edited: true } });
      expect(textOf(element(html, 'kidney-status')!)).toBe('Edited contours, not approved');
      expect(element(html, 'kidney-results')).toContain('data-edited="true"');
    });

    it('findings: above the numbers, warnings first, each with what to do', () => {
      const html = render({
        phase: 'done',
        result: {
          ...result,
          findings: [
            {
              code: 'PIECES_REMOVED',
              severity: 'info',
              what: 'Pieces removed.',
              next: 'Add them.',
            },
            { code: 'VOLUME_UNUSUAL', severity: 'warning', what: 'Large.', next: 'Check it.' },
            { code: 'INPUT_NOTE', severity: 'info', what: 'Note.', next: 'No action needed.' },
            { code: 'KIDNEY_MISSING', severity: 'warning', what: 'Missing.', next: 'Confirm.' },
          ],
        },
      });
      expect(textOf(element(html, 'kidney-findings')!)).toBe(
        'Large. Check it. Missing. Confirm. Pieces removed. Add them. Note. No action needed.',
      );
      expect(html.indexOf('kidney-findings')).toBeLessThan(html.indexOf('kidney-results'));
    });

    it('findings after an edit: says that they are of the automatic contours', () => {
      const findings: SessionResult['findings'] = [
        {
          code: 'VOLUME_UNUSUAL',
          severity: 'warning',
          side: 'left',
          what: 'Large.',
          next: 'Check.',
        },
      ];
      const hint = 'made on the automatic ones, before your edits';
      const shown = (edited: boolean) =>
        textOf(render({ phase: 'done', result: { ...result, findings, edited } }));
      expect(shown(false)).not.toContain(hint);
      expect(shown(true)).toContain(hint);
    });

    it('no findings: no empty list', () => {
      expect(element(render({ phase: 'done', result }), 'kidney-findings')).toBeUndefined();
    });

    it('several dose maps: a labelled choice, nothing chosen for the user', () => {
      const html = render({
        phase: 'done',
        result,
        doseChoices: [
          { displaySetInstanceUID: 'c1', title: 'Cycle 1' },
          { displaySetInstanceUID: 'c2', title: 'Cycle 2' },
        ],
      });
      expect(html).toMatch(/<label[^>]*>Dose map<select/);
      expect(html).toContain('<option value="" selected="">Choose a dose map</option>');
      expect(html).toContain('<option value="c2">Cycle 2</option>');
      expect(textOf(html)).not.toContain('No dose map');
    });

    it('a dose map that is being read, and one that cannot be used', () => {
      const reading = render({ phase: 'done', result, dose: { status: 'loading' } });
      expect(textOf(reading)).toContain('Reading the dose map.');
      const failed = render({ phase: 'done', result, dose: { status: 'failed', message } });
      expect(element(failed, 'kidney-error')).toContain(message.what);
      expect(textOf(element(failed, 'kidney-results')!)).not.toContain('Gy');
    });

    it('provenance: CT, network with version and digest, engine', () => {
      const text = textOf(render({ phase: 'done', result }));
      expect(text).toContain('CT 2: CT AC (72 images)');
      expect(text).toContain('kidney-net 1.2.0 (a1b2c3d4)');
      expect(text).toContain('wasm, 2 threads, in this browser');
      expect(text).not.toContain('interim');
    });

    it('interim weights are called that', () => {
      const model = { ...result.model, stage: 'interim' as const };
      expect(textOf(render({ phase: 'done', result: { ...result, model } }))).toContain(
        'interim weights, not for clinical use',
      );
    });

    it('stages: folded, with the total', () => {
      const html = render({
        phase: 'done',
        result,
        stages: [
          { name: 'read', status: 'done', fraction: 1, seconds: 2.25 },
          { name: 'network', status: 'done', fraction: 1, seconds: 3.5 },
        ],
      });
      expect(html).toContain('<details');
      expect(textOf(html)).toMatch(/Done in 5\.[78] s Reading the CT 2\.[23] s Contouring 3\.5 s/);
    });
  });

  describe('export', () => {
    it('offers the archive and a file', () => {
      const html = render({ phase: 'done', result });
      expect(textOf(element(html, 'kidney-store')!)).toBe('Store RTSTRUCT');
      expect(textOf(element(html, 'kidney-save')!)).toBe('Save as file');
      expect(element(html, 'kidney-store')).not.toContain('disabled');
    });

    it('is off while contours are being made', () => {
      const html = render({ phase: 'running', result });
      expect(element(html, 'kidney-store')).toContain('disabled');
      expect(element(html, 'kidney-save')).toContain('disabled');
    });

    it('is off for the archive while storing', () => {
      const html = render({ phase: 'done', result, exporting: { status: 'storing' } });
      expect(element(html, 'kidney-store')).toContain('disabled');
      expect(textOf(element(html, 'kidney-store')!)).toBe('Storing');
    });

    it('failed: says why and that nothing is lost', () => {
      const refused = {
        ...message,
        code: 'STORE_REFUSED' as const,
        what: 'The archive refused it.',
      };
      const html = render({
        phase: 'done',
        result,
        exporting: { status: 'failed', message: refused },
      });
      expect(element(html, 'kidney-error')).toContain('data-code="STORE_REFUSED"');
      expect(textOf(html)).toContain('Your contours are unchanged; "Save as file" keeps them');
      expect(element(html, 'kidney-save')).not.toContain('disabled');
    });

    it.each([
      [true, 'Stored in the archive as "Kidneys (auto)", unapproved.'],
      [
        false,
        'Stored in the archive as "Kidneys (auto)", unapproved. Reload the study to see it in the list.',
      ],
    ])('stored (listed: %s)', (listed, expected) => {
      const html = render({
        phase: 'done',
        result,
        exporting: { status: 'stored', description: 'Kidneys (auto)', listed },
      });
      expect(textOf(element(html, 'kidney-stored')!)).toBe(expected);
    });
  });
});
