/** The input of the code below, as JSON. */
export interface ReportInput {
  readonly optionCount: number;
  readonly longestText: number;
  /** A part of the report is not continued beyond so many characters. */
  readonly longestPart: number;
}

/**
 * Runs right after the bootstrap: an expression whose value, called with the bootstrap's object and a ReportInput as
 * JSON, adds to it what tells the host how a script went. Both run after the script and so keep to the same rules as
 * the bootstrap: `describe` tells what was thrown, and `report`, called with the number of an option, what a script has
 * set, as a ReportPart in JSON that begins with this option. JSON.stringify gets primitive values only: for objects it
 * would look for a `toJSON` of the script's.
 */
export const REPORT_CODE = `(function (host, json) {
  'use strict';
  const { apply } = Reflect;
  const { create, getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;
  const { isError } = Error;
  const { slice } = String.prototype;
  const quote = JSON.stringify;

  const { optionCount, longestText, longestPart } = JSON.parse(json);

  const cut = (text) => (text.length > longestText ? apply(slice, text, [0, longestText]) : text);

  /** A string that is the object's own data property. Runs no code of the script. */
  const ownText = (object, name) => {
    const descriptor = getOwnPropertyDescriptor(object, name);
    if (descriptor === undefined || !hasOwn(descriptor, 'value')) return '';
    const { value } = descriptor;
    return typeof value !== 'string' ? '' : cut(value);
  };

  const ofEngine = create(null);
  ofEngine.list = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, InternalError];
  for (let at = 0; at < ofEngine.list.length; at += 1) ofEngine.list[at] = ofEngine.list[at].prototype;

  /** What was thrown, described in texts. Runs no code of the script. */
  host.describe = (thrown) => {
    const told = create(null);
    told.kind = 'value';
    if (isError(thrown)) {
      told.kind = 'error';
      told.message = ownText(thrown, 'message');
      told.stack = ownText(thrown, 'stack');
      const prototype = getPrototypeOf(thrown);
      for (let at = 0; at < ofEngine.list.length; at += 1) {
        if (prototype === ofEngine.list[at]) told.kind = 'engine error';
      }
      if (thrown === host.unknown.error) {
        told.unknown = host.unknown.name;
      }
    } else if (typeof thrown === 'string') {
      told.kind = 'text';
      told.message = cut(thrown);
    } else if (thrown === null || typeof thrown === 'number' || typeof thrown === 'boolean') {
      told.message = '' + thrown;
    } else {
      told.message = thrown === undefined ? 'undefined' : typeof thrown === 'object' ? 'an object' : 'a ' + typeof thrown;
    }
    return told;
  };

  host.report = (from) => {
    let text = '{"readsClock":' + host.readsClock + ',"options":[';
    for (let number = from; number < optionCount && text.length < longestPart; number += 1) {
      const stack = host.stacks[number];
      text += (number === from ? '{' : ',{') + (host.told[number] ?? '"instead":"undefined"');
      text += typeof stack === 'string' ? ',"stack":' + quote(cut(stack)) + '}' : '}';
    }
    return text + ']}';
  };
})`;
