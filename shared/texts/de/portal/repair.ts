import type { RepairTexts } from '../../en/portal/repair.ts';

export const repair = {
  goesOn: {
    'by itself': 'Ihr Auftrag ist sicher. Beheben Sie das, dann geht die Seite von selbst weiter.',
    'on return':
      'Ihr Auftrag ist sicher. Beheben Sie das und kommen Sie hierher zurück: Die Seite sieht dann noch einmal nach.',
    reloaded: 'Ihr Auftrag ist sicher. Er geht weiter, sobald diese Seite neu geladen ist.',
    elsewhere: 'Ihr Auftrag ist sicher. Sie können dort weitermachen.',
  },
  cases: {
    missing: {
      headline: 'Sie brauchen die Karten-App',
      body: 'Sie ist eine kleine Erweiterung für diesen Browser und in ein paar Sekunden installiert.',
    },
    'switched off': {
      headline: 'Die Karten-App ist ausgeschaltet',
      body: 'Öffnen Sie die Erweiterungen Ihres Browsers, suchen Sie Chipless und schalten Sie es ein.',
    },
    unclear: { headline: 'Wir erreichen die Karten-App nicht', body: '' },
    'too old': {
      headline: 'Die Karten-App braucht ein Update',
      body: 'Ihre Karten bleiben, wie sie sind. Updates kommen von selbst; oft hilft ein Neustart des Browsers.',
    },
    'too new': {
      headline: 'Dieser Server ist älter als Ihre Karten-App',
      body: 'Bitten Sie Ihren Admin, Chipless zu aktualisieren. Mit Ihren Karten ist alles in Ordnung.',
    },
    'not allowed': {
      headline: 'Die Karten-App darf auf dieser Seite nicht laufen',
      body: 'Ihre Organisation legt fest, welche Seiten die Karten-App verwenden dürfen. Wenden Sie sich an Ihren Helpdesk.',
    },
    'almost there': {
      headline: 'Fast geschafft',
      body: 'Die Karten-App ist installiert. Laden Sie diese Seite einmal neu. Ihr Auftrag bleibt.',
    },
    updated: {
      headline: 'Die Karten-App wurde aktualisiert',
      body: 'Laden Sie diese Seite einmal neu. Ihr Auftrag bleibt.',
    },
    'no window': {
      headline: 'Das Fenster hat sich nicht geöffnet',
      body: 'Ihr Browser hat es blockiert oder hinter dieses gelegt.',
    },
    'no extensions': {
      headline: 'In diesem Browser geht keine Karte',
      body: 'Verwenden Sie Chrome, Edge oder Firefox.',
    },
    phone: {
      headline: 'Das geht nur am Computer',
      body: 'Eine virtuelle Smartcard ist in einem Browser am Computer. Öffnen Sie dort den Self-Service, oder bestellen Sie eine Mobile ID für dieses Smartphone.',
    },
    'private window': {
      headline: 'Private Fenster können keine Karte behalten',
      body: 'Öffnen Sie den Self-Service in einem normalen Fenster.',
    },
  },
  versions: (here, needed) => `Sie haben Version ${here}; dieser Server braucht ${needed}.`,
  orderWaits: (time) => `Ihr Auftrag wartet bis ${time}.`,
  found: 'Karten-App gefunden. Es geht weiter.',
  looking: 'Die Karten-App wird gesucht …',
  checkedLasts: (time) => `Gerade nachgesehen. Der Auftrag gilt bis ${time}.`,
  lasts: (time) => `Der Auftrag gilt bis ${time}.`,
  ways: {
    install: {
      title: 'Installieren Sie die Karten-App',
      sub: 'Sie ist eine kleine, kostenlose Erweiterung für diesen Browser. Es dauert ein paar Sekunden.',
    },
    turnOn: {
      title: 'Schon installiert? Schalten Sie sie ein',
      sub: 'Öffnen Sie die Erweiterungen Ihres Browsers, suchen Sie Chipless und schalten Sie es ein.',
    },
  },
  openCardApp: 'Karten-App öffnen',
  reload: 'Neu laden',
  reloadPage: 'Seite neu laden',
  showHow: 'So geht es',
  install: {
    first: 'Karten-App installieren',
    again: 'Noch einmal installieren',
    update: 'Karten-App aktualisieren',
  },
  ask: {
    cardApp: 'Bitten Sie Ihren Helpdesk um die Karten-App. Wenn sie da ist, laden Sie diese Seite neu.',
    newVersion: 'Bitten Sie Ihren Helpdesk um die neue Version. Wenn sie da ist, laden Sie diese Seite neu.',
  },
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert.',
  copyYourself: (link) => `Kopieren Sie ihn selbst: ${link}`,
  steps: {
    open: 'Öffnen Sie die Erweiterungen Ihres Browsers',
    address: 'Adresse',
    back: { title: 'Kommen Sie zurück und laden Sie diese Seite neu', sub: 'Ihr Auftrag bleibt.' },
    switchOn: {
      title: 'Karten-App einschalten',
      change: {
        title: 'Suchen Sie Chipless und schalten Sie es ein',
        sub: 'Wenn es fragt, welche Seiten es lesen darf, erlauben Sie diese.',
      },
    },
    byHand: {
      title: 'Karten-App hinzufügen',
      chromium: {
        title: 'Fügen Sie Chipless hinzu',
        sub: 'Schalten Sie den Entwicklermodus ein, wählen Sie „Entpackte Erweiterung laden“, dann den Ordner .output/chrome-mv3.',
      },
      firefox: {
        title: 'Fügen Sie Chipless hinzu',
        sub: 'Wählen Sie „Temporäres Add-on laden“, dann .output/firefox-mv3/manifest.json.',
      },
    },
  },
} satisfies RepairTexts;
