import { kineticModelNames } from '../serial';
import type { MethodSpread, SpreadEnergyMethod, SpreadMethod } from '../uncertainty';

const energyNames: Record<SpreadEnergyMethod, string> = {
  'local-deposition': 'Local deposition',
  'voxel-kernel': 'Voxel kernel',
  'organ-s-value': 'Organ S value',
};

/** What each method makes of the same measurements, uncorrected and recovered side by side. */
export function MethodSpreadTable({ spread, dataCy }: { spread: MethodSpread; dataCy: string }) {
  const uncorrected = spread.methods.filter(({ isRecovered }) => !isRecovered);
  const recovered = new Map(
    spread.methods
      .filter(({ isRecovered }) => isRecovered)
      .map((method) => [keyOf(method), method.meanDoseGy]),
  );
  return (
    <table className="kd-models" data-cy={dataCy}>
      <thead>
        <tr>
          <th scope="col">Energy, model</th>
          <th scope="col">Uncorrected, Gy</th>
          {recovered.size > 0 && <th scope="col">Recovered, Gy</th>}
        </tr>
      </thead>
      <tbody>
        {uncorrected.map((method) => (
          <tr key={keyOf(method)}>
            <th scope="row">
              {energyNames[method.energy]},{' '}
              {[...new Set(method.models)].map((model) => kineticModelNames[model]).join(' / ')}
            </th>
            <td>{method.meanDoseGy.toFixed(2)}</td>
            {recovered.size > 0 && <td>{recovered.get(keyOf(method))?.toFixed(2) ?? '–'}</td>}
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
