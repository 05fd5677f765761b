import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bundleOptions';
import { runtimePlaces } from './packages/runtimePlaces';
import type { LockedDependencies } from './packages/runtimePlaces';
import { weightsLicence } from './packages/weightsLicence';

interface LockedPackage extends LockedDependencies {
  version?: string;
  license?: string;
  integrity?: string;
  optional?: boolean;
}

interface Component {
  type: 'library' | 'machine-learning-model';
  'bom-ref': string;
  name: string;
  version?: string;
  purl?: string;
  scope?: 'required' | 'optional';
  licenses?: ({ license: { id: string } } | { expression: string })[];
  hashes?: { alg: string; content: string }[];
}

const productName = 'kidney-dosimetry';

const algorithms: Record<string, string> = { sha512: 'SHA-512', sha1: 'SHA-1', sha256: 'SHA-256' };

/**
 * Writes dist/sbom.cdx.json: the components of the product at run time, as a CycloneDX 1.5 bill of
 * materials (packages of the lock file that the product needs, and the weights). The
 * same lock file gives the same bytes: it contains no time and no random number.
 */
export function writeSbom(target = path.join(root, 'dist/sbom.cdx.json')): void {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${productName}@${version}`,
        name: productName,
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [...lockedComponents(), ...models()],
  };
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(sbom, null, 2)}\n`);
}

function lockedComponents(): Component[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const places = runtimePlaces(lock.packages);
  const components = new Map<string, Component>();
  for (const [place, entry] of Object.entries(lock.packages)) {
    const name = /.*node_modules\/(.+)$/.exec(place)?.[1];
    if (!name || !entry.version || !places.has(place)) {
      continue;
    }
    const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
    const scope = entry.optional ? 'optional' : 'required';
    components.set(purl, {
      type: 'library',
      'bom-ref': purl,
      name,
      version: entry.version,
      purl,
      scope,
      ...licencesOf(place, entry),
      ...(entry.integrity && { hashes: entry.integrity.split(' ').map(hashOf) }),
    });
  }
  return [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
}

/** The lock file omits licences that an old package states as a list: its own file has them. */
function licencesOf(place: string, entry: LockedPackage): Pick<Component, 'licenses'> {
  if (entry.license) {
    return { licenses: [licenceOf(entry.license)] };
  }
  const file = path.join(root, place, 'package.json');
  if (!existsSync(file)) {
    return {};
  }
  const { licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    licenses?: { type: string }[];
  };
  return licenses ? { licenses: [licenceOf(licenses.map(({ type }) => type).join(' OR '))] } : {};
}

function licenceOf(text: string): { license: { id: string } } | { expression: string } {
  return /[ ()]/.test(text) ? { expression: text } : { license: { id: text } };
}

/** Subresource integrity (base64) as a CycloneDX hash (hexadecimal). */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm, base64] = integrity.split(/-(.*)/);
  return { alg: algorithms[algorithm], content: Buffer.from(base64, 'base64').toString('hex') };
}

function models(): Component[] {
  const folder = path.join(root, 'models');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.onnx'))
    .sort()
    .map((name) => {
      const content = createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex');
      return {
        type: 'machine-learning-model',
        'bom-ref': `model:${name}`,
        name,
        licenses: [{ license: { id: weightsLicence().id } }],
        hashes: [{ alg: 'SHA-256', content }],
      };
    });
}

if (require.main === module) {
  writeSbom();
}
