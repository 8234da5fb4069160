/**
 * Fills the section into the mail of "Tell us this failed in practice". The link stands below the text, where the last section is always in
 * view, so it is the section that was in view the longest; the mail shows it, to be corrected. Kept in memory, and nowhere else.
 */
export function fillInSection(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-tell]');
  if (!link) return;
  const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];
  const shown = new Map<HTMLElement, number>();
  const address = link.href;
  let [reading, since]: [HTMLElement | undefined, number] = [undefined, performance.now()];
  const settle = (): void => {
    const now = performance.now();
    // Above the first section nothing is being read that a mail could name.
    if (reading) shown.set(reading, (shown.get(reading) ?? 0) + now - since);
    since = now;
    reading = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  };
  const observer = new IntersectionObserver(settle, { rootMargin: '0px 0px -66%' });
  for (const heading of headings) observer.observe(heading);
  link.addEventListener('click', () => {
    settle();
    const [longest] = [...shown].sort((a, b) => b[1] - a[1]);
    link.href = address + encodeURIComponent(longest?.[0].textContent.trim() ?? '');
  });
}
