import { renderToStaticMarkup } from 'react-dom/server';
import { reportFixture } from '../../tests/helpers/reportFixture';
import { createStore } from '../viewer/session/createStore';
import { initialSessionState } from '../viewer/session/sessionState';
import type { SessionState } from '../viewer/session/sessionState';
import type { SessionResult } from '../viewer/session/slices/contoursSlice';
import type { UserMessage } from '../viewer/session/slices/runSlice';
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
  enginePlace: 'browser',
  backEnds: [],
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
    .replace(/&#x27;/g, "'")
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

/** Texts of a row's cells: right, left and, where there is one, both. */
function cells(html: string, quantity: string): string[] {
  const row = element(html, `kidney-quantity-${quantity}`);
  return [...(row ?? '').matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => textOf(cell).trim());
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
    expect(textOf(html)).toContain('Reading the CT 2.5 s Finding both kidneys 43 %');
    expect(html).toContain('aria-live="polite"');
    expect(html).toContain('<progress max="1" value="0.426"');
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
    expect(html).toContain('data-right-volume-ml="168.126"');
  });

  describe('in German', () => {
    const stored = { getItem: () => 'de' } as unknown as Storage;
    beforeAll(() => Object.assign(globalThis, { localStorage: stored }));
    afterAll(() => Reflect.deleteProperty(globalThis, 'localStorage'));

    it('numbers have a comma, in cells and notes; attributes keep the point', () => {
      const html = render({ phase: 'done', result, report: reportFixture() });
      expect(html).toContain('lang="de"');
      expect(cells(html, 'mean-dose').slice(0, 2)).toEqual(['2,20 Gy', '4,60 Gy']);
      expect(textOf(html)).toContain('T_eff 50,0 h (Einstellungen des Hauses)');
      expect(html).toContain('data-right-mean-dose-gy="2.1999');
    });

    it('findings and errors speak it, too', () => {
      const finding = {
        code: 'PIECES_REMOVED',
        severity: 'info',
        side: 'left',
        what: 'Left kidney: 2 detached pieces, 1.5 ml, removed.',
        next: 'If the kidney is truly divided, add the piece with the brush.',
      } as const;
      const html = render({
        phase: 'done',
        error: message,
        result: { ...result, findings: [finding] },
      });
      expect(textOf(html)).toContain('Linke Niere: 2 abgetrennte Stücke, 1,5 ml, entfernt.');
      expect(textOf(element(html, 'kidney-error')!)).toMatch(
        /Ein Bild konnte nicht geladen werden/,
      );
    });
  });

  describe('done', () => {
    it('without a dose map: volumes and masses, no dose, and says so', () => {
      const report = reportFixture({ withDose: false });
      const html = render({ phase: 'done', result, report });
      const [right, left] = report.kidneys;
      expect(cells(html, 'volume')).toEqual([
        `${right.volumeMl.toFixed(1)} ml`,
        `${left.volumeMl.toFixed(1)} ml`,
        `${report.totals.volumeMl.toFixed(1)} ml`,
      ]);
      expect(cells(html, 'mass')[0]).toBe(`${(1.05 * right.volumeMl).toFixed(1)} g`);
      expect(cells(html, 'mean-dose')).toEqual([]);
      expect(element(html, 'kidney-dvh')).toBeUndefined();
      expect(textOf(html)).toContain('No dose map in this study');
      expect(textOf(element(html, 'kidney-status')!)).toBe('Automatic contours, not approved');
    });

    it('with a dose map: right, left and both side by side, each row with formula and source', () => {
      const report = reportFixture();
      const html = render({
        phase: 'done',
        result,
        report,
        dose: { status: 'ready', title: '4: Dose (1 image)' },
      });
      const [right, left] = report.kidneys;
      // 1 Gy + 0.1 Gy a voxel: the dose at the centres of both, columns 12 and 36.
      expect(cells(html, 'mean-dose').slice(0, 2)).toEqual(['2.20 Gy', '4.60 Gy']);
      expect(cells(html, 'dose-per-activity')[0]).toBe('0.297 Gy/GBq');
      expect(cells(html, 'bed')[1]).toBe(`${left.biologicallyEffectiveDoseGy!.toFixed(2)} Gy`);
      // Contour and curve are not known here: a lower bound, said as such.
      const combined = Math.hypot(0.05, 0.08, 0.01) * right.dose!.meanDoseGy;
      expect(cells(html, 'uncertainty')[0]).toBe(`\u2265 ${combined.toFixed(2)} Gy`);
      const bed = html.slice(html.indexOf('kidney-quantity-bed'));
      expect(textOf(bed)).toContain('BED = D');
      expect(textOf(bed)).toContain("T_eff 50.0 h (the site's settings)");
      expect(textOf(bed)).toContain('Source: Dale');
      expect(textOf(html)).toContain('Dose map: 4: Dose (1 image)');
    });

    it('shows V_x as a share and as a volume, each under its name', () => {
      const report = reportFixture();
      const html = render({ phase: 'done', result, report });
      const { volumesAtDose } = report.kidneys[1].dose!;
      volumesAtDose.forEach(({ doseGy, volumeFraction, volumeMl }) => {
        const share = `${(100 * volumeFraction).toFixed(1)} %`;
        expect(cells(html, `v${doseGy}-percent`)[1]).toBe(share);
        expect(cells(html, `v${doseGy}-ml`)[1]).toBe(`${volumeMl.toFixed(1)} ml`);
        expect(textOf(html)).toContain(`V ${doseGy} Gy, share`);
        expect(textOf(html)).toContain(`V ${doseGy} Gy, volume`);
      });
      expect(volumesAtDose.length).toBeGreaterThan(0);
    });

    it('opens a formula by a button that says whether it is open', () => {
      const html = render({ phase: 'done', result, report: reportFixture() });
      const rows = html.match(/data-cy="kidney-quantity-/g)!;
      const buttons = html.match(/<button class="kd-quantity" aria-expanded="false"/g)!;
      expect(buttons).toHaveLength(rows.length);
      expect(html.match(/class="kd-formula"/g)).toHaveLength(rows.length);
    });

    it('has no number without its unit in any cell', () => {
      const html = render({ phase: 'done', result, report: reportFixture() });
      const filled = [...html.matchAll(/<tr data-cy="kidney-quantity-[^>]*>(.*?)<\/tr>/g)]
        .flatMap(([, row]) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => textOf(cell)))
        .filter((text) => text !== '');
      expect(filled.length).toBeGreaterThan(30);
      filled.forEach((text) =>
        expect(text).toMatch(/^(\u2265 )?-?\d+(\.\d+)? (ml|g|Gy|Gy\/GBq|%)$/),
      );
    });

    it('an empty contour shows a dash, never 0', () => {
      const report = reportFixture();
      report.kidneys[0] = { ...report.kidneys[0], voxels: 0, volumeMl: 0, dose: undefined };
      const html = render({ phase: 'done', result, report });
      expect(cells(html, 'volume')[0]).toBe('\u2013');
      expect(cells(html, 'mean-dose')[0]).toBe('\u2013');
    });

    it('histogram: both kidneys; after an edit the automatic ones too', () => {
      const curves = (html: string) =>
        [...html.matchAll(/kidney-dvh-(right|left)-(\w+)"/g)].map(([, a, b]) => `${a} ${b}`);
      const before = render({ phase: 'done', result, report: reportFixture() });
      expect(curves(before)).toEqual(['right current', 'left current']);
      const after = render({ phase: 'done', result, report: reportFixture({ isEdited: true }) });
      expect(curves(after)).toEqual([
        'right current',
        'right automatic',
        'left current',
        'left automatic',
      ]);
      expect(after).toContain('role="slider"');
      expect(after).toContain('aria-valuetext="no dose chosen"');
    });

    it('gauges: value, share and limit in words, without a verdict', () => {
      const html = render({ phase: 'done', result, report: reportFixture() });
      const gauges = html.slice(html.indexOf('data-cy="kidney-gauges"'));
      expect(textOf(gauges)).toContain('Right kidney 2.20 Gy, 10 % of 23 Gy');
      expect(gauges).toContain('role="meter"');
      expect(textOf(gauges)).toContain('no verdict');
    });

    it('activity: shown with where it is from', () => {
      const text = textOf(
        render({ phase: 'done', result, report: reportFixture(), selectedDoseUIDs: ['d'] }),
      );
      expect(text).toContain('Administered activity MBq From the images: RadionuclideTotalDose.');
      expect(text).toContain("From the site's settings, not of this patient.");
    });

    it('settings that are wrong: says which, above all else', () => {
      const html = render({ configurationError: { ...message, code: 'INVALID_CONFIGURATION' } });
      expect(element(html, 'kidney-error')).toContain('data-code="INVALID_CONFIGURATION"');
    });

    it('edited: says so', () => {
      const html = render({ phase: 'done', result: { ...result, edited: true } });
      expect(textOf(element(html, 'kidney-status')!)).toBe('Edited contours, not approved');
      expect(html).toContain('data-edited="true"');
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
        'Warning: Large. Check it. Warning: Missing. Confirm. Pieces removed. Add them. Note. No action needed.',
      );
      expect(html.indexOf('kidney-findings')).toBeLessThan(html.indexOf('kidney-report'));
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
          { displaySetInstanceUID: 'c1', title: 'Cycle 1', quantity: 'dose', basis: '-' },
          { displaySetInstanceUID: 'c2', title: 'Cycle 2', quantity: 'dose', basis: '-' },
          {
            displaySetInstanceUID: 's',
            title: 'SPECT',
            quantity: 'activity-concentration',
            basis: 'Units BQML',
          },
        ],
      });
      expect(html).toContain('Sum of several dose maps');
      expect(html).toContain(
        '<option value="s">SPECT: activity concentration (Units BQML)</option>',
      );
      expect(html).toMatch(/<label[^>]*>Dose map<select/);
      expect(html).toContain('<option value="" selected="">Choose a dose map</option>');
      expect(html).toContain('<option value="c2">Cycle 2</option>');
      expect(textOf(html)).not.toContain('No dose map');
    });

    it('a dose map that is being read, and one that cannot be used', () => {
      const reading = render({ phase: 'done', result, dose: { status: 'loading' } });
      expect(textOf(reading)).toContain('Reading the dose map.');
      const failed = render({ phase: 'done', result, dose: { status: 'failed', message } });
      // The table has no dose then: the reader of the numbers is told why.
      expect(textOf(element(failed, 'kidney-no-dose')!)).toBe(
        `No dose: ${message.what} See "Dose map and kinetics".`,
      );
      expect(element(failed, 'kidney-error')).toContain(message.what);
      expect(failed).not.toContain('kidney-treat-as-registered');
      const elsewhere = { ...message, code: 'DOSE_NOT_REGISTERED' as const };
      expect(
        render({ phase: 'done', result, dose: { status: 'failed', message: elsewhere } }),
      ).toContain('kidney-treat-as-registered');
    });

    it('provenance: CT, network with version and digest, engine', () => {
      const text = textOf(render({ phase: 'done', result }));
      expect(text).toContain('CT 2: CT AC (72 images)');
      expect(text).toContain('kidney-net 1.2.0 (a1b2c3d4)');
      expect(text).toContain('wasm, 2 threads, in this browser');
      expect(text).not.toContain('interim');
    });

    it('interim weights are called that', () => {
      const model = { ...result.model!, stage: 'interim' as const };
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
      expect(textOf(html)).toMatch(
        /Done in 5\.[78] s Reading the CT 2\.[23] s Finding both kidneys 3\.5 s/,
      );
    });
  });

  describe('export', () => {
    it('offers the archive and a file', () => {
      const html = render({ phase: 'done', result });
      expect(textOf(element(html, 'kidney-store')!)).toBe('Store RTSTRUCT');
      expect(textOf(element(html, 'kidney-save')!)).toBe('Save as file');
      expect(element(html, 'kidney-store')).not.toContain('disabled');
    });

    it('offers the report: structured report only with a dose', () => {
      const off = (html: string) =>
        ['store-report', 'export-pdf', 'export-csv', 'export-json'].filter((name) =>
          element(html, `kidney-${name}`)!.includes('disabled'),
        );
      expect(off(render({ phase: 'done', result }))).toHaveLength(4);
      const volumes = reportFixture({ withDose: false });
      expect(off(render({ phase: 'done', result, report: volumes }))).toEqual(['store-report']);
      expect(off(render({ phase: 'done', result, report: reportFixture() }))).toEqual([]);
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
      [true, 'Stored in the archive as "Kidneys (auto)", unapproved. Later changes are not in it.'],
      [
        false,
        'Stored in the archive as "Kidneys (auto)", unapproved. Later changes are not in it. Reload the study to see it in the list.',
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
