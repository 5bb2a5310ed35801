/** The colours `#rrggbb` of shared/ui/tokens.css by name, in both schemes. */
export function tokensOf(css: string): Readonly<Record<'light' | 'dark', ReadonlyMap<string, string>>> {
  const [lightBlock = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
  const light = declared(lightBlock);
  return { light, dark: new Map([...light, ...declared(rest.slice(0, rest.indexOf('@media')))]) };
}

function declared(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [name, hex]));
}
