interface CommissioningSectionProps {
  run: (name: string) => void;
}

/** Whether what is installed computes right, and the report of it. */
export function CommissioningSection({ run }: CommissioningSectionProps) {
  return (
    <details className="kd-section" data-cy="kidney-commissioning">
      <summary>Commissioning</summary>
      <p className="kd-hint">
        Puts cases of known result to this browser (volume, histogram, geometry, dose, BED) and
        saves a report to sign. A synthetic patient, your archive and your phantom are asked by the
        command line: npx kidney-dosimetry commission.
      </p>
      <button
        className="kd-button"
        data-cy="kidney-commission"
        onClick={() => run('commissionKidneys')}
      >
        Save commissioning report
      </button>
    </details>
  );
}
