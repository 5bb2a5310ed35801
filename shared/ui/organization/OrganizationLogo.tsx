import { Logo } from './Logo.tsx';
import './logo.css';
import { organization } from './organization.ts';

/**
 * The organisation's logo beside its name, or the sign of Chipless. `size`: the width of that sign, in pixels; a logo
 * is as high as a line of the name, and its width is limited (logo.css).
 */
export function OrganizationLogo({ size = 28 }: { size?: number }) {
  const { logo } = organization();
  if (logo === null) return <Logo size={size} />;
  const height = size;
  return (
    <img class="c-organization-logo" src={logo.path} width={Math.round(height * logo.ratio)} height={height} alt="" />
  );
}
