/** An address of this site, beginning with /, as it has to be written where the site lives under a sub-path. */
export function href(address: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${address}`;
}

/** The full address of a page, as feeds, mails and other systems need it. */
export function fullAddress(site: URL | undefined): (path: string) => string {
  return (path) => new URL(href(path), site).href;
}
