import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';
import { defaultSiteConfiguration } from './defaultSiteConfiguration';
import { parseCameras } from './parseCameras';
import { parseDensityModel } from './parseDensityModel';
import { parseEngine } from './parseEngine';
import { parseKernels } from './parseKernels';
import { parseRecovery } from './parseRecovery';
import { readFields } from './readFields';
import { readChoice, readList, readNumber, readText } from './readValues';
import type { NumberRange } from './readValues';
import type {
  BackendSettings,
  DoseWashSettings,
  FlaggedCasesSettings,
  LocalLimit,
  RadiobiologySettings,
  SiteConfiguration,
  StructureNames,
  UncertaintySettings,
} from './siteConfiguration';

const dose = { minimum: 0, maximum: 1000, unit: 'Gy' };
const positiveDose = { ...dose, minimum: 0.001 };
const hours = { minimum: 0.01, maximum: 10000, unit: 'h' };
const borderRange = { minimum: 0.05, maximum: 10, unit: 'mm' };
const share = { minimum: 0, maximum: 1 };

/**
 * The configuration of a site with defaults for what it leaves out. Everything is checked; nothing
 * is corrected in silence.
 * @param value as it stands in app-config.js; undefined gives the defaults
 * @throws INVALID_CONFIGURATION naming the path, the value and what is allowed
 */
export function parseSiteConfiguration(value: unknown): SiteConfiguration {
  const defaults = defaultSiteConfiguration;
  if (value === undefined || value === null) {
    return structuredClone(defaults);
  }
  const fields = readFields({ path: 'kidneyDosimetry', value }, [
    'limits',
    'radiobiology',
    'density',
    'volumeAtDosesGy',
    'kernels',
    'uncertainty',
    'structureNames',
    'contourConvention',
    'institution',
    'assetsUrl',
    'backend',
    'engine',
    'doseWash',
    'cameras',
    'recovery',
    'flaggedCases',
  ]);
  const institution = optional(fields.institution, (reader) => readText(reader, 64));
  const assetsUrl = optional(fields.assetsUrl, readAddress);
  const backend = optional(fields.backend, parseBackend);
  const engine = optional(fields.engine, parseEngine);
  const recovery = optional(fields.recovery, parseRecovery);
  const flaggedCases = optional(fields.flaggedCases, parseFlaggedCases);
  const own = structuredClone(defaults);
  return {
    limits: optional(fields.limits, parseLimits) ?? own.limits,
    radiobiology: optional(fields.radiobiology, parseRadiobiology) ?? own.radiobiology,
    density: optional(fields.density, parseDensityModel) ?? own.density,
    volumeAtDosesGy: optional(fields.volumeAtDosesGy, parseDoses) ?? own.volumeAtDosesGy,
    kernels: [...own.kernels, ...(optional(fields.kernels, parseKernels) ?? [])],
    uncertainty: optional(fields.uncertainty, parseUncertainty) ?? own.uncertainty,
    structureNames: optional(fields.structureNames, parseStructureNames) ?? own.structureNames,
    contourConvention:
      optional(fields.contourConvention, (reader) =>
        readChoice(reader, ['parenchyma', 'solid'] as const),
      ) ?? own.contourConvention,
    ...(institution !== undefined && { institution }),
    ...(assetsUrl !== undefined && { assetsUrl }),
    ...(backend && { backend }),
    ...(engine && { engine }),
    ...(recovery && { recovery }),
    ...(flaggedCases && { flaggedCases }),
    doseWash: optional(fields.doseWash, parseDoseWash) ?? own.doseWash,
    cameras: optional(fields.cameras, parseCameras) ?? own.cameras,
  };
}

function optional<T>(
  reader: ConfigurationReader,
  parse: (reader: ConfigurationReader) => T,
): T | undefined {
  return reader.value === undefined ? undefined : parse(reader);
}

function parseLimits(reader: ConfigurationReader): LocalLimit[] {
  return readList(reader, 10).map((entry) => {
    const { name, quantity, valueGy, source } = readFields(entry, [
      'name',
      'quantity',
      'valueGy',
      'source',
    ]);
    return {
      name: readText(name, 64),
      quantity: readChoice(quantity, [
        'absorbed-dose',
        'biologically-effective-dose',
        'equivalent-dose-2gy',
      ] as const),
      valueGy: readNumber(valueGy, positiveDose),
      source: readText(source, 200),
    };
  });
}

