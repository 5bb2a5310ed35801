import type { ComponentChildren } from 'preact';
import { ListRow, type ListRowProps } from '../../../../shared/ui/content/ListRow.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { FaceThumb } from '../../../../shared/ui/faces/FaceThumb.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';

interface ListedCredentialProps {
  credential: Pick<Credential, 'kind' | 'state' | 'name'>;
  /** What distinguishes it from others of its name. */
  apart: string | null;
  /** Of its details. */
  href?: string;
  sub: ComponentChildren;
  level?: ListRowProps['level'];
  /** After its state: what can be done with it. */
  children?: ComponentChildren;
}

/** A card or mobile ID as a row of a list. */
export function ListedCredential({ credential, apart, href, sub, level, children }: ListedCredentialProps) {
  const { kind, state, name } = credential;
  return (
    <ListRow
      lead={<FaceThumb kind={kind} state={state} />}
      title={
        <>
          {name}
          <Apart by={apart} />
        </>
      }
      href={href}
      level={level}
      sub={sub}
      end={
        <>
          <Pill state={state} />
          {children}
        </>
      }
    />
  );
}
