/** The steps of an orderly end, by name, so that one that does not end can be told. */
export class ClosingSteps {
  readonly #open = new Set<string>();

  /** Names of the steps that have begun and not ended. */
  get open(): string[] {
    return [...this.#open];
  }

  /** @throws what the step throws */
  async run(name: string, step: () => Promise<unknown>): Promise<void> {
    this.#open.add(name);
    await step();
    this.#open.delete(name);
  }
}
