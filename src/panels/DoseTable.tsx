import { Fragment, useId, useState } from 'react';
import { useWords } from '../viewer/words/useWords';

/** What a cell shows: the number with its unit, already in words. */
export interface DoseTableRow {
  id: string;
  label: string;
  right?: string;
  left?: string;
  both?: string;
  formula: { quantity: string; expression: string; source: string };
  /** How this very number came about: method, constants and where they come from. */
  notes?: string[];
}

export interface DoseTableProps {
  caption: string;
  rows: readonly DoseTableRow[];
  colors: { right: [number, number, number]; left: [number, number, number] };
  /** Test hook of the table; rows have their id. */
  dataCy: string;
}

const missing = '\u2013';

/**
 * Numbers of both kidneys side by side. The name of each row is a button that opens its formula,
 * its source and the constants used.
 */
export function DoseTable({ caption, rows, colors, dataCy }: DoseTableProps) {
  const { t } = useWords();
  const [openRow, setOpenRow] = useState<string>();
  const prefix = useId();
  const withBoth = rows.some(({ both }) => both !== undefined);
  return (
    <table className="kd-results" data-cy={dataCy}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="kd-unseen">{t('dose.quantity')}</span>
          </th>
          <th scope="col">
            <span className="kd-swatch" style={{ background: `rgb(${colors.right.join()})` }} />
            {t('side.right')}
          </th>
          <th scope="col">
            <span className="kd-swatch" style={{ background: `rgb(${colors.left.join()})` }} />
            {t('side.left')}
          </th>
          {withBoth && <th scope="col">{t('side.both')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, right, left, both, formula, notes = [] }) => {
          const isOpen = openRow === id;
          const detailsId = `${prefix}${id}`;
          return (
            <Fragment key={id}>
              <tr data-cy={`kidney-quantity-${id}`}>
                <th scope="row">
                  <button
                    className="kd-quantity"
                    aria-expanded={isOpen}
                    aria-controls={detailsId}
                    onClick={() => setOpenRow(isOpen ? undefined : id)}
                  >
                    {label}
                  </button>
                </th>
                <QuantityCell text={right ?? missing} />
                <QuantityCell text={left ?? missing} />
                {withBoth && <QuantityCell text={both ?? ''} />}
              </tr>
              <tr id={detailsId} hidden={!isOpen} className="kd-formula">
                <td colSpan={withBoth ? 4 : 3}>
                  <p>
                    <strong>{formula.quantity}</strong>
                  </p>
                  <p className="kd-expression">{formula.expression}</p>
                  {notes.map((note) => (
                    <p key={note}>{note}</p>
                  ))}
                  <p>{t('word.source', { source: formula.source })}.</p>
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** The number large, its unit beside it, or below it as a whole where that is too long. */
function QuantityCell({ text }: { text: string }) {
  const [, number, unit] = /^(.*\d) (\D+)$/.exec(text) ?? [];
  return (
    <td>
      {unit === undefined ? (
        text
      ) : (
        <>
          {number} <span className="kd-unit">{unit}</span>
        </>
      )}
    </td>
  );
}
