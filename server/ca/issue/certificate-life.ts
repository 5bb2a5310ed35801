/** A certificate must not look future-dated to a computer whose clock is a little slow. */
const BACKDATED_MS = 60_000;

/**
 * The validity of a certificate that is made at `now` and should end at `notAfter`: never longer than the issuing CA,
 * in whole seconds as in certificates.
 */
export function certificateLife(
  notAfter: Date,
  now: Date,
  { issuing }: { readonly issuing: { readonly notAfter: Date } },
): { readonly notBefore: Date; readonly notAfter: Date } {
  return {
    notBefore: wholeSecond(now.getTime() - BACKDATED_MS),
    notAfter: wholeSecond(Math.min(notAfter.getTime(), issuing.notAfter.getTime())),
  };
}

function wholeSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}
