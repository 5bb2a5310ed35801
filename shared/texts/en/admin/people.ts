import type { Holding, Role } from '../../../person.ts';
import { sayTextFault, type TextFault } from '../../../text-fault.ts';
import { number, plural } from '../counting.ts';
import { textFaults } from '../text-faults.ts';

/** Finding people, and the page of a person. */
export const people = {
  title: 'People',
  roles: { employee: 'employee', operator: 'operator', admin: 'admin' } satisfies Record<Role, string>,
  find: {
    label: 'Find a person',
    placeholder: 'Name, user name, email, department or serial number',
    placeholderNarrow: 'Search people',
  },
  filters: {
    title: 'Filters',
    /** On the button that opens them on a narrow screen. */
    chosen: (count: number) => `Filters: ${number(count)}`,
    states: 'State',
    roles: 'Role',
    departments: 'Department',
    holdings: 'Has',
    /** On a filter with one or two chosen values, or more. */
    one: (filter: string, value: string) => `${filter}: ${value}`,
    two: (filter: string, value: string, other: string) => `${filter}: ${value}, ${other}`,
    many: (filter: string, count: number) => `${filter}: ${number(count)} chosen`,
    noDepartment: 'none',
    firstDepartments: 'The first ones. The words of a search find the others too.',
    clear: 'Clear filters',
    show: 'Show people',
    showFound: (found: number) => plural(found, { one: 'Show 1 person', other: `Show ${number(found)} people` }),
    showMany: 'Show more than 10,000 people',
  },
  holdings: {
    'card and mobile ID': 'card and mobile ID',
    'card only': 'card only',
    'mobile ID only': 'mobile ID only',
    'nothing yet': 'nothing yet',
  } satisfies Record<Holding, string>,
  everybody: (total: number) => plural(total, { one: '1 person', other: `${number(total)} people` }),
  everybodyMany: 'More than 10,000 people',
  fitting: (found: number, total: number) =>
    plural(total, { one: `${number(found)} of 1 person`, other: `${number(found)} of ${number(total)} people` }),
  fittingMany: (found: number) => `${number(found)} of more than 10,000 people`,
  shown: (shown: number, found: number) => `${number(shown)} of ${number(found)} shown`,
  shownOfMany: (shown: number) => `${number(shown)} of more than 10,000 shown`,
  showMore: (count: number) => `Show ${number(count)} more`,
  /** Over a list beside something else, which has no more than its first people. */
  firstShown: (count: number) =>
    plural(count, {
      one: 'The first 1 person is shown. Type another word to find the others.',
      other: `The first ${number(count)} people are shown. Type another word to find the others.`,
    }),
  /** Spoken, not seen. */
  said: {
    nobody: 'Nobody found.',
    found: (count: number) => plural(count, { one: '1 person found.', other: `${number(count)} people found.` }),
    foundFirst: (count: number) =>
      plural(count, {
        one: '1 person found, and there are more.',
        other: `${number(count)} people found, and there are more.`,
      }),
  },
  nobody: {
    title: (words: string) => `Nobody found for “${words}”.`,
    advice: 'Check the spelling or try a serial number.',
    filtered: 'Nobody fits these filters',
    filteredFor: (words: string) =>
      `Nobody found for “${words}” with them. Check the spelling, or look without filters.`,
  },
  cards: (count: number) => plural(count, { one: '1 card', other: `${number(count)} cards` }),
  mobileIds: (count: number) => plural(count, { one: '1 mobile ID', other: `${number(count)} mobile IDs` }),
  nothingYet: 'nothing yet',
  never: 'never',
  table: {
    caption: 'People by name',
    name: 'Name',
    department: 'Department',
    role: 'Role',
    has: 'Has',
    lastLogIn: 'Last log-in',
    state: 'State',
  },
  turnOn: 'Turn it on',
  possible: 'Possible actions',
  /** Over those that are refused. */
  notPossible: 'Not possible now',
  credentials: {
    title: 'Credentials',
    none: 'No credentials yet',
    noneHelp: 'Cards and mobile IDs of this person are shown here.',
  },
  orders: {
    title: 'Orders',
    none: 'No order under way',
    noneHelp: 'Orders that are not finished are shown here.',
    /** Heard behind the title of an order. */
    reference: (reference: string) => `order ${reference}`,
    inSelfService: 'In Self-Service',
    orderedBy: (name: string) => `Ordered by ${name}`,
    ready: 'ready',
    until: (time: string) => `until\u00a0${time}`,
    optionsVersion: (version: number) => `options version\u00a0${version}`,
  },
  mails: {
    title: 'Mails not delivered',
    /** Heard behind the subject where two mails have the same. */
    of: (moment: string) => `of ${moment}`,
    /** Why it went to no mail server; stands at the end of a line. */
    wrongAddress: (wrong: TextFault) => sayTextFault('The email address', wrong, textFaults),
  },
  supply: {
    title: (process: string, name: string) => `${process} for ${name}`,
    legend: 'Where does the link go?',
    email: (address: string) => `By email to ${address}`,
    portal: 'Shown here as a QR code, at the desk',
    note: (name: string) => `${name} types the number of the phone in Self-Service, and is told by email how it ended.`,
  },
};
export type PeopleTexts = typeof people;
