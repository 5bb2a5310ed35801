import type { QuickJSRuntime } from 'quickjs-emscripten-core';

/** Grants so many milliseconds from now on, or infinitely many, and says whether the time before ran out. */
export type Allow = (milliseconds: number) => { readonly ranOut: boolean };

/** Interrupts a runtime when its time has run out, which is unlimited at first and counted in processor time. */
export function limitTime(runtime: QuickJSRuntime): Allow {
  let until = Number.POSITIVE_INFINITY;
  let ranOut = false;
  runtime.setInterruptHandler(() => {
    ranOut ||= processorTime() > until;
    return ranOut;
  });
  return (milliseconds) => {
    const before = { ranOut };
    // To ask for the time takes some microseconds.
    until = Number.isFinite(milliseconds) ? processorTime() + milliseconds : milliseconds;
    ranOut = false;
    return before;
  };
}

/** Processor time of this thread in milliseconds. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
