import { sayTextFault } from '../../../text-fault.ts';
import type { SetUpTexts } from '../../en/portal/set-up.ts';
import { number } from '../counting.ts';
import { textFaults } from '../text-faults.ts';

export const setUp = {
  title: 'Den ersten Admin anlegen',
  lead: 'Dieses Konto legt fest, wer was darf. Der Link, den Sie geöffnet haben, gilt einmal.',
  dead: {
    title: 'Dieser Link gilt nicht mehr',
    text: 'Ein Link zur Einrichtung gilt einmal und nicht lange. Es wurde nichts angelegt. Öffnen Sie den ganzen Link, den der Server ausgegeben hat. Ist seine Zeit vorbei, und gibt es noch keinen Admin? Dann gibt der Server beim nächsten Start einen neuen aus.',
  },
  toLogIn: 'Zur Anmeldung',
  labels: {
    code: 'Code',
    userName: 'Benutzername',
    givenName: 'Vorname',
    surname: 'Nachname',
    email: 'E-Mail',
    password: 'Passwort',
    repeat: 'Passwort wiederholen',
  },
  codeHelp: 'Der Server hat ihn unter dem Link ausgegeben.',
  passwordHelp: 'Mindestens 12 Zeichen.',
  action: 'Admin anlegen',
  missing: {
    code: 'Geben Sie den Code ein, den der Server unter dem Link ausgegeben hat.',
    userName: 'Verwenden Sie nur Kleinbuchstaben, Ziffern, Punkte und Striche.',
    givenName: 'Geben Sie den Vornamen ein.',
    surname: 'Geben Sie den Nachnamen ein.',
    email: 'Geben Sie eine E-Mail-Adresse ein, wie adam@example.com.',
    password: 'Verwenden Sie mindestens 12 Zeichen.',
    repeat: 'Geben Sie dasselbe Passwort ein. Die beiden sind nicht gleich.',
  },
  refused: {
    userName: (wrong) => `${sayTextFault('Der Benutzername', wrong, textFaults)}.`,
    givenName: (wrong) => `${sayTextFault('Der Vorname', wrong, textFaults)}.`,
    surname: (wrong) => `${sayTextFault('Der Nachname', wrong, textFaults)}.`,
    email: (wrong) => `${sayTextFault('Die E-Mail-Adresse', wrong, textFaults)}.`,
  },
  namesTooLong: (most) => `Verwenden Sie für beide Namen zusammen höchstens ${number(most)} Zeichen.`,
  codeWrong: 'Das ist nicht der Code, den der Server unter dem Link ausgegeben hat.',
  passwordWeak: 'Wählen Sie ein längeres. Dieses ist zu leicht zu erraten.',
  userNameTaken: 'Wählen Sie einen anderen. Dieser Benutzername ist vergeben.',
  checkInput: 'Prüfen Sie, was Sie eingegeben haben.',
} satisfies SetUpTexts;
