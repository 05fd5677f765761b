import { kineticModelNames } from '../serial';
import type { MethodSpread, SpreadMethod } from '../uncertainty';
import { useWords } from '../viewer/words/useWords';

/** What each method makes of the same measurements, uncorrected and recovered side by side. */
export function MethodSpreadTable({ spread, dataCy }: { spread: MethodSpread; dataCy: string }) {
  const { t, number, say } = useWords();
  const uncorrected = spread.methods.filter(({ isRecovered }) => !isRecovered);
  const recovered = new Map(
    spread.methods
      .filter(({ isRecovered }) => isRecovered)
      .map((method) => [keyOf(method), method.meanDoseGy]),
  );
  const doseText = (doseGy?: number) => (doseGy === undefined ? '–' : number(doseGy, 2));
  return (
    <table className="kd-models" data-cy={dataCy}>
      <thead>
        <tr>
          <th scope="col">{t('spread.method')}</th>
          <th scope="col">{t('spread.uncorrected')}</th>
          {recovered.size > 0 && <th scope="col">{t('spread.recovered')}</th>}
        </tr>
      </thead>
      <tbody>
        {uncorrected.map((method) => (
          <tr key={keyOf(method)}>
            <th scope="row">
              {t(`spread.${method.energy}`)},{' '}
              {[...new Set(method.models)]
                .map((model) => say(kineticModelNames[model]))
                .join(' / ')}
            </th>
            <td>{doseText(method.meanDoseGy)}</td>
            {recovered.size > 0 && <td>{doseText(recovered.get(keyOf(method)))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a method and its recovered form have in common. */
function keyOf({ energy, models }: SpreadMethod): string {
  return `${energy} ${models.join()}`;
}
