import type { ExportStatus } from '../viewer/session/slices/exportSlice';
import { MessageBox } from './MessageBox';
import { PanelSection } from './PanelSection';
import { useWords } from '../viewer/words/useWords';

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
const exportedStates = {
  APPROVED: 'export.approved',
  REJECTED: 'export.rejected',
  UNAPPROVED: 'export.unapproved',
} as const;

/** Storing in the archive, or, always possible, saving files. */
export function ExportSection({
  exporting,
  disabled,
  hasReport,
  hasDose,
  run,
}: ExportSectionProps) {
  const { t } = useWords();
  const isStoring = exporting.status === 'storing';
  return (
    <PanelSection title={t('panel.export')} dataCy="kidney-export" status={exporting.status}>
      <h3>{t('word.contours')}</h3>
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          disabled={disabled || isStoring}
          data-cy="kidney-store"
          onClick={() => run('storeKidneyRtStruct')}
        >
          {t(isStoring ? 'export.storing' : 'export.rtstruct')}
        </button>
        <button
          className="kd-button"
          disabled={disabled}
          data-cy="kidney-save"
          onClick={() => run('saveKidneyRtStruct')}
        >
          {t('export.file')}
        </button>
      </div>
      <h3>{t('export.report')}</h3>
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          disabled={disabled || isStoring || !hasDose}
          data-cy="kidney-store-report"
          onClick={() => run('storeKidneyDoseReport')}
        >
          {t(isStoring ? 'export.storing' : 'export.sr')}
        </button>
        {formats.map((format) => (
          <button
            key={format}
            className="kd-button"
            disabled={disabled || !hasReport}
            data-cy={`kidney-export-${format}`}
            aria-label={t('export.format', { format: format.toUpperCase() })}
            onClick={() => run('exportKidneyReport', { format })}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </div>
      {exporting.status === 'stored' && (
        <p className="kd-status" role="status" data-cy="kidney-stored">
          {t('export.stored', {
            description: exporting.description,
            state: t(exportedStates[exporting.verdict ?? 'UNAPPROVED']),
          })}{' '}
          {!exporting.listed && t('export.reload')}
        </p>
      )}
      {exporting.status === 'saved' && (
        <p className="kd-status" role="status" data-cy="kidney-saved">
          {t('export.saved', { fileName: exporting.fileName })}
        </p>
      )}
      {exporting.status === 'failed' && (
        <>
          <MessageBox message={exporting.message} kind="error" />
          <p className="kd-hint">{t('export.unchanged')}</p>
        </>
      )}
    </PanelSection>
  );
}
