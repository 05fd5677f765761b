import type { KidneyRow, SessionResult, SessionState } from '../ohif/sessionState';
import { MessageBox } from './MessageBox';

export interface ResultTableProps {
  state: SessionState;
  result: SessionResult;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Volume and mean dose per kidney, and the dose map they come from. */
export function ResultTable({ state, result, run }: ResultTableProps) {
  const { dose, doseChoices, selectedDoseUID } = state;
  const hasDose = dose.status === 'ready';
  return (
    <div className="kd-section">
      <table className="kd-results" data-cy="kidney-results" data-edited={result.edited}>
        <thead>
          <tr>
            <th scope="col">Kidney</th>
            <th scope="col">Volume</th>
            {hasDose && <th scope="col">Mean dose</th>}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <ResultRow key={row.side} row={row} hasDose={hasDose} />
          ))}
        </tbody>
      </table>
      <p className="kd-status" data-cy="kidney-status">
        {result.edited ? 'Edited contours' : 'Automatic contours'}, not approved
      </p>
      {doseChoices.length > 1 && (
        <label className="kd-field">
          Dose map
          <select
            data-cy="kidney-dose-map"
            value={selectedDoseUID ?? ''}
            onChange={({ target }) =>
              run('selectKidneyDoseMap', { displaySetInstanceUID: target.value || undefined })
            }
          >
            <option value="">Choose a dose map</option>
            {doseChoices.map(({ displaySetInstanceUID, title }) => (
              <option key={displaySetInstanceUID} value={displaySetInstanceUID}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {dose.status === 'none' && doseChoices.length === 0 && (
        <p className="kd-hint">No dose map (RTDOSE) in this study: volumes only.</p>
      )}
      {dose.status === 'loading' && <p className="kd-hint">Reading the dose map.</p>}
      {dose.status === 'ready' && <p className="kd-hint">Dose map: {dose.title}</p>}
      {dose.status === 'failed' && <MessageBox message={dose.message} kind="error" />}
    </div>
  );
}

function ResultRow({ row, hasDose }: { row: KidneyRow; hasDose: boolean }) {
  const { side, displayName, color, volumeMl, meanDoseGy } = row;
  return (
    <tr data-cy={`kidney-row-${side}`} data-volume-ml={volumeMl} data-mean-dose-gy={meanDoseGy}>
      <th scope="row">
        <span className="kd-swatch" style={{ background: `rgb(${color.join()})` }} />
        {displayName}
      </th>
      <td>{volumeMl > 0 ? `${volumeMl.toFixed(1)} ml` : '\u2013'}</td>
      {hasDose && <td>{meanDoseGy === undefined ? '\u2013' : `${meanDoseGy.toFixed(2)} Gy`}</td>}
    </tr>
  );
}
