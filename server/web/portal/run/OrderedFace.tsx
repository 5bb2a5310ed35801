import { CardFace } from '../../../../shared/ui/faces/CardFace.tsx';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { credentials } from '../data/resources.ts';

interface OrderedFaceProps {
  run: Run;
  active: boolean;
  plain: boolean;
}

/** What is ordered, as it will look. */
export function OrderedFace({ run, active, plain }: OrderedFaceProps) {
  const { value } = useResource(credentials);
  const made = value?.find(({ id }) => id === run.credentialId);
  const face = {
    serverName: run.ordered.serverName,
    profileName: run.ordered.profileName,
    purposes: run.ordered.purposes,
    state: active ? 'active' : 'registered',
    validUntil: made?.validUntil ?? undefined,
    animate: active,
    plain,
  } as const;
  if (run.kind === 'virtual smart card') return <CardFace {...face} />;
  return <MobileFace {...face} deviceName={active ? (run.progress?.deviceName ?? undefined) : undefined} />;
}
