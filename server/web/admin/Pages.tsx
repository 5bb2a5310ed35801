import { Route, Router } from 'preact-iso';
import type { Session } from '../../../shared/wire/session.ts';
import { lazyPage } from '../parts/frame/lazy-page.tsx';
import { LeaveContext } from '../parts/frame/leave.ts';
import { NotFound } from '../parts/frame/NotFound.tsx';
import { ForAdmins } from './frame/ForAdmins.tsx';
import { People } from './people/People.tsx';

const PersonPage = lazyPage(() => import('./people/PersonPage.tsx').then((page) => page.PersonPage));
const SuppliedRunPage = lazyPage(() => import('./runs/SuppliedRunPage.tsx').then((page) => page.SuppliedRunPage));
const Processes = lazyPage(() => import('./processes/Processes.tsx').then((page) => page.Processes));
const AuditLog = lazyPage(() => import('./audit/AuditLog.tsx').then((page) => page.AuditLog));
const OptionKindsPage = lazyPage(() => import('./options/OptionKindsPage.tsx').then((page) => page.OptionKindsPage));
const OptionsPage = lazyPage(() => import('./options/OptionsPage.tsx').then((page) => page.OptionsPage));
const VersionsPage = lazyPage(() => import('./options/versions/VersionsPage.tsx').then((page) => page.VersionsPage));

/** Which page an address shows. */
export function Pages({ session, leave }: { session: Session; leave: () => Promise<void> }) {
  const isAdmin = session.role === 'admin';
  return (
    <LeaveContext.Provider value={leave}>
      <Router>
        <Route path="/admin" component={People} />
        <Route path="/admin/people/:id" component={PersonPage} isAdmin={isAdmin} />
        <Route path="/admin/runs/:id" component={SuppliedRunPage} />
        <Route path="/admin/processes" component={Processes} isAdmin={isAdmin} />
        <Route path="/admin/options" component={OptionKindsPage} isAdmin={isAdmin} />
        <Route path="/admin/options/:kind" component={OptionsPage} session={session} />
        <Route path="/admin/options/:kind/versions" component={VersionsPage} isAdmin={isAdmin} />
        <Route path="/admin/audit" component={isAdmin ? AuditLog : ForAdmins} />
        <Route default component={NotFound} />
      </Router>
    </LeaveContext.Provider>
  );
}