function parseRadiobiology(reader: ConfigurationReader): RadiobiologySettings {
  const defaults = defaultSiteConfiguration.radiobiology;
  const fields = readFields(reader, [
    'alphaBetaGy',
    'repairHalfLifeHours',
    'effectiveHalfLifeHours',
  ]);
  const time = (field: ConfigurationReader) => readNumber(field, hours);
  return {
    alphaBetaGy:
      optional(fields.alphaBetaGy, (field) =>
        readNumber(field, { minimum: 0.1, maximum: 100, unit: 'Gy' }),
      ) ?? defaults.alphaBetaGy,
    repairHalfLifeHours: optional(fields.repairHalfLifeHours, time) ?? defaults.repairHalfLifeHours,
    effectiveHalfLifeHours:
      optional(fields.effectiveHalfLifeHours, time) ?? defaults.effectiveHalfLifeHours,
  };
}

/** Ascending and each once, as a table lists them. */
function parseDoses(reader: ConfigurationReader): number[] {
  const doses = readList(reader, 20).map((entry) => readNumber(entry, positiveDose));
  return [...new Set(doses)].sort((a, b) => a - b);
}

function parseUncertainty(reader: ConfigurationReader): UncertaintySettings {
  const shares = [
    'calibrationRelative',
    'recoveryRelative',
    'curveFitRelative',
    'pointRelative',
    'volumeRelative',
    'densityRelative',
    'activityRelative',
    'sharedCalibratorRelative',
  ] as const;
  const lengths = ['borderMm', 'fwhmMm'] as const;
  const fields = readFields(reader, [...shares, ...lengths]);
  const read = (field: (typeof shares | typeof lengths)[number], range: NumberRange) => {
    const value = optional(fields[field], (entry) => readNumber(entry, range));
    return value === undefined ? [] : [[field, value]];
  };
  return {
    ...defaultSiteConfiguration.uncertainty,
    ...Object.fromEntries([
      ...shares.flatMap((field) => read(field, share)),
      ...lengths.flatMap((field) => read(field, borderRange)),
    ]),
  };
}

function parseStructureNames(reader: ConfigurationReader): StructureNames {
  const { right, left } = readFields(reader, ['right', 'left']);
  // ROI Name is a long string of DICOM: 64 characters (PS3.5 6.2).
  const names = { right: readText(right, 64), left: readText(left, 64) };
  if (names.right === names.left) {
    throw configurationError(left, 'a name that differs from that of the right kidney');
  }
  return names;
}

function parseBackend(reader: ConfigurationReader): BackendSettings {
  const fields = readFields(reader, ['url', 'token', 'archive']);
  const url = readAddress(fields.url);
  const token = optional(fields.token, (field) => readText(field, 4096));
  const archive = optional(fields.archive, (field) => readText(field, 64));
  return { url, ...(token !== undefined && { token }), ...(archive !== undefined && { archive }) };
}

function readAddress(reader: ConfigurationReader): string {
  const url = readText(reader, 2048);
  if (!/^(https?:\/\/\S+|\/(?!\/)\S*)$/.test(url)) {
    throw configurationError(
      reader,
      'an address with http:// or https://, or a path that starts with /',
    );
  }
  return url;
}

function parseFlaggedCases(reader: ConfigurationReader): FlaggedCasesSettings {
  const { dataSource } = readFields(reader, ['dataSource']);
  return { dataSource: readText(dataSource, 64) };
}

function parseDoseWash(reader: ConfigurationReader): DoseWashSettings {
  const defaults = structuredClone(defaultSiteConfiguration.doseWash);
  const fields = readFields(reader, ['thresholdGy', 'maximumGy', 'opacity', 'isodosesGy']);
  return {
    thresholdGy:
      optional(fields.thresholdGy, (field) => readNumber(field, dose)) ?? defaults.thresholdGy,
    maximumGy:
      optional(fields.maximumGy, (field) =>
        field.value === 'auto' ? 'auto' : readNumber(field, positiveDose),
      ) ?? defaults.maximumGy,
    opacity: optional(fields.opacity, (field) => readNumber(field, share)) ?? defaults.opacity,
    isodosesGy: optional(fields.isodosesGy, parseDoses) ?? defaults.isodosesGy,
  };
}
