import { awsFsbp } from './aws-fsbp.ts';
import { cis5 } from './cis-5.ts';
import { cis7 } from './cis-7.ts';
import { type Preset, type PresetName, presetNames } from './preset.ts';
import { recommended } from './recommended.ts';

const byName: Readonly<Record<PresetName, Preset>> = {
  recommended,
  'cis-5': cis5,
  'cis-7': cis7,
  'aws-fsbp': awsFsbp,
};

/** Every preset, in the order in which the reference lists them. */
export const presets: readonly Preset[] = presetNames.map((name) => byName[name]);

/** The preset of a name that the schema let through. */
export function presetByName(name: PresetName): Preset {
  return byName[name];
}
