import { useWords } from '../viewer/words/useWords';

interface CommissioningSectionProps {
  run: (name: string) => void;
}

/** Whether what is installed computes right, and the report of it. */
export function CommissioningSection({ run }: CommissioningSectionProps) {
  const { t } = useWords();
  return (
    <details className="kd-section" data-cy="kidney-commissioning">
      <summary>{t('commissioning.title')}</summary>
      <p className="kd-hint">{t('commissioning.hint')}</p>
      <button
        className="kd-button"
        data-cy="kidney-commission"
        onClick={() => run('commissionKidneys')}
      >
        {t('commissioning.save')}
      </button>
    </details>
  );
}
