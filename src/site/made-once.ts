const made = new Map<string, string>();

/** HTML that is made once in a build; the preview makes it for each page, so that an edit shows. */
export async function madeOnce(of: string, make: () => Promise<string>): Promise<string> {
  const known = import.meta.env.DEV ? undefined : made.get(of);
  if (known !== undefined) return known;
  const html = await make();
  made.set(of, html);
  return html;
}
