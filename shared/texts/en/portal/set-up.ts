import { sayTextFault, type TextFault } from '../../../text-fault.ts';
import { number, plural } from '../counting.ts';
import { textFaults } from '../text-faults.ts';

/** The page on which the first admin makes their account. */
export const setUp = {
  title: 'Create the first admin',
  lead: 'This account decides who may do what. The link you opened works once.',
  dead: {
    title: 'This link does not work any more',
    text: 'A set-up link works once and not for long. Nothing was created. Open the whole link that the server printed. Has its time passed, and is there no admin yet? Then the server prints a new one when it is started again.',
  },
  toLogIn: 'Go to Log in',
  labels: {
    code: 'Code',
    userName: 'User name',
    givenName: 'Given name',
    surname: 'Surname',
    email: 'Email',
    password: 'Password',
    repeat: 'Repeat password',
  },
  codeHelp: 'The server printed it below the link.',
  passwordHelp: 'At least 12 characters.',
  action: 'Create admin',
  missing: {
    code: 'Type the code that the server printed below the link.',
    userName: 'Use small letters, digits, dots and dashes only.',
    givenName: 'Fill in the given name.',
    surname: 'Fill in the surname.',
    email: 'Fill in an email address, like adam@example.com.',
    password: 'Use at least 12 characters.',
    repeat: 'Type the same password. The two are not the same.',
  },
  /** What the rules of names and addresses say. */
  refused: {
    userName: (wrong: TextFault) => `${sayTextFault('The user name', wrong, textFaults)}.`,
    givenName: (wrong: TextFault) => `${sayTextFault('The given name', wrong, textFaults)}.`,
    surname: (wrong: TextFault) => `${sayTextFault('The surname', wrong, textFaults)}.`,
    email: (wrong: TextFault) => `${sayTextFault('The email address', wrong, textFaults)}.`,
  },
  namesTooLong: (most: number) =>
    plural(most, {
      one: 'Use at most 1 character for both names.',
      other: `Use at most ${number(most)} characters for both names.`,
    }),
  codeWrong: 'That is not the code that the server printed below the link.',
  passwordWeak: 'Choose a longer one. This is too easy to guess.',
  userNameTaken: 'Choose another one. This user name is taken.',
  checkInput: 'Check what you filled in.',
};
export type SetUpTexts = typeof setUp;
