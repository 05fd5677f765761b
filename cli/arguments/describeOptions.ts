import type { OptionTable } from './optionTable';

/**
 * The lines of a program's help, one for each option that has a text.
 * @param column where the texts begin; after a longer option the text follows after two spaces
 */
export function describeOptions(table: OptionTable, column: number): string {
  return Object.entries(table)
    .filter(([, { help }]) => help !== undefined)
    .map(([name, { hint, help }]) => {
      const option = `--${name}${hint ? ` ${hint}` : ''}`;
      const isLong = option.length >= column;
      return `  ${isLong ? `${option}  ` : option.padEnd(column)}${help}`;
    })
    .join('\n');
}
