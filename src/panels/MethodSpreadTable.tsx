import { kineticModelNames } from '../serial';
import type { MethodSpread, SpreadEnergyMethod } from '../uncertainty';

const energyNames: Record<SpreadEnergyMethod, string> = {
  'local-deposition': 'Local deposition',
  'voxel-kernel': 'Voxel kernel',
  'organ-s-value': 'Organ S value',
};

/** What each method makes of the same measurements. */
export function MethodSpreadTable({ spread, dataCy }: { spread: MethodSpread; dataCy: string }) {
  return (
    <table className="kd-models" data-cy={dataCy}>
      <thead>
        <tr>
          <th scope="col">Energy, model</th>
          <th scope="col">Partial volume</th>
          <th scope="col">Gy</th>
        </tr>
      </thead>
      <tbody>
        {spread.methods.map(({ energy, models, isRecovered, meanDoseGy }) => (
          <tr key={`${energy} ${models.join()} ${isRecovered}`}>
            <th scope="row">
              {energyNames[energy]},{' '}
              {[...new Set(models)].map((model) => kineticModelNames[model]).join(' / ')}
            </th>
            <td>{isRecovered ? 'recovered' : 'uncorrected'}</td>
            <td>{meanDoseGy.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
