/** What of a test of jest says how long it takes. */
export interface TimedTest {
  path: string;
  context: { config: { displayName: { name: string } } };
}

declare class LongestFirst {
  static listed: string[];
  constructor(options: object);
  sort<T extends TimedTest>(tests: readonly T[]): T[];
}
export default LongestFirst;
