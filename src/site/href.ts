/** An address of this site, beginning with /, as it has to be written where the site lives under a sub-path. */
export function href(address: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${address}`;
}
