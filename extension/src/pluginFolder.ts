import { id } from './id';

/** OHIF's list of the plug-ins that it loads by descriptor (3.14; betas have the older name). */
interface HostRecords {
  __ohif?: Partial<
    Record<
      'runtimePlugins' | 'runtimeExtensions',
      readonly { packageName?: string; resolvedUrl?: string }[]
    >
  >;
}

export interface FolderSources {
  /** The site's setting, absolute or a path of the viewer's server; it goes before all else. */
  assetsUrl?: string;
  /** Address of the script, as `document.currentScript` or `import.meta.url` tell it. */
  scriptUrl?: string;
}

/**
 * The folder that the plug-in's files are loaded from, absolute, ending in "/": as the site says,
 * else that of the script. A script that the viewer has checked and imports as a blob, and one in a
 * bundle of the viewer's own build, have no folder: then the viewer's own record of where it got
 * the script counts, and at last the page's base address.
 */
export function pluginFolder({ assetsUrl, scriptUrl }: FolderSources): string {
  const page = globalThis.document?.baseURI ?? scriptUrl;
  if (assetsUrl !== undefined) {
    return new URL(assetsUrl.replace(/\/*$/, '/'), page).href;
  }
  const script = [scriptUrl, recordedUrl()].find((url) => url && /^https?:/.test(url));
  return new URL('.', script ?? page).href;
}

function recordedUrl(): string | undefined {
  const { __ohif: host } = globalThis as HostRecords;
  return [...(host?.runtimePlugins ?? []), ...(host?.runtimeExtensions ?? [])].findLast(
    ({ packageName }) => packageName === id,
  )?.resolvedUrl;
}
