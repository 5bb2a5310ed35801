import { describe, expect, it } from 'vitest';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { IconButton } from '../../../../../shared/ui/controls/IconButton.tsx';
import { LinkButton } from '../../../../../shared/ui/controls/LinkButton.tsx';
import { render } from '../../../../support/render.tsx';

describe('Button', () => {
  it('sends no form unless it is told to', () => {
    expect(render(<Button>Next</Button>)).toContain('type="button"');
    expect(render(<Button type="submit">Log in</Button>)).toContain('type="submit"');
  });

  it('keeps its words and its focus while busy', () => {
    const html = render(<Button busy>Log in</Button>);
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('<span>Log in</span>');
    expect(html).not.toMatch(/ disabled/);
  });

  it('is switched off natively and points to the reason', () => {
    const html = render(
      <Button disabled describedBy="why">
        Next
      </Button>,
    );
    expect(html).toMatch(/<button[^>]* disabled/);
    expect(html).toContain('aria-describedby="why"');
  });

  it('hides its drawing from screen readers', () => {
    expect(render(<Button icon="lock">Lock</Button>)).toMatch(/<svg[^>]*aria-hidden="true"/);
  });
});

it('names a button without words', () => {
  expect(render(<IconButton icon="gear" label="Settings" onClick={() => {}} />)).toContain('aria-label="Settings"');
});

describe('LinkButton', () => {
  it('is a link', () =>
    expect(render(<LinkButton href="/cards">Go to Cards</LinkButton>)).toMatch(/<a [^>]*href="\/cards"/));

  it('keeps the server’s file name or gives its own', () => {
    expect(render(<LinkButton href="/a" download="alice.pem" children="PEM" />)).toContain('download="alice.pem"');
    expect(render(<LinkButton href="/a" download children="PEM" />)).toMatch(/ download(=""|[ >])/);
    expect(render(<LinkButton href="/a" children="PEM" />)).not.toContain('download');
  });
});
