import { fallbackExtension } from './fallbackExtension';
import { showLoadFailure } from './showLoadFailure';

/**
 * The script that app-config.js or the mode names. A plug-in that fails to load leaves the whole
 * viewer blank, including the study list. Therefore the real bundle is loaded here, and if that
 * fails, it is replaced by an extension that only reports the failure.
 */
async function loadExtension(): Promise<unknown> {
  try {
    const bundle = new URL('./kidney-dosimetry-extension.bundle.js', import.meta.url).href;
    return ((await import(bundle)) as { default: unknown }).default;
  } catch (error) {
    showLoadFailure(error);
    return fallbackExtension(error);
  }
}

export default await loadExtension();
