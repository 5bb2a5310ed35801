import { describe, expect, it } from 'vitest';
import { importOlder } from '../../../../../shared/options/import-older.ts';

/** Begins code in a Groovy text. */
const CODE = '$' + '{';

/** What an older script sets in a script that sets nothing. */
function taken(older: string) {
  const { taken, unknown } = importOlder('virtual smart card', older, '');
  expect(unknown).toEqual([]);
  return Object.fromEntries(taken.map(({ option, value }) => [option, value]));
}

describe('the values of the older product', () => {
  it.each<[string, string]>([
    ['binding.variables["UsersDp_Email"]', 'user.email'],
    ["binding.variables['UsersDp_CN']", 'user.commonName'],
    ['binding.variables.UsersDp_GivenName', 'user.givenName'],
    ['binding.variables.get("UsersDp_FirstName")', 'user.givenName'],
    ['binding.getVariable("UsersDp_Surname")', 'user.surname'],
    ['UsersDp_LastName', 'user.surname'],
    ['binding.variables["UsersDp_SAMAccountName"]', 'user.userName'],
    ['UsersDp_UserName', 'user.userName'],
    ['"Card of " + UsersDp_Department', '"Card of " + user.department'],
    [`"Card of ${CODE}UsersDp_CN}!"`, '"Card of " + user.commonName + "!"'],
    [`"Card of ${CODE}binding.variables['UsersDp_CN']}"`, '"Card of " + user.commonName'],
    [`"Card of ${CODE}binding.variables["UsersDp_CN"]}!"`, '"Card of " + user.commonName + "!"'],
    [`"a $ ${CODE} b"`, '"a $ $' + '{ b"'],
    ['"$UsersDp_GivenName $UsersDp_Surname"', 'user.givenName + " " + user.surname'],
    ["'$UsersDp_CN'", '"$UsersDp_CN"'],
    ['"a" + "b" + UsersDp_CN + "c" + "d"', '"ab" + user.commonName + "cd"'],
    ['("a" + UsersDp_CN)', '"a" + user.commonName'],
    ['"a" +\n  UsersDp_CN', '"a" + user.commonName'],
    ['UsersDp_Email.toLowerCase()', 'user.email.toLowerCase()'],
    ['("A" + UsersDp_Email).trim()', '("A" + user.email).trim()'],
    ['"ACME".toLowerCase()', '"acme"'],
    ['"No. " + 7', '"No. 7"'],
    ['7', '"7"'],
    [String.raw`"say \"hi\" \$5 \u00e9\t"`, String.raw`"say \"hi\" $5 é\t"`],
    ['"""Acme"""', '"Acme"'],
    ['"http://acme.example" // home', '"http://acme.example"'],
    ['"Acme" as String', '"Acme"'],
  ])('reads the text %s', (source, value) =>
    expect(taken(`VirtualSmartCardOptionProfileName = ${source}`)).toEqual({ 'properties.profileName': value }),
  );

  it.each([
    ['def VirtualSmartCardOptionPinMinLength = 8', '8'],
    ['int VirtualSmartCardOptionPinMinLength = 8;', '8'],
    ['final def VirtualSmartCardOptionPinMinLength = 8', '8'],
    ['VirtualSmartCardOptionPinMinLength=8', '8'],
    ['binding.variables["VirtualSmartCardOptionPinMinLength"] = 8', '8'],
    ['binding.variables.VirtualSmartCardOptionPinMinLength = 8', '8'],
    ['def shortest = 8\nVirtualSmartCardOptionPinMinLength = binding.variables["shortest"]', '8'],
    ['VirtualSmartCardOptionPinMinLength =\n  8', '8'],
    ['VirtualSmartCardOptionPinMinLength = "8"', '8'],
    ["VirtualSmartCardOptionPinMinLength = ' 8 '", '8'],
    ['VirtualSmartCardOptionPinMinLength = 4 + 4', '8'],
    ['def shortest = 8\nVirtualSmartCardOptionPinMinLength = shortest', '8'],
    ['/* a */ VirtualSmartCardOptionPinMinLength /* b */ = 8 /* c\n d */', '8'],
    [';;\r\nVirtualSmartCardOptionPinMinLength = 8;\r\n;', '8'],
  ])('reads the number of %s', (source, value) => expect(taken(source)).toEqual({ 'pin.minLength': value }));

  it.each(['4', '127'])('takes %s for the length of a PIN, its bounds included', (length) =>
    expect(taken(`VirtualSmartCardOptionPinMaxLength = ${length}`)).toEqual({ 'pin.maxLength': length }),
  );

  it.each([
    ['true', 'true'],
    ['"Yes"', 'true'],
    ['"true"', 'true'],
    ['false', 'false'],
    ['"NO"', 'false'],
    ["'false'", 'false'],
  ])('reads the choice %s', (source, value) =>
    expect(taken(`VirtualSmartCardEmailBeforeExpiringEachDay = ${source}`)).toEqual({
      'notifications.everyDayAfterLast': value,
    }),
  );

  it.each([
    ['"ALLOWED"', '"allowed"'],
    ['"required"', '"required"'],
    ["'Disallowed'", '"disallowed"'],
    ['true', '"allowed"'],
    ['"NO"', '"disallowed"'],
  ])('reads the rule %s', (source, value) =>
    expect(taken(`VirtualSmartCardOptionDigitsAllowed = ${source}`)).toEqual({ 'pin.digits': value }),
  );

  it.each([
    ['[60, 30, 14, 7]', '[60, 30, 14, 7]'],
    ['[60,\n 30,]', '[60, 30]'],
    ['["60", "30"]', '[60, 30]'],
    ['"60,30, 14;7"', '[60, 30, 14, 7]'],
    ['"[60, 30]"', '[60, 30]'],
    ['[60, 60]', '[60]'],
    ['30', '[30]'],
    ['[]', '[]'],
  ])('reads the days %s', (source, value) =>
    expect(taken(`VirtualSmartCardEmailBeforeExpiringDays = ${source}`)).toEqual({
      'notifications.daysBeforeExpiry': value,
    }),
  );

  it.each<[string, string, string]>([
    ['yearsOfValidity = 2', '2', '"years"'],
    ['yearsOfValidity = "2"', '2', '"years"'],
    ['yearsOfValidity = 2.years', '2', '"years"'],
    ['use (groovy.time.TimeCategory) { validTo = new Date() + 2.years }', '2', '"years"'],
    ['use(TimeCategory)\n{\n  validTo = new Date() + 1.year\n}', '1', '"years"'],
    ['validTo = new Date() + 18.months', '18', '"months"'],
    ['validTo = 18.months.from.now', '18', '"months"'],
    ['validTo = new Date() + 24.months', '2', '"years"'],
    ['validTo = new Date() + 1.year + 6.months', '18', '"months"'],
    ['validTo = new Date() + 90.days', '90', '"days"'],
    ['validTo = new Date() + 2.weeks', '14', '"days"'],
    ['validTo = new Date() + 730', '730', '"days"'],
    ['def years = 3\nuse (TimeCategory) { validTo = new Date() + years.years }', '3', '"years"'],
    ['def now = new Date()\nuse (TimeCategory) { validTo = now + 3.years }', '3', '"years"'],
  ])('reads the validity of %s', (source, amount, unit) =>
    expect(taken(source)).toEqual({ 'validity.amount': amount, 'validity.unit': unit }),
  );
});
