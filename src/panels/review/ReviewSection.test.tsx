import { renderToStaticMarkup } from 'react-dom/server';
import { contouredSession } from '../../../tests/helpers/contouredSession';
import type { KidneyComparison } from '../../comparison';
import { reviewedParts } from '../../viewer/session/selectors/reviewedParts';
import { ComparisonTable } from '../comparison/ComparisonTable';
import { OfferSection } from './OfferSection';
import { ReviewSection } from './ReviewSection';

const run = () => undefined;

describe('ReviewSection', () => {
  it('counts the slices that were seen, and leads to the next', () => {
    const { session } = contouredSession();
    session.review.see([2, 3, 8]);
    const html = renderToStaticMarkup(<ReviewSection state={session.store.get()} run={run} />);
    expect(html).toContain('2 of 5 slices with kidney seen.');
    expect(html).toContain('kidney-next-unseen');
  });

  it('asks what an approval needs, and shows a verdict until something is changed', () => {
    const { session } = contouredSession();
    session.review.ask([{ code: 'WARNINGS', text: 'Have you read it?' }]);
    const html = () =>
      renderToStaticMarkup(<ReviewSection state={session.store.get()} run={run} />);
    expect(html()).toContain('Have you read it?');
    session.review.give({
      verdict: { status: 'APPROVED', reviewerName: 'Muster^Eva', reviewedAt: '2026-01-01T10:00Z' },
      about: reviewedParts(session.store.get()),
    });
    expect(html()).toContain('Approved by Muster Eva');
    expect(html()).not.toContain('Have you read it?');
    session.review.state('left', { kind: 'transplant' });
    expect(html()).toContain('data-status="UNAPPROVED"');
    expect(html()).toContain('Muster Eva had approved');
  });
});

describe('OfferSection', () => {
  it('tells the age of unstored work, and whether another tab has it', () => {
    const { session } = contouredSession();
    const offeredAt = 1_700_000_000_000;
    const work = { id: 'a', tabId: 't', savedAt: offeredAt - 12 * 60_000 };
    session.saved.offer({ savedWork: [work] as never, offeredAt });
    session.saved.notice(['t']);
    const html = renderToStaticMarkup(<OfferSection state={session.store.get()} run={run} />);
    expect(html).toContain('not stored, 12 minutes old (open in another tab)');
    // Two of the same age are told apart by when they were kept.
    expect(html).toMatch(/\(.*2023.*\)<\/span>/);
  });
});

describe('ComparisonTable', () => {
  it('gives the dose difference in Gy and per cent of the set beside', () => {
    const kidney: KidneyComparison = {
      side: 'right',
      automaticMl: 150,
      referenceMl: 140,
      dice: 0.9,
      automaticDoseGy: 1.8,
      referenceDoseGy: 2,
      texts: [],
    };
    const html = renderToStaticMarkup(
      <ComparisonTable
        kidneys={[kidney, { ...kidney, side: 'left', automaticDoseGy: undefined }]}
      />,
    );
    expect(html).toContain('\u22120.20 Gy (\u221210.0 %)');
    expect(html).toContain('0.900');
    // Nothing is known of distances: no row.
    expect(html).not.toContain('Hausdorff');
  });
});
