const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site, beginning with /, as it has to be written where the site lives under a sub-path. */
export function href(address: string): string {
  return BASE + address;
}

/** The full address of a page, as feeds, mails and other systems need it. */
export function fullAddress(site: URL | undefined): (path: string) => string {
  const origin = (site?.href ?? '').replace(/\/$/, '');
  return (path) => origin + href(path);
}
