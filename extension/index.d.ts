/** What OHIF asks of an extension; each function is given the host's managers. */
export interface KidneyDosimetryExtension {
  /** The package's name. */
  id: 'ohif-extension-kidney-dosimetry';
  preRegistration(registration: unknown): void;
  onModeEnter(context: unknown): void | Promise<void>;
  onModeExit(): void;
  getCommandsModule(context: unknown): unknown;
  getPanelModule(context: unknown): unknown[];
  getHangingProtocolModule(): unknown[];
  getCustomizationModule(): unknown[];
}

declare const extension: KidneyDosimetryExtension;
export default extension;
