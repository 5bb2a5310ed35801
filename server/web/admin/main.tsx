import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import '../../../shared/ui/base.css';
import '../parts/pages.css';
import '../parts/frame/back-guard.ts';
import { PlaceContext } from '../parts/frame/place.ts';
import { App } from './App.tsx';

const IDENTITY_MANAGER = { name: 'Identity Manager', home: { path: '/admin', word: 'People' } };

const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
render(
  <LocationProvider scope={/^\/admin(\/|$)/}>
    <PlaceContext.Provider value={IDENTITY_MANAGER}>
      <App />
    </PlaceContext.Provider>
  </LocationProvider>,
  root,
);
