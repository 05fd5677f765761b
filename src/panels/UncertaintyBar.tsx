import type { ReportedUncertainty } from '../quantities/kidneyNumbers';
import type { UncertaintyPartId } from '../uncertainty';
import { useWords } from '../viewer/words/useWords';

export interface UncertaintyBarProps {
  /** "Right kidney, recovered" */
  name: string;
  uncertainty: ReportedUncertainty;
  dataCy: string;
}

/** Told apart without a meaning of their own; no colour says "good" or "bad". */
const colors: Record<UncertaintyPartId, string> = {
  contour: '#7cc4ff',
  calibration: '#b79cff',
  recovery: '#ffb86b',
  'curve-fit': '#6fe3c1',
  model: '#f1e05a',
  'half-life': '#f1e05a',
  registration: '#ff9bbd',
  mass: '#b8bcc8',
};

/** The share of each stated part of an uncertainty, the largest first; and what is not stated. */
export function UncertaintyBar({ name, uncertainty, dataCy }: UncertaintyBarProps) {
  const { t, number, say } = useWords();
  const stated = uncertainty.components
    .filter(({ share }) => share !== undefined && share > 0)
    .sort((a, b) => b.share! - a.share!);
  const missing = uncertainty.components.filter(
    ({ relativeStandardUncertainty: u }) => u === undefined,
  );
  const shares = stated.map(({ label, share }) =>
    t('certainty.share', { label: say(label), percent: number(100 * share!, 0) }),
  );
  return (
    <div className="kd-shares" data-cy={dataCy} data-dominant={uncertainty.dominant}>
      <div role="img" aria-label={t('certainty.shares', { name, shares: shares.join(', ') })}>
        {stated.map(({ id, share }, n) => (
          <i
            key={id}
            title={shares[n]}
            style={{ width: `${100 * share!}%`, background: colors[id] }}
          />
        ))}
      </div>
      <ul aria-hidden="true">
        {stated.map(({ id, label, relativeStandardUncertainty: u = 0 }, n) => (
          <li key={id}>
            <span className="kd-swatch" style={{ background: colors[id] }} />
            {n === 0 ? <strong>{say(label)}</strong> : say(label)}{' '}
            {t('word.percent', { value: number(100 * u, 1) })}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="kd-hint">
          {t('certainty.notStated', { parts: missing.map(({ label }) => say(label)).join(', ') })}
        </p>
      )}
    </div>
  );
}
