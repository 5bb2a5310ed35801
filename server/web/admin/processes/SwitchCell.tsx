import { Switch } from '../../../../shared/ui/controls/Switch.tsx';
import { type ProcessSwitch, switchProcess } from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useDeskTexts } from '../texts/use-desk-texts.ts';
import { processSwitches } from './process-switches.ts';

/** Whether a process is offered, and for an admin the switch. */
export function SwitchCell({ process: one, canSwitch }: { process: ProcessSwitch; canSwitch: boolean }) {
  const { switches, processes } = useDeskTexts();
  const { process, on } = one;
  const said = on ? switches.on : switches.off;
  const switching = useAction(async () => {
    const switched = await call(switchProcess, { process, on: !on });
    processSwitches.put((processSwitches.value() ?? []).map((kept) => (kept.process === process ? switched : kept)));
  });
  if (one.fixed) return <>{switches.always}</>;
  if (!canSwitch) return <>{said}</>;
  return (
    <span class="switch-cell">
      <Switch label={processes.titles[process]} on={on} busy={switching.busy} onChange={() => void switching.run()} />
      <span aria-hidden="true">{said}</span>
      {switching.error !== null && <WhyNot error={switching.error} />}
    </span>
  );
}
