import type { StatedThing } from '../../../audit-fault.ts';
import type { CredentialKind } from '../../../credential.ts';
import type { AuditFaultsTexts } from '../../en/admin/audit-faults.ts';
import { number, plural } from '../counting.ts';

/** At the beginning of a sentence, before the name of the thing. */
const THE: Readonly<Record<StatedThing, string>> = {
  person: 'Die Person',
  credential: 'Die Karte oder Mobile ID',
  certificate: 'Das Zertifikat',
  authority: 'Das Zertifikat der Zertifizierungsstelle',
  process: 'Der Prozess',
};
/** What is said of it afterwards. */
const IT: Readonly<Record<StatedThing, string>> = {
  person: 'sie',
  credential: 'sie',
  certificate: 'es',
  authority: 'es',
  process: 'ihn',
};
const GONE: Readonly<Record<StatedThing, (count: number) => string>> = {
  person: (count) =>
    plural(count, {
      one: '1 Person, die laut Protokoll angelegt wurde, fehlt: Jemand hat sie entfernt.',
      other: `${number(count)} Personen, die laut Protokoll angelegt wurden, fehlen: Jemand hat sie entfernt.`,
    }),
  credential: (count) =>
    plural(count, {
      one: '1 Karte oder Mobile ID, die laut Protokoll aktiv wurde, fehlt: Jemand hat sie entfernt.',
      other: `${number(count)} Karten und Mobile IDs, die laut Protokoll aktiv wurden, fehlen: Jemand hat sie entfernt.`,
    }),
  certificate: (count) =>
    plural(count, {
      one: '1 Zertifikat, das laut Protokoll ausgestellt wurde, fehlt: Jemand hat es entfernt.',
      other: `${number(count)} Zertifikate, die laut Protokoll ausgestellt wurden, fehlen: Jemand hat sie entfernt.`,
    }),
  authority: (count) =>
    plural(count, {
      one: '1 Zertifikat, das laut Protokoll ausgestellt wurde, fehlt der Zertifizierungsstelle: Jemand hat es entfernt.',
      other: `${number(count)} Zertifikate, die laut Protokoll ausgestellt wurden, fehlen der Zertifizierungsstelle: Jemand hat sie entfernt.`,
    }),
  process: (count) =>
    plural(count, {
      one: '1 Prozess fehlt: Jemand hat ihn entfernt.',
      other: `${number(count)} Prozesse fehlen: Jemand hat sie entfernt.`,
    }),
};
const SCRIPT: Readonly<Record<CredentialKind, string>> = {
  'virtual smart card': 'des Optionsskripts für virtuelle Smartcards',
  'mobile ID': 'des Optionsskripts für Mobile IDs',
};

export const auditFaults: AuditFaultsTexts = {
  'entry missing': () => 'Er fehlt: Jemand hat ihn entfernt.',
  'entry unreadable': () => 'Er ist nicht lesbar: Jemand hat ihn geändert.',
  'hash differs': () => 'Sein Inhalt passt nicht zu seinem Hash: Jemand hat ihn geändert.',
  'not continued': () => 'Er setzt den Eintrag davor nicht fort: Jemand hat einen der beiden geändert.',
  'time before': () => 'Seine Zeit liegt vor der des Eintrags davor: Jemand hat einen der beiden geändert.',
  'seal of another': () => 'Sein Siegel ist nicht von diesem Server: Jemand anderes hat ihn geschrieben.',
  'noted hash missing': () =>
    'Kein Eintrag hat den notierten Hash: Am Ende wurden Einträge entfernt, oder das Protokoll wurde ab einem Eintrag neu geschrieben.',
  'entry twice': () => 'Er steht ein zweites Mal im Protokoll: Jemand hat eine Kopie eines anderen Eintrags eingefügt.',
  'waits unproven': ({ entry }) =>
    `Der Eintrag ${entry} wartet auf seinen Platz im Protokoll, aber kein Server mit diesem Schlüsselordner hat ihn geschrieben: Jemand hat ihn eingefügt.`,
  'waits with a place': ({ entry }) =>
    `Der Eintrag ${entry} wartet auf seinen Platz im Protokoll, hat aber schon einen: Jemand hat eine Kopie von ihm eingefügt.`,
  'waits aside': ({ entry }) =>
    `Der Eintrag ${entry} wartet auf seinen Platz im Protokoll, steht aber, wo kein Server nachsieht: Jemand hat ihn verschoben.`,
  'waits too long': ({ entry, since }) =>
    `Der Eintrag ${entry} wartet seit ${since} auf seinen Platz im Protokoll: Kein Server hat ihn übernommen. Starten Sie einen und prüfen Sie noch einmal; bleibt der Eintrag, hält ihn jemand dort fest.`,
  'names no version': () => 'Er nennt keine Version eines Optionsskripts.',
  'version gone': ({ kind, version }) => `Version ${version} ${SCRIPT[kind]} fehlt: Jemand hat sie entfernt.`,
  'version changed': ({ kind, version }) =>
    `Version ${version} ${SCRIPT[kind]} ist nicht der Text, der gespeichert wurde: Jemand hat sie geändert.`,
  'version put in': ({ kind, version }) =>
    `Version ${version} ${SCRIPT[kind]} steht nicht im Protokoll: Sie wurde nicht gespeichert, jemand hat sie eingefügt.`,
  'thing put in': ({ thing, about }) =>
    `${THE[thing]} ${about} steht nicht im Protokoll: Jemand hat ${IT[thing]} eingefügt.`,
  'things gone': ({ thing, count }) => GONE[thing](count),
  'state changed': ({ thing, about, state }) =>
    `${THE[thing]} ${about} hat in der Datenbank den Status „${state}“, aber der letzte Eintrag sagt etwas anderes: Jemand hat ${IT[thing]} geändert.`,
  'certificate unreadable': ({ thing, about }) =>
    `${THE[thing]} ${about} ist in der Datenbank nicht lesbar: Jemand hat ${IT[thing]} geändert.`,
  'end changed': ({ thing, about, written, real }) =>
    `${THE[thing]} ${about} endet laut Tabelle am ${written}, in Wirklichkeit am ${real}: Jemand hat ${IT[thing]} geändert.`,
  'left out of the list': ({ thing, about }) =>
    `${THE[thing]} ${about} fehlt auf der Sperrliste: Jemand hat ${IT[thing]} geändert.`,
  'reason changed': ({ thing, about, written }) =>
    `${THE[thing]} ${about} ist laut Tabelle wegen „${written}“ widerrufen, in Wirklichkeit aus einem anderen Grund: Jemand hat ${IT[thing]} geändert.`,
  'revocation moved': ({ thing, about, written, real }) =>
    `${THE[thing]} ${about} ist laut Tabelle seit ${written} widerrufen, in Wirklichkeit seit ${real}: Jemand hat ${IT[thing]} geändert.`,
};
