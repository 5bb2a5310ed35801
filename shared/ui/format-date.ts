const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', options);

/** An ISO time as a day in the reader's time zone: "21 Jun 2028". An unreadable time is a RangeError. */
export function formatDate(iso: string): string {
  const date = new Date(iso);
  const day = part({ day: 'numeric' }).format(date);
  const month = part({ month: 'short' }).format(date);
  const year = part({ year: 'numeric' }).format(date);
  return `${day} ${month} ${year}`;
}
