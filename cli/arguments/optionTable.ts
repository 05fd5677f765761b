interface Described {
  /** Placeholder for the value in the help, for example DIR. */
  hint?: string;
  /** Its line in the help; without it the option is not listed. */
  help?: string;
}

/** One option of a command line. */
export type Option = Described &
  (
    | { kind: 'text'; default?: string }
    /** A text option that may be given several times. */
    | { kind: 'texts' }
    | { kind: 'flag'; short?: string }
    | { kind: 'wholeNumber'; lowest: number; highest: number; default?: number }
    | { kind: 'number' }
    /** why: the meaning of the choices, as a sentence. */
    | { kind: 'choice'; choices: readonly string[]; why: string }
  );

/** The options of a program, by their names without dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

type Given<One extends Option> = One extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : One extends { kind: 'wholeNumber' | 'number' }
    ? number
    : string;

/** The type of an option's value; undefined where it was left out and has no default. */
export type OptionValue<One extends Option> = One extends { kind: 'flag' }
  ? boolean
  : One extends { kind: 'texts' }
    ? string[]
    : One extends { default: string | number }
      ? Given<One>
      : Given<One> | undefined;

export type OptionValues<Table extends OptionTable> = {
  [Name in keyof Table]: OptionValue<Table[Name]>;
};
