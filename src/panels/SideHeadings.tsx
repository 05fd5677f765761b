import { kidneySides } from '../labels';
import { useWords } from '../viewer/words/useWords';

/** The heads of a table's columns for the kidneys, right first, each with its colour. */
export function SideHeadings() {
  const { t } = useWords();
  return (
    <>
      {kidneySides.map(({ side, color }) => (
        <th key={side} scope="col">
          <span className="kd-swatch" style={{ background: `rgb(${color.join()})` }} />
          {t(`side.${side}`)}
        </th>
      ))}
    </>
  );
}
