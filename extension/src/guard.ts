import { fallbackExtension } from './fallbackExtension';
import { showLoadFailure } from './showLoadFailure';

/**
 * The address that app-config.js or the mode names. A plug-in that fails to load blanks the whole
 * viewer, the study list too; so the real bundle is loaded here, and if that fails an extension
 * that only says so takes its place.
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
