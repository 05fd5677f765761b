import type { ExportStatus } from '../viewer/session/slices/exportSlice';
import { MessageBox } from './MessageBox';

export interface ExportSectionProps {
  exporting: ExportStatus;
  disabled: boolean;
  /** There are numbers to export. */
  hasReport: boolean;
  /** And among them a dose, without which there is no structured report. */
  hasDose: boolean;
  run: (name: string, options?: Record<string, unknown>) => void;
}

const formats = ['pdf', 'csv', 'json'] as const;

/** Storing in the archive, or, always possible, saving files. */
export function ExportSection({
  exporting,
  disabled,
  hasReport,
  hasDose,
  run,
}: ExportSectionProps) {
  const isStoring = exporting.status === 'storing';
  return (
    <div className="kd-section" data-cy="kidney-export" data-status={exporting.status}>
      <h3>Contours</h3>
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
      <h3>Report</h3>
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          disabled={disabled || isStoring || !hasDose}
          data-cy="kidney-store-report"
          onClick={() => run('storeKidneyDoseReport')}
        >
          {isStoring ? 'Storing' : 'Store DICOM SR'}
        </button>
        {formats.map((format) => (
          <button
            key={format}
            className="kd-button"
            disabled={disabled || !hasReport}
            data-cy={`kidney-export-${format}`}
            aria-label={`Save the report as ${format.toUpperCase()}`}
            onClick={() => run('exportKidneyReport', { format })}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </div>
      {exporting.status === 'stored' && (
        <p className="kd-status" role="status" data-cy="kidney-stored">
          Stored in the archive as &quot;{exporting.description}&quot;,{' '}
          {(exporting.verdict ?? 'UNAPPROVED').toLowerCase()}. Later changes are not in it.
          {!exporting.listed && ' Reload the study to see it in the list.'}
        </p>
      )}
      {exporting.status === 'saved' && (
        <p className="kd-status" role="status" data-cy="kidney-saved">
          Saved as {exporting.fileName}.
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
