import type { ExportStatus } from '../ohif/sessionState';
import { MessageBox } from './MessageBox';

export interface ExportSectionProps {
  exporting: ExportStatus;
  disabled: boolean;
  run: (name: string) => void;
}

/** Storing in the archive, or, always possible, saving a file. */
export function ExportSection({ exporting, disabled, run }: ExportSectionProps) {
  const isStoring = exporting.status === 'storing';
  return (
    <div className="kd-section" data-cy="kidney-export" data-status={exporting.status}>
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          disabled={disabled || isStoring}
          data-cy="kidney-store"
          onClick={() => run('storeKidneyRtStruct')}
        >
          {isStoring ? 'Storing' : 'Store RTSTRUCT'}
        </button>
        <button
          className="kd-button"
          disabled={disabled}
          data-cy="kidney-save"
          onClick={() => run('saveKidneyRtStruct')}
        >
          Save as file
        </button>
      </div>
      {exporting.status === 'stored' && (
        <p className="kd-status" data-cy="kidney-stored">
          Stored in the archive as &quot;{exporting.description}&quot;, unapproved.
          {!exporting.listed && ' Reload the study to see it in the list.'}
        </p>
      )}
      {exporting.status === 'failed' && (
        <>
          <MessageBox message={exporting.message} kind="error" />
          <p className="kd-hint">
            Your contours are unchanged; &quot;Save as file&quot; keeps them outside the archive.
          </p>
        </>
      )}
    </div>
  );
}
