import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { CardFace } from '../../../../shared/ui/faces/CardFace.tsx';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { credentials } from '../data/resources.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { sayPurposes } from './describe-ordered.ts';

function useMade({ credentialId }: Run) {
  return useResource(credentials).value?.find(({ id }) => id === credentialId);
}

/** The face of what an order made. */
export function MadeFace({ run }: { run: Run }) {
  const made = useMade(run);
  const { serverName, profileName, purposes } = run.ordered;
  const face = {
    serverName,
    profileName,
    purposes,
    state: made?.state ?? 'active',
    validUntil: made?.validUntil ?? undefined,
  } as const;
  if (run.kind === 'virtual smart card') return <CardFace {...face} />;
  return <MobileFace {...face} deviceName={made?.deviceName ?? run.progress?.deviceName ?? undefined} />;
}

/** What an order made, in words. */
export function MadeFacts({ run }: { run: Run }) {
  const { run: words, ui, formats } = useOrderTexts();
  const { phone, server, certificates, validUntil: until } = words.made;
  const made = useMade(run);
  const validUntil = made?.validUntil ?? null;
  const where: [string, string] =
    run.kind === 'mobile ID' ? [phone, made?.deviceName ?? run.progress?.deviceName ?? ''] : [server, location.host];
  return (
    <FactList
      facts={[
        where,
        [certificates, sayPurposes(run.ordered.purposes, ui)],
        [until, validUntil === null ? '' : formats.day(validUntil)],
      ]}
    />
  );
}
