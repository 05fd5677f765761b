import type { ReportedUncertainty } from '../quantities/kidneyNumbers';
import { recoveredDoseGy } from '../quantities/recoveredDoseGy';
import type { KidneyDoseResult } from '../report/kidneyDoseReport';
import { MethodSpreadTable } from './MethodSpreadTable';
import { UncertaintyBar } from './UncertaintyBar';
import { useWords } from '../viewer/words/useWords';
import type { Words } from '../words';

/**
 * How sure the dose of one kidney is: as it was read and recovered, what makes it unsure, and what
 * other methods would say.
 */
export function CertaintySection({ kidney }: { kidney: KidneyDoseResult }) {
  const words = useWords();
  const { t, number } = words;
  const { side, color, dose, cycles, spread } = kidney;
  const name = t(`kidney.${side}`);
  const { uncertainty, uncertaintyRecovered } = kidney;
  const shown = uncertaintyRecovered ?? uncertainty;
  const recoveredGy = recoveredDoseGy(cycles);
  if (!dose || !uncertainty || !shown) {
    return null;
  }
  return (
    <section data-cy={`kidney-certainty-${side}`}>
      <h4>
        <span
          className="kd-swatch"
          style={{ background: `rgb(${color.join()})` }}
          aria-hidden="true"
        />
        {name}
      </h4>
      <p data-cy={`kidney-dose-certainty-${side}`}>
        {recoveredGy !== undefined && t('certainty.uncorrected')}{' '}
        <strong>{withUncertainty(dose.meanDoseGy, uncertainty, words)}</strong>
      </p>
      {recoveredGy !== undefined && uncertaintyRecovered && (
        <p data-cy={`kidney-recovered-certainty-${side}`}>
          {t('certainty.recovered')}{' '}
          <strong>{withUncertainty(recoveredGy, uncertaintyRecovered, words)}</strong>
        </p>
      )}
      <UncertaintyBar
        name={recoveredGy === undefined ? name : t('certainty.recoveredName', { name })}
        uncertainty={shown}
        dataCy={`kidney-uncertainty-bar-${side}`}
      />
      {spread && (
        <details>
          <summary data-cy={`kidney-spread-${side}`}>
            {t('certainty.otherMethods', {
              least: number(spread.minimumGy, 2),
              greatest: number(spread.maximumGy, 2),
            })}
          </summary>
          <MethodSpreadTable spread={spread} dataCy={`kidney-methods-${side}`} />
        </details>
      )}
    </section>
  );
}

/** "3.21 Gy ± 0.25 Gy (7.8 %)", or what it is at least while a part is not stated. */
function withUncertainty(
  doseGy: number,
  { standardUncertaintyGy, relativeStandardUncertainty, isTotal }: ReportedUncertainty,
  { t, number }: Words,
): string {
  return t(isTotal ? 'certainty.value' : 'certainty.atLeast', {
    dose: number(doseGy, 2),
    uncertainty: number(standardUncertaintyGy, 2),
    percent: number(100 * relativeStandardUncertainty, 1),
  });
}
