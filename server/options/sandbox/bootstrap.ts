/** The file name of what runs before the script; never shown. */
export const BOOTSTRAP_FILE = 'bootstrap';

/** The input of the bootstrap, as JSON. */
export interface BootstrapInput {
  /** The group and name of every option, which is known by its index from then on. */
  readonly options: ReadonlyArray<readonly [group: string, name: string]>;
  /** Groups that give way to a script which has taken their name for itself. */
  readonly yielding: readonly string[];
  readonly longestText: number;
  readonly longestList: number;
}

/** The input of `begin`, as JSON. */
export interface BeginInput {
  readonly user: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The groups that give way this time; their defaults hold. */
  readonly yielded: readonly string[];
  /** The size of the buffer that it returns. */
  readonly reserveBytes: number;
}

/**
 * The first code in a fresh context: an expression whose value, called with a BootstrapInput as JSON and a function
 * that sets the defaults that depend on the person, makes the globals of option scripts and returns an object for the
 * host that the script never sees. Its `begin`, called right before the script, says who it is for. A snapshot of the
 * memory is taken between the two: the person, the time and the script come after it, and all else before it.
 *
 * Code here that runs after the script has begun depends on things that the script could have replaced, so it uses only
 * what was captured before: no methods of arrays or strings, no iteration, no spread; objects without prototypes.
 */
