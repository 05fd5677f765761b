import type { HostContext } from '../../src/viewer/host/hostTypes';
import type { HotkeyCustomizations } from './hotkeys/addHotkeys';

/** The parts of OHIF's mode API that this mode uses. */
export interface LayoutTemplate {
  id?: string;
  props: {
    viewports: unknown[];
    rightPanels: unknown[];
    rightPanelClosed?: boolean;
  } & Record<string, unknown>;
}

export interface ModeRoute {
  path: string;
  layoutTemplate(args: unknown): LayoutTemplate | Promise<LayoutTemplate>;
}

export interface ModeInstance {
  routes: ModeRoute[];
  extensions: Record<string, string>;
  sopClassHandlers: string[];
  toolbarButtons?: unknown[];
  toolbarSections?: unknown[];
  onModeEnter(context: ModeContext): void;
  onModeExit(context: ModeContext): void;
}

/** Toolbar service up to 3.12, where a mode has to register its buttons itself. */
export interface LegacyToolbarService {
  register?(buttons: unknown[]): void;
  addButtons?(buttons: unknown[]): void;
  getButtonSection?(section: string): { id: string }[] | undefined;
  updateSection?(section: string, ids: string[]): void;
}

/** Which tools a view has, by the name of its group. */
export interface ToolGroupService {
  getToolGroup(toolGroupId: string): unknown;
  createToolGroupAndAddTools(toolGroupId: string, tools: Record<string, unknown>): void;
}

export interface ModeContext extends HostContext {
  servicesManager: {
    services: HostContext['servicesManager']['services'] & {
      toolbarService: LegacyToolbarService;
      customizationService?: HotkeyCustomizations;
      toolGroupService?: ToolGroupService;
    };
  };
}

export interface ModeFactoryOptions {
  loadModules(names: string[]): Promise<SegmentationModeModule[]>;
}

/** The bundled segmentation mode: an instance from 3.13 on, a factory before that. */
export interface SegmentationModeModule {
  modeInstance?: ModeInstance;
  modeFactory?(options: {
    modeConfiguration: Record<string, unknown>;
    loadModules: ModeFactoryOptions['loadModules'];
  }): ModeInstance | Promise<ModeInstance>;
}
