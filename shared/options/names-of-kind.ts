import type { CredentialKind } from '../credential.ts';
import type { Fault } from './fault.ts';
import { OPTION_LIST, optionsOfKind } from './option-list.ts';
import { suggestName } from './suggest-name.ts';

/** Nobody reads more of a name than this. */
const LONGEST_NAME = 60;

/** The names of options, as a script of one kind sees them. */
export interface ScriptNames {
  /** `pin.minLength` and all other options of this kind, and their groups. */
  readonly options: readonly string[];
  readonly groups: readonly string[];
  /** Including those of the other kind. */
  readonly everywhere: readonly string[];
  /** Why there is no such option here, and which one was probably meant. */
  readonly unknown: (path: string) => Fault;
}

export function namesOfKind(kind: CredentialKind): ScriptNames {
  const options = optionsOfKind(kind).map(({ path }): string => path);
  const everywhere = OPTION_LIST.map(({ path }): string => path);
  const other = kind === 'mobile ID' ? 'virtual smart card' : 'mobile ID';
  const groups = groupsOf(options);
  return {
    options,
    groups,
    everywhere,
    unknown: (path) => {
      const [group = '', name = ''] = path.split('.');
      if (everywhere.includes(path)) return { code: 'only of other kind', facts: { name: path, kind: other } };
      if (!groups.includes(group) && groupsOf(everywhere).includes(group)) {
        return { code: 'only of other kind', facts: { name: group, kind: other } };
      }
      const meant = nearest(group, name, options);
      return { code: 'unknown option', facts: { name: shorten(path), meant } };
    },
  };
}

/** First in its own group, then the same name in another group, then anything spelled similarly. */
function nearest(group: string, name: string, options: readonly string[]): string | null {
  const inGroup = options.filter((path) => path.startsWith(`${group}.`)).map((path) => path.slice(group.length + 1));
  const near = suggestName(name, inGroup);
  if (near !== null) return `${group}.${near}`;
  const elsewhere = options.filter((path) => path.toLowerCase().endsWith(`.${name.toLowerCase()}`));
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : suggestName(`${group}.${name}`, options);
}

function groupsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.slice(0, path.indexOf('.'))))];
}

/** A name as it is shown in a sentence, also on a terminal: invisible and direction-changing characters are escaped. */
export function shorten(name: string): string {
  const cut = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
  return cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