export const BOOTSTRAP = `(function (json, setPersonalDefaults) {
  'use strict';
  const { apply, construct, ownKeys } = Reflect;
  const { create, freeze, getOwnPropertyDescriptor, hasOwn } = Object;
  const { isArray } = Array;
  const bareDefine = Object.defineProperty;
  const BareError = Error;
  const Refusal = TypeError;
  const { fromCharCode } = String;
  const BareDate = Date;
  const BareProxy = Proxy;
  const plainPrototype = Object.prototype;
  const { includes, isWellFormed } = String.prototype;
  const dateToString = Date.prototype.toString;

  const { parse, stringify: quote } = JSON;
  const { options, yielding, longestText, longestList } = parse(json);

  const host = create(null);
  host.told = create(null);
  host.stacks = create(null);
  host.readsClock = false;
  host.recording = false;
  host.unknown = create(null);
  host.now = 0;

  const define = (target, name, value) =>
    bareDefine(target, name, { __proto__: null, value, writable: false, enumerable: false, configurable: false });

  const refuse = (reason) => {
    throw new Refusal(reason);
  };

  /** There is no such option or field. The host suggests what was probably meant. */
  const refuseName = (name) => {
    const error = new Refusal('there is no "' + name + '"');
    host.unknown.error = error;
    host.unknown.name = name;
    throw error;
  };

  /** What the language itself looks up on any object, for example for String() and JSON.stringify. */
  const ofEveryObject = create(null);
  for (const name of ownKeys(plainPrototype)) ofEveryObject[name] = plainPrototype[name];
  ofEveryObject.toJSON = undefined;
  ofEveryObject.then = undefined;

  /** The proxy traps of an object that has these names only and can be changed only through its own set trap. */
  const guard = (owner, set, unchangeable, undeletable = unchangeable) => ({
    __proto__: null,
    get(target, name) {
      if (hasOwn(target, name)) return target[name];
      if (typeof name === 'symbol' || hasOwn(ofEveryObject, name)) return ofEveryObject[name];
      return refuseName(owner + '.' + name);
    },
    set,
    deleteProperty: () => refuse(undeletable),
    defineProperty: () => refuse(unchangeable),
    setPrototypeOf: () => refuse(unchangeable),
    preventExtensions: () => refuse(unchangeable),
  });

  /** A global that the script cannot replace. */
  const offer = (name, value, refusal, configurable = false) =>
    bareDefine(globalThis, name, {
      __proto__: null,
      get: () => value,
      set: () => refuse(refusal),
      enumerable: true,
      configurable,
    });

  // The person, whose fields come with begin.
  const fields = create(null);
  const whoItIsFor = 'user cannot be changed: it is who the order is for.';
  offer('user', new BareProxy(fields, guard('user', () => refuse(whoItIsFor), whoItIsFor)), whoItIsFor);

  // The options.
  const inPlace = 'this list cannot be changed in place. Assign a new one.';
  const listMethods = ['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'];

  /** The numbers of a list, copied; undefined = it is not a list of numbers, or it is too long. */
  const numbersOf = (value) => {
    const length = value.length;
    if (typeof length !== 'number' || !(length <= longestList)) return undefined;
    const numbers = create(null);
    for (let at = 0; at < length; at += 1) {
      const number = value[at];
      if (typeof number !== 'number') return undefined;
      numbers[at] = number;
    }
    numbers.length = length;
    return numbers;
  };

  /** The list as the script sees it: it can read it, but not change it. */
  const shownList = (numbers) => {
    const list = [];
    for (let at = 0; at < numbers.length; at += 1) {
      bareDefine(list, at, { __proto__: null, value: numbers[at], enumerable: true });
    }
    for (let at = 0; at < listMethods.length; at += 1) define(list, listMethods[at], () => refuse(inPlace));
    return freeze(list);
  };
  freeze(listMethods);

  const nul = fromCharCode(0);
  const insteadOf = (value) => {
    if (value === undefined) return 'undefined';
    if (typeof value === 'function') return 'a function';
    if (typeof value === 'symbol') return 'a symbol';
    if (typeof value === 'bigint') return 'a big integer';
    if (typeof value === 'string') {
      if (value.length > longestText) return 'a text of ' + value.length + ' characters';
      return 'a text with characters that nobody can see';
    }
    if (!isArray(value)) return 'an object';
    const { length } = value;
    if (typeof length === 'number' && length > longestList) return 'a list of ' + length + ' entries';
    return 'a list of something else than numbers';
  };

  /** Whether the value can leave the sandbox as it is. */
  const isText = (value) =>
    value.length <= longestText && apply(isWellFormed, value, []) && !apply(includes, value, [nul]);

  const listOf = (numbers) => {
    let list = '';
    for (let at = 0; at < numbers.length; at += 1) list += at === 0 ? numbers[at] : ',' + numbers[at];
    return list;
  };

  /**
   * Stores what an option was set to, as the report tells it; returns what the script reads there from now on. Written
   * here and not in the report, so that it takes the script's own time. Numbers are texts: JSON knows neither NaN nor
   * infinity.
   */
  const keep = (number, value) => {
    let told;
    let shown = value;
    if (value === null || typeof value === 'boolean') told = '"value":' + value;
    else if (typeof value === 'number') told = '"number":"' + value + '"';
    else if (typeof value === 'string' && isText(value)) told = '"value":' + quote(value);
    else if (isArray(value)) {
      const numbers = numbersOf(value);
      if (numbers !== undefined) {
        told = '"numbers":"' + listOf(numbers) + '"';
        shown = shownList(numbers);
        freeze(value);
      }
    }
    host.told[number] = told ?? '"instead":' + quote(insteadOf(value));
    return shown;
  };

  const leaveOut = 'an option cannot be deleted. Leave its line out, and its default holds.';
  const numbers = create(null);
  for (let number = 0; number < options.length; number += 1) {
    const [group, name] = options[number];
    numbers[group] ??= create(null);
    numbers[group][name] = number;
  }
  for (const group of ownKeys(numbers)) {
    const numberOf = numbers[group];
    const shown = create(null);
    for (const name of ownKeys(numberOf)) shown[name] = undefined;
    const example = group + '.' + ownKeys(numberOf)[0];
    const isGroup = '"' + group + '" is a group of options. Set one of them, such as ' + example + '.';
    const set = (target, name, value) => {
      if (typeof name === 'symbol') refuse(isGroup);
      if (!hasOwn(numberOf, name)) refuseName(group + '.' + name);
      if (host.recording) host.stacks[numberOf[name]] = new BareError().stack;
      target[name] = keep(numberOf[name], value);
      return true;
    };
    offer(group, new BareProxy(shown, guard(group, set, isGroup, leaveOut)), isGroup, yielding.includes(group));
  }

  // The only clock.
  const given = () => {
    host.readsClock = true;
    return host.now;
  };
  const GivenDate = function Date(...parts) {
    if (new.target === undefined) return apply(dateToString, new BareDate(given()), []);
    return construct(BareDate, parts.length === 0 ? [given()] : parts, new.target);
  };
  for (const name of ['parse', 'UTC', 'length']) {
    bareDefine(GivenDate, name, getOwnPropertyDescriptor(BareDate, name));
  }
  bareDefine(GivenDate, 'now', { __proto__: null, value: given, writable: true, configurable: true });
  bareDefine(GivenDate, 'prototype', { __proto__: null, value: BareDate.prototype, writable: false });
  bareDefine(BareDate.prototype, 'constructor', { __proto__: null, value: GivenDate, writable: true, configurable: true });
  bareDefine(globalThis, 'Date', { __proto__: null, value: GivenDate, writable: true, configurable: true });

  // Globals that would give something else each time, or wait for something.
  bareDefine(Math, 'random', {
    __proto__: null,
    value: () => refuse('there is no Math.random here: the same person has to get the same each time.'),
  });
  for (const name of ['SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry']) delete globalThis[name];

  host.begin = (json) => {
    const { user, now, yielded, reserveBytes } = parse(json);
    for (const name of ownKeys(user)) fields[name] = user[name];
    host.now = now;
    setPersonalDefaults();
    for (const name of yielding) {
      if (yielded.includes(name)) delete globalThis[name];
      else bareDefine(globalThis, name, { __proto__: null, configurable: false });
    }
    host.recording = true;
    // For reporting the result in a memory that is full: the host lets go of it first.
    return new ArrayBuffer(reserveBytes);
  };
  return host;
})`;
