/** An ISO time as clock time in the reader's time zone: "10:42". An unreadable time is a RangeError. */
export function formatClock(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}
