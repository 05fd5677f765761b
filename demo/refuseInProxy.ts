export interface ProxyRefusal {
  status: 400 | 404 | 405;
  text: string;
}

/**
 * What the proxy does not pass on: all but reading by QIDO-RS and WADO-RS and storing by STOW-RS.
 * An archive may have more behind the same root, deletion among it.
 *
 * @param path below the service's root, as it stands in the URL, without the query
 */
export function refuseInProxy(method: string, path: string): ProxyRefusal | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return { status: 400, text: 'The address is not encoded properly.' };
  }
  const steps = decoded.split('/');
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\\]|%/.test(decoded) || steps.some((step) => /^\.\.?$/.test(step))) {
    return { status: 400, text: 'The address has steps that no DICOMweb address has.' };
  }
  if (!/^\/(studies|series|instances)(\/[^/]+)*\/?$/.test(decoded)) {
    return { status: 404, text: 'This is no DICOMweb address for reading or storing.' };
  }
  const isStore = method === 'POST' && /^\/studies(\/[^/]+)?\/?$/.test(decoded);
  return method === 'GET' || method === 'HEAD' || isStore
    ? undefined
    : { status: 405, text: `${method} is not passed on: only reading, and storing of studies.` };
}
