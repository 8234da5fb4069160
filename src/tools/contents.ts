/** Marks the heading being read in the contents list of the page. */
export function watchContents(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.on-page a')].map((link) => [link.hash.slice(1), link]));
  if (links.size === 0) return;
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = (): void => {
    const reading = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? headings[0];
    for (const [id, link] of links) link.toggleAttribute('aria-current', id === reading?.id);
    if (reading) links.get(reading.id)?.setAttribute('aria-current', 'true');
  };
  // Headings cross the line a few times a minute, so an observer costs less than listening to every scroll.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
  for (const heading of headings) observer.observe(heading);
}
