const LOCAL_AND_UTC = [
  ['getFullYear', 'getUTCFullYear'],
  ['getMonth', 'getUTCMonth'],
  ['getDate', 'getUTCDate'],
  ['getDay', 'getUTCDay'],
  ['getHours', 'getUTCHours'],
  ['getMinutes', 'getUTCMinutes'],
  ['getSeconds', 'getUTCSeconds'],
] as const;

/**
 * Makes UTC the time zone of this thread. QuickJS asks the surrounding Date for local time, and a script has to give
 * the same on every machine. A thread cannot have its own time zone otherwise; nothing else may run in it.
 */
export function steadyTimeZone(): void {
  for (const [local, utc] of LOCAL_AND_UTC) Date.prototype[local] = Date.prototype[utc];
  Date.prototype.getTimezoneOffset = () => 0;
}
