import { parseArgs } from 'node:util';
import type { DosimetryError } from '../../src/errors';
import { argumentError } from './argumentError';
import type { Option, OptionTable, OptionValues } from './optionTable';
import { parseChoice } from './parseChoice';
import { parseNumber } from './parseNumber';
import { parseWholeNumber } from './parseWholeNumber';

export interface ParseArgumentsOptions {
  /** Also accepts arguments that are not options. */
  allowPositionals?: boolean;
  /** Creates the error for what Node's parseArgs rejects; default: argumentError. */
  refuse?: (cause: unknown) => DosimetryError;
}

export interface ParsedArguments<Table extends OptionTable> {
  values: OptionValues<Table>;
  positionals: string[];
}

/**
 * Parses a command line by a table of its options.
 * @param args without the program's name
 * @throws DosimetryError INVALID_ARGUMENT naming the option
 */
export function parseArguments<const Table extends OptionTable>(
  table: Table,
  args: readonly string[],
  { allowPositionals = false, refuse = argumentError }: ParseArgumentsOptions = {},
): ParsedArguments<Table> {
  const { texts, positionals } = readTexts(table, args, allowPositionals, refuse);
  const values = Object.entries(table).map(([name, option]) => [
    name,
    readValue(`--${name}`, option, texts[name]),
  ]);
  return { values: Object.fromEntries(values) as OptionValues<Table>, positionals };
}

type Text = string | boolean | (string | boolean)[] | undefined;

function readTexts(
  table: OptionTable,
  args: readonly string[],
  allowPositionals: boolean,
  refuse: (cause: unknown) => DosimetryError,
): { texts: Record<string, Text>; positionals: string[] } {
  const options = Object.entries(table).map(([name, option]) => [name, nodeOption(option)]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals,
      options: Object.fromEntries(options) as Record<string, ReturnType<typeof nodeOption>>,
    });
    return { texts: values, positionals };
  } catch (cause) {
    throw refuse(cause);
  }
}

function nodeOption(option: Option) {
  return option.kind === 'flag'
    ? { type: 'boolean' as const, ...(option.short && { short: option.short }) }
    : { type: 'string' as const, multiple: option.kind === 'texts' };
}

/** @param name as the user writes it, for example --port */
function readValue(name: string, option: Option, text: Text): unknown {
  if (option.kind === 'flag') {
    return text === true;
  }
  if (option.kind === 'texts') {
    return text ?? [];
  }
  if (typeof text !== 'string') {
    return 'default' in option ? option.default : undefined;
  }
  switch (option.kind) {
    case 'text':
      return text;
    case 'wholeNumber':
      return parseWholeNumber(name, text, option.lowest, option.highest);
    case 'number':
      return parseNumber(name, text);
    case 'choice':
      return parseChoice(name, text, option.choices, option.why);
  }
}
