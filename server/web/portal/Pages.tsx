import { Route, Router } from 'preact-iso';
import type { Session } from '../../../shared/wire/session.ts';
import { lazyPage } from '../parts/frame/lazy-page.tsx';
import { LeaveContext } from '../parts/frame/leave.ts';
import { NotFound } from '../parts/frame/NotFound.tsx';
import { Dashboard } from './dashboard/Dashboard.tsx';

const Account = lazyPage(() => import('./account/Account.tsx').then((page) => page.Account));
const Cards = lazyPage(() => import('./cards/Cards.tsx').then((page) => page.Cards));
const CredentialDetails = lazyPage(() =>
  import('./credentials/CredentialDetails.tsx').then((page) => page.CredentialDetails),
);
const MobileId = lazyPage(() => import('./mobile-id/MobileId.tsx').then((page) => page.MobileId));
const Certificates = lazyPage(() => import('./certificates/Certificates.tsx').then((page) => page.Certificates));
const CertificateDetails = lazyPage(() =>
  import('./certificates/CertificateDetails.tsx').then((page) => page.CertificateDetails),
);
const RunPage = lazyPage(() => import('./run/RunPage.tsx').then((page) => page.RunPage));
const OpenTasks = lazyPage(() => import('./tasks/OpenTasks.tsx').then((page) => page.OpenTasks));

/** Which page an address shows. */
export function Pages({ session, leave }: { session: Session; leave: () => Promise<void> }) {
  return (
    <LeaveContext.Provider value={leave}>
      <Router>
        <Route path="/" component={Dashboard} givenName={session.givenName} />
        <Route path="/account" component={Account} session={session} />
        <Route path="/cards" component={Cards} />
        <Route path="/cards/:id" component={CredentialDetails} kind="virtual smart card" />
        <Route path="/mobile-id" component={MobileId} />
        <Route path="/mobile-id/:id" component={CredentialDetails} kind="mobile ID" />
        <Route path="/certificates" component={Certificates} />
        <Route path="/certificates/:id" component={CertificateDetails} />
        <Route path="/tasks" component={OpenTasks} />
        <Route path="/runs/:id" component={RunPage} />
        <Route default component={NotFound} />
      </Router>
    </LeaveContext.Provider>
  );
}
