import { render } from 'preact';
import '../../../shared/ui/base.css';
import { TextsGiven } from '../TextsGiven.tsx';
import './gallery.css';
import { FacesSheet } from './FacesSheet.tsx';
import { PartsSheet } from './PartsSheet.tsx';
import { DialogSheet, DoneSheet, ProcessSheet, ResultSheet, TableSheet } from './PortalSheets.tsx';
import { DoneWindow, MakingWindow, PinWindow, PopupWindow } from './WindowSheets.tsx';

/** Every part of shared/ui, one sheet per hash; shoot.mjs takes their pictures. */
const SHEETS = {
  parts: PartsSheet,
  faces: FacesSheet,
  process: ProcessSheet,
  dialog: DialogSheet,
  done: DoneSheet,
  result: ResultSheet,
  table: TableSheet,
  pin: PinWindow,
  'pin-error': () => <PinWindow strict />,
  'pin-max': () => <PinWindow max />,
  making: MakingWindow,
  ready: DoneWindow,
  popup: PopupWindow,
} as const;

function Gallery() {
  const name = location.hash.slice(1);
  const Sheet = Object.entries(SHEETS).find(([key]) => key === name)?.[1];
  if (Sheet) return <Sheet />;
  return (
    <main class="g-sheet">
      <h1 class="c-page-title">Parts</h1>
      {Object.keys(SHEETS).map((key) => (
        <a key={key} class="c-link" href={`#${key}`}>
          {key}
        </a>
      ))}
    </main>
  );
}

const root = document.getElementById('app');
if (root === null) throw new TypeError('index.html lost its root');
const draw = () =>
  render(
    <TextsGiven>
      <Gallery key={location.hash} />
    </TextsGiven>,
    root,
  );
addEventListener('hashchange', draw);
draw();
