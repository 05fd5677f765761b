/** What OHIF asks of a mode; the factory is given the host's module loader. */
export interface KidneyDosimetryMode {
  /** The package's name. */
  id: 'ohif-mode-kidney-dosimetry';
  getCommandsModule(): unknown;
  modeFactory(options: {
    loadModules(names: string[]): Promise<unknown[]>;
  }): Promise<Record<string, unknown>>;
}

declare const mode: KidneyDosimetryMode;
export default mode;
