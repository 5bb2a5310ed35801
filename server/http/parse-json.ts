import { AppError } from '../../shared/errors.ts';

/** No body of ours is nested deeper than 4; deeper nesting is an attack on whatever walks the value. */
const DEEPEST = 16;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function refuse(detail: string): never {
  throw new AppError('input_invalid', detail);
}

/**
 * JSON (RFC 8259) parsed strictly, because it comes from strangers: UTF-8, no duplicate field in an object (parsers
 * disagree on which one counts), no NUL and no lone surrogates (databases refuse them), no deep nesting, no number
 * beyond a double. Throws AppError `input_invalid` with what is wrong.
 */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return refuse('The body is not valid UTF-8');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('The body is not valid JSON');
  }
  inspectTokens(text);
  return value;
}

/** Walks text that is known to be JSON, token by token, with an explicit stack instead of recursion. */
function inspectTokens(text: string): void {
  const open: Array<Set<string> | null> = []; // the fields of each open object; null for an array
  let name = false; // whether the next string is a field name
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/g)) {
    const fields = open.at(-1);
    if (token === '{' || token === '[') {
      if (open.push(token === '{' ? new Set() : null) > DEEPEST) refuse('The body is nested too deeply');
      name = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      name = false;
    } else if (token === ',') {
      name = fields instanceof Set;
    } else if (token === ':') {
      name = false;
    } else if (token.startsWith('"')) {
      // Only an escape can stand for a NUL or half a character: neither is JSON, or UTF-8, as it is.
      const escaped = token.includes('\\');
      if (!escaped && !name) continue;
      const content: string = escaped ? JSON.parse(token) : token.slice(1, -1);
      if (content.includes('\0')) refuse('The body contains a NUL character');
      if (!content.isWellFormed()) refuse('The body contains half of a character');
      if (!name || !(fields instanceof Set)) continue;
      if (fields.has(content)) refuse(`The field ${JSON.stringify(content.slice(0, 60))} is there twice`);
      fields.add(content);
    } else if (!Number.isFinite(Number(token))) {
      refuse('A number is too large');
    }
  }
}
