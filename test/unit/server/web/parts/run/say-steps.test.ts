import { expect, it } from 'vitest';
import { saySteps } from '../../../../../../server/web/parts/run/say-steps.ts';
import { run } from '../../../../../support/fake-portal-api/samples.ts';
import { portal as german } from '../../../../../support/texts/de.ts';

it('says the steps of an order in the language of the reader', () =>
  expect(saySteps(run().steps, german.processes)).toEqual(['Start', 'Karte erstellen', 'Fertig']));

it('says a step that the catalogue does not have any more as the server does', () =>
  expect(saySteps([{ name: 'identify', title: 'Show passport', kind: 'explain' }], german.processes)).toEqual([
    'Show passport',
  ]));
