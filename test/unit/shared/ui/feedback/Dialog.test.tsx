import { describe, expect, it } from 'vitest';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../../../../shared/ui/feedback/Dialog.tsx';
import { render } from '../../../../support/render.tsx';

const draw = (open: boolean) =>
  render(
    <Dialog open={open} title="Open the card app" onDismiss={() => {}} actions={<Button>Open card app</Button>}>
      It opens in its own window.
    </Dialog>,
  );

describe('Dialog', () => {
  it('is named by its title and described by its body', () => {
    const html = draw(true);
    const id = /aria-labelledby="([^"]*)"/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<h2[^>]*id="${id}"[^>]*>Open the card app<`));
    expect(html).toMatch(/aria-describedby="([^"]*)".*id="\1"/s);
  });

  it('offers its main button before Dismiss', () => {
    const html = draw(true);
    expect(html.indexOf('>Open card app<')).toBeLessThan(html.indexOf('aria-label="Dismiss"'));
  });

  it('contains no second Open card app while closed', () => expect(draw(false)).not.toContain('<button'));
});
