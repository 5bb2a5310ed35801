import { mailLink, phoneLink } from '../../contact-links.ts';
import './help-desk.css';
import { useTexts } from '../language/use-texts.ts';
import { organization } from './organization.ts';

/** The email address and the telephone number of the help desk, as links; nothing if the settings name none. */
function HelpDeskContact() {
  const { mail = null, phone = null } = organization().support ?? {};
  return (
    <>
      {mail !== null && <a href={mailLink(mail)}>{mail}</a>}
      {mail !== null && phone !== null && ', '}
      {phone !== null && <a href={phoneLink(phone)}>{phone}</a>}
    </>
  );
}

/**
 * How to reach the help desk: shown below texts that refer to it, and with `questions` elsewhere. Nothing if the
 * settings name none.
 */
export function HelpDesk({ questions = false }: { questions?: boolean }) {
  const { ui } = useTexts();
  if (organization().support === null) return null;
  const words = questions ? ui.questions : ui.helpDesk;
  return <p class="c-help-desk">{words(<HelpDeskContact />)}</p>;
}
