import * as v from 'valibot';
import { defaultScript } from '../../shared/options/default-script.ts';
import type { OptionValue } from '../../shared/options/option.ts';
import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import type { OptionPath } from '../../shared/options/option-list.ts';
import { appendLine, setLiteral } from '../../shared/options/set-literal.ts';
import { OptionScript, readOptions } from '../../shared/wire/option-script.ts';
import { startSession } from './browser/start-session.ts';
import type { DemoServer } from './demo-server.ts';

/** Options by their paths, as the form sets them. */
export type OptionValues = Readonly<Partial<Record<OptionPath, OptionValue>>>;

/** Values in place of the defaults, lines after the default script, or any other script made from the current one. */
export type OptionChange = OptionValues | readonly string[] | ((text: string) => string);

/**
 * Saves an option script through the API, as the admin adam does: later orders follow it. The default script with this
 * change, whatever was saved before; an unchanged script is not saved again.
 */
export async function saveOptions(
  server: Pick<DemoServer, 'address' | 'password'>,
  kind: OptionKind,
  change: OptionChange,
): Promise<OptionScript> {
  const cookie = await sessionOf(server);
  const { script } = v.parse(readOptions.output, await ask(server, kind, { headers: { cookie } }));
  const text = typeof change === 'function' ? change(script.text) : changed(kind, change);
  if (text === script.text) return script;
  const body = JSON.stringify({ text, why: 'Because a test needs it', basedOn: script.version });
  const headers = { cookie, origin: server.address, 'content-type': 'application/json' };
  return v.parse(OptionScript, await ask(server, kind, { method: 'PUT', headers, body }));
}

function changed(kind: OptionKind, change: Exclude<OptionChange, (text: string) => string>): string {
  const defaults = defaultScript(OPTION_KINDS[kind]);
  return isLines(change) ? change.reduce(appendLine, defaults) : setValues(kind, defaults, change);
}

/** The script with its literals replaced by these values, as the form sets them. */
export function setValues(kind: OptionKind, script: string, sets: OptionValues): string {
  const values = Object.entries(sets) as [OptionPath, OptionValue][]; // the keys are paths by the type
  return values.reduce((text, [path, value]) => setLiteral(OPTION_KINDS[kind], text, path, value), script);
}

function isLines(change: OptionValues | readonly string[]): change is readonly string[] {
  return Array.isArray(change);
}

/** A log-in counts as a try and takes its time: one for each server is enough. */
const sessions = new Map<string, Promise<string>>();

function sessionOf(server: Pick<DemoServer, 'address' | 'password'>): Promise<string> {
  return sessions.getOrInsertComputed(`${server.address} ${server.password}`, () => logIn(server));
}

async function logIn(server: Pick<DemoServer, 'address' | 'password'>): Promise<string> {
  const { name, value } = await startSession(server, 'adam');
  return `${name}=${value}`;
}

async function ask({ address }: Pick<DemoServer, 'address'>, kind: OptionKind, init: RequestInit): Promise<unknown> {
  const answer = await fetch(`${address}/api/options/${kind}`, init);
  const body = await answer.text();
  if (!answer.ok) throw new Error(`the script is not taken: ${body}`);
  return JSON.parse(body);
}

/** The script with this line in place of the one that sets the same, or at its end. */
export function putLine(script: string, line: string): string {
  const [path] = line.split(' ');
  const lines = script.split('\n');
  const at = lines.findIndex((one) => one.startsWith(`${path} = `));
  return at === -1 ? `${script}${line}\n` : lines.with(at, line).join('\n');
}
