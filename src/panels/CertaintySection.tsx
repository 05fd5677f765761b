import type { ReportedUncertainty } from '../quantities/kidneyNumbers';
import { recoveredDoseGy } from '../quantities/recoveredDoseGy';
import type { KidneyDoseResult } from '../report/kidneyDoseReport';
import { MethodSpreadTable } from './MethodSpreadTable';
import { UncertaintyBar } from './UncertaintyBar';

/**
 * How sure the dose of one kidney is: as it was read and recovered, what makes it unsure, and what
 * other methods would say.
 */
export function CertaintySection({ kidney }: { kidney: KidneyDoseResult }) {
  const { side, displayName, color, dose, cycles, spread } = kidney;
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
        {displayName}
      </h4>
      <p data-cy={`kidney-dose-certainty-${side}`}>
        {recoveredGy === undefined ? '' : 'Uncorrected '}
        <strong>{withUncertainty(dose.meanDoseGy, uncertainty)}</strong>
      </p>
      {recoveredGy !== undefined && uncertaintyRecovered && (
        <p data-cy={`kidney-recovered-certainty-${side}`}>
          Recovered <strong>{withUncertainty(recoveredGy, uncertaintyRecovered)}</strong>
        </p>
      )}
      <UncertaintyBar
        name={recoveredGy === undefined ? displayName : `${displayName}, recovered`}
        uncertainty={shown}
        dataCy={`kidney-uncertainty-bar-${side}`}
      />
      {spread && (
        <details>
          <summary data-cy={`kidney-spread-${side}`}>
            Other methods: {spread.minimumGy.toFixed(2)} to {spread.maximumGy.toFixed(2)} Gy
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
): string {
  const u = `${standardUncertaintyGy.toFixed(2)} Gy (${(100 * relativeStandardUncertainty).toFixed(1)} %)`;
  return `${doseGy.toFixed(2)} Gy ± ${isTotal ? '' : 'at least '}${u}`;
}
