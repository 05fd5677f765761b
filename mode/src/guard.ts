import { showLoadFailure } from '../../extension/src/showLoadFailure';
import { id } from './id';

interface ModeFactoryHost {
  loadModules(names: string[]): Promise<unknown[]>;
}

/**
 * As in the extension's guard: a mode that cannot be loaded is replaced by one that never applies.
 */
async function loadMode(): Promise<unknown> {
  try {
    const bundle = new URL('./kidney-dosimetry-mode.bundle.js', import.meta.url).href;
    return ((await import(bundle)) as { default: unknown }).default;
  } catch (error) {
    showLoadFailure(error);
    return {
      id,
      modeFactory: (_host: ModeFactoryHost) => ({
        id,
        routeName: 'kidney-dosimetry',
        displayName: 'Auto-contour kidneys',
        hide: true,
        extensions: {},
        routes: [],
        hangingProtocol: 'default',
        sopClassHandlers: [],
        isValidMode: () => ({ valid: null }),
        onModeEnter: () => undefined,
        onModeExit: () => undefined,
      }),
    };
  }
}

export default await loadMode();
